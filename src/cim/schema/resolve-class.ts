import { checkWhole } from './check-whole.ts';
import type { ClassDeclaration } from './declaration.ts';
import type { SchemaError } from './errors.ts';
import { Places } from './places.ts';
import {
  flag,
  inheritQualifiers,
  noQualifiers,
  type Qualifiers,
  type QualifierTypes,
  type Resolution,
  report,
  resolveQualifiers,
} from './qualifiers.ts';
import { inheritMethod, inheritProperty, resolveMethod, resolveProperty } from './resolve-elements.ts';
import type { CIMClass, CIMMethod, CIMProperty, QualifierScope } from './types.ts';

/** What a class hands down to its direct subclasses. */
interface HandedDown {
  readonly qualifiers: Qualifiers;
  readonly properties: readonly CIMProperty[];
  readonly keys: readonly CIMProperty[];
  readonly references: readonly CIMProperty[];
  readonly methods: readonly CIMMethod[];
}

const nothing: HandedDown = { qualifiers: noQualifiers, properties: [], keys: [], references: [], methods: [] };

const keysOf = (properties: readonly CIMProperty[]) => properties.filter(({ isKey }) => isKey);
const referencesOf = (properties: readonly CIMProperty[]) => properties.filter(({ type }) => type === 'reference');

/**
 * A resolved class; beyond what readers see it keeps what it hands down, made once for all its subclasses. Those without
 * elements of their own hold nothing but that.
 */
export class ResolvedClass implements CIMClass {
  readonly name: string;
  readonly superclass?: ResolvedClass;
  readonly isAbstract: boolean;
  readonly isAssociation: boolean;
  readonly isIndication: boolean;
  readonly qualifiers: Qualifiers;
  readonly properties: readonly CIMProperty[];
  readonly keys: readonly CIMProperty[];
  readonly references: readonly CIMProperty[];
  readonly methods: readonly CIMMethod[];
  /** How many inherited elements and qualifiers it holds once more, for the sake of its own beside them. */
  readonly copies: number;
  readonly propertyPlaces: Places;
  readonly methodPlaces: Places;
  #handedDown: HandedDown | undefined;
  readonly #ancestry: ReadonlySet<string>;

  constructor(
    name: string,
    superclass: ResolvedClass | undefined,
    qualifiers: Qualifiers,
    properties: readonly CIMProperty[],
    methods: readonly CIMMethod[],
    copies: number,
  ) {
    const above = superclass?.handedDown;
    this.name = name;
    if (superclass !== undefined) this.superclass = superclass;
    this.isAbstract = flag(qualifiers, 'abstract');
    this.isAssociation = flag(qualifiers, 'association');
    this.isIndication = flag(qualifiers, 'indication');
    this.qualifiers = qualifiers;
    this.properties = properties;
    this.keys = properties === above?.properties ? above.keys : keysOf(properties);
    this.references = properties === above?.properties ? above.references : referencesOf(properties);
    this.methods = methods;
    this.copies = copies;
    this.propertyPlaces = Places.of(properties, superclass?.propertyPlaces);
    this.methodPlaces = Places.of(methods, superclass?.methodPlaces);
    this.#ancestry = ancestryOf(name, superclass);
  }

  get handedDown(): HandedDown {
    this.#handedDown ??= this.#makeHandedDown();
    return this.#handedDown;
  }

  #makeHandedDown(): HandedDown {
    const properties = inheritAll(this.properties, inheritProperty);
    const isSame = properties === this.properties;
    return {
      qualifiers: inheritQualifiers(this.qualifiers),
      properties,
      keys: isSame ? this.keys : keysOf(properties),
      references: isSame ? this.references : referencesOf(properties),
      methods: inheritAll(this.methods, inheritMethod),
    };
  }

  property(name: string): CIMProperty | undefined {
    const place = this.propertyPlaces.find(name);
    return place === undefined ? undefined : this.properties[place];
  }

  method(name: string): CIMMethod | undefined {
    const place = this.methodPlaces.find(name);
    return place === undefined ? undefined : this.methods[place];
  }

  isA(className: string): boolean {
    return this.#ancestry.has(className) || this.#ancestry.has(className.toLowerCase());
  }
}

/** Both spellings, the declared and the lower-case one, so that the usual look-up makes no new string. */
function ancestryOf(name: string, superclass: CIMClass | undefined): ReadonlySet<string> {
  const names = new Set([name, name.toLowerCase()]);
  for (let ancestor = superclass; ancestor !== undefined; ancestor = ancestor.superclass) {
    names.add(ancestor.name).add(ancestor.name.toLowerCase());
  }
  return names;
}

function inheritAll<T extends { readonly propagated: boolean }>(
  elements: readonly T[],
  inherit: (element: T) => T,
): readonly T[] {
  return elements.every(({ propagated }) => propagated) ? elements : elements.map(inherit);
}

/**
 * The class with everything that it inherits (DSP0004 3.0 § 5.1.2): inherited elements first, overrides in the place
 * of what they override. What is wrong goes to `problems`; the result is then of no use.
 */
export function resolveClass(
  declaration: ClassDeclaration,
  superclass: ResolvedClass | undefined,
  types: QualifierTypes,
  problems: SchemaError[],
): ResolvedClass {
  const { name } = declaration;
  const { impliesOverride } = declaration;
  const resolution: Resolution = { className: name, types, problems, impliesOverride, copies: 0 };
  const handedDown = superclass?.handedDown ?? nothing;
  const scopes = classScopes(declaration, superclass);
  const qualifiers = resolveQualifiers(resolution, name, declaration.qualifiers, handedDown.qualifiers, scopes);
  if (superclass !== undefined) checkSuperclass(resolution, declaration, superclass, qualifiers);
  const { propertyPlaces, methodPlaces } = superclass ?? {};
  const properties = merge(resolution, declaration.properties, handedDown.properties, propertyPlaces, resolveProperty);
  const methods = merge(resolution, declaration.methods, handedDown.methods, methodPlaces, resolveMethod);
  const resolved = new ResolvedClass(name, superclass, qualifiers, properties, methods, resolution.copies);
  checkWhole(resolution, declaration, resolved);
  return resolved;
}

/** A terminal class has no subclasses; an association is below associations only (DSP0004 2.8 § 5.1). */
function checkSuperclass(
  resolution: Resolution,
  declaration: ClassDeclaration,
  superclass: ResolvedClass,
  qualifiers: Qualifiers,
): void {
  const { name } = declaration;
  const conflict = (text: string) => report(resolution, 'superclass-conflict', text, declaration);
  if (flag(superclass.qualifiers, 'terminal')) conflict(`${superclass.name}, the superclass of ${name}, is terminal`);
  if (flag(qualifiers, 'association') && !superclass.isAssociation)
    conflict(`${superclass.name}, the superclass of association ${name}, is no association`);
}

function classScopes(declaration: ClassDeclaration, superclass: ResolvedClass | undefined): QualifierScope[] {
  const has = (name: string) =>
    declaration.qualifiers.some((qualifier) => qualifier.name.toLowerCase() === name && qualifier.value === true);
  const scopes: QualifierScope[] = ['class'];
  if (superclass?.isAssociation || has('association')) scopes.push('association');
  if (superclass?.isIndication || has('indication')) scopes.push('indication');
  return scopes;
}

interface Named {
  readonly name: string;
  readonly qualifiers: ClassDeclaration['qualifiers'];
}

/** Declared elements over inherited ones; `resolve` makes the element for its place. */
function merge<D extends Named, T>(
  resolution: Resolution,
  declared: readonly D[],
  inherited: readonly T[],
  places: Places | undefined,
  resolve: (resolution: Resolution, declaration: D, overridden: T | undefined, index: number) => T,
): readonly T[] {
  if (declared.length === 0) return inherited;
  resolution.copies += inherited.length;
  const result = [...inherited];
  const seen = new Set<string>();
  for (const declaration of declared) {
    const key = declaration.name.toLowerCase();
    const label = `${resolution.className}.${declaration.name}`;
    if (seen.has(key)) {
      report(resolution, 'element-duplicate', `${label} is declared twice`, declaration);
      continue;
    }
    seen.add(key);
    const place = places?.find(declaration.name);
    checkOverride(resolution, label, declaration, place !== undefined);
    const index = place ?? result.length;
    result[index] = resolve(resolution, declaration, place === undefined ? undefined : inherited[place], index);
  }
  return result;
}

/** The Override qualifier must be there when an inherited element is replaced, and only then (DSP0004 3.0 § 5.6.3.34). */
function checkOverride(resolution: Resolution, label: string, declaration: Named, replaces: boolean): void {
  const override = declaration.qualifiers.find((qualifier) => qualifier.name.toLowerCase() === 'override');
  if (override === undefined) {
    if (replaces && !resolution.impliesOverride)
      report(resolution, 'override-missing', `${label} is inherited and lacks Override`, declaration);
    return;
  }
  const target = String(override.value ?? declaration.name);
  const name = target.slice(target.lastIndexOf('.') + 1);
  if (!replaces || name.toLowerCase() !== declaration.name.toLowerCase()) {
    report(resolution, 'override-unknown', `${label} overrides ${target}, which is not inherited`, override);
  }
}
