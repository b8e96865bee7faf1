import { create } from 'xmlbuilder2';
import {
  type CIMClass,
  type CIMMethod,
  type CIMParameter,
  type CIMProperty,
  type Flavors,
  type Qualifier,
  type QualifierType,
  qualifierScopes,
  usualFlavors,
} from '../schema/types.ts';
import { isInstance } from '../values/instance.ts';
import type { InstancePath } from '../values/path.ts';
import { printScalar } from '../values/scalar-text.ts';
import { type CIMScalar, type CIMValue, type DataType, isList } from '../values/types.ts';
import { escapeAttribute, replaceIllegal } from './escape.ts';
import { RenderedTexts } from './rendered-texts.ts';
import { className as classNameElement, namespacePath, valueReference } from './write-paths.ts';
import { instance } from './write-values.ts';

/** Which part of a class is shown (DSP0200 1.4 § 5.3.2.1). */
export interface ClassView {
  readonly localOnly: boolean;
  readonly includeQualifiers: boolean;
  readonly includeClassOrigin: boolean;
  /** Names in lower case; undefined for all properties. */
  readonly propertyNames: ReadonlySet<string> | undefined;
}

/** What is written of a class. */
export type ClassDescription = Pick<CIMClass, 'name' | 'superclass' | 'qualifiers' | 'properties' | 'methods'>;

type Builder = ReturnType<typeof create>;
type AttributeValues = Readonly<Record<string, string | boolean | number | undefined>>;

/** Heirs share declarations, so each is rendered once. Of the built-in model all forms take some 15 MB. */
const rendered = new RenderedTexts(32 * 1024 * 1024);

/** Adds an element; attributes that are undefined are left out. */
function child(parent: Builder, name: string, attributes: AttributeValues = {}): Builder {
  const element = parent.ele(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.att(key, builderAttribute(String(value)));
  }
  return element;
}

/** Making one takes as long as a small element, so each element is rendered in this one, or within another in a new one. */
let workspace: Builder | undefined = create();

function render(fill: (document: Builder) => void): string {
  const document = workspace ?? create();
  workspace = undefined;
  fill(document);
  const text = fromStandIns(document.end({ headless: true, allowEmptyTags: true }));
  const { node } = document;
  if (node.firstChild !== null) node.removeChild(node.firstChild);
  workspace = document;
  return text;
}

/** Characters that no legal text holds stand for the blanks that must come out of the builder as references. */
const standIns: ReadonlyMap<string, string> = new Map([
  [' ', '\u0001'],
  ['\t', '\u0002'],
  ['\n', '\u0003'],
  ['\r', '\u0004'],
]);
const toStandIns = (run: string) => [...run].map((blank) => standIns.get(blank)).join('');

/** The builder leaves an ampersand as it is where a reference seems to begin, so each one must begin its own. */
const withAmpersands = (text: string) => replaceIllegal(text).replaceAll('&', '&amp;');

/** Text of an element, with the blanks that `escapeText` writes as references. */
function builderText(text: string): string {
  return withAmpersands(text).replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$|\r/g, toStandIns);
}

/** Value of an attribute, with the blanks that `escapeAttribute` writes as references. */
function builderAttribute(text: string): string {
  return withAmpersands(text).replace(/[\t\r\n]/g, toStandIns);
}

function fromStandIns(built: string): string {
  let xml = built;
  for (const [blank, standIn] of standIns) xml = xml.replaceAll(standIn, `&#${blank.charCodeAt(0)};`);
  return xml;
}

function addValue(parent: Builder, value: CIMValue | null, type: DataType): void {
  if (value === null) return;
  if (!isList(value)) {
    child(parent, 'VALUE').txt(builderText(textOf(value, type)));
    return;
  }
  const array = child(parent, 'VALUE.ARRAY');
  for (const item of value) {
    if (item === null) child(array, 'VALUE.NULL');
    else addValue(array, item, type);
  }
}

/** Of a value that is no path. */
function textOf(value: CIMScalar, type: DataType): string {
  if (typeof value !== 'object') return printScalar(value, type);
  return isInstance(value) ? instance(value) : '';
}

/**
 * Flavors and PROPAGATED are written where they differ from the DTD's default; flavors also where one would be another
 * if it were not stated, since it would be when the class is sent back.
 */
function addQualifiers(parent: Builder, qualifiers: Iterable<Qualifier>): void {
  for (const qualifier of qualifiers) {
    const { name, type, value, propagated, statesFlavors } = qualifier;
    const unlessUsual = (flavor: keyof Flavors) =>
      qualifier[flavor] === usualFlavors[flavor] && !statesFlavors ? undefined : qualifier[flavor];
    const attributes = {
      NAME: name,
      TYPE: type,
      PROPAGATED: propagated || undefined,
      OVERRIDABLE: unlessUsual('overridable'),
      TOSUBCLASS: unlessUsual('toSubclass'),
      TRANSLATABLE: unlessUsual('translatable'),
    };
    addValue(child(parent, 'QUALIFIER', attributes), value, type);
  }
}

/** The qualifiers that a view shows of an element: none, its own, or all. */
function shownQualifiers(
  element: { readonly qualifiers: ReadonlyMap<string, Qualifier> },
  view: ClassView,
): Qualifier[] {
  if (!view.includeQualifiers) return [];
  return [...element.qualifiers.values()].filter(({ propagated }) => !(view.localOnly && propagated));
}

function formOf({ localOnly, includeQualifiers, includeClassOrigin }: ClassView): string {
  return `${includeQualifiers ? (localOnly ? 'own' : 'all') : 'bare'}${includeClassOrigin ? '+origin' : ''}`;
}

/** Attributes that tell where an inherited element comes from. */
function originOf({ classOrigin, propagated }: CIMProperty | CIMMethod, view: ClassView): AttributeValues {
  return {
    CLASSORIGIN: view.includeClassOrigin ? classOrigin : undefined,
    PROPAGATED: propagated || undefined,
  };
}

function propertyElement(property: CIMProperty, view: ClassView): string {
  const { name, type, isArray, arraySize, referenceClass, embedded, defaultValue } = property;
  const isReference = type === 'reference';
  const typing = isReference ? { REFERENCECLASS: referenceClass } : { TYPE: type, EmbeddedObject: embedded };
  const element = isReference ? 'PROPERTY.REFERENCE' : isArray ? 'PROPERTY.ARRAY' : 'PROPERTY';
  const text = render((document) => {
    const attributes = {
      NAME: name,
      ...typing,
      ARRAYSIZE: isArray ? arraySize : undefined,
      ...originOf(property, view),
    };
    const parent = child(document, element, attributes);
    addQualifiers(parent, shownQualifiers(property, view));
    if (!isReference) addValue(parent, defaultValue, type);
  });
  if (!isReference || defaultValue === null) return text;
  const end = `</${element}>`;
  return `${text.slice(0, -end.length)}${valueReference(defaultValue as InstancePath)}${end}`;
}

function addParameter(parent: Builder, parameter: CIMParameter, view: ClassView): void {
  const { name, type, isArray, arraySize, referenceClass } = parameter;
  const isReference = type === 'reference';
  const suffix = isReference ? (isArray ? '.REFARRAY' : '.REFERENCE') : isArray ? '.ARRAY' : '';
  const typing = isReference ? { REFERENCECLASS: referenceClass } : { TYPE: type };
  const attributes = { NAME: name, ...typing, ARRAYSIZE: isArray ? arraySize : undefined };
  addQualifiers(child(parent, `PARAMETER${suffix}`, attributes), shownQualifiers(parameter, view));
}

function methodElement(method: CIMMethod, view: ClassView): string {
  return render((document) => {
    const attributes = { NAME: method.name, TYPE: method.returnType, ...originOf(method, view) };
    const parent = child(document, 'METHOD', attributes);
    addQualifiers(parent, shownQualifiers(method, view));
    for (const parameter of method.parameters) addParameter(parent, parameter, view);
  });
}

function qualifierElement(qualifier: Qualifier): string {
  return rendered.get(qualifier, '', () => render((document) => addQualifiers(document, [qualifier])));
}

/** CLASS. */
export function classElement(cimClass: ClassDescription, view: ClassView): string {
  const form = formOf(view);
  const isShown = ({ propagated }: CIMProperty | CIMMethod) => !(view.localOnly && propagated);
  const superclass =
    cimClass.superclass === undefined ? '' : ` SUPERCLASS="${escapeAttribute(cimClass.superclass.name)}"`;
  let xml = `<CLASS NAME="${escapeAttribute(cimClass.name)}"${superclass}>`;
  for (const qualifier of shownQualifiers(cimClass, view)) xml += qualifierElement(qualifier);
  for (const property of cimClass.properties) {
    if (!isShown(property) || view.propertyNames?.has(property.name.toLowerCase()) === false) continue;
    xml += rendered.get(property, form, () => propertyElement(property, view));
  }
  for (const method of cimClass.methods) {
    if (isShown(method)) xml += rendered.get(method, form, () => methodElement(method, view));
  }
  return `${xml}</CLASS>`;
}

/** VALUE.OBJECTWITHPATH with a class, what Associators and References answer about classes. */
export function classWithPath(cimClass: CIMClass, host: string, namespace: string, view: ClassView): string {
  const path = `<CLASSPATH>${namespacePath(host, namespace)}${classNameElement(cimClass.name)}</CLASSPATH>`;
  return `<VALUE.OBJECTWITHPATH>${path}${classElement(cimClass, view)}</VALUE.OBJECTWITHPATH>`;
}

/** QUALIFIER.DECLARATION. */
export function qualifierDeclaration(declaration: QualifierType): string {
  return rendered.get(declaration, '', () => renderQualifierType(declaration));
}

function renderQualifierType(declaration: QualifierType): string {
  const { name, type, isArray, arraySize, value, overridable, toSubclass, translatable } = declaration;
  return render((document) => {
    const parent = child(document, 'QUALIFIER.DECLARATION', {
      NAME: name,
      TYPE: type,
      ISARRAY: isArray,
      ARRAYSIZE: arraySize,
      OVERRIDABLE: overridable,
      TOSUBCLASS: toSubclass,
      TRANSLATABLE: translatable,
    });
    const shown = qualifierScopes
      .filter((scope) => declaration.scopes.has(scope))
      .map((scope) => [scope.toUpperCase(), true]);
    child(parent, 'SCOPE', Object.fromEntries(shown));
    addValue(parent, value, type);
  });
}
