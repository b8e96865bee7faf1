import { outcomeOf, type Reply, type SendOptions, sendBytes } from '../client.ts';
import { validate } from '../dtd/validate.ts';
import { contextMark, type FuzzRequest } from './requests.ts';

/** A server under fire. */
export interface Target {
  readonly port: number;
  /** Basic credentials, one for each account. */
  readonly authorizations: readonly string[];
  /** Lines that the server logged as errors. */
  readonly errors: readonly unknown[];
}

/** Longest time that one request may take, in milliseconds. */
const longest = 10_000;

/** Counts of what requests came to. */
export type Tally = Map<string, number>;

/** Sends bytes, and holds what comes back against what must always hold. @throws Error that tells what did not */
export async function strike(
  target: Target,
  bytes: Buffer,
  tally: Tally,
  options: SendOptions = {},
): Promise<Reply | undefined> {
  const before = target.errors.length;
  const start = performance.now();
  const reply = await sendBytes(target.port, bytes, options);
  const outcome = outcomeOf(reply);
  tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  if (performance.now() - start > longest)
    throw new Error(`an answer after ${Math.round(performance.now() - start)} ms`);
  if (outcome.startsWith('5') && !outcome.startsWith('501') && !outcome.startsWith('505'))
    throw new Error(`HTTP ${outcome}`);
  if (reply?.body.includes('the server failed to answer'))
    throw new Error(`an internal error: ${reply.body.slice(0, 500)}`);
  if (target.errors.length > before) throw new Error(`an error in the log: ${JSON.stringify(target.errors.at(-1))}`);
  if (reply?.status === 200) validate(reply.body);
  return reply;
}

/** Sends well-formed requests, and remembers enumeration contexts between them. */
export class Sender {
  readonly #target: Target;
  readonly #tally: Tally;
  #context = 'none';

  constructor(target: Target, tally: Tally) {
    this.#target = target;
    this.#tally = tally;
  }

  async send(request: FuzzRequest): Promise<void> {
    const reply = await strike(this.#target, this.bytesOf(request), this.#tally);
    if (reply === undefined) throw new Error('no reply to a well-formed request');
    const context = /NAME="EnumerationContext"[^>]*><VALUE>([^<]+)</.exec(reply.body)?.[1];
    if (context !== undefined) this.#context = context;
  }

  bytesOf({ method, object, body, account }: FuzzRequest): Buffer {
    const content = Buffer.from(body.replaceAll(contextMark, this.#context));
    const head = [
      'POST /cimom HTTP/1.1',
      'Host: fuzz',
      `Authorization: ${this.#target.authorizations[account % this.#target.authorizations.length]}`,
      'Content-Type: application/xml; charset="utf-8"',
      'CIMOperation: MethodCall',
      `CIMMethod: ${encodeURIComponent(method)}`,
      `CIMObject: ${encodeURIComponent(object)}`,
      `Content-Length: ${content.length}`,
    ];
    return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), content]);
  }
}
