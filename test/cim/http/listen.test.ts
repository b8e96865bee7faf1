import http from 'node:http';
import { request } from 'node:https';
import { connect as connectTls } from 'node:tls';
import { describe, expect, it, vi } from 'vitest';
import { formatListenUrl, parseListenUrl } from '../../../src/cim/http/listen-url.ts';
import { createServer } from '../../../src/cim/server.ts';
import { zoo } from '../operations/zoo.ts';
import { authenticator, classParameter, headersOf, intrinsic, openSite, type Site, tls } from './site.ts';

describe('a URL to listen on', () => {
  it.each([
    ['http://127.0.0.1:5988', { secure: false, host: '127.0.0.1', port: 5988 }],
    ['https://[::]:0', { secure: true, host: '::', port: 0 }],
    ['http://localhost', { secure: false, host: 'localhost', port: 5988 }],
    ['https://0.0.0.0/', { secure: true, host: '0.0.0.0', port: 5989 }],
    ['http://127.0.0.1:80', { secure: false, host: '127.0.0.1', port: 80 }],
  ])('%s is understood', (url, address) => {
    expect(parseListenUrl(url)).toEqual(address);
  });

  it.each(['5988', 'ftp://127.0.0.1', 'http://u:p@127.0.0.1', 'http://127.0.0.1:99999'])('%s is refused', (url) => {
    expect(() => parseListenUrl(url)).toThrow(TypeError);
  });

  it('is written with the port that was bound', () => {
    expect(formatListenUrl({ secure: true, host: '::1', port: 7 })).toBe('https://[::1]:7');
  });
});

describe('a server', () => {
  const { namespaces, providers } = zoo();
  const warnings: string[] = [];
  const note = (_fields: object, message: string) => void warnings.push(message);
  const logger = { debug: note, info: note, warn: note, error: note };
  const common = { namespaces, providers, authenticator, logger, serverName: 'zoo' };

  it('takes plain HTTP beyond the machine only when told to, and says so', () => {
    const listen = ['http://0.0.0.0:0'];
    expect(() => createServer({ ...common, listen })).toThrow('plain HTTP');
    createServer({ ...common, listen: ['http://[::ffff:127.0.0.1]:0'] });
    createServer({ ...common, listen, allowPlainHttp: true });
    expect(warnings).toEqual(['passwords travel unencrypted on this address']);
  });

  it('wants a certificate for HTTPS', () => {
    expect(() => createServer({ ...common, listen: ['https://127.0.0.1:0'] })).toThrow('certificate');
  });

  it('binds all addresses or none', async () => {
    const site = await openSite();
    const taken = createServer({ ...common, listen: ['http://127.0.0.1:0', site.url] });
    await expect(taken.listen()).rejects.toThrow('EADDRINUSE');
    await site.close();
  });

  it('that could not bind all addresses listens on none, though a name was still being looked up', async () => {
    const site = await openSite();
    const free = await openSite();
    const { port } = free;
    await free.close();
    const server = createServer({ ...common, listen: [`http://localhost:${port}`, site.url] });
    await expect(server.listen()).rejects.toThrow('EADDRINUSE');
    const again = createServer({ ...common, listen: [`http://localhost:${port}`] });
    expect(await again.listen()).toEqual([`http://localhost:${port}`]);
    await again.close();
    await site.close();
  });

  it('answers on every address, over TLS too', async () => {
    const server = createServer({ ...common, tls, listen: ['http://127.0.0.1:0', 'https://127.0.0.1:0'] });
    const [plain = '', secure = ''] = await server.listen();
    expect(await enumerateOverTls(secure)).toBe(200);
    expect((await fetch(plain)).status).toBe(405);
    await server.close();
  });

  it('stays when a connection cannot be accepted, and says so', async () => {
    const made = vi.spyOn(http, 'createServer');
    const site = await openSite();
    const [result] = made.mock.results;
    made.mockRestore();
    const listener: http.Server = result?.value;
    const err = new Error('accept ENOBUFS');
    listener.emit('error', err);
    expect(site.log).toContainEqual({ level: 'error', message: 'a connection could not be accepted', err });
    expect((await fetch(site.url)).status).toBe(405);
    await site.close();
  });

  it('speaks no TLS older than 1.2', async () => {
    const site: Site = await openSite({ tls, listen: ['https://127.0.0.1:0'] });
    const error = await new Promise<Error | undefined>((resolve) => {
      const options = { port: site.port, host: '127.0.0.1', rejectUnauthorized: false, maxVersion: 'TLSv1.1' } as const;
      const socket = connectTls({ ...options, minVersion: 'TLSv1' }, () => resolve(undefined));
      socket.on('error', resolve);
    });
    expect(error).toBeDefined();
    await site.close();
  });
});

function enumerateOverTls(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
    const headers = { ...headersOf('EnumerateInstanceNames'), 'Content-Length': Buffer.byteLength(body) };
    const sent = request(`${url}/cimom`, { method: 'POST', headers, ca: tls.cert, agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    sent.on('error', reject).end(body);
  });
}
