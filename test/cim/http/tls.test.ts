import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawRequest, rest } from './raw.ts';
import { authorization, classParameter, intrinsic, openSite, type Site, tls } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ tls, listen: ['https://127.0.0.1:0'], limits: { headersTimeout: 100 } });
});
afterAll(() => site.close());

const dial = (options: ConnectionOptions = {}): TLSSocket =>
  connect({ port: site.port, host: '127.0.0.1', ca: tls.cert, servername: 'localhost', ...options });

async function protocolOf(options: ConnectionOptions): Promise<string> {
  const socket = dial(options);
  try {
    await once(socket, 'secureConnect');
    return `${socket.getProtocol()} ${socket.getCipher().name}`;
  } catch {
    return 'refused';
  } finally {
    socket.destroy();
  }
}

describe('TLS', () => {
  const either = (cipher: string) => `ECDHE-RSA-${cipher}:ECDHE-ECDSA-${cipher}`;
  const only12 = { maxVersion: 'TLSv1.2' } as const;
  it.each<[name: string, options: ConnectionOptions, expected: string | RegExp]>([
    ['what clients of today propose', {}, 'TLSv1.3 TLS_AES_256_GCM_SHA384'],
    ['TLS 1.2', only12, /^TLSv1\.2 ECDHE-\w+-AES256-GCM-SHA384$/],
    ['CBC with SHA-256', { ...only12, ciphers: either('AES128-SHA256') }, /ECDHE-\w+-AES128-SHA256/],
    ['a key sent under RSA', { ...only12, ciphers: 'AES128-GCM-SHA256:AES256-SHA256' }, 'refused'],
    ['ChaCha20, which NIST has not approved', { ...only12, ciphers: either('CHACHA20-POLY1305') }, 'refused'],
    ['SHA-1', { ...only12, ciphers: either('AES128-SHA') }, 'refused'],
    ['TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' }, 'refused'],
  ])('answers %s', async (_name, options, expected) => {
    const found = await protocolOf(options);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatch(expected);
  });

  const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
  const request = rawRequest('EnumerateInstanceNames', body, [`Authorization: ${authorization}`]);

  async function answered(): Promise<boolean> {
    const socket = dial();
    socket.write(request);
    const [answer] = await once(socket, 'data');
    socket.destroy();
    return String(answer).startsWith('HTTP/1.1 200');
  }

  it('T12: cut off in the middle of a handshake or a record leaves the others alone', async () => {
    const hello = Buffer.from('16030100c8010000c40303', 'hex');
    const halves = [hello, hello.subarray(0, 3), Buffer.from('GET / HTTP/1.1\r\n\r\n'), Buffer.alloc(0)];
    for (const half of halves) {
      const socket = connectTcp(site.port, '127.0.0.1').on('error', () => undefined);
      await once(socket, 'connect');
      socket.end(half);
      await once(socket.resume(), 'close');
    }
    const open = dial();
    await once(open, 'secureConnect');
    open.write(request.slice(0, 80));
    open.destroy();
    expect(await answered()).toBe(true);
  });

  it('T12: a client that begins no handshake is let go', async () => {
    const socket = connectTcp(site.port, '127.0.0.1').on('error', () => undefined);
    await once(socket.resume(), 'close');
    expect(await answered()).toBe(true);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('%s: a client may end its side and wait for its reply', async (version) => {
    const tcp = connectTcp({ port: site.port, host: '127.0.0.1', allowHalfOpen: true });
    const socket = dial({ socket: tcp, minVersion: version, maxVersion: version });
    await once(socket, 'secureConnect');
    socket.end(request);
    expect(await rest(socket)).toMatch(/^HTTP\/1\.1 200 .*<\/CIM>/s);
  });

  it('what arrives together while a long reply waits to be read is answered, too', async () => {
    let made = 0;
    const long = await openSite({ tls, listen: ['https://127.0.0.1:0'], ants: 15_000, onAnt: () => made++ });
    const enumeration = intrinsic('EnumerateInstances', classParameter('ClassName', 'Zoo_Ant'));
    const lines = [`Authorization: ${authorization}`];
    const [head = '', body = ''] = rawRequest('EnumerateInstances', enumeration, lines).split(/(?<=\r\n\r\n)/);
    const gate = new Gate(connectTcp(long.port, '127.0.0.1'));
    const socket = connect({ socket: gate, ca: tls.cert, servername: 'localhost' });
    await once(socket, 'secureConnect');
    gate.tcp.pause();
    socket.write(head + body);
    for (let before = -1; made === 0 || made > before; await sleep(50)) before = made;
    expect(made).toBeLessThan(15_000);
    // A record each, which the server reads at once.
    gate.close();
    for (const record of request.split(/(?<=\r\n\r\n)/)) await new Promise((sent) => socket.write(record, sent));
    gate.open();
    await sleep(50);
    let text = '';
    socket.setEncoding('latin1').on('data', (piece: string) => {
      text += piece;
    });
    gate.tcp.resume();
    while (text.split('</CIM>').length < 3 && !socket.readableEnded) await sleep(5);
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200']);
    expect(text.split('</CIM>')).toHaveLength(3);
    socket.destroy();
    await long.close();
  });
});

/** A connection that holds back what is written while it is closed, and then sends it in one piece. */
class Gate extends Duplex {
  readonly tcp: Socket;
  #held: Buffer[] | undefined;

  constructor(tcp: Socket) {
    super();
    this.tcp = tcp
      .on('data', (piece) => this.push(piece))
      .on('close', () => this.push(null))
      .on('error', () => undefined);
  }

  close(): void {
    this.#held = [];
  }

  open(): void {
    this.tcp.write(Buffer.concat(this.#held ?? []));
    this.#held = undefined;
  }

  override _read(): void {}

  override _write(piece: Buffer, _encoding: string, done: () => void): void {
    if (this.#held === undefined) this.tcp.write(piece);
    else this.#held.push(piece);
    done();
  }

  override _destroy(_error: unknown, done: () => void): void {
    this.tcp.destroy();
    done();
  }
}
