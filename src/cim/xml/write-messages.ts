import type { CIMError } from '../errors.ts';
import type { CIMInstance } from '../values/instance.ts';
import type { TypedValue } from '../values/types.ts';
import { escapeAttribute } from './escape.ts';
import type { RequestCall, RequestMessage } from './message.ts';
import { instance, type ValueDeclaration } from './write-values.ts';

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

const string = { type: 'string', isArray: false } as const;
const strings = { type: 'string', isArray: true } as const;
const uint16 = { type: 'uint16', isArray: false } as const;

/** Properties of CIM_Error that are not single strings; what else `details` names is one. */
const detailTypes: ReadonlyMap<string, ValueDeclaration> = new Map<string, ValueDeclaration>([
  ['ErrorType', uint16],
  ['PerceivedSeverity', uint16],
  ['ProbableCause', uint16],
  ['ErrorSourceFormat', uint16],
  ['MessageArguments', strings],
  ['RecommendedActions', strings],
]);

function detail(name: string, text: string): TypedValue {
  const declared = detailTypes.get(name) ?? string;
  const value = declared.type === 'uint16' ? Number(text) : text;
  return { ...declared, value: declared.isArray ? [text] : value };
}

function errorInstance(error: CIMError): CIMInstance {
  const properties = new Map<string, TypedValue>([
    ['CIMStatusCode', { type: 'uint32', isArray: false, value: error.code }],
    ['CIMStatusCodeDescription', { ...string, value: `CIM_ERR_${error.status}` }],
    ['Message', { ...string, value: error.message }],
  ]);
  for (const [name, text] of Object.entries(error.details ?? {})) properties.set(name, detail(name, text));
  return { kind: 'instance', className: 'CIM_Error', properties };
}

/** ERROR with its CIM_Error instance (DSP0201 2.4 § 5.4.16). */
export function errorElement(error: CIMError): string {
  const description = escapeAttribute(error.message);
  return `<ERROR CODE="${error.code}" DESCRIPTION="${description}">${instance(errorInstance(error))}</ERROR>`;
}
