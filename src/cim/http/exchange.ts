import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../logger.ts';
import type { AuditLog } from '../audit.ts';
import { cimError } from '../catalogue.ts';
import type { CIMError } from '../errors.ts';
import type { Dispatcher } from '../operations/dispatcher.ts';
import type { Result } from '../operations/result.ts';
import type { Principal } from '../provider.ts';
import { XmlRequestError } from '../xml/error.ts';
import { replaceIllegal } from '../xml/escape.ts';
import type { OperationCall, RequestMessage } from '../xml/message.ts';
import { messageEnd, messageStart } from '../xml/write-messages.ts';
import { announcedCalls } from './announced-calls.ts';
import type { CIMHeaders } from './cim-headers.ts';
import type { ReplyType } from './content-negotiation.ts';
import { forOldReader, type OldReader, oldReaderOf } from './old-readers.ts';
import { OperationRecord } from './operation-record.ts';
import { Outbox } from './outbox.ts';
import { type ResponseText, ResultBroken, renderError, renderInvocation, renderResult } from './render.ts';
import { ReplyAborted, ReplyStream } from './reply.ts';
import type { Turns } from './turns.ts';

/** A request that was read, checked by its headers and authenticated. */
export interface ReceivedRequest {
  readonly principal: Principal;
  readonly headers: CIMHeaders;
  readonly message: RequestMessage;
}

export interface ExchangeOptions {
  readonly dispatcher: Dispatcher;
  readonly logger: Logger;
  readonly audit: AuditLog | undefined;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly writeTimeout: number;
  /** Shares the thread between users. */
  readonly turns: Turns;
  /** Most calls in one message. */
  readonly batchCalls: number;
  /** HOST of the paths in replies to clients that named no host. */
  readonly serverName: string;
}

/** What the calls of one message share. */
interface Conversation {
  readonly received: ReceivedRequest;
  readonly reply: ReplyStream;
  readonly oldReader: OldReader | undefined;
  readonly host: string;
}

const headersOf = (type: ReplyType): readonly string[] =>
  Object.entries({
    CIMOperation: 'MethodResponse',
    'Content-Type': `${type}; charset="utf-8"`,
    'Content-Language': 'en',
    'Cache-Control': 'no-cache',
  }).flat();

const replyHeaders: Readonly<Record<ReplyType, readonly string[]>> = {
  'application/xml': headersOf('application/xml'),
  'text/xml': headersOf('text/xml'),
};

/** Performs the calls of one message in their order and sends the reply; one line in the log tells of each. */
export class Exchange {
  readonly #options: ExchangeOptions;
  readonly #outbox: Outbox;
  #whyGone = 'the client went away';

  constructor(options: ExchangeOptions) {
    this.#options = options;
    this.#outbox = new Outbox(options.turns);
  }

  /** Whose connection is gone from now on was cut off by the server. */
  cutOff(): void {
    this.#whyGone = 'the server stopped';
  }

  /** @throws HttpError, XmlRequestError before anything was performed */
  async run(request: IncomingMessage, response: ServerResponse, received: ReceivedRequest): Promise<void> {
    const { now, turns, writeTimeout, batchCalls, serverName } = this.#options;
    const { message, headers } = received;
    const calls = announcedCalls(headers, message, batchCalls);
    const reply = new ReplyStream(response, {
      headers: replyHeaders[headers.replyType],
      trailers: trailersFor(request),
      writeTimeout,
      now,
      user: received.principal.name,
      turns,
      outbox: this.#outbox,
      whyGone: () => this.#whyGone,
    });
    const { principal } = received;
    const { id: messageId, isMulti } = message;
    const oldReader = oldReaderOf(request, messageId);
    const conversation = { received, reply, oldReader, host: hostOf(request, serverName) };
    reply.append(messageStart(message));
    for (const [index, call] of calls.entries()) {
      const turn = turns.take(principal.name);
      if (turn !== undefined) await turn;
      const record = new OperationRecord(this.#options, { call, request, principal, messageId });
      const isComplete = await this.#answer(call, conversation, record);
      if (isComplete && index === calls.length - 1) {
        reply.append(messageEnd(message));
        reply.end();
      }
      record.write(isMulti ? { batch: calls.length } : { bytes: reply.bytes });
      if (!isComplete) return;
    }
  }

  /**
   * A call that fails does not keep the others from being performed, nor what they answer from being sent.
   * @returns false when the reply was broken off
   */
  async #answer(call: OperationCall, conversation: Conversation, record: OperationRecord): Promise<boolean> {
    const { reply, received, oldReader } = conversation;
    const { mark } = reply;
    try {
      reply.checkReader();
      try {
        const performed = this.#perform(call, conversation, record);
        const writing = reply.write(performed instanceof Promise ? await performed : performed);
        if (writing !== undefined) await writing;
      } catch (error) {
        if (error instanceof ReplyAborted) throw error;
        const cause = reasonOf(error, received.message.isMulti);
        const answer = record.fail(cause);
        if (reply.rewind(mark)) reply.append(renderError(call, answer, oldReader === undefined));
        else conclude(error, answer, conversation);
      }
      return true;
    } catch (error) {
      if (!(error instanceof ReplyAborted)) throw error;
      record.abort(error.message);
      return false;
    }
  }

  #perform(
    call: OperationCall,
    { received, host, oldReader }: Conversation,
    record: OperationRecord,
  ): ResponseText | Promise<ResponseText> {
    const { dispatcher } = this.#options;
    const { principal } = received;
    const readable = (text: ResponseText) => (oldReader ? forOldReader(oldReader, text) : text);
    if (call.kind === 'extrinsic') {
      const invocation = dispatcher.invoke(call, principal);
      return invocation.then((answer) => readable([renderInvocation(call, record.answered(answer))]));
    }
    const result = dispatcher.perform(call, principal);
    const render = (made: Result) =>
      readable(renderResult(call, record.made(made), { host, namespace: call.namespace }));
    return result instanceof Promise ? result.then(render) : render(result);
  }
}

/** A parameter that is no CIM-XML makes a single request a bad one, but only one call of a batch. */
function reasonOf(error: unknown, isMulti: boolean): unknown {
  if (error instanceof ResultBroken) return error.cause;
  if (!(error instanceof XmlRequestError)) return error;
  if (!isMulti) throw error;
  return cimError('unreadableParameter', error.message);
}

/**
 * Ends a reply whose result broke when a part of it had been sent: where the client understands trailers, it gets a
 * whole document and the error after it (DSP0200 1.4 § 7.3.9), else a document that nobody can take for whole. A
 * trailer could not say which call of a batch it means.
 */
function conclude(error: unknown, { code, message }: CIMError, { reply, received }: Conversation): void {
  const fields = { CIMStatusCode: String(code), CIMStatusCodeDescription: encodeURIComponent(replaceIllegal(message)) };
  if (error instanceof ResultBroken && !received.message.isMulti && reply.trail(fields)) reply.append(error.closing);
  else reply.abort('an error after the reply had begun');
}

/** The trailers that may be announced to a client, where it says that it reads them. */
function trailersFor({ httpVersion, headers: { te } }: IncomingMessage): string | undefined {
  const understands = httpVersion === '1.1' && te !== undefined && /(?:^|,)\s*trailers\s*(?:[,;]|$)/i.test(String(te));
  return understands ? 'CIMStatusCode, CIMStatusCodeDescription' : undefined;
}

/** Paths in replies carry the host by which the client reached the server. */
function hostOf(request: IncomingMessage, serverName: string): string {
  const { host } = request.headers;
  return host === undefined || !/^[\w.\-:[\]]{1,300}$/.test(host) ? serverName : host;
}
