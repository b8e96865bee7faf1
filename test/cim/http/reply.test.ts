import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Outbox } from '../../../src/cim/http/outbox.ts';
import { ReplyStream } from '../../../src/cim/http/reply.ts';
import { Turns } from '../../../src/cim/http/turns.ts';

/** A response that keeps what it is given, and the reply that is written to it. */
function open(writeTimeout = 60_000) {
  const response = Object.assign(new EventEmitter(), {
    writableLength: 0,
    destroyed: false,
    headersSent: false,
    head: [] as readonly string[],
    parts: [] as Buffer[],
    sent: [] as (() => void)[],
    writeHead(_status: number, head: readonly string[]) {
      response.headersSent = true;
      response.head = head;
    },
    write(part: Buffer, sent: () => void = () => undefined) {
      response.parts.push(part);
      response.sent.push(sent);
    },
    end: (part: Buffer, sent: () => void) => response.write(part, sent),
    destroy() {
      response.destroyed = true;
      response.emit('close');
    },
  });
  const turns = new Turns(() => 0);
  const reply = new ReplyStream(response as unknown as ServerResponse, {
    headers: [],
    trailers: undefined,
    writeTimeout,
    now: () => 0,
    user: 'keeper',
    turns,
    outbox: new Outbox(turns),
    whyGone: () => 'gone',
  });
  return { response, reply };
}

const megabyte = 'x'.repeat(1024 * 1024);

describe('A reply', () => {
  it('tells the length of all its chunks where they are sent with its end', () => {
    const { response, reply } = open();
    reply.append(megabyte);
    reply.append('end');
    reply.end();
    expect(response.head).toContain(String(megabyte.length + 3));
    expect(reply.bytes).toBe(megabyte.length + 3);
  });

  it.each<[string, (reply: ReplyStream) => unknown]>([
    ['in its midst', (reply) => reply.write([megabyte])],
    ['at its end', (reply) => [reply.append(megabyte), reply.end()]],
  ])('uses no chunk again before it has been sent, %s', async (_where, send) => {
    const buffersOf = async () => {
      const { response, reply } = open();
      await send(reply);
      return {
        response,
        buffers: response.parts.map(({ buffer }) => buffer).filter(({ byteLength }) => byteLength > 0),
      };
    };
    const first = await buffersOf();
    const again = async () => (await buffersOf()).buffers.filter((buffer) => first.buffers.includes(buffer)).length;
    expect(await again()).toBe(0);
    // Each has its own time; all of them wait for the last.
    for (const sent of first.response.sent.slice(0, -1)) sent();
    expect(await again()).toBe(0);
    first.response.sent.at(-1)?.();
    expect(await again()).toBeGreaterThan(0);
  });

  it('ends at once when the connection was closed over text that nobody has read', async () => {
    const { response, reply } = open();
    response.writableLength = 100_000;
    response.destroyed = true;
    await expect(reply.write(['text'])).rejects.toThrow('gone');
  });

  it('goes on when the client has read, for as long as that takes', async () => {
    const { response, reply } = open(20);
    response.writableLength = 100_000;
    const written = reply.write(['text']);
    response.writableLength = 0;
    response.emit('drain');
    await written;
    await sleep(50);
    await setImmediate();
    expect(response.destroyed).toBe(false);
    expect([response.listenerCount('drain'), response.listenerCount('close')]).toEqual([0, 0]);
  });
});
