import type { ClassDeclaration } from '../schema/declaration.ts';
import type { QualifierType } from '../schema/types.ts';
import { type CIMInstance, isInstance } from '../values/instance.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import { intrinsicType } from '../values/types.ts';
import { notValid, unsupportedVersion } from './error.ts';
import type { Element, Grammar } from './grammar.ts';
import type {
  ExportCall,
  ExtrinsicParameter,
  IntrinsicParameter,
  ParameterValue,
  ParamType,
  RequestCall,
  RequestMessage,
} from './message.ts';
import { embeddedAttribute, type RawValue, typeAttribute } from './rules-values.ts';

type ExportParameter = ExportCall['parameters'][number];

const name = ['NAME'];
const simple = (element: Element) => element.values.at(-1);
const many = (element: Element) => element.values;

export const messageRules: Grammar = {
  CIM: {
    content: 'MESSAGE',
    required: ['CIMVERSION', 'DTDVERSION'],
    open: (attributes) => {
      checkVersion('cim', attributes['CIMVERSION'], '2');
      checkVersion('dtd', attributes['DTDVERSION'], '2');
    },
    build: simple,
  },
  MESSAGE: {
    content: '(SIMPLEREQ | MULTIREQ | SIMPLEEXPREQ | MULTIEXPREQ)',
    required: ['ID', 'PROTOCOLVERSION'],
    open: (attributes) => checkVersion('protocol', attributes['PROTOCOLVERSION'], '1'),
    build: ({ attributes, names, values }): RequestMessage => {
      const isMulti = names[0]?.startsWith('MULTI') ?? false;
      return {
        id: attributes['ID'] as string,
        protocolVersion: attributes['PROTOCOLVERSION'] as string,
        isMulti,
        requests: isMulti ? (values[0] as RequestCall[]) : [values[0] as RequestCall],
      };
    },
  },
  MULTIREQ: { content: 'SIMPLEREQ, SIMPLEREQ+', build: many },
  MULTIEXPREQ: { content: 'SIMPLEEXPREQ, SIMPLEEXPREQ+', build: many },
  SIMPLEREQ: { content: 'CORRELATOR*, (METHODCALL | IMETHODCALL)', build: simple },
  SIMPLEEXPREQ: { content: 'CORRELATOR*, EXPMETHODCALL', build: simple },
  CORRELATOR: { content: 'VALUE', required: ['NAME', 'TYPE'], open: typeAttribute, build: () => undefined },
  IMETHODCALL: {
    content: 'LOCALNAMESPACEPATH, IPARAMVALUE*',
    required: name,
    build: ({ attributes, values: [place, ...parameters] }): RequestCall => ({
      kind: 'intrinsic',
      name: attributes['NAME'] as string,
      namespace: (place as { namespace: string }).namespace,
      parameters: parameters as IntrinsicParameter[],
    }),
  },
  METHODCALL: {
    content: '(LOCALCLASSPATH | LOCALINSTANCEPATH), PARAMVALUE*',
    required: name,
    build: ({ attributes, values: [target, ...parameters] }): RequestCall => ({
      kind: 'extrinsic',
      name: attributes['NAME'] as string,
      namespace: (target as { namespace: string }).namespace,
      target: target as InstancePath | ClassPath,
      parameters: parameters as ExtrinsicParameter[],
    }),
  },
  EXPMETHODCALL: {
    content: 'EXPPARAMVALUE*',
    required: name,
    build: ({ attributes, values }): RequestCall => ({
      kind: 'export',
      name: attributes['NAME'] as string,
      parameters: values as ExportParameter[],
    }),
  },
  IPARAMVALUE: {
    content:
      '(VALUE | VALUE.ARRAY | VALUE.REFERENCE | CLASSNAME | INSTANCENAME | QUALIFIER.DECLARATION | CLASS | INSTANCE | VALUE.NAMEDINSTANCE)?',
    required: name,
    build: (element): IntrinsicParameter => ({
      name: element.attributes['NAME'] as string,
      value: parameterValue(element),
    }),
  },
  PARAMVALUE: {
    content:
      '(VALUE | VALUE.REFERENCE | VALUE.ARRAY | VALUE.REFARRAY | CLASSNAME | INSTANCENAME | CLASS | INSTANCE | VALUE.NAMEDINSTANCE)?',
    required: name,
    build: buildParameter,
  },
  EXPPARAMVALUE: {
    content: 'INSTANCE?',
    required: name,
    build: ({ attributes, values }): ExportParameter => ({
      name: attributes['NAME'] as string,
      instance: (values[0] as CIMInstance | undefined) ?? null,
    }),
  },
};

function checkVersion(what: 'cim' | 'dtd' | 'protocol', version = '', major: string): void {
  if (version === `${major}.0`) return;
  if (!/^[0-9]+\.[0-9]+(?:\.[0-9]+)?$/.test(version) || version.split('.')[0] !== major) {
    throw unsupportedVersion(what, version);
  }
}

/** Some senders write TYPE for PARAMTYPE. @throws XmlRequestError for what is no type (DSP0203 2.4, ParamType) */
function buildParameter(element: Element): ExtrinsicParameter {
  const { attributes } = element;
  const paramType = attributes['PARAMTYPE'] ?? attributes['TYPE'];
  if (paramType !== undefined && !isParamType(paramType)) throw notValid(`${paramType} is not a CIM type`);
  const embedded = embeddedAttribute(attributes);
  return {
    name: attributes['NAME'] as string,
    ...(paramType !== undefined && { paramType }),
    ...(embedded !== undefined && { embedded }),
    value: parameterValue(element),
  };
}

const isParamType = (type: string): type is ParamType =>
  intrinsicType(type) !== undefined || type === 'reference' || type === 'object' || type === 'instance';

/** Element that stands inside a parameter → the tag of its value. */
const parameterValues: Readonly<Record<string, (value: unknown) => ParameterValue>> = {
  VALUE: (value) => {
    const raw = value as RawValue;
    return isInstance(raw) ? { kind: 'instance', instance: raw } : { kind: 'text', text: raw };
  },
  'VALUE.ARRAY': (value) => ({ kind: 'array', items: value as (RawValue | null)[] }),
  'VALUE.REFERENCE': (value) => ({ kind: 'reference', path: value as InstancePath | ClassPath }),
  'VALUE.REFARRAY': (value) => ({ kind: 'reference-array', paths: value as (InstancePath | ClassPath | null)[] }),
  CLASSNAME: (value) => ({ kind: 'class-name', name: (value as ClassPath).className }),
  INSTANCENAME: (value) => ({ kind: 'instance-name', path: value as InstancePath }),
  CLASS: (value) => ({ kind: 'class', declaration: value as ClassDeclaration }),
  INSTANCE: (value) => ({ kind: 'instance', instance: value as CIMInstance }),
  'VALUE.NAMEDINSTANCE': (value) => ({
    kind: 'named-instance',
    instance: value as CIMInstance & { readonly path: InstancePath },
  }),
  'QUALIFIER.DECLARATION': (value) => ({ kind: 'qualifier-declaration', declaration: value as QualifierType }),
};

function parameterValue({ names, values }: Element): ParameterValue {
  const [child] = names;
  return child === undefined
    ? { kind: 'null' }
    : (parameterValues[child] as (value: unknown) => ParameterValue)(values[0]);
}
