import type { CIMValue } from '../values/types.ts';
import type { QualifierDeclaration } from './declaration.ts';
import { SchemaError, type SchemaErrorCode } from './errors.ts';
import type { Flavors, Qualifier, QualifierScope, QualifierType } from './types.ts';

export type QualifierTypes = ReadonlyMap<string, QualifierType>;
export type Qualifiers = ReadonlyMap<string, Qualifier>;

/** Where the resolution of one class looks things up and collects what is wrong. */
export interface Resolution {
  readonly className: string;
  readonly types: QualifierTypes;
  readonly problems: SchemaError[];
  readonly impliesOverride?: boolean | undefined;
  /** Counts the inherited elements and qualifiers that stand once more beside those of the class. */
  copies: number;
}

export function report(resolution: Resolution, code: SchemaErrorCode, message: string, subject: object): void {
  resolution.problems.push(new SchemaError(code, message, subject, resolution.className));
}

export const noQualifiers: Qualifiers = new Map();

/** What an element hands down: its qualifiers of flavor ToSubclass (DSP0004 3.0 § 5.6.3.2). */
export function inheritQualifiers(qualifiers: Qualifiers): Qualifiers {
  const result = new Map<string, Qualifier>();
  let isSame = true;
  for (const [key, qualifier] of qualifiers) {
    if (qualifier.toSubclass) result.set(key, qualifier.propagated ? qualifier : { ...qualifier, propagated: true });
    isSame &&= qualifier.toSubclass && qualifier.propagated;
  }
  return isSame ? qualifiers : result.size === 0 ? noQualifiers : result;
}

/** Effective qualifiers of an element: what is handed down to it, overridden and added to by what it declares. */
export function resolveQualifiers(
  resolution: Resolution,
  element: string,
  declared: readonly QualifierDeclaration[],
  inherited: Qualifiers,
  scopes: readonly QualifierScope[],
): Qualifiers {
  if (declared.length === 0) return inherited;
  resolution.copies += inherited.size;
  const result = new Map(inherited);
  const seen = new Set<string>();
  for (const declaration of declared) {
    const key = declaration.name.toLowerCase();
    const type = resolution.types.get(key);
    const overridden = inherited.get(key);
    const fault: Fault | undefined = seen.has(key)
      ? ['qualifier-duplicate', 'is given twice']
      : type === undefined
        ? ['qualifier-unknown', 'is not declared']
        : (faultOfType(declaration, type, scopes) ?? faultOfOverride(declaration, overridden));
    if (fault !== undefined) {
      report(resolution, fault[0], `qualifier ${declaration.name} on ${element} ${fault[1]}`, declaration);
    }
    seen.add(key);
    if (type !== undefined) result.set(key, effective(declaration, type, overridden));
  }
  return result;
}

type Fault = readonly [SchemaErrorCode, string];

function faultOfType(
  declaration: QualifierDeclaration,
  type: QualifierType,
  scopes: readonly QualifierScope[],
): Fault | undefined {
  // NULL is written without a value, which tells nothing of arrays.
  if (declaration.type !== type.type || (declaration.isArray !== type.isArray && declaration.value !== null)) {
    return ['qualifier-type', `has type ${typeText(declaration)}, declared is ${typeText(type)}`];
  }
  if (isTooLong(declaration.value, type.arraySize)) return ['array-size', `has more values than ${type.arraySize}`];
  if (scopes.some((scope) => type.scopes.has(scope))) return undefined;
  return ['qualifier-scope', `is out of scope; it applies to ${[...type.scopes].join(', ')}`];
}

function faultOfOverride(declaration: QualifierDeclaration, overridden: Qualifier | undefined): Fault | undefined {
  if (overridden?.overridable !== false || equalValues(overridden.value, declaration.value)) return undefined;
  return ['qualifier-override', 'may not be overridden (DisableOverride)'];
}

function effective(
  declaration: QualifierDeclaration,
  type: QualifierType,
  inheritedOne: Qualifier | undefined,
): Qualifier {
  const flavors = inheritedOne ?? type;
  const qualifier: Qualifier = {
    name: type.name,
    type: type.type,
    isArray: type.isArray,
    value: declaration.value,
    propagated: false,
    // DisableOverride binds everything below, whatever is stated there.
    overridable: inheritedOne?.overridable !== false && (declaration.overridable ?? flavors.overridable),
    toSubclass: declaration.toSubclass ?? flavors.toSubclass,
    translatable: declaration.translatable ?? flavors.translatable,
  };
  return hasFlavors(qualifier, flavors) ? qualifier : { ...qualifier, statesFlavors: true };
}

const hasFlavors = (qualifier: Flavors, { overridable, toSubclass, translatable }: Flavors): boolean =>
  qualifier.overridable === overridable &&
  qualifier.toSubclass === toSubclass &&
  qualifier.translatable === translatable;

/** What an array of a fixed size may promise: no empty array (DSP0004 2.8 annex A), and a number that clients can read. */
export const isArraySize = (size: number): boolean => size >= 1 && size < 2 ** 32;

/** Are these more values than an array of a fixed size takes? */
export function isTooLong(value: CIMValue | null, arraySize = Number.POSITIVE_INFINITY): boolean {
  return Array.isArray(value) && value.length > arraySize;
}

interface Typed {
  readonly type: string;
  readonly isArray: boolean;
  readonly arraySize?: number;
}

/** Such as `uint8`, `uint8[]` or `uint8[3]`. */
export function typeText({ type, isArray, arraySize }: Typed): string {
  return isArray ? `${type}[${arraySize ?? ''}]` : type;
}

function equalValues(left: CIMValue | null, right: CIMValue | null): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

/** Value of a boolean qualifier, or the default of its type where it is absent. */
export function flag(qualifiers: Qualifiers, name: string, absent = false): boolean {
  const qualifier = qualifiers.get(name);
  return qualifier === undefined ? absent : qualifier.value === true;
}
