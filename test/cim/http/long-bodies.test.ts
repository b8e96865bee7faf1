import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LongBodies } from '../../../src/cim/http/long-bodies.ts';
import { rawRequest } from './raw.ts';
import { classParameter, intrinsic, openSite } from './site.ts';

describe('LongBodies', () => {
  it('lets two of a user be read, and eight of all; the next when one has left', () => {
    const bodies = new LongBodies();
    const begun: string[] = [];
    const enter = (user: string) => bodies.enter(user, () => begun.push(user));
    const leaves = ['a', 'a', 'a', 'b', 'c', 'c', 'd', 'd', 'e', 'f'].map(enter);
    expect(begun.join('')).toBe('aabccdde');
    leaves[0]?.();
    expect(begun.join('')).toBe('aabccddea');
    // A place is given back once.
    leaves[0]?.();
    expect(begun.join('')).toBe('aabccddea');
    leaves[3]?.();
    expect(begun.join('')).toBe('aabccddeaf');
  });

  it('gives a place to each user in turn, however many bodies the others have waiting', () => {
    const bodies = new LongBodies();
    const begun: string[] = [];
    const leaves: (() => void)[] = [];
    const enter = (user: string) => {
      const leave = bodies.enter(user, () => begun.push(user) && leaves.push(() => leave()));
    };
    for (const user of 'abcd') for (let body = 0; body < 6; body++) enter(user);
    for (const user of 'ef') for (let body = 0; body < 2; body++) enter(user);
    expect(begun.join('')).toBe('aabbccdd');
    for (let left = 0; left < 8; left++) leaves[left]?.();
    expect(new Set(begun.slice(8))).toEqual(new Set('abcdef'));
  });

  it('lets all of a user be read in the end, in their order', () => {
    const bodies = new LongBodies();
    const begun: number[] = [];
    const leaves = [0, 1, 2, 3, 4].map((n) => bodies.enter('a', () => begun.push(n)));
    for (const leave of leaves) leave();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('forgets who does not wait any longer', () => {
    const bodies = new LongBodies();
    const begun: number[] = [];
    const leaves = [0, 1, 2, 3].map((n) => bodies.enter('a', () => begun.push(n)));
    leaves[2]?.();
    leaves[0]?.();
    expect(begun).toEqual([0, 1, 3]);
  });
});

describe('a long body', () => {
  const basic = (user: string) => `Authorization: Basic ${Buffer.from(`${user}:x`).toString('base64')}`;
  const blanks = ' '.repeat(200_000);
  const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion')).replace(
    '</IMETHODCALL>',
    `${blanks}</IMETHODCALL>`,
  );

  async function send(port: number, user: string): Promise<{ socket: Socket; end: () => Promise<string> }> {
    const request = rawRequest('EnumerateInstanceNames', body, [basic(user)]);
    const cut = request.length - 100;
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(request.slice(0, cut));
    const end = async () => {
      socket.write(request.slice(cut));
      const [answer] = await once(socket, 'data');
      return String(answer).slice(0, 12);
    };
    return { socket, end };
  }

  it('waits while two of the same user are on their way; those of others do not', async () => {
    const authenticator = { authenticate: async ({ user: name }: { readonly user: string }) => ({ name }) };
    const site = await openSite({ authenticator });
    const [first, second] = [await send(site.port, 'a'), await send(site.port, 'a')];
    await sleep(50);
    const third = await send(site.port, 'a');
    let isAnswered = false;
    const answer = third.end().finally(() => {
      isAnswered = true;
    });
    expect(await (await send(site.port, 'b')).end()).toBe('HTTP/1.1 200');
    expect(isAnswered).toBe(false);
    // One that breaks off makes room, too.
    first.socket.destroy();
    expect(await answer).toBe('HTTP/1.1 200');
    expect(await second.end()).toBe('HTTP/1.1 200');
    second.socket.destroy();
    third.socket.destroy();
    await site.close();
  });
});
