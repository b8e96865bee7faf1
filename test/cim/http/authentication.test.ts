import { afterEach, describe, expect, it } from 'vitest';
import { type Authenticator, TooManyGuesses } from '../../../src/cim/authenticator.ts';
import { exchangeRaw, rawRequest } from './raw.ts';
import { authenticator, authorization, classParameter, headersOf, intrinsic, openSite, type Site } from './site.ts';

let site: Site | undefined;
afterEach(() => site?.close());

const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
const basic = (text: string | Uint8Array) => `Basic ${Buffer.from(text as string).toString('base64')}`;

/** Counts what it is asked. */
function counting(): Authenticator & { asked: number } {
  const counter = {
    asked: 0,
    authenticate: (credentials: Parameters<Authenticator['authenticate']>[0]) => {
      counter.asked += 1;
      return authenticator.authenticate(credentials);
    },
  };
  return counter;
}

describe('HTTP Basic', () => {
  const refused: readonly (readonly [string, string | undefined])[] = [
    ['no credentials', undefined],
    ['empty credentials', ''],
    ['another scheme', 'Negotiate abc'],
    ['a scheme without credentials', 'Basic'],
    ['text that is not Base64', 'Basic §§§'],
    ['no colon', basic('keeper')],
    ['no user', basic(':s3cret:x')],
    ['a wrong password', basic('keeper:s3cret')],
    ['an unknown user', basic('poacher:s3cret:x')],
    ['control characters', basic('keeper:s3cret:x\u0000')],
    ['broken UTF-8', basic(Uint8Array.from([0x6b, 0x3a, 0xff]))],
    ['very long credentials', basic(`keeper:${'x'.repeat(20_000)}`)],
  ];
  it.each(refused)('challenges a request with %s', async (_name, value) => {
    site = await openSite();
    const { Authorization: _, ...headers } = headersOf('EnumerateInstanceNames');
    const response = await fetch(`${site.url}/cimom`, {
      method: 'POST',
      headers: value === undefined ? headers : { ...headers, Authorization: encodeURI(value) },
      body,
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Basic realm="xen-cim", charset="UTF-8"');
    expect(response.headers.get('content-length')).toBe('0');
    expect(site.log).toMatchObject([{ level: 'warn', message: 'authentication failed' }]);
    expect(JSON.stringify(site.log)).not.toContain('s3cret');
  });

  it('tells the log, not the sender, who a refused one claims to be, and why a good one was not served', async () => {
    const holds = () => {
      throw new Error('out of order');
    };
    site = await openSite({ authenticator: { ...authenticator, holds } });
    const sent = [basic('poacher:x'), authorization, authorization];
    const answers = await exchangeRaw(
      site.port,
      sent.map((value) => rawRequest('EnumerateInstanceNames', body, [`Authorization: ${value}`])),
    );
    expect(answers).toMatchObject([{ status: 401 }, { status: 200 }, { status: 500, body: '' }]);
    expect(site.log).toMatchObject([
      { level: 'warn', user: 'poacher', remoteAddress: '127.0.0.1' },
      { message: 'operation' },
      { level: 'error', message: 'request failed', status: 500, err: { message: 'out of order' } },
    ]);
  });

  it('refuses a request with two Authorization headers', async () => {
    site = await openSite();
    const lines = [`Authorization: ${authorization}`, `Authorization: ${authorization}`];
    const [answer] = await exchangeRaw(site.port, [rawRequest('EnumerateInstanceNames', body, lines)]);
    expect(answer?.status).toBe(401);
  });

  it('asks each request of a connection for its own credentials', async () => {
    site = await openSite();
    const proven = rawRequest('EnumerateInstanceNames', body, [`Authorization: ${authorization}`]);
    const bare = rawRequest('EnumerateInstanceNames', body, []);
    const answers = await exchangeRaw(site.port, [proven, bare, proven]);
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 200]);
  });

  it('challenges before the body is looked at, and keeps the connection for the answer', async () => {
    site = await openSite();
    const bare = rawRequest('EnumerateInstanceNames', '<not xml', []);
    const proven = rawRequest('EnumerateInstanceNames', body, [`Authorization: ${authorization}`]);
    const answers = await exchangeRaw(site.port, [bare, proven]);
    expect(answers.map(({ status }) => status)).toEqual([401, 200]);
  });

  it('remembers the answer for the same header on the same connection only, and while the authenticator stands by it', async () => {
    const counter = counting();
    let holds = true;
    site = await openSite({ authenticator: { ...counter, authenticate: counter.authenticate, holds: () => holds } });
    const proven = rawRequest('EnumerateInstanceNames', body, [`Authorization: ${authorization}`]);
    await exchangeRaw(site.port, [proven, proven, proven]);
    expect(counter.asked).toBe(1);
    await exchangeRaw(site.port, [proven]);
    expect(counter.asked).toBe(2);
    const wrong = rawRequest('EnumerateInstanceNames', body, [`Authorization: ${basic('keeper:wrong')}`]);
    const answers = await exchangeRaw(site.port, [proven, wrong, rawRequest('EnumerateInstanceNames', body, [])]);
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 401]);
    expect(counter.asked).toBe(4);
    holds = false;
    await exchangeRaw(site.port, [proven, proven]);
    expect(counter.asked).toBe(6);
  });

  it('remembers nothing where the authenticator does not say that it stands by its answers', async () => {
    const counter = counting();
    site = await openSite({ authenticator: counter });
    const proven = rawRequest('EnumerateInstanceNames', body, [`Authorization: ${authorization}`]);
    await exchangeRaw(site.port, [proven, proven]);
    expect(counter.asked).toBe(2);
  });

  it('tells when to come again while credentials are not looked at', async () => {
    const slow: Authenticator = { authenticate: () => Promise.reject(new TooManyGuesses(7)) };
    site = await openSite({ authenticator: slow });
    const proven = rawRequest('EnumerateInstanceNames', body, [`Authorization: ${authorization}`]);
    const [answer] = await exchangeRaw(site.port, [proven]);
    expect([answer?.status, answer?.headers.get('retry-after')]).toEqual([401, '7']);
  });

  it('answers 503 when nobody can say who the user is', async () => {
    const broken: Authenticator = { authenticate: () => Promise.reject(new Error('the pool does not answer')) };
    site = await openSite({ authenticator: broken });
    const response = await fetch(`${site.url}/cimom`, {
      method: 'POST',
      headers: headersOf('EnumerateInstanceNames'),
      body,
    });
    expect(response.status).toBe(503);
  });
});
