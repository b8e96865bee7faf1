import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { peerOf } from './peer.ts';
import { nobody } from './turns.ts';

/** A connection, and who was last found to use it. */
interface Held {
  readonly address: string;
  readonly socket: Socket;
  /** Name of a principal; `nobody` for who has not proved to be anybody yet. */
  holder: string;
  /** The reply to its last request. */
  last: ServerResponse | undefined;
  /** The reply that was its last one, and sent, when connections at rest were last looked for. */
  rested?: ServerResponse;
}

/**
 * The connections of one server. When there are too many, one goes of who holds most, so that nobody can keep the others
 * out: one that nothing is waiting on, if there is any, the oldest first.
 */
export class Connections {
  readonly #most: number;
  readonly #longestRest: number;
  /** By the client's address and port, which a TLS socket has in common with the one below it. */
  readonly #byAddress = new Map<string, Held>();
  readonly #bySocket = new WeakMap<Socket, Held>();
  /** Those of each holder, the first to be theirs first. */
  readonly #byHolder = new Map<string, Set<Held>>();

  /** @param longestRest milliseconds from a reply to the end of the next request's headers */
  constructor(most: number, longestRest: number) {
    this.#most = most;
    this.#longestRest = longestRest;
  }

  watch(server: Server): void {
    // What is closed to make room still counts for a moment.
    server.maxConnections = 2 * this.#most;
    server.on('connection', (socket: Socket) => this.#add(socket));
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const held = this.#find(socket);
      if (held !== undefined) held.last = response;
    });
    const timer = setInterval(() => this.#closeRested(), this.#longestRest).unref();
    server.on('close', () => clearInterval(timer));
  }

  /** Tells who uses a connection. */
  belongsTo(user: string, socket: Socket): void {
    const held = this.#find(socket);
    if (held === undefined || held.holder === user || this.#byAddress.get(held.address) !== held) return;
    this.#leaveHolder(held);
    held.holder = user;
    this.#joinHolder(held);
  }

  /** Closes those that have not sent a request yet; Node takes them for busy, so that closing would wait for them. */
  closeSilent(): void {
    for (const { socket, last } of this.#byAddress.values()) if (last === undefined) socket.destroy();
  }

  /** How many have a reply under way. */
  get answering(): number {
    return [...this.#byAddress.values()].filter(({ last }) => last !== undefined && !last.closed).length;
  }

  /** Node takes a connection for busy that gets empty lines (RFC 9112 § 2.2), which begin no request. */
  #closeRested(): void {
    for (const held of this.#byAddress.values()) {
      if (!held.last?.closed) continue;
      if (held.rested === held.last) held.socket.destroy();
      else held.rested = held.last;
    }
  }

  #add(socket: Socket): void {
    // A client that has hung up already has no address any more, and nobody could tell whose request it was.
    if (peerOf(socket).remoteAddress === undefined) {
      socket.destroy();
      return;
    }
    const address = addressOf(socket);
    const held: Held = { address, socket, holder: nobody, last: undefined };
    this.#remove(this.#byAddress.get(address));
    this.#byAddress.set(address, held);
    this.#bySocket.set(socket, held);
    this.#joinHolder(held);
    socket.once('close', () => this.#remove(held));
    if (this.#byAddress.size > this.#most) this.#makeRoom();
  }

  #remove(held: Held | undefined): void {
    if (held === undefined || this.#byAddress.get(held.address) !== held) return;
    this.#byAddress.delete(held.address);
    this.#leaveHolder(held);
  }

  #joinHolder(held: Held): void {
    const theirs = this.#byHolder.get(held.holder);
    if (theirs === undefined) this.#byHolder.set(held.holder, new Set([held]));
    else theirs.add(held);
  }

  #leaveHolder(held: Held): void {
    const theirs = this.#byHolder.get(held.holder);
    theirs?.delete(held);
    if (theirs?.size === 0) this.#byHolder.delete(held.holder);
  }

  #makeRoom(): void {
    const held = dispensable(this.#ofLargestHolder());
    this.#remove(held);
    held?.socket.destroy();
  }

  #ofLargestHolder(): ReadonlySet<Held> {
    let most = new Set<Held>();
    for (const theirs of this.#byHolder.values()) if (theirs.size > most.size) most = theirs;
    return most;
  }

  #find(socket: Socket): Held | undefined {
    const known = this.#bySocket.get(socket);
    if (known !== undefined) return known;
    const held = this.#byAddress.get(addressOf(socket));
    if (held !== undefined) this.#bySocket.set(socket, held);
    return held;
  }
}

function dispensable(connections: ReadonlySet<Held>): Held | undefined {
  for (const held of connections) if (held.last === undefined || held.last.closed) return held;
  return connections.values().next().value;
}

function addressOf(socket: Socket): string {
  const { remoteAddress, remotePort } = peerOf(socket);
  return `${remoteAddress} ${remotePort}`;
}
