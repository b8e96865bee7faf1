import serializer from 'xmlrpc/lib/serializer.js';
import type { DataModel } from '../datamodel/types.ts';
import type { PoolAddress } from './address.ts';
import { Encoder } from './codec/encoder.ts';
import { xmlFormat } from './codec/xml-format.ts';
import { XenApiError, XenConnectionError } from './errors.ts';
import type { Flavour, Invocation } from './flavour.ts';
import { encodeParameters } from './parameters.ts';
import type { PostAnswer, Transport } from './transport.ts';
import { XmlAnswerDecoder } from './xml-answer.ts';

/** XML-RPC at /RPC2, as every Xen-API speaks it: the answer is a struct of Status, Value and ErrorDescription. */
export class XmlRpc implements Flavour {
  readonly #transport: Transport;
  readonly #encoder: Encoder<unknown>;

  constructor(model: DataModel, transport: Transport) {
    this.#transport = transport;
    this.#encoder = new Encoder(model, xmlFormat);
  }

  invoke(address: PoolAddress, invocation: Invocation, signal: AbortSignal): Promise<unknown> {
    const session = invocation.session === undefined ? [] : [xmlFormat.scalar('string', invocation.session)];
    const parameters = [...session, ...encodeParameters(this.#encoder, invocation)];
    const body = serializer.serializeMethodCall(invocation.method, parameters);
    return this.#transport.post(address, { path: '/RPC2', contentType: 'text/xml', body, signal }, readAnswer);
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
