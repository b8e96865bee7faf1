import { errorInstance } from '../error-instance.ts';
import type { CIMError } from '../errors.ts';
import { escapeAttribute } from './escape.ts';
import type { RequestCall, RequestMessage } from './message.ts';
import { instance } from './write-values.ts';

type CallKind = RequestCall['kind'];
type Envelope = Pick<RequestMessage, 'id' | 'isMulti'>;

const responses: Readonly<Record<CallKind, { readonly group: string; readonly element: string }>> = {
  intrinsic: { group: 'SIMPLERSP', element: 'IMETHODRESPONSE' },
  extrinsic: { group: 'SIMPLERSP', element: 'METHODRESPONSE' },
  export: { group: 'SIMPLEEXPRSP', element: 'EXPMETHODRESPONSE' },
};

function multiGroup(kind: CallKind): string {
  return kind === 'export' ? 'MULTIEXPRSP' : 'MULTIRSP';
}

/** From the XML declaration to where the first response begins; the id is the request's (DSP0200 1.4 § 5.2). */
export function messageStart({ id, isMulti }: Envelope, kind: CallKind): string {
  const message = `<MESSAGE ID="${escapeAttribute(id)}" PROTOCOLVERSION="1.0">`;
  const multi = isMulti ? `<${multiGroup(kind)}>` : '';
  return `<?xml version="1.0" encoding="utf-8"?>\n<CIM CIMVERSION="2.0" DTDVERSION="2.0">${message}${multi}`;
}

export function messageEnd({ isMulti }: Envelope, kind: CallKind): string {
  return `${isMulti ? `</${multiGroup(kind)}>` : ''}</MESSAGE></CIM>\n`;
}

/** Opens the response to one call; the name is echoed as the client spelled it, since clients compare it. */
export function responseStart({ kind, name }: Pick<RequestCall, 'kind' | 'name'>): string {
  const { group, element } = responses[kind];
  return `<${group}><${element} NAME="${escapeAttribute(name)}">`;
}

export function responseEnd({ kind }: Pick<RequestCall, 'kind'>): string {
  const { group, element } = responses[kind];
  return `</${element}></${group}>`;
}

/** ERROR (DSP0201 2.4 § 5.4.16); with its CIM_Error instance unless the client cannot read one. */
export function errorElement(error: CIMError, withInstance: boolean): string {
  const content = withInstance ? instance(errorInstance(error)) : '';
  return `<ERROR CODE="${error.code}" DESCRIPTION="${escapeAttribute(error.message)}">${content}</ERROR>`;
}
