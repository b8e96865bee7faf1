import { EventEmitter } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Connections } from '../../../src/cim/http/connections.ts';

/** Connections as a server would tell of them, and the names of those that were closed. */
function site(most: number) {
  const server = Object.assign(new EventEmitter(), { maxConnections: 0 });
  const connections = new Connections(most, 60_000);
  connections.watch(server as unknown as Server);
  const closed: string[] = [];
  const socket = (name: string, remotePort: number) =>
    Object.assign(new EventEmitter(), {
      remoteAddress: '192.0.2.1',
      remotePort,
      destroy: () => closed.push(name),
    }) as unknown as Socket;
  let port = 0;
  const open = (name: string, remotePort = ++port) => {
    const opened = socket(name, remotePort);
    server.emit('connection', opened);
    return opened;
  };
  /** @returns the reply that is under way */
  const ask = (asking: Socket, user: string) => {
    const reply = { closed: false } as ServerResponse;
    server.emit('request', { socket: asking }, reply);
    connections.belongsTo(user, asking);
    return reply as { closed: boolean };
  };
  return { server, connections, closed, socket, open, ask };
}

it('A connection whose client has hung up before it was taken in is closed: nobody could tell whose requests those are', () => {
  const { server, closed, socket } = site(3);
  server.emit('connection', Object.assign(socket('gone', 1), { remoteAddress: undefined }));
  expect(closed).toEqual(['gone']);
});

describe('Connections, when there is one too many', () => {
  it.each<[string, string, readonly ['silent' | 'busy' | 'idle', string][]]>([
    [
      'the silent one',
      '2',
      [
        ['busy', 'a'],
        ['silent', 'a'],
        ['busy', 'a'],
      ],
    ],
    [
      'the one that has its reply',
      '2',
      [
        ['busy', 'a'],
        ['idle', 'a'],
        ['busy', 'a'],
      ],
    ],
    [
      'the oldest, where all are busy',
      '1',
      [
        ['busy', 'a'],
        ['busy', 'a'],
        ['busy', 'a'],
      ],
    ],
    [
      'the oldest, where none is',
      '1',
      [
        ['idle', 'a'],
        ['silent', 'a'],
        ['idle', 'a'],
      ],
    ],
    [
      'one of who holds most, though others do nothing',
      '2',
      [
        ['idle', 'b'],
        ['busy', 'a'],
        ['busy', 'a'],
      ],
    ],
  ])('lose %s', (_which, lost, held) => {
    const { connections, closed, open, ask } = site(3);
    const sockets = held.map((_, index) => open(String(index + 1)));
    for (const [index, [state, user]] of held.entries()) {
      const socket = sockets[index] as Socket;
      if (state === 'silent') connections.belongsTo(user, socket);
      else ask(socket, user).closed = state === 'idle';
    }
    open('new');
    expect(closed).toEqual([lost]);
  });

  it('lose another for each, before the first is gone', () => {
    const { closed, open } = site(2);
    for (const name of ['1', '2', '3', '4']) open(name);
    expect(closed).toEqual(['1', '2']);
  });

  it('lose the oldest of a user, however often that one was used', () => {
    const { closed, open, ask } = site(2);
    const [first, second] = [open('1'), open('2')];
    for (const socket of [first, second, first]) ask(socket, 'a').closed = true;
    ask(open('3'), 'a');
    expect(closed).toEqual(['1']);
  });

  it('are counted without those that have closed, or were closed while their sender was looked up', () => {
    const { connections, closed, open } = site(2);
    const [first, second] = [open('1'), open('2')];
    second.emit('close');
    const third = open('3');
    expect(closed).toEqual([]);
    const fourth = open('4');
    expect(closed).toEqual(['1']);
    for (const socket of [first, third, fourth]) connections.belongsTo('a', socket);
    open('5');
    expect(closed).toEqual(['1', '3']);
  });

  it('are told apart where the port of one that is gone comes again', () => {
    const { closed, open } = site(2);
    const gone = open('gone', 4711);
    open('again', 4711);
    gone.emit('close');
    open('other');
    expect(closed).toEqual([]);
    open('more');
    expect(closed).toEqual(['again']);
  });
});

describe('Connections', () => {
  it('tell how many replies are under way, also of those that TLS has made another socket of', () => {
    const { connections, open, socket, ask } = site(4);
    open('below TLS', 4711);
    open('silent');
    ask(open('idle'), 'a').closed = true;
    ask(socket('secure', 4711), 'a');
    expect(connections.answering).toBe(1);
  });

  it('close only those that have sent no request, to stop', () => {
    const { connections, closed, open, ask } = site(4);
    open('silent');
    ask(open('busy'), 'a');
    ask(open('idle'), 'a').closed = true;
    connections.closeSilent();
    expect(closed).toEqual(['silent']);
  });

  it('are at most twice as many for the moment in which some are being closed', () => {
    expect(site(4).server.maxConnections).toBe(8);
  });
});
