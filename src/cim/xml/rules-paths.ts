import { parseWholeNumber } from '../values/integer.ts';
import type { ClassPath, InstancePath, KeyValue } from '../values/path.ts';
import { parseReal } from '../values/real.ts';
import { parseBoolean } from '../values/scalar-text.ts';
import { notValid } from './error.ts';
import type { Element, Grammar } from './grammar.ts';
import { scalarOf, typeAttribute } from './rules-values.ts';

interface KeyBinding {
  readonly name: string;
  readonly value: KeyValue;
}

const name = ['NAME'];

export const pathRules: Grammar = {
  HOST: { content: '#PCDATA', build: ({ text }) => text.trim() },
  NAMESPACE: { content: 'EMPTY', required: name, build: buildNamespace },
  LOCALNAMESPACEPATH: { content: 'NAMESPACE+', build: buildNamespacePath },
  NAMESPACEPATH: {
    content: 'HOST, LOCALNAMESPACEPATH',
    build: ({ values: [host, local] }) => ({ host, ...(local as object) }),
  },
  CLASSNAME: {
    content: 'EMPTY',
    required: name,
    build: ({ attributes }): ClassPath => ({ kind: 'class-path', className: attributes['NAME'] as string }),
  },
  CLASSPATH: { content: 'NAMESPACEPATH, CLASSNAME', build: buildLocated },
  LOCALCLASSPATH: { content: 'LOCALNAMESPACEPATH, CLASSNAME', build: buildLocated },
  INSTANCENAME: {
    content: '(KEYBINDING | KEYVALUE | VALUE.REFERENCE)*',
    required: ['CLASSNAME'],
    build: buildInstanceName,
  },
  INSTANCEPATH: { content: 'NAMESPACEPATH, INSTANCENAME', build: buildLocated },
  LOCALINSTANCEPATH: { content: 'LOCALNAMESPACEPATH, INSTANCENAME', build: buildLocated },
  KEYBINDING: {
    content: '(KEYVALUE | VALUE.REFERENCE)',
    required: name,
    build: ({ attributes, values }): KeyBinding => ({
      name: attributes['NAME'] as string,
      value: keyOf(values[0] as KeyValue | ClassPath),
    }),
  },
  KEYVALUE: { content: '#PCDATA', build: buildKeyValue },
};

function buildNamespace({ attributes }: Element): string {
  const segment = attributes['NAME'] as string;
  if (segment.includes('/')) throw notValid('NAMESPACE holds one segment of a namespace');
  return segment;
}

/** Old clients make of a leading slash an empty segment. */
function buildNamespacePath({ values }: Element): { namespace: string } {
  const segments = (values as string[]).slice(values.findIndex((segment) => segment !== ''));
  if (segments.includes('')) throw notValid('NAMESPACE holds one segment of a namespace');
  return { namespace: segments.join('/') };
}

/** A name below the path of its namespace. */
function buildLocated({ values: [place, target] }: Element): InstancePath | ClassPath {
  return { ...(target as InstancePath | ClassPath), ...(place as object) };
}

function buildInstanceName({ attributes, names, values }: Element): InstancePath {
  const keys = new Map<string, KeyValue>();
  const seen = new Set<string>();
  if (values.length > 1 && names.some((child) => child !== 'KEYBINDING')) {
    throw notValid('INSTANCENAME holds a single key without a name, or KEYBINDINGs');
  }
  for (const [index, child] of values.entries()) {
    const binding =
      names[index] === 'KEYBINDING' ? (child as KeyBinding) : { name: '', value: keyOf(child as KeyValue | ClassPath) };
    if (seen.has(binding.name.toLowerCase())) throw notValid(`key ${binding.name} is given twice`);
    seen.add(binding.name.toLowerCase());
    keys.set(binding.name, binding.value);
  }
  return { kind: 'instance-path', className: attributes['CLASSNAME'] as string, keys };
}

function keyOf(value: KeyValue | ClassPath): KeyValue {
  if (typeof value === 'object' && value.kind === 'class-path') throw notValid('a key cannot be the path of a class');
  return value;
}

/** TYPE tells the type where it is given and not empty, else VALUETYPE (DSP0201 2.4 § 5.2.4.4). */
function buildKeyValue({ attributes, text }: Element): KeyValue {
  if ((attributes['TYPE'] ?? '') !== '') return scalarOf(text, typeAttribute(attributes), 'KEYVALUE') as KeyValue;
  const valueType = attributes['VALUETYPE'] ?? 'string';
  if (valueType === 'string') return text;
  const value = valueType === 'boolean' ? parseBoolean(text) : valueType === 'numeric' ? parseNumber(text) : undefined;
  if (value === undefined) throw notValid(`KEYVALUE does not hold a ${valueType} value`);
  return value;
}

function parseNumber(text: string): number | bigint | undefined {
  const whole = parseWholeNumber(text);
  if (whole === undefined) return parseReal(text, 'real64');
  return BigInt.asIntN(54, whole) === whole ? Number(whole) : whole;
}
