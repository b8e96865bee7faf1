import type { ClassDeclaration } from './declaration.ts';
import type { SchemaError } from './errors.ts';
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
interface Legacy {
  readonly qualifiers: Qualifiers;
  readonly properties: readonly CIMProperty[];
  readonly methods: readonly CIMMethod[];
}

const nothing: Legacy = { qualifiers: noQualifiers, properties: [], methods: [] };

/** A resolved class; beyond what readers see it keeps what it hands down, made once for all its subclasses. */
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
  #legacy: Legacy | undefined;
  readonly #ancestry: ReadonlySet<string>;
  readonly #properties: ReadonlyMap<string, CIMProperty>;
  readonly #methods: ReadonlyMap<string, CIMMethod>;

  constructor(
    name: string,
    superclass: ResolvedClass | undefined,
    qualifiers: Qualifiers,
    properties: readonly CIMProperty[],
    methods: readonly CIMMethod[],
  ) {
    this.name = name;
    if (superclass !== undefined) this.superclass = superclass;
    this.isAbstract = flag(qualifiers, 'abstract');
    this.isAssociation = flag(qualifiers, 'association');
    this.isIndication = flag(qualifiers, 'indication');
    this.qualifiers = qualifiers;
    this.properties = properties;
    this.keys = properties.filter((property) => property.isKey);
    this.references = properties.filter((property) => property.type === 'reference');
    this.methods = methods;
    this.#ancestry = ancestryOf(name, superclass);
    this.#properties = byName(properties);
    this.#methods = byName(methods);
  }

  get legacy(): Legacy {
    this.#legacy ??= {
      qualifiers: inheritQualifiers(this.qualifiers),
      properties: this.properties.map(inheritProperty),
      methods: this.methods.map(inheritMethod),
    };
    return this.#legacy;
  }

  property(name: string): CIMProperty | undefined {
    return this.#properties.get(name) ?? this.#properties.get(name.toLowerCase());
  }

  method(name: string): CIMMethod | undefined {
    return this.#methods.get(name) ?? this.#methods.get(name.toLowerCase());
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

function byName<T extends { readonly name: string }>(elements: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(elements.map((element) => [element.name.toLowerCase(), element]));
  for (const element of elements) map.set(element.name, element);
  return map;
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
  const resolution: Resolution = { className: name, types, problems, impliesOverride: declaration.impliesOverride };
  const legacy = superclass?.legacy ?? nothing;
  const scopes = classScopes(declaration, superclass);
  const qualifiers = resolveQualifiers(resolution, name, declaration.qualifiers, legacy.qualifiers, scopes);
  if (superclass !== undefined && flag(superclass.qualifiers, 'terminal')) {
    report(
      resolution,
      'superclass-conflict',
      `${superclass.name}, the superclass of ${name}, is terminal`,
      declaration,
    );
  }
  const propertyPlace = (own: string) => superclass?.property(own)?.index;
  const methodPlace = (own: string) => {
    const overridden = superclass?.method(own);
    return overridden && superclass?.methods.indexOf(overridden);
  };
  const properties = merge(resolution, declaration.properties, legacy.properties, propertyPlace, resolveProperty);
  const methods = merge(resolution, declaration.methods, legacy.methods, methodPlace, (context, own, _, old) =>
    resolveMethod(context, own, old),
  );
  const resolved = new ResolvedClass(name, superclass, qualifiers, properties, methods);
  checkKeys(resolution, declaration, resolved);
  checkReferences(resolution, declaration, resolved);
  return resolved;
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
  placeOf: (name: string) => number | undefined,
  resolve: (resolution: Resolution, declaration: D, index: number, overridden: T | undefined) => T,
): readonly T[] {
  if (declared.length === 0) return inherited;
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
    const place = placeOf(declaration.name);
    checkOverride(resolution, label, declaration, place !== undefined);
    const index = place ?? result.length;
    result[index] = resolve(resolution, declaration, index, place === undefined ? undefined : inherited[place]);
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

/** A class that inherits keys may not add any (DSP0004 3.0 § 5.6.3.23). */
function checkKeys(resolution: Resolution, declaration: ClassDeclaration, resolved: CIMClass): void {
  const before = resolved.superclass?.keys ?? [];
  if (before.length === 0) return;
  for (const key of resolved.keys) {
    if (before.some((property) => property.index === key.index)) continue;
    const subject = declaration.properties.find((property) => property.name === key.name) ?? declaration;
    const owner = resolved.superclass?.name;
    report(resolution, 'key-redefined', `${resolved.name}.${key.name} may not be a key: ${owner} has keys`, subject);
  }
}

function checkReferences(resolution: Resolution, declaration: ClassDeclaration, resolved: CIMClass): void {
  if (resolved.isAssociation) return;
  for (const property of declaration.properties) {
    if (property.type !== 'reference') continue;
    const text = `${resolved.name}.${property.name} is a reference, but ${resolved.name} is not an association`;
    report(resolution, 'reference-outside-association', text, property);
  }
}
