import CustomType from 'xmlrpc/lib/customtype.js';
import serializer from 'xmlrpc/lib/serializer.js';
import type { DataModel } from '../datamodel/types.ts';
import type { PoolAddress } from './address.ts';
import { Encoder, type WireFormat } from './codec/encoder.ts';
import { XenApiError, XenConnectionError } from './errors.ts';
import { type Flavour, type Invocation, mayRepeat } from './flavour.ts';
import type { PostAnswer, Transport } from './transport.ts';
import { XmlAnswerDecoder } from './xml-answer.ts';

/** The elements of XAPI and xend: ints are strings, doubles and times have elements of their own. */
const tags: Readonly<Record<string, string>> = { float: 'double', datetime: 'dateTime.iso8601' };

/**
 * Text in an element. Strings go this way, too: the package writes them as CDATA where they hold markup, and a string
 * with two `]]>` would break out of that.
 */
class TaggedText extends CustomType {
  readonly tagName: string;

  constructor(tagName: string, text: string) {
    super(text);
    this.tagName = tagName;
  }
}

/** Makes the values that the `xmlrpc` package serialises. */
export const xmlFormat: WireFormat<unknown> = {
  scalar: (kind, text) => (kind === 'bool' ? text === 'true' : new TaggedText(tags[kind] ?? 'string', text)),
  array: (elements) => elements,
  struct: (members) => Object.fromEntries(members),
  nil: null,
};

/** XML-RPC at /RPC2, as every Xen-API speaks it: the answer is a struct of Status, Value and ErrorDescription. */
export class XmlRpc implements Flavour {
  readonly #transport: Transport;
  readonly #encoder: Encoder<unknown>;

  constructor(model: DataModel, transport: Transport) {
    this.#transport = transport;
    this.#encoder = new Encoder(model, xmlFormat);
  }

  invoke(address: PoolAddress, invocation: Invocation, signal: AbortSignal): Promise<unknown> {
    const body = serializer.serializeMethodCall(invocation.method, this.#encoder.encodeCall(invocation));
    const request = { path: '/RPC2', contentType: 'text/xml', body, mayRepeat: mayRepeat(invocation), signal };
    return this.#transport.post(address, request, readAnswer);
  }
}

async function readAnswer({ status, contentType, body }: PostAnswer): Promise<unknown> {
  if (status !== 200) throw new XenConnectionError(`the pool answers XML-RPC with HTTP ${status} ${contentType}`);
  const decoder = new XmlAnswerDecoder();
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of body) decoder.write(utf8.decode(chunk, { stream: true }));
    return unwrap(decoder.close(utf8.decode()));
  } catch (cause) {
    if (cause instanceof TypeError) throw new XenConnectionError('the pool sent text that is not UTF-8', { cause });
    throw cause;
  }
}

function unwrap(answer: unknown): unknown {
  const { Status, Value, ErrorDescription } = Object(answer) as Record<string, unknown>;
  if (Status === 'Success') return Value ?? '';
  if (!Array.isArray(ErrorDescription))
    throw new XenConnectionError('the pool sent an XML-RPC answer without a status');
  const [code, ...parameters] = ErrorDescription.map(String);
  throw new XenApiError(code ?? 'INTERNAL_ERROR', parameters);
}
