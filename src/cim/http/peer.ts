import type { Socket } from 'node:net';

/** Where a client is. */
export interface Peer {
  readonly remoteAddress: string | undefined;
  readonly remotePort: number | undefined;
}

/** The connection under one that is made secure; Node gives no other way to it. */
export function connectionOf(socket: Socket): Socket {
  return (socket as Socket & { readonly _parent?: Socket | null })._parent ?? socket;
}

/** The client at the other end, also when it is gone: a connection under TLS keeps what it was asked for at its start. */
export function peerOf(socket: Socket): Peer {
  const { remoteAddress, remotePort } = connectionOf(socket);
  return { remoteAddress, remotePort };
}
