import { type CIMInstance, isInstance } from '../values/instance.ts';
import type { InstancePath } from '../values/path.ts';
import { printScalar } from '../values/scalar-text.ts';
import { type CIMScalar, type CIMValue, type DataType, isList, type TypedValue } from '../values/types.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { pathElement, valueReference } from './write-paths.ts';

/** The escaped content of VALUE, or of VALUE.REFERENCE for a path. */
export function scalarContent(value: CIMScalar, type: DataType): string {
  if (typeof value === 'string') return escapeText(value);
  if (typeof value !== 'object') return printScalar(value, type);
  return isInstance(value) ? escapeText(instance(value)) : pathElement(value);
}

/** VALUE, VALUE.ARRAY, VALUE.REFERENCE or VALUE.REFARRAY; not for NULL. */
export function valueElement(value: CIMValue, type: DataType): string {
  const isReference = type === 'reference';
  if (isList(value)) {
    const element = isReference ? 'VALUE.REFARRAY' : 'VALUE.ARRAY';
    return `<${element}>${arrayContent(value, type)}</${element}>`;
  }
  if (isReference) return valueReference(value as InstancePath);
  return `<VALUE>${scalarContent(value, type)}</VALUE>`;
}

export function arrayContent(items: readonly (CIMScalar | null)[], type: DataType): string {
  let xml = '';
  for (const item of items) xml += item === null ? '<VALUE.NULL/>' : valueElement(item, type);
  return xml;
}

/** How a value is declared, as far as its element's attributes tell of it. */
export type ValueDeclaration = Pick<TypedValue, 'type' | 'isArray' | 'embedded'>;

export const isEmptyList = (value: CIMValue | null): boolean => isList(value) && value.length === 0;

/**
 * EmbeddedObject attribute with its leading blank, or nothing. An empty list goes without: clients in Java cannot read
 * one that says to hold embedded instances.
 */
export function embeddedAttribute({ embedded }: ValueDeclaration, value: CIMValue | null): string {
  return embedded === undefined || isEmptyList(value) ? '' : ` EmbeddedObject="${embedded}"`;
}

/** PROPERTY, PROPERTY.ARRAY or PROPERTY.REFERENCE of a free-standing instance. */
function property(name: string, typed: TypedValue): string {
  const { type, isArray, value } = typed;
  const element = type === 'reference' ? 'PROPERTY.REFERENCE' : isArray ? 'PROPERTY.ARRAY' : 'PROPERTY';
  const typing = type === 'reference' ? '' : ` TYPE="${type}"${embeddedAttribute(typed, value)}`;
  const start = `<${element} NAME="${escapeAttribute(name)}"${typing}`;
  return `${start}>${value === null ? '' : valueElement(value, type)}</${element}>`;
}

/** INSTANCE of a free-standing instance; its path is not part of it. */
export function instance({ className, properties }: CIMInstance): string {
  let xml = `<INSTANCE CLASSNAME="${escapeAttribute(className)}">`;
  for (const [name, typed] of properties) xml += property(name, typed);
  return `${xml}</INSTANCE>`;
}

function typedElement(start: string, element: string, declared: ValueDeclaration, value: CIMValue | null): string {
  const open = `${start} PARAMTYPE="${declared.type}"${embeddedAttribute(declared, value)}`;
  return `${open}>${value === null ? '' : valueElement(value, declared.type)}</${element}>`;
}

/** PARAMVALUE of an out parameter; PARAMTYPE always, since clients guess wrong without it. */
export function paramValue(name: string, declared: ValueDeclaration, value: CIMValue | null): string {
  return typedElement(`<PARAMVALUE NAME="${escapeAttribute(name)}"`, 'PARAMVALUE', declared, value);
}

/** RETURNVALUE of a method; nothing for NULL. */
export function returnValue(declared: ValueDeclaration, value: CIMValue | null): string {
  return value === null ? '' : typedElement('<RETURNVALUE', 'RETURNVALUE', declared, value);
}
