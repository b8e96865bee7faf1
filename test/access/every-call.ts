import { printObjectPath } from '../../src/cim/schema/object-path.ts';
import type { CIMMethod, CIMParameter, ClassRepository, TypedElement } from '../../src/cim/schema/types.ts';
import type { InstancePath } from '../../src/cim/values/path.ts';
import { escapeText } from '../../src/cim/xml/escape.ts';
import { instanceName, valueReference } from '../../src/cim/xml/write-paths.ts';
import { envelope, headersOf, localNamespace } from '../cim/http/site.ts';

/** A call that is ready to be sent by anybody. */
export interface AnyCall {
  /** What is called on what. */
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A namespace with what is in it. */
export interface Place {
  readonly namespace: string;
  readonly repository: ClassRepository;
  readonly paths: readonly InstancePath[];
}

/** Calls of each method of an instance, or of one of them, with arguments as good as the declaration allows. */
export function callsOn(place: Place, target: InstancePath, only?: string): readonly AnyCall[] {
  const methods = place.repository.class(target.className)?.methods ?? [];
  return methods
    .filter(({ name }) => only === undefined || name === only)
    .flatMap((method) => callsOf(place, target, method));
}

/**
 * Arguments are every number that a ValueMap lists, both truths, and instances of the class that is asked for, which
 * are there where references are. Parameters vary together.
 */
function callsOf(place: Place, target: InstancePath, method: CIMMethod): readonly AnyCall[] {
  const choices = method.parameters.filter(({ isIn }) => isIn).map((parameter) => argumentsFor(place, parameter));
  const rounds = Math.max(1, ...choices.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => {
    const values = choices.map((choice) => choice[round % choice.length]);
    return methodCall(place.namespace, target, method.name, values.join(''));
  });
}

function methodCall(namespace: string, path: InstancePath, method: string, values: string): AnyCall {
  const target = `<LOCALINSTANCEPATH>${localNamespace(namespace)}${instanceName(path)}</LOCALINSTANCEPATH>`;
  return {
    name: `${path.className}.${method}`,
    headers: headersOf(method, encodeURIComponent(printObjectPath({ ...path, namespace }))),
    body: envelope(`<METHODCALL NAME="${method}">${target}${values}</METHODCALL>`),
  };
}

function argumentsFor(place: Place, parameter: CIMParameter): readonly string[] {
  const { name, type, isArray, embedded } = parameter;
  const isReference = type === 'reference';
  const scalars = isReference
    ? referencesFor(place, parameter)
    : textsFor(place.repository, parameter).map((text) => `<VALUE>${text}</VALUE>`);
  const list = isReference ? 'VALUE.REFARRAY' : 'VALUE.ARRAY';
  const object = embedded ? ` EmbeddedObject="${embedded}"` : '';
  return scalars.map((scalar) => {
    const value = isArray ? `<${list}>${scalar}</${list}>` : scalar;
    return `<PARAMVALUE NAME="${name}" PARAMTYPE="${type}"${object}>${value}</PARAMVALUE>`;
  });
}

function referencesFor({ repository, paths }: Place, { referenceClass = '' }: CIMParameter): readonly string[] {
  const fits = paths.find(({ className }) => repository.class(className)?.isA(referenceClass));
  return fits ? [valueReference(fits)] : [''];
}

/** Texts of good values of an element. */
export function textsFor(repository: ClassRepository, element: TypedElement): readonly string[] {
  const { type, qualifiers, embedded, embeddedClass } = element;
  if (embedded !== undefined) return [escapeText(embeddedIn(repository, embeddedClass))];
  if (type === 'string') return ['made'];
  if (type === 'boolean') return ['TRUE', 'FALSE'];
  if (type === 'datetime') return ['00000000000000.000000:000'];
  const listed = (qualifiers.get('valuemap')?.value ?? []) as readonly string[];
  const numbers = listed.filter((text) => /^\d+$/.test(text));
  return numbers.length > 0 ? numbers : ['1', '2'];
}

/** An instance whose texts all say the same. */
function embeddedIn(repository: ClassRepository, className = 'CIM_Error'): string {
  const properties = (repository.class(className)?.properties ?? [])
    .filter(({ type, isArray }) => type === 'string' && !isArray)
    .map(({ name }) => `<PROPERTY NAME="${name}" TYPE="string"><VALUE>root/made</VALUE></PROPERTY>`);
  return `<INSTANCE CLASSNAME="${className}">${properties.join('')}</INSTANCE>`;
}
