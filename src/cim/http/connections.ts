import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { nobody } from './turns.ts';

/** A connection, and who was last found to use it. */
interface Held {
  readonly socket: Socket;
  /** Name of a principal; `nobody` for who has not proved to be anybody yet. */
  holder: string;
  /** The reply to its last request. */
  last: ServerResponse | undefined;
}

type Entry = readonly [address: string, held: Held];

/**
 * The connections of one server. When there are too many, one goes of who holds most, so that nobody can keep the others
 * out: one that nothing is waiting on, if there is any, the oldest first.
 */
export class Connections {
  readonly #most: number;
  /** By the client's address and port, which a TLS socket has in common with the one below it; the oldest first. */
  readonly #byAddress = new Map<string, Held>();
  readonly #bySocket = new WeakMap<Socket, Held>();

  constructor(most: number) {
    this.#most = most;
  }

  watch(server: Server): void {
    // What is closed to make room still counts for a moment.
    server.maxConnections = 2 * this.#most;
    server.on('connection', (socket: Socket) => this.#add(socket));
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const held = this.#find(socket);
      if (held !== undefined) held.last = response;
    });
  }

  /** Tells who uses a connection. */
  belongsTo(user: string, socket: Socket): void {
    const held = this.#find(socket);
    if (held !== undefined) held.holder = user;
  }

  /** Closes those that have not sent a request yet; Node takes them for busy, so that closing would wait for them. */
  closeSilent(): void {
    for (const { socket, last } of this.#byAddress.values()) if (last === undefined) socket.destroy();
  }

  #add(socket: Socket): void {
    const address = addressOf(socket);
    const held = { socket, holder: nobody, last: undefined };
    this.#byAddress.set(address, held);
    this.#bySocket.set(socket, held);
    socket.once('close', () => {
      if (this.#byAddress.get(address) === held) this.#byAddress.delete(address);
    });
    if (this.#byAddress.size > this.#most) this.#makeRoom();
  }

  #makeRoom(): void {
    const theirs = this.#ofLargestHolder();
    const [address, { socket }] = theirs.find(([, { last }]) => last === undefined || last.closed) ?? theirs[0];
    this.#byAddress.delete(address);
    socket.destroy();
  }

  #ofLargestHolder(): readonly [Entry, ...Entry[]] {
    const byHolder = new Map<string, [Entry, ...Entry[]]>();
    for (const entry of this.#byAddress) {
      const theirs = byHolder.get(entry[1].holder);
      if (theirs === undefined) byHolder.set(entry[1].holder, [entry]);
      else theirs.push(entry);
    }
    return [...byHolder.values()].reduce((one, other) => (other.length > one.length ? other : one));
  }

  #find(socket: Socket): Held | undefined {
    const known = this.#bySocket.get(socket);
    if (known !== undefined) return known;
    const held = this.#byAddress.get(addressOf(socket));
    if (held !== undefined) this.#bySocket.set(socket, held);
    return held;
  }
}

const addressOf = ({ remoteAddress, remotePort }: Socket): string => `${remoteAddress} ${remotePort}`;
