import type { IncomingMessage } from 'node:http';
import type { Charset } from '../xml/body-decoder.ts';
import type { XmlLimits } from '../xml/limits.ts';
import type { RequestMessage } from '../xml/message.ts';
import { RequestReader, readRequest } from '../xml/request-reader.ts';
import { brokenReason, onBrokenOff } from './broken-request.ts';
import { HttpError } from './http-error.ts';

export interface BodyOptions {
  /** As Content-Type tells it. */
  readonly charset: Charset | undefined;
  /** Lets others have their turns between two pieces. */
  readonly pause: () => Promise<void>;
}

/**
 * Reads a request's body: at once where all of it has come with the headers, else as it arrives.
 * @throws XmlRequestError, or HttpError when the client breaks off
 */
export function readBody(
  body: IncomingMessage,
  limits: XmlLimits,
  options: BodyOptions,
): RequestMessage | Promise<RequestMessage> {
  const isWhole = body.readableLength > 0 && body.readableLength === Number(body.headers['content-length']);
  return isWhole ? readRequest(body.read(), limits, options.charset) : readPieces(body, limits, options);
}

/**
 * Reads a body that is still under way. A fault ends the reading but not the connection, unlike iterating over the
 * stream would: what is left of the body stays unread.
 */
function readPieces(
  body: IncomingMessage,
  limits: XmlLimits,
  { charset, pause }: BodyOptions,
): Promise<RequestMessage> {
  return new Promise((resolve, reject) => {
    const length = Number(body.headers['content-length']);
    let whole: Buffer | undefined;
    let reader: RequestReader | undefined;
    let isLeft = false;
    const attempt = (step: () => void) => {
      try {
        step();
      } catch (error) {
        leave();
        reject(error);
      }
    };
    const onData = (chunk: Buffer) =>
      attempt(() => {
        if (chunk.length === length) whole = chunk;
        else {
          reader ??= new RequestReader(limits, charset);
          reader.write(chunk);
          body.pause();
          void pause().then(() => {
            if (!isLeft) body.resume();
          });
        }
      });
    const onEnd = () =>
      attempt(() => {
        const message =
          whole === undefined
            ? (reader ?? new RequestReader(limits, charset)).end()
            : readRequest(whole, limits, charset);
        leave();
        resolve(message);
      });
    const onClose = () => {
      leave();
      reject(brokenReason(body) ?? new HttpError('malformed-request', 'the client broke off'));
    };
    const leave = () => {
      isLeft = true;
      forget();
      body.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      body.pause();
    };
    const forget = onBrokenOff(body, onClose);
    if (brokenReason(body) !== undefined) onClose();
    else body.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}
