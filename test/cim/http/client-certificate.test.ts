import { X509Certificate } from 'node:crypto';
import { Agent, request as httpsRequest, type RequestOptions } from 'node:https';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Authenticator } from '../../../src/cim/authenticator.ts';
import type { TlsOptions } from '../../../src/cim/http/tls.ts';
import type { CIMServerOptions } from '../../../src/cim/server.ts';
import { authorization, classParameter, headersOf, intrinsic, openSite, type Site } from './site.ts';

const year = 365 * 86_400_000;

interface Pair {
  readonly cert: string;
  readonly key: string;
}

async function authority(name: string): Promise<Pair> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }],
  });
  return { cert, key };
}

interface Wish {
  readonly usage?: 'clientAuth' | 'serverAuth';
  readonly ends?: number;
  readonly ca?: Pair;
}

async function issue(
  name: string,
  ca: Pair,
  { usage = 'clientAuth', ends = Date.now() + year }: Wish = {},
): Promise<Pair> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ca,
    notBeforeDate: new Date(Date.now() - 2 * year),
    notAfterDate: new Date(ends),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      usage === 'clientAuth' ? { name: 'extKeyUsage', clientAuth: true } : { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: `${name}.example` }] },
    ],
  });
  return { cert, key };
}

let ours: Pair;
let theirs: Pair;
let server: Pair;
let keeper: Pair;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([authority('ours'), authority('theirs')]);
  [server, keeper] = await Promise.all([issue('localhost', ours, { usage: 'serverAuth' }), issue('keeper', ours)]);
});

const authenticator: Authenticator = {
  authenticate: async ({ user, password }) =>
    password === 's3cret:x' && (user === 'keeper' || user === 'other') ? { name: user } : undefined,
  identify: async ({ fingerprint, names }) =>
    names.includes('CN=keeper') || fingerprint === '' ? { name: 'keeper' } : undefined,
  holds: () => true,
};

const open = (tls: Partial<TlsOptions> = {}, more: Partial<CIMServerOptions> = {}) =>
  openSite({
    authenticator,
    listen: ['https://127.0.0.1:0'],
    tls: { cert: Buffer.from(server.cert), key: Buffer.from(server.key), clientCa: Buffer.from(ours.cert), ...tls },
    ...more,
  });

/** The status of a request, or `refused` where the handshake fails. */
function send(url: string, client?: RequestOptions, header?: string): Promise<number | 'refused'> {
  const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
  const { Authorization: _, ...headers } = headersOf('EnumerateInstanceNames');
  return new Promise((resolve) => {
    const request = httpsRequest(
      url,
      {
        method: 'POST',
        agent: false,
        rejectUnauthorized: false,
        ...client,
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body), ...(header && { Authorization: header }) },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on('error', () => resolve('refused'));
    request.end(body);
  });
}

describe('A client certificate', () => {
  let site: Site;
  beforeAll(async () => {
    site = await open();
  });
  afterAll(() => site?.close());

  it('stands for its account', async () => {
    expect(await send(site.url, keeper)).toBe(200);
  });

  it('is answered with 503 where nobody can say whose it is', async () => {
    const identify = () => Promise.reject(new Error('the accounts cannot be read'));
    const unsure = await open({}, { authenticator: { ...authenticator, identify } });
    expect(await send(unsure.url, keeper)).toBe(503);
    await unsure.close();
  });

  it('must mean the account of the credentials beside it, and both must be good', async () => {
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
    expect(await send(site.url, keeper, authorization)).toBe(200);
    expect(await send(site.url, keeper, basic('other:s3cret:x'))).toBe(401);
    expect(await send(site.url, keeper, basic('keeper:wrong'))).toBe(401);
    expect(await send(site.url, keeper, 'Negotiate abc')).toBe(401);
  });

  it('tells its names, but no common name of two and no alternative name that holds another', async () => {
    const told: (readonly string[])[] = [];
    const identify: Authenticator['identify'] = async ({ names }) => void told.push(names);
    const curious = await open({}, { authenticator: { ...authenticator, identify } });
    const { cert, private: key } = await generate(
      ['keeper', 'other'].map((value) => ({ name: 'commonName', value })),
      {
        keyType: 'ec',
        algorithm: 'sha256',
        ca: ours,
        extensions: [
          { name: 'extKeyUsage', clientAuth: true },
          { name: 'subjectAltName', altNames: [{ type: 2, value: 'x, DNS:keeper.example' }] },
        ],
      },
    );
    for (const client of [keeper, { cert, key }]) expect(await send(curious.url, client)).toBe(401);
    expect(told).toEqual([['DNS:keeper.example', 'CN=keeper'], []]);
    await curious.close();
  });

  it('is optional: without one, credentials count', async () => {
    expect(await send(site.url)).toBe(401);
    expect(await send(site.url, undefined, authorization)).toBe(200);
  });

  it.each<[string, () => Promise<Pair>]>([
    ['stands for no account', () => issue('poacher', ours)],
    ['comes from another authority', () => issue('keeper', theirs)],
    ['has expired', () => issue('keeper', ours, { ends: Date.now() - 86_400_000 })],
    ['is for servers only', () => issue('keeper', ours, { usage: 'serverAuth' })],
    ['vouches for itself', () => authority('keeper')],
  ])('is refused where it %s, even beside good credentials', async (_, make) => {
    expect(await send(site.url, await make(), authorization)).toBe(401);
  });

  it('is demanded in the handshake where it is required', async () => {
    const strict = await open({ clientRequired: true });
    expect(await send(strict.url, undefined, authorization)).toBe('refused');
    expect(await send(strict.url, await issue('keeper', theirs))).toBe('refused');
    expect(await send(strict.url, keeper)).toBe(200);
    await strict.close();
  });

  it('is held against the authorities of the newest file', async () => {
    const renewed = await open();
    const stranger = await issue('keeper', theirs);
    expect(await send(renewed.url, stranger)).toBe(401);
    renewed.renewCertificate({
      cert: Buffer.from(server.cert),
      key: Buffer.from(server.key),
      clientCa: Buffer.from(theirs.cert),
    });
    expect(await send(renewed.url, stranger)).toBe(200);
    expect(await send(renewed.url, keeper)).toBe(401);
    await renewed.close();
  });

  it('is good until it ends, on a connection that it has proved, too', async () => {
    let now = Date.now();
    const timed = await open({}, { time: () => now });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await send(timed.url, { ...keeper, agent })).toBe(200);
    now += year + 1000;
    expect(await send(timed.url, { ...keeper, agent })).toBe(401);
    expect(await send(timed.url, keeper)).toBe(401);
    expect(await send(timed.url, keeper, authorization)).toBe(401);
    agent.destroy();
    await timed.close();
  });

  it('is not asked for where no authority is named', async () => {
    const plain = await open({ clientCa: undefined });
    expect(await send(plain.url, keeper)).toBe(401);
    expect(await send(plain.url, undefined, authorization)).toBe(200);
    expect(new X509Certificate(keeper.cert).subject).toBe('CN=keeper');
    await plain.close();
  });
});
