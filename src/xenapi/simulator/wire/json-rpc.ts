import type { JsonText } from './json-text.ts';
import { type Outcome, type Request, UnreadableRequestError } from './reply.ts';

export interface JsonRequest extends Request {
  readonly version: 1 | 2;
  /** As it is written in JSON. */
  readonly id: string;
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
  // Only of what is JSON is it known where a text begins and ends.
  const exact = longInteger.test(body) ? parse(keepLongIntegers(body)) : document;
  const { jsonrpc, method, params = [] } = exact;
  if (typeof method !== 'string' || !Array.isArray(params)) throw new UnreadableRequestError('no method or parameters');
  return { version: jsonrpc === '2.0' ? 2 : 1, method, parameters: params, id: idText(document['id'], exact['id']) };
}

/** A number with all its digits, a text in its quotes. */
function idText(id: unknown, exact: unknown): string {
  if (typeof id === 'string') return JSON.stringify(id);
  if (!Number.isFinite(id)) throw new UnreadableRequestError('no id');
  return String(exact);
}

export function writeJsonReply(request: JsonRequest, outcome: Outcome, json: JsonText): string {
  const { id } = request;
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
    const document: unknown = JSON.parse(body);
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
