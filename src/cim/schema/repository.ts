import type { ClassDeclaration, Declarations, ElementDeclaration } from './declaration.ts';
import { SchemaError } from './errors.ts';
import type { QualifierTypes } from './qualifiers.ts';
import { type ResolvedClass, resolveClass } from './resolve-class.ts';
import type { CIMClass, ClassRepository, QualifierType } from './types.ts';

type ClassDeclarations = ReadonlyMap<string, ClassDeclaration>;

/**
 * The classes and qualifier types of one namespace. Every change is whole or not at all: it throws a `SchemaError` (or
 * returns the list, where several are worth knowing) and leaves the repository as it was.
 */
export class Repository implements ClassRepository {
  #types: QualifierTypes = new Map();
  #declarations: ClassDeclarations = new Map();
  #classes: ReadonlyMap<string, ResolvedClass> = new Map();
  #children: ReadonlyMap<string, readonly CIMClass[]> = new Map();
  #version = 0;

  get version(): number {
    return this.#version;
  }

  class(name: string): CIMClass | undefined {
    return this.#classes.get(name.toLowerCase());
  }

  subclasses(name: string | undefined): readonly CIMClass[] {
    return this.#children.get(name?.toLowerCase() ?? '') ?? [];
  }

  withDescendants(name: string): readonly CIMClass[] {
    const root = this.class(name);
    return root === undefined
      ? []
      : [root, ...this.subclasses(name).flatMap((child) => this.withDescendants(child.name))];
  }

  qualifierType(name: string): QualifierType | undefined {
    return this.#types.get(name.toLowerCase());
  }

  qualifierTypes(): Iterable<QualifierType> {
    return this.#types.values();
  }

  /** What the repository was made of, in declaration order. */
  declarations(): Declarations {
    return { qualifierTypes: [...this.#types.values()], classes: [...this.#declarations.values()] };
  }

  /** Adds a whole model; classes may refer to each other in any order. Returns what is wrong with it: all or nothing. */
  addAll(model: Declarations): readonly SchemaError[] {
    const types = new Map(this.#types);
    for (const type of model.qualifierTypes) types.set(type.name.toLowerCase(), type);
    const declarations = new Map(this.#declarations);
    const problems: SchemaError[] = [];
    for (const declaration of model.classes) {
      const key = declaration.name.toLowerCase();
      if (declarations.has(key)) {
        problems.push(new SchemaError('class-exists', `class ${declaration.name} exists already`, declaration));
      } else {
        declarations.set(key, declaration);
      }
    }
    const typesChanged = model.qualifierTypes.some((type) => this.#types.has(type.name.toLowerCase()));
    const changed = typesChanged
      ? declarations.keys()
      : model.classes.map((declaration) => declaration.name.toLowerCase());
    return this.#apply(types, declarations, changed, problems);
  }

  addClass(declaration: ClassDeclaration): void {
    throwFirst(this.addAll({ qualifierTypes: [], classes: [declaration] }));
  }

  /** Puts a new declaration in the place of an old one; subclasses follow, or the change is refused. */
  replaceClass(declaration: ClassDeclaration): void {
    const key = declaration.name.toLowerCase();
    const old = this.#existing(declaration.name);
    if (old.superclass?.name.toLowerCase() !== declaration.superclass?.toLowerCase()) {
      const text = `the superclass of ${old.name} may not change`;
      throw new SchemaError('superclass-conflict', text, declaration);
    }
    const declarations = new Map(this.#declarations).set(key, declaration);
    throwFirst(this.#apply(this.#types, declarations, [key]));
  }

  removeClass(name: string): void {
    const { name: className } = this.#existing(name);
    if (this.subclasses(className).length > 0) {
      throw new SchemaError('class-has-children', `class ${className} has subclasses`);
    }
    const key = className.toLowerCase();
    const user = [...this.#declarations.values()].find(
      (other) => other.name.toLowerCase() !== key && usesClass(other, key),
    );
    if (user !== undefined) {
      throw new SchemaError('class-referenced', `class ${className} is referred to by ${user.name}`);
    }
    const declarations = new Map(this.#declarations);
    declarations.delete(key);
    throwFirst(this.#apply(this.#types, declarations, []));
  }

  /** Adds or replaces a qualifier type (SetQualifier, DSP0200 1.4 § 5.3.2.24). */
  setQualifierType(type: QualifierType): void {
    const types = new Map(this.#types).set(type.name.toLowerCase(), type);
    throwFirst(this.#apply(types, this.#declarations, this.#declarations.keys()));
  }

  removeQualifierType(name: string): void {
    const type = this.qualifierType(name);
    if (type === undefined) throw new SchemaError('qualifier-type-unknown', `no qualifier type ${name}`);
    const types = new Map(this.#types);
    types.delete(name.toLowerCase());
    const [problem] = this.#apply(types, this.#declarations, this.#declarations.keys());
    if (problem !== undefined) {
      throw new SchemaError('qualifier-type-in-use', `qualifier type ${type.name} is in use: ${problem.message}`);
    }
  }

  #existing(name: string): CIMClass {
    const found = this.class(name);
    if (found === undefined) throw new SchemaError('class-unknown', `no class ${name}`);
    return found;
  }

  #apply(
    types: QualifierTypes,
    declarations: ClassDeclarations,
    changed: Iterable<string>,
    problems: SchemaError[] = [],
  ): readonly SchemaError[] {
    const stale = this.#withDescendantKeys(changed);
    const classes = resolveAll(types, declarations, this.#classes, stale, problems);
    for (const key of stale) {
      const declaration = declarations.get(key);
      if (declaration !== undefined) checkClassNames(declaration, classes.get(key), declarations, problems);
    }
    if (problems.length > 0) return problems;
    this.#types = types;
    this.#declarations = declarations;
    this.#classes = classes;
    this.#children = childrenOf(classes);
    this.#version += 1;
    return problems;
  }

  #withDescendantKeys(keys: Iterable<string>): Set<string> {
    const result = new Set<string>();
    for (const key of keys) {
      result.add(key);
      for (const descendant of this.withDescendants(key)) result.add(descendant.name.toLowerCase());
    }
    return result;
  }
}

function throwFirst(problems: readonly SchemaError[]): void {
  const [first] = problems;
  if (first !== undefined) throw first;
}

/** Resolves the stale classes, superclasses first; a class below one with a problem is left out without a word. */
function resolveAll(
  types: QualifierTypes,
  declarations: ClassDeclarations,
  current: ReadonlyMap<string, ResolvedClass>,
  stale: ReadonlySet<string>,
  problems: SchemaError[],
): ReadonlyMap<string, ResolvedClass> {
  const resolved = new Map<string, ResolvedClass | undefined>();
  const under = new Set<string>();
  const resolve = (key: string, declaration: ClassDeclaration): ResolvedClass | undefined => {
    if (!stale.has(key)) return current.get(key);
    if (resolved.has(key)) return resolved.get(key);
    if (under.has(key)) {
      problems.push(
        new SchemaError('superclass-conflict', `class ${declaration.name} descends from itself`, declaration),
      );
      return undefined;
    }
    under.add(key);
    const result = resolveBelow(declaration);
    resolved.set(key, result);
    return result;
  };
  const resolveBelow = (declaration: ClassDeclaration): ResolvedClass | undefined => {
    if (declaration.superclass === undefined) return resolveClass(declaration, undefined, types, problems);
    const superKey = declaration.superclass.toLowerCase();
    const superDeclaration = declarations.get(superKey);
    if (superDeclaration === undefined) {
      const text = `superclass ${declaration.superclass} of ${declaration.name} is not declared`;
      problems.push(new SchemaError('superclass-unknown', text, declaration));
      return undefined;
    }
    const superclass = resolve(superKey, superDeclaration);
    return superclass && resolveClass(declaration, superclass, types, problems);
  };
  const classes = new Map<string, ResolvedClass>();
  for (const [key, declaration] of declarations) {
    const cimClass = resolve(key, declaration);
    if (cimClass !== undefined) classes.set(key, cimClass);
  }
  return classes;
}

function childrenOf(classes: ReadonlyMap<string, ResolvedClass>): ReadonlyMap<string, readonly CIMClass[]> {
  const children = new Map<string, CIMClass[]>();
  for (const cimClass of classes.values()) {
    const parent = cimClass.superclass?.name.toLowerCase() ?? '';
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [cimClass]);
    else siblings.push(cimClass);
  }
  return children;
}

function* elementsOf(declaration: ClassDeclaration): Iterable<ElementDeclaration> {
  yield* declaration.properties;
  for (const method of declaration.methods) yield* method.parameters;
}

function embeddedClassOf(element: Pick<ElementDeclaration, 'qualifiers'>): string | undefined {
  const qualifier = element.qualifiers.find(({ name }) => name.toLowerCase() === 'embeddedinstance');
  return typeof qualifier?.value === 'string' ? qualifier.value : undefined;
}

function usesClass(declaration: ClassDeclaration, key: string): boolean {
  for (const element of elementsOf(declaration)) {
    if (element.referenceClass?.toLowerCase() === key || embeddedClassOf(element)?.toLowerCase() === key) return true;
  }
  return false;
}

function checkClassNames(
  declaration: ClassDeclaration,
  resolved: CIMClass | undefined,
  declarations: ClassDeclarations,
  problems: SchemaError[],
): void {
  const known = (name: string | undefined) => name === undefined || declarations.has(name.toLowerCase());
  for (const element of elementsOf(declaration)) {
    const { name, referenceClass } = element;
    const embedded = embeddedClassOf(element);
    const label = `${resolved?.name ?? declaration.name}.${name}`;
    if (!known(referenceClass)) {
      problems.push(
        new SchemaError('reference-class-unknown', `${label} refers to unknown class ${referenceClass}`, element),
      );
    }
    if (!known(embedded)) {
      problems.push(new SchemaError('embedded-class-unknown', `${label} embeds unknown class ${embedded}`, element));
    }
  }
}
