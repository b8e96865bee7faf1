import { Agent, request } from 'node:http';
import type { Asking, Reply } from './wire.ts';
import { authorization } from './wire.ts';

/** A keep-alive connection of node:http's client, which costs about as much as a server does. */
export class HttpConnection implements Asking {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: URL;

  constructor(url: URL) {
    this.#url = url;
  }

  close(): void {
    this.#agent.destroy();
  }

  ask(operation: string, body: string, wantsBody: boolean): Promise<Reply> {
    return new Promise((fulfil, reject) => {
      const headers = {
        Authorization: authorization,
        'Content-Type': 'application/xml; charset="utf-8"',
        CIMOperation: 'MethodCall',
        CIMMethod: operation,
        CIMObject: 'root/cimv2',
        'Content-Length': Buffer.byteLength(body),
      };
      const options = { method: 'POST', path: '/cimom', agent: this.#agent, headers };
      const call = request(this.#url, options, (answer) => {
        const pieces: Buffer[] = [];
        let firstByte = 0;
        answer.on('data', (piece: Buffer) => {
          firstByte ||= performance.now();
          if (wantsBody) pieces.push(piece);
        });
        answer.on('end', () => {
          const text = Buffer.concat(pieces).toString();
          fulfil({ status: answer.statusCode ?? 0, body: text, firstByte, end: performance.now() });
        });
      });
      call.on('error', reject).end(body);
    });
  }
}
