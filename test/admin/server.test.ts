import { once } from 'node:events';
import { type RequestOptions, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdminServer, startAdmin } from '../../src/admin/server.ts';

describe('the admin address', () => {
  let admin: AdminServer;
  beforeAll(async () => {
    const routes = { '/livez': () => ({ body: { live: true } }), '/odd': () => ({ body: 1n }) };
    admin = await startAdmin('http://127.0.0.1:0', routes);
  });
  afterAll(() => admin.close());

  const ask = async (path: string, options: RequestOptions = {}) => {
    const sent = request(admin.url, { path, agent: false, ...options }).end();
    const [answer] = await once(sent, 'response');
    return { status: answer.statusCode, allow: answer.headers.allow, body: await json(answer) };
  };

  it.each(['/livez', '/livez?x=//', 'http://elsewhere/livez'])('knows the page of %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200, body: { live: true } });
  });

  it.each(['/', '//', '//livez', '/livez/', '/__proto__', '//[', '*'])('has no page at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: { error: 'no such page', pages: ['/livez', '/odd'] } });
  });

  it('tells who asks otherwise which methods it allows', async () => {
    expect(await ask('/livez', { method: 'DELETE' })).toMatchObject({ status: 405, allow: 'GET, HEAD' });
  });

  it('hangs up over an answer that it cannot write', async () => {
    await expect(ask('/odd')).rejects.toThrow('socket hang up');
    expect(await ask('/livez')).toMatchObject({ status: 200 });
  });
});
