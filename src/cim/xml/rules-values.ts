import type { CIMInstance } from '../values/instance.ts';
import { isInstance } from '../values/instance.ts';
import { parseBoolean, parseScalar } from '../values/scalar-text.ts';
import { type CIMScalar, type CIMValue, type IntrinsicType, intrinsicType, isList } from '../values/types.ts';
import { notValid } from './error.ts';
import type { BuildContext, Element, Grammar } from './grammar.ts';
import type { Attributes } from './xml-handler.ts';

/** Content of VALUE: its text, or the instance that was written inside it unescaped. */
export type RawValue = string | CIMInstance;

/** What a VALUE or VALUE.ARRAY child became, if there was one. */
export type RawContent = RawValue | readonly (RawValue | null)[] | undefined;

export const valueRules: Grammar = {
  VALUE: { content: '#PCDATA, INSTANCE?', build: buildValue },
  'VALUE.NULL': { content: 'EMPTY', build: () => null },
  'VALUE.ARRAY': { content: '(VALUE | VALUE.NULL)*', build: ({ values }) => values },
  'VALUE.REFERENCE': {
    content: '(CLASSPATH | LOCALCLASSPATH | CLASSNAME | INSTANCEPATH | LOCALINSTANCEPATH | INSTANCENAME)',
    build: ({ values }) => values[0],
  },
  'VALUE.REFARRAY': { content: '(VALUE.REFERENCE | VALUE.NULL)*', build: ({ values }) => values },
  'VALUE.NAMEDINSTANCE': {
    content: 'INSTANCENAME, INSTANCE',
    build: ({ values: [path, instance] }) => ({ ...(instance as CIMInstance), path }),
  },
};

function buildValue({ text, values }: Element): RawValue {
  const instance = values[0] as CIMInstance | undefined;
  if (instance === undefined) return text;
  if (text.trim() !== '') throw notValid('VALUE holds both text and an instance');
  return instance;
}

export function typeAttribute(attributes: Attributes): IntrinsicType {
  const name = attributes['TYPE'] ?? '';
  const type = intrinsicType(name);
  if (type === undefined) throw notValid(`${name} is not a CIM type`);
  return type;
}

/** What a boolean attribute says, or undefined when it is not there. */
export function flag(attributes: Attributes, name: string): boolean | undefined {
  const text = attributes[name];
  if (text === undefined) return undefined;
  const value = parseBoolean(text);
  if (value === undefined) throw notValid(`${name} is neither true nor false`);
  return value;
}

/** For boolean attributes of which nothing is made: what they say is as valid as in the others. */
export function unusedFlags(...names: readonly string[]): (attributes: Attributes) => void {
  return (attributes) => {
    for (const name of names) flag(attributes, name);
  };
}

export function embeddedAttribute(attributes: Attributes): 'instance' | 'object' | undefined {
  const kind = attributes['EmbeddedObject'] ?? attributes['EMBEDDEDOBJECT'];
  if (kind === undefined) return undefined;
  if (kind !== 'instance' && kind !== 'object') throw notValid(`EmbeddedObject may not be ${kind}`);
  return kind;
}

/** The value of a raw VALUE in a declared type; `what` names the element for the error. */
export function scalarOf(raw: RawValue, type: IntrinsicType, what: string): CIMScalar {
  const value = isInstance(raw) ? undefined : parseScalar(raw, type);
  if (value === undefined) throw notValid(`${what} does not hold a ${type}`);
  return value;
}

/** An embedded instance or class; an empty text is NULL, as old servers and clients write it. */
export function embeddedOf(raw: RawValue, kind: 'instance' | 'object', context: BuildContext): RawValue | null {
  if (isInstance(raw)) return raw;
  return raw.trim() === '' ? null : context.embedded(raw, kind);
}

/** The value of a VALUE or VALUE.ARRAY child, NULL when there is none. */
export function contentOf(raw: RawContent, convert: (item: RawValue) => CIMScalar | null): CIMValue | null {
  if (raw === undefined) return null;
  return isList(raw) ? raw.map((item) => (item === null ? null : convert(item))) : convert(raw);
}
