import { connect as connectTcp, type Socket } from 'node:net';
import { type ConnectionOptions, connect } from 'node:tls';
import { generate } from 'selfsigned';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AuditEvent } from '../../../src/cim/audit.ts';
import { FailedHandshakes } from '../../../src/cim/http/failed-handshakes.ts';
import { openSite, type Site, tls } from './site.ts';

const events: AuditEvent[] = [];
const audit = { write: (event: AuditEvent) => void events.push(event) };
afterEach(() => void events.splice(0));

describe('A handshake that fails is one line of the audit log', () => {
  let site: Site;
  let stranger: { readonly cert: string; readonly key: string };
  beforeAll(async () => {
    const made = await generate([{ name: 'commonName', value: 'stranger' }], { keyType: 'ec', algorithm: 'sha256' });
    stranger = { cert: made.cert, key: made.private };
  });
  // A site each, because one address gets few lines.
  const open = async (limits = {}) => {
    const strict = { ...tls, clientCa: tls.cert, clientRequired: true };
    site = await openSite({ tls: strict, audit, listen: ['https://127.0.0.1:0'], limits });
  };
  const told = () => vi.waitFor(() => expect(events).not.toEqual([]), { timeout: 30_000 });
  afterEach(() => site?.close());

  const quietly = <S extends Socket>(socket: S): S => socket.on('error', () => undefined).resume();
  const dial = (options: ConnectionOptions) =>
    void quietly(connect({ port: site.port, host: '127.0.0.1', ca: tls.cert, servername: 'localhost', ...options }));
  const plain = (bytes: string | Buffer) => {
    const socket = quietly(connectTcp(site.port, '127.0.0.1'));
    socket.write(bytes);
    return socket;
  };
  const hello = Buffer.from('16030100c8010000c40303', 'hex');

  it.each<[string, string, () => void]>([
    ['plain HTTP', 'ERR_SSL_HTTP_REQUEST', () => plain('POST /cimom HTTP/1.1\r\nHost: zoo.example\r\n\r\n')],
    ['no TLS at all', 'ERR_SSL_WRONG_VERSION_NUMBER', () => plain(Buffer.alloc(40, 0x81))],
    ['half a greeting', 'ECONNRESET', () => plain(hello).end()],
    [
      'TLS 1.1',
      'ERR_SSL_UNSUPPORTED_PROTOCOL',
      () => dial({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' }),
    ],
    ['a weak cipher', 'ERR_SSL_NO_SHARED_CIPHER', () => dial({ maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA' })],
    ['no certificate', 'ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE', () => dial({})],
    ['a certificate of an unknown authority', 'DEPTH_ZERO_SELF_SIGNED_CERT', () => dial(stranger)],
    ['a client that does not trust the server', 'ECONNRESET', () => dial({ ca: stranger.cert })],
  ])('for %s', async (_, outcome, knock) => {
    await open();
    knock();
    await told();
    const from = { remoteAddress: '127.0.0.1', remotePort: expect.any(Number) };
    expect(events).toEqual([{ event: 'handshake', outcome, ...from }]);
  });

  it('for a greeting without end', async () => {
    await open({ headersTimeout: 100 });
    plain(hello);
    await told();
    expect(events).toMatchObject([{ outcome: 'ERR_TLS_HANDSHAKE_TIMEOUT' }]);
  });

  it('but for who sends nothing', async () => {
    await open();
    const socket = quietly(connectTcp(site.port, '127.0.0.1'));
    socket.end();
    await new Promise((resolve) => socket.on('close', resolve));
    plain(Buffer.alloc(40, 0x81));
    await told();
    expect(events).toMatchObject([{ outcome: 'ERR_SSL_WRONG_VERSION_NUMBER' }]);
  });
});

describe('A flood of handshakes that fail', () => {
  const failures = new FailedHandshakes(audit);
  const fail = (remoteAddress: string) => failures.tell('ECONNRESET', { remoteAddress, remotePort: 1 });
  afterEach(() => {
    failures.close();
    vi.useRealTimers();
  });

  it('is a few lines of each address, and the number of the others', () => {
    vi.useFakeTimers();
    for (let count = 0; count < 1000; count++) fail('192.0.2.1');
    fail('192.0.2.2');
    expect(events.map(({ remoteAddress }) => remoteAddress)).toEqual([...Array(5).fill('192.0.2.1'), '192.0.2.2']);
    vi.advanceTimersByTime(60_000);
    expect(events.at(-1)).toEqual({ event: 'handshake', outcome: 'omitted', omitted: 995 });
    fail('192.0.2.1');
    expect(events.at(-1)).toMatchObject({ outcome: 'ECONNRESET', remoteAddress: '192.0.2.1' });
  });

  it('is a hundred lines a minute, from however many addresses', () => {
    vi.useFakeTimers();
    for (let count = 0; count < 10_000; count++) fail(`2001:db8::${count.toString(16)}`);
    expect(events).toHaveLength(100);
    failures.close();
    expect(events.slice(100)).toEqual([{ event: 'handshake', outcome: 'omitted', omitted: 9900 }]);
    vi.advanceTimersByTime(600_000);
    expect(events).toHaveLength(101);
    fail('192.0.2.1');
    expect(events).toHaveLength(102);
  });
});
