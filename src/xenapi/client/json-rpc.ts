import { text } from 'node:stream/consumers';
import type { DataModel } from '../datamodel/types.ts';
import type { PoolAddress } from './address.ts';
import { Encoder, type WireFormat } from './codec/encoder.ts';
import { XenApiError, XenConnectionError } from './errors.ts';
import { type Flavour, type Invocation, mayRepeat } from './flavour.ts';
import { readJson } from './read-json.ts';
import type { PostAnswer, Transport } from './transport.ts';

/** The other side does not speak JSON-RPC at all. */
export class NoJsonRpcError extends XenConnectionError {}

/** Kinds whose text stands in JSON as it is: 64-bit ints keep their digits, floats their point. */
const bare: ReadonlySet<string> = new Set(['int', 'float', 'bool']);

/** Writes JSON text itself, because JSON.stringify knows neither 64-bit ints nor that `60.0` is a float. */
export const jsonFormat: WireFormat<string> = {
  scalar: (kind, text) => (bare.has(kind) ? text : JSON.stringify(text)),
  array: (elements) => `[${elements.join()}]`,
  struct: (members) => `{${members.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`,
  nil: 'null',
};

/** JSON-RPC 2.0 at /jsonrpc, as today's pools speak it: an error's message is the code, its data the parameters. */
export class JsonRpc implements Flavour {
  readonly #transport: Transport;
  readonly #encoder: Encoder<string>;
  #lastId = 0;

  constructor(model: DataModel, transport: Transport) {
    this.#transport = transport;
    this.#encoder = new Encoder(model, jsonFormat);
  }

  invoke(address: PoolAddress, invocation: Invocation, signal: AbortSignal): Promise<unknown> {
    const parameters = this.#encoder.encodeCall(invocation);
    this.#lastId += 1;
    const method = JSON.stringify(invocation.method);
    const body = `{"jsonrpc":"2.0","method":${method},"params":[${parameters.join()}],"id":${this.#lastId}}`;
    const request = {
      path: '/jsonrpc',
      contentType: 'application/json',
      body,
      mayRepeat: mayRepeat(invocation),
      signal,
    };
    return this.#transport.post(address, request, readAnswer);
  }
}

async function readAnswer({ status, contentType, body }: PostAnswer): Promise<unknown> {
  if (status !== 200 || contentType.startsWith('text/')) {
    throw new NoJsonRpcError(`the pool answers JSON-RPC with HTTP ${status} ${contentType}`);
  }
  const answer = (await readJson(await text(body))) as { result?: unknown; error?: unknown } | null;
  if (typeof answer !== 'object' || answer === null) throw new XenConnectionError('the pool sent no JSON-RPC answer');
  if (answer.error !== undefined && answer.error !== null) throw apiError(answer.error);
  if (answer.result === undefined) throw new XenConnectionError('the pool sent a JSON-RPC answer without a result');
  return answer.result;
}

function apiError(error: unknown): Error {
  const { message, data } = error as { message?: unknown; data?: unknown };
  if (typeof message !== 'string') return new XenConnectionError('the pool sent an unreadable JSON-RPC error');
  return new XenApiError(message, Array.isArray(data) ? data.map(String) : []);
}
