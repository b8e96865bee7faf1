import type { JsonText } from './json-text.ts';
import { type Outcome, type Request, UnreadableRequestError } from './reply.ts';

export interface JsonRequest extends Request {
  readonly version: 1 | 2;
  readonly id: string | number;
}

const longInteger = /-?\d{16}/;
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
const integer = /^-?\d{16,}$/;

/**
 * Reads a JSON-RPC call: version 2 where it says so, else version 1. An id is required; there are neither notifications
 * nor batches. Throws UnreadableRequestError.
 */
export function readJsonRequest(body: string): JsonRequest {
  const document = parse(body);
  const { jsonrpc, method, params = [], id } = document;
  if (typeof method !== 'string' || !Array.isArray(params)) throw new UnreadableRequestError('no method or parameters');
  if (typeof id !== 'string' && typeof id !== 'number') throw new UnreadableRequestError('no id');
  return { version: jsonrpc === '2.0' ? 2 : 1, method, parameters: params, id };
}

export function writeJsonReply(request: JsonRequest, outcome: Outcome, json: JsonText): string {
  const id = JSON.stringify(request.id);
  if (outcome.ok) {
    const result = outcome.type.kind === 'void' ? '""' : json.write(outcome.type, outcome.value);
    return request.version === 2
      ? `{"jsonrpc":"2.0","result":${result},"id":${id}}`
      : `{"result":${result},"error":null,"id":${id}}`;
  }
  const [code, ...data] = outcome.error;
  return request.version === 2
    ? `{"jsonrpc":"2.0","error":${JSON.stringify({ code: 1, message: code, data })},"id":${id}}`
    : `{"result":null,"error":${JSON.stringify(outcome.error)},"id":${id}}`;
}

function parse(body: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(longInteger.test(body) ? keepLongIntegers(body) : body);
    if (typeof document === 'object' && document !== null) return document as Record<string, unknown>;
  } catch (cause) {
    throw new UnreadableRequestError('not JSON', { cause });
  }
  throw new UnreadableRequestError('not an object');
}

/** Ints have 64 bits, JavaScript's numbers have 53: long ones are read as text, which stands for an int as well. */
function keepLongIntegers(body: string): string {
  return body.replace(stringOrNumber, (token) => (integer.test(token) ? `"${token}"` : token));
}
