import { once } from 'node:events';
import { statSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from './logger.ts';
import { makeDirectory } from './make-directory.ts';

/** What names of Unix sockets may have in bytes; Node cuts longer ones off without a word. */
const longestName = 100;

/** Milliseconds after which who has just taken the name listens. */
const moment = 50;

/** Another process holds the directory. */
export class HeldError extends Error {
  constructor(directory: string) {
    super(`another server uses ${directory}; stop that one, or name another directory`);
    this.name = 'HeldError';
  }
}

/**
 * Keeps a directory for this process alone, by a socket on which it listens there: whoever listens lives, so what a killed
 * process leaves behind holds nobody up. Where sockets cannot be had, as on some network file systems, nothing is kept, and
 * the log says so.
 * @returns what lets go of it
 * @throws HeldError where another process holds it
 */
export async function holdDirectory(directory: string, logger: Logger): Promise<() => Promise<void>> {
  const socket = join(directory, 'in-use');
  let server: Server | undefined;
  try {
    if (Buffer.byteLength(socket) > longestName) throw new Error('its name is too long for a socket in it');
    makeDirectory(directory);
    server = await listenAlone(socket);
  } catch (error) {
    logger.warn({ directory, error: String(error) }, 'the directory of --state is not kept from other servers');
    return async () => {};
  }
  if (server === undefined) throw new HeldError(directory);
  return async () => {
    await once(server.close(), 'close');
  };
}

/** Undefined where somebody else listens. The name is taken before anybody is asked: of those who begin together one gets it. */
async function listenAlone(socket: string): Promise<Server | undefined> {
  for (;;) {
    const server = createServer((connection) => connection.destroy());
    try {
      server.listen(socket).unref();
      await once(server, 'listening');
      return server;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      const asked = stampOf(socket);
      if (await isAnswered(socket)) return undefined;
      // Not all at once: of those who find the socket of a killed process together one is to be the first.
      await wait(moment * (1 + Math.random()));
      if (await isAnswered(socket)) return undefined;
      removeIf(socket, asked);
    }
  }
}

/** What stands there since it was asked is another's, and stays. */
function removeIf(socket: string, stamp: string): void {
  try {
    if (stampOf(socket) === stamp) unlinkSync(socket);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Tells one socket of this name from the next. */
function stampOf(socket: string): string {
  const { ino, ctimeNs } = statSync(socket, { bigint: true, throwIfNoEntry: false }) ?? {};
  return `${ino} ${ctimeNs}`;
}

async function isAnswered(socket: string): Promise<boolean> {
  const connection = connect(socket);
  try {
    await once(connection, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    connection.destroy();
  }
}
