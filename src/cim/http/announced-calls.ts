import type { OperationCall, RequestMessage } from '../xml/message.ts';
import type { CIMHeaders } from './cim-headers.ts';
import { checkHeadersAgainst } from './cim-object.ts';
import { HttpError } from './http-error.ts';

/**
 * The calls of a message, whose headers must say the same: CIMMethod and CIMObject what a single request is about,
 * CIMBatch that there are several (DSP0200 1.4 § 7.3.7).
 * @throws HttpError
 */
export function announcedCalls(headers: CIMHeaders, message: RequestMessage, most: number): readonly OperationCall[] {
  if (message.requests.length > most) throw new HttpError('request-with-too-many-elements', `more than ${most} calls`);
  const calls = message.requests.filter((call) => call.kind !== 'export');
  const [call] = calls;
  if (call === undefined) throw new HttpError('request-not-valid', 'no operation request');
  if (headers.protocolVersion !== message.protocolVersion) throw new HttpError('header-mismatch', 'CIMProtocolVersion');
  if (message.isMulti !== (headers.call === undefined)) throw new HttpError('header-mismatch', 'CIMBatch');
  if (headers.call !== undefined) checkHeadersAgainst(headers.call, call);
  return calls;
}
