import { errorInstance } from '../error-instance.ts';
import type { CIMError } from '../errors.ts';
import { escapeAttribute } from './escape.ts';
import type { OperationCall, RequestMessage } from './message.ts';
import { instance } from './write-values.ts';

type Envelope = Pick<RequestMessage, 'id' | 'isMulti'>;
type Answered = Pick<OperationCall, 'kind' | 'name'>;

const responses = { intrinsic: 'IMETHODRESPONSE', extrinsic: 'METHODRESPONSE' } as const;

/** From the XML declaration to where the first response begins; the id is the request's (DSP0200 1.4 § 5.2). */
export function messageStart({ id, isMulti }: Envelope): string {
  const message = `<MESSAGE ID="${escapeAttribute(id)}" PROTOCOLVERSION="1.0">`;
  const multi = isMulti ? '<MULTIRSP>' : '';
  return `<?xml version="1.0" encoding="utf-8"?>\n<CIM CIMVERSION="2.0" DTDVERSION="2.0">${message}${multi}`;
}

export function messageEnd({ isMulti }: Envelope): string {
  return `${isMulti ? '</MULTIRSP>' : ''}</MESSAGE></CIM>\n`;
}

/** Opens the response to one call; the name is echoed as the client spelled it, since clients compare it. */
export function responseStart({ kind, name }: Answered): string {
  return `<SIMPLERSP><${responses[kind]} NAME="${escapeAttribute(name)}">`;
}

export function responseEnd({ kind }: Pick<Answered, 'kind'>): string {
  return `</${responses[kind]}></SIMPLERSP>`;
}

/** ERROR (DSP0201 2.4 § 5.4.16); with its CIM_Error instance unless the client cannot read one. */
export function errorElement(error: CIMError, withInstance: boolean): string {
  const content = withInstance ? instance(errorInstance(error)) : '';
  return `<ERROR CODE="${error.code}" DESCRIPTION="${escapeAttribute(error.message)}">${content}</ERROR>`;
}
