import { isArraySize } from '../schema/qualifiers.ts';
import { type CIMInstance, holdsInstance } from '../values/instance.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import type { TypedValue } from '../values/types.ts';
import { notValid } from './error.ts';
import type { BuildContext, Element, Grammar } from './grammar.ts';
import {
  contentOf,
  embeddedAttribute,
  embeddedOf,
  type RawContent,
  scalarOf,
  typeAttribute,
  unusedFlags,
} from './rules-values.ts';

/** A PROPERTY element of either an instance or a class. */
export interface PropertyElement {
  readonly name: string;
  readonly typed: TypedValue;
  readonly referenceClass?: string;
  readonly arraySize?: number;
  /** What the QUALIFIER children became. */
  readonly qualifiers: readonly unknown[];
}

export const instanceRules: Grammar = {
  INSTANCE: {
    content: 'QUALIFIER*, (PROPERTY | PROPERTY.ARRAY | PROPERTY.REFERENCE)*',
    required: ['CLASSNAME'],
    build: buildInstance,
  },
  PROPERTY: {
    content: 'QUALIFIER*, VALUE?',
    required: ['NAME', 'TYPE'],
    open: unusedFlags('PROPAGATED'),
    build: (element, context) => buildProperty(element, context, false),
  },
  'PROPERTY.ARRAY': {
    content: 'QUALIFIER*, VALUE.ARRAY?',
    required: ['NAME', 'TYPE'],
    open: unusedFlags('PROPAGATED'),
    build: (element, context) => buildProperty(element, context, true),
  },
  'PROPERTY.REFERENCE': {
    content: 'QUALIFIER*, VALUE.REFERENCE?',
    required: ['NAME'],
    open: unusedFlags('PROPAGATED'),
    build: buildReference,
  },
};

/** Qualifiers of instances are ignored: DSP0200 1.4 deprecates them, some clients still send Key. */
function buildInstance({ attributes, names, values }: Element): CIMInstance {
  const properties = new Map<string, TypedValue>();
  const seen = new Set<string>();
  for (const [index, child] of values.entries()) {
    if (names[index] === 'QUALIFIER') continue;
    const { name, typed } = child as PropertyElement;
    const folded = name.toLowerCase();
    if (seen.has(folded)) throw notValid(`property ${name} is given twice`);
    seen.add(folded);
    properties.set(name, typed);
  }
  return { kind: 'instance', className: attributes['CLASSNAME'] as string, properties };
}

function splitQualifiers({ names, values }: Element): { qualifiers: readonly unknown[]; content: unknown } {
  const last = names.at(-1);
  const hasContent = last !== undefined && last !== 'QUALIFIER';
  return hasContent
    ? { qualifiers: values.slice(0, -1), content: values.at(-1) }
    : { qualifiers: values, content: undefined };
}

function buildProperty(element: Element, context: BuildContext, isArray: boolean): PropertyElement {
  const { attributes } = element;
  const name = attributes['NAME'] as string;
  const type = typeAttribute(attributes);
  const { qualifiers, content } = splitQualifiers(element);
  const raw = content as RawContent;
  const embedded = embeddedAttribute(attributes) ?? (holdsInstance(raw) ? 'instance' : undefined);
  if (embedded !== undefined && type !== 'string')
    throw notValid(`property ${name} is embedded but not of type string`);
  const value = contentOf(raw, (item) =>
    embedded === undefined ? scalarOf(item, type, `property ${name}`) : embeddedOf(item, embedded, context),
  );
  return {
    name,
    typed: { type, isArray, value, ...(embedded && { embedded }) },
    ...arraySizeOf(attributes['ARRAYSIZE']),
    qualifiers,
  };
}

export function arraySizeOf(text: string | undefined): { arraySize?: number } {
  if (text === undefined) return {};
  const arraySize = /^\s*[0-9]{1,10}\s*$/.test(text) ? Number(text) : 0;
  if (!isArraySize(arraySize)) throw notValid('ARRAYSIZE is no number from 1 to 4294967295');
  return { arraySize };
}

function buildReference(element: Element): PropertyElement {
  const { attributes } = element;
  const name = attributes['NAME'] as string;
  const { qualifiers, content } = splitQualifiers(element);
  const path = (content ?? null) as InstancePath | ClassPath | null;
  if (path?.kind === 'class-path') throw notValid(`reference ${name} holds the path of a class`);
  const referenceClass = attributes['REFERENCECLASS'];
  return {
    name,
    typed: { type: 'reference', isArray: false, value: path },
    ...(referenceClass !== undefined && { referenceClass }),
    qualifiers,
  };
}
