import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../logger.ts';
import type { AuditLog } from '../audit.ts';
import { CIMError } from '../errors.ts';
import type { Dispatcher } from '../operations/dispatcher.ts';
import { cimError } from '../operations/errors.ts';
import type { Invocation } from '../operations/methods.ts';
import type { Result } from '../operations/result.ts';
import type { MethodResult, Principal } from '../provider.ts';
import type { InstancePath } from '../values/path.ts';
import { XmlRequestError } from '../xml/error.ts';
import type { ExtrinsicCall, IntrinsicCall, RequestMessage } from '../xml/message.ts';
import { isAudited, operationEvent } from './audit-events.ts';
import type { CIMHeaders } from './cim-headers.ts';
import { checkHeadersAgainst } from './cim-object.ts';
import { HttpError, httpErrorOf } from './http-error.ts';
import { renderError, renderInvocation, renderResult } from './render.ts';
import { ReplyAborted, type ReplyText, sendReply } from './reply.ts';

type Call = IntrinsicCall | ExtrinsicCall;

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
  /** HOST of the paths in replies to clients that named no host. */
  readonly serverName: string;
}

const replyHeaders = {
  CIMOperation: 'MethodResponse',
  'Content-Type': 'application/xml; charset="utf-8"',
  'Cache-Control': 'no-cache',
};

/** Performs one operation and sends its reply; one line in the log tells of it. */
export class Exchange {
  readonly #options: ExchangeOptions;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** @throws HttpError before anything was sent */
  async run(request: IncomingMessage, response: ServerResponse, received: ReceivedRequest): Promise<void> {
    const { now, writeTimeout } = this.#options;
    const start = now();
    const call = soleCall(received);
    const outcome = new Outcome(this.#options.logger);
    let bytes = 0;
    try {
      const text = await this.#perform(call, received, hostOf(request, this.#options.serverName), outcome);
      bytes = await sendReply(response, text, { headers: replyHeaders, writeTimeout, now });
    } catch (error) {
      if (!(error instanceof ReplyAborted)) throw error;
      outcome.abort(error);
    }
    this.#log(call, received, outcome.text, now() - start, bytes);
    this.#audit(call, request, received, outcome);
  }

  async #perform(
    call: Call,
    { message, principal }: ReceivedRequest,
    host: string,
    outcome: Outcome,
  ): Promise<ReplyText> {
    const { dispatcher } = this.#options;
    const failed = (error: unknown) => renderError(message, call, outcome.fail(error));
    try {
      const pieces =
        call.kind === 'intrinsic'
          ? renderResult(message, call, outcome.made(await dispatcher.perform(call, principal)), {
              host,
              namespace: call.namespace,
            })
          : [renderInvocation(message, call, outcome.answered(await dispatcher.invoke(call, principal)))];
      return { pieces, failed };
    } catch (error) {
      if (error instanceof XmlRequestError) throw httpErrorOf(error);
      return { pieces: [failed(error)], failed };
    }
  }

  #log(call: Call, { principal }: ReceivedRequest, outcome: string, milliseconds: number, bytes: number): void {
    const { name: operation, namespace } = call;
    const fields = { user: principal.name, operation, namespace, class: classOf(call), outcome };
    this.#options.logger.info({ ...fields, ms: Math.round(milliseconds * 1000) / 1000, bytes }, 'operation');
  }

  #audit(call: Call, request: IncomingMessage, { principal, message }: ReceivedRequest, outcome: Outcome): void {
    if (!isAudited(call, outcome.text)) return;
    const { text, result, created } = outcome;
    const facts = { call, messageId: message.id, principal, outcome: text, result, created };
    this.#options.audit?.write(operationEvent(request, facts));
  }
}

/** Turns whatever went wrong into the error that the client gets, and remembers its name for the log. */
class Outcome {
  readonly #logger: Logger;
  text = 'ok';
  /** What a method answered. */
  result: MethodResult | undefined;
  /** The path of the instance that was created. */
  created: InstancePath | undefined;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  answered(invocation: Invocation): Invocation {
    this.result = invocation.result;
    return invocation;
  }

  made(result: Result): Result {
    if (result.kind === 'instance-name') this.created = result.path;
    return result;
  }

  fail(error: unknown): CIMError {
    const answer = error instanceof CIMError ? error : cimError('internal');
    if (answer !== error) this.#logger.error({ err: error }, 'operation failed unexpectedly');
    this.text = answer.status;
    return answer;
  }

  abort(error: ReplyAborted): void {
    if (error.cause !== undefined) this.fail(error.cause);
    this.text = `aborted: ${error.message}`;
  }
}

/** @throws HttpError when the headers announce something else than the body holds */
function soleCall({ message, headers }: ReceivedRequest): Call {
  const [call] = message.requests;
  if (headers.call === undefined) throw new HttpError('multiple-requests-unsupported');
  if (message.isMulti) throw new HttpError('header-mismatch', 'multiple requests without CIMBatch');
  if (call === undefined || call.kind === 'export') throw new HttpError('request-not-valid', 'no operation request');
  if (headers.protocolVersion !== message.protocolVersion) throw new HttpError('header-mismatch', 'CIMProtocolVersion');
  checkHeadersAgainst(headers.call, call);
  return call;
}

/** Paths in replies carry the host by which the client reached the server. */
function hostOf(request: IncomingMessage, serverName: string): string {
  const { host } = request.headers;
  return host === undefined || !/^[\w.\-:[\]]{1,300}$/.test(host) ? serverName : host;
}

/** The class that a call is about, for the log. */
function classOf(call: Call): string | undefined {
  if (call.kind === 'extrinsic') return call.target.className;
  for (const { value } of call.parameters) {
    if (value.kind === 'class-name') return value.name;
    if (value.kind === 'instance-name') return value.path.className;
    if (value.kind === 'instance' || value.kind === 'named-instance') return value.instance.className;
  }
  return undefined;
}
