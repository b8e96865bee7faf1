import type { Server } from 'node:http';

/**
 * Makes a server of node:https read its connections as streams. By itself Node hands all that was decrypted at once to
 * its parser, also what comes behind the request at which it has paused it (it does while a reply waits for the client
 * to read), and takes that for an error of the client's (HPE_PAUSED). A stream that is paused keeps it. Node lets go of
 * its short way for whoever listens to the data.
 */
export function readAsStreams(server: Server): void {
  server.on('secureConnection', (socket) => socket.on('data', () => undefined));
}
