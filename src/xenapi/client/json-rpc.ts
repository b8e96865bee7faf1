import { text } from 'node:stream/consumers';
import type { DataModel } from '../datamodel/types.ts';
import type { PoolAddress } from './address.ts';
import { Encoder } from './codec/encoder.ts';
import { jsonFormat } from './codec/json-format.ts';
import { XenApiError, XenConnectionError } from './errors.ts';
import type { Flavour, Invocation } from './flavour.ts';
import { encodeParameters } from './parameters.ts';
import type { PostAnswer, Transport } from './transport.ts';

/** The other side does not speak JSON-RPC at all. */
export class NoJsonRpcError extends XenConnectionError {}

/** JSON-RPC 2.0 at /jsonrpc, as today's pools speak it: an error's message is the code, its data the parameters. */
export class JsonRpc implements Flavour {
  readonly #transport: Transport;
  readonly #encoder: Encoder<string>;
  #lastId = 0;

  constructor(model: DataModel, transport: Transport) {
    this.#transport = transport;
    this.#encoder = new Encoder(model, jsonFormat);
  }

  invoke(address: PoolAddress, invocation: Invocation): Promise<unknown> {
    const session = invocation.session === undefined ? [] : [JSON.stringify(invocation.session)];
    const parameters = [...session, ...encodeParameters(this.#encoder, invocation)];
    this.#lastId += 1;
    const method = JSON.stringify(invocation.method);
    const body = `{"jsonrpc":"2.0","method":${method},"params":[${parameters.join()}],"id":${this.#lastId}}`;
    const request = { ...invocation, path: '/jsonrpc', contentType: 'application/json', body };
    return this.#transport.post(address, request, readAnswer);
  }
}

async function readAnswer({ status, contentType, body }: PostAnswer): Promise<unknown> {
  if (status !== 200 || contentType.startsWith('text/')) {
    throw new NoJsonRpcError(`the pool answers JSON-RPC with HTTP ${status} ${contentType}`);
  }
  const answer = parseJson(await text(body)) as { result?: unknown; error?: unknown } | null;
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

/** A text of JSON, with whatever stands in it. */
const quoted = '"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"';
const longIntegers = new RegExp(`${quoted}|(?<![\\w.+-])-?\\d{16,}(?![\\d.eE])`, 'g');
const bareNumbers = new RegExp(`${quoted}|-?\\b(?:NaN|nan|Infinity|inf(?:inity)?)\\b`, 'g');
/** A number that JSON.parse might round; where a text looks like one, it does no harm. */
const mayBeLong = /[:,[]\s*-?\d{16}/;

/** Ints have 64 bits, so the long ones are read as texts. XAPI prints NaN and infinities bare, which is no JSON: null. */
function parseJson(source: string): unknown {
  const exact = mayBeLong.test(source) ? replaceBare(source, longIntegers, (digits) => `"${digits}"`) : source;
  try {
    return JSON.parse(exact);
  } catch {
    return parseLenient(exact);
  }
}

function parseLenient(source: string): unknown {
  try {
    return JSON.parse(replaceBare(source, bareNumbers, () => 'null'));
  } catch (cause) {
    throw new XenConnectionError('the pool sent no readable JSON', { cause });
  }
}

/** Replaces what stands outside of texts. */
const replaceBare = (source: string, tokens: RegExp, replace: (token: string) => string): string =>
  source.replace(tokens, (token) => (token.startsWith('"') ? token : replace(token)));
