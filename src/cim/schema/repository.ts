import { longestName } from './check-declaration.ts';
import { checkClassNames, usesClass, usesQualifier } from './class-names.ts';
import type { ClassDeclaration, Declarations } from './declaration.ts';
import { SchemaError } from './errors.ts';
import { isTooLong, type QualifierTypes, typeText } from './qualifiers.ts';
import { type ClassDeclarations, type ResolutionLimits, resolveAll, unlimited } from './resolve-all.ts';
import type { ResolvedClass } from './resolve-class.ts';
import type { CIMClass, ClassRepository, QualifierType } from './types.ts';

/**
 * The classes and qualifier types of one namespace. Every change is whole or not at all: it throws a `SchemaError` (or
 * returns the list, where several are worth knowing) and leaves the repository as it was.
 */
export class Repository implements ClassRepository {
  #types: QualifierTypes = new Map();
  #declarations: ClassDeclarations = new Map();
  #classes: ReadonlyMap<string, ResolvedClass> = new Map();
  #children: ReadonlyMap<string, readonly CIMClass[]> = new Map();
  /** Found when first asked for; with a new or lost class all may be wrong. */
  #descendants = new Map<CIMClass, readonly CIMClass[]>();
  #limits: ResolutionLimits = unlimited;
  #version = 0;

  /** How many inherited elements and qualifiers the classes hold once more beside their own. */
  get copies(): number {
    let sum = 0;
    for (const { copies } of this.#classes.values()) sum += copies;
    return sum;
  }

  get version(): number {
    return this.#version;
  }

  class(name: string): CIMClass | undefined {
    return mayExist(name) ? this.#classes.get(name.toLowerCase()) : undefined;
  }

  subclasses(name: string | undefined): readonly CIMClass[] {
    return this.#children.get(name?.toLowerCase() ?? '') ?? [];
  }

  withDescendants(name: string | undefined): readonly CIMClass[] {
    if (name === undefined) return this.subclasses(undefined).flatMap((root) => this.withDescendants(root.name));
    const root = this.class(name);
    if (root === undefined) return [];
    let found = this.#descendants.get(root);
    if (found === undefined) {
      found = [root, ...this.subclasses(name).flatMap((child) => this.withDescendants(child.name))];
      this.#descendants.set(root, found);
    }
    return found;
  }

  qualifierType(name: string): QualifierType | undefined {
    return mayExist(name) ? this.#types.get(name.toLowerCase()) : undefined;
  }

  qualifierTypes(): Iterable<QualifierType> {
    return this.#types.values();
  }

  /** What the repository was made of, in declaration order. */
  declarations(): Declarations {
    return { qualifierTypes: [...this.#types.values()], classes: [...this.#declarations.values()] };
  }

  /**
   * A repository in the same state; what changes there does not show here until `take` brings it back.
   * @param limits of every change there
   */
  copy(limits = unlimited): Repository {
    const draft = new Repository();
    draft.take(this);
    draft.#limits = limits;
    return draft;
  }

  /** Takes over the state of a repository that began as a copy of this one. */
  take(draft: Repository): void {
    this.#types = draft.#types;
    this.#declarations = draft.#declarations;
    this.#classes = draft.#classes;
    this.#children = draft.#children;
    this.#descendants = new Map();
    this.#version = draft.#version;
  }

  /** Adds a whole model; classes may refer to each other in any order. @returns what is wrong, then nothing was added */
  addAll(model: Declarations): readonly SchemaError[] {
    const problems = model.classes
      .filter(({ name }) => this.#declarations.has(name.toLowerCase()))
      .map((declaration) => new SchemaError('class-exists', `class ${declaration.name} exists already`, declaration));
    return this.#putAll(model, problems);
  }

  /** As `addAll`, but what is there already is replaced. */
  putAll(model: Declarations): readonly SchemaError[] {
    return this.#putAll(model, []);
  }

  #putAll(model: Declarations, problems: SchemaError[]): readonly SchemaError[] {
    const types = new Map(this.#types);
    for (const type of model.qualifierTypes) {
      checkDefault(type, problems);
      types.set(type.name.toLowerCase(), type);
    }
    const declarations = new Map(this.#declarations);
    for (const declaration of model.classes) {
      const key = declaration.name.toLowerCase();
      if (declarations.get(key) !== this.#declarations.get(key)) {
        problems.push(new SchemaError('class-exists', `class ${declaration.name} exists already`, declaration));
      }
      declarations.set(key, declaration);
    }
    const changed = model.classes.map(({ name }) => name.toLowerCase());
    const replaced = model.qualifierTypes.map(({ name }) => name.toLowerCase()).filter((key) => this.#types.has(key));
    return this.#apply(types, declarations, [...changed, ...this.#usersOf(replaced)], problems);
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
    const problems = this.#apply(this.#types, declarations, [key]);
    throwFirst(problems.filter(({ className }) => className?.toLowerCase() === key));
    for (const { message } of problems) {
      throw new SchemaError('subclass-conflict', `a subclass does not allow it: ${message}`, declaration);
    }
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

  /** Adds or replaces a qualifier type (SetQualifier, DSP0200 1.4 § 5.3.2.21). */
  setQualifierType(type: QualifierType): void {
    throwFirst(this.putAll({ qualifierTypes: [type], classes: [] }));
  }

  removeQualifierType(name: string): void {
    const type = this.qualifierType(name);
    if (type === undefined) throw new SchemaError('qualifier-type-unknown', `no qualifier type ${name}`);
    const key = name.toLowerCase();
    const [user] = this.#usersOf([key]);
    if (user !== undefined) {
      const text = `qualifier type ${type.name} is in use: class ${this.#declarations.get(user)?.name} carries it`;
      throw new SchemaError('qualifier-type-in-use', text);
    }
    const types = new Map(this.#types);
    types.delete(key);
    throwFirst(this.#apply(types, this.#declarations, []));
  }

  /** The classes that carry a qualifier of these (lower-case) names. */
  #usersOf(qualifiers: readonly string[]): string[] {
    if (qualifiers.length === 0) return [];
    const wanted = new Set(qualifiers);
    return [...this.#declarations].filter(([, each]) => usesQualifier(each, wanted)).map(([key]) => key);
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
    const classes = resolveAll(types, declarations, this.#classes, stale, problems, this.#limits);
    const known = (name: string) => declarations.has(name.toLowerCase());
    for (const key of stale) {
      if (problems.length >= this.#limits.problems) break;
      const declaration = declarations.get(key);
      if (declaration !== undefined) checkClassNames(declaration, classes, known, problems);
    }
    if (problems.length > 0) return problems;
    this.#types = types;
    this.#declarations = declarations;
    this.#classes = classes;
    this.#children = childrenOf(classes);
    this.#descendants = new Map();
    this.#version += 1;
    return problems;
  }

  #withDescendantKeys(keys: Iterable<string>): Set<string> {
    const result = new Set<string>();
    for (const key of keys) {
      result.add(key);
      // Of a name in lower case, which may be longer than any name.
      const { name } = this.#classes.get(key) ?? {};
      for (const descendant of name === undefined ? [] : this.withDescendants(name)) {
        result.add(descendant.name.toLowerCase());
      }
    }
    return result;
  }
}

function checkDefault(type: QualifierType, problems: SchemaError[]): void {
  const { name, isArray, arraySize, value } = type;
  if (isTooLong(value, arraySize)) {
    const text = `qualifier type ${name} has more default values than ${arraySize}`;
    problems.push(new SchemaError('array-size', text, type));
  }
  if (value === null || Array.isArray(value) === isArray) return;
  const text = `qualifier type ${name} has type ${typeText(type)}, its default value is ${isArray ? 'no' : 'an'} array`;
  problems.push(new SchemaError('qualifier-type', text, type));
}

function throwFirst(problems: readonly SchemaError[]): void {
  const [first] = problems;
  if (first !== undefined) throw first;
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

/** Who sends megabytes for a name is not to have them folded. */
const mayExist = (name: string): boolean => name.length <= longestName;
