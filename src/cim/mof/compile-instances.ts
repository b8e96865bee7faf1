import { CIMError } from '../errors.ts';
import { normalisePath } from '../schema/normalise-path.ts';
import { parseObjectPath } from '../schema/object-path.ts';
import { isTooLong } from '../schema/qualifiers.ts';
import type { Repository } from '../schema/repository.ts';
import type { CIMClass, CIMProperty } from '../schema/types.ts';
import type { CIMInstance } from '../values/instance.ts';
import type { InstancePath, KeyValue } from '../values/path.ts';
import type { CIMScalar, TypedValue } from '../values/types.ts';
import { parse } from './parser.ts';
import { attempt, MofError, type Source } from './source.ts';
import type { InstanceSyntax, Literal, Located } from './syntax.ts';
import { type ObjectReader, typedValue } from './typed-value.ts';

type LocatedInstance = Located<InstanceSyntax>;

/** Compiles instance declarations; an alias may be used before the instance that it names (DSP0004 2.8 § 7.9). */
export function compileInstances(
  syntaxes: readonly LocatedInstance[],
  repository: Repository,
): { readonly instances: readonly CIMInstance[]; readonly errors: readonly MofError[] } {
  const compiler = new InstanceCompiler(repository, syntaxes);
  const errors: MofError[] = [];
  const instances = syntaxes.flatMap((syntax) => attempt(errors, () => compiler.instance(syntax)) ?? []);
  return { instances, errors: [...new Set(errors)] };
}

class InstanceCompiler {
  readonly #repository: Repository;
  readonly #aliases = new Map<string, LocatedInstance>();
  /** What has become of each; one at fault is so to all that name it. */
  readonly #done = new Map<InstanceSyntax, CIMInstance | MofError>();
  readonly #under = new Set<InstanceSyntax>();

  constructor(repository: Repository, syntaxes: readonly LocatedInstance[]) {
    this.#repository = repository;
    for (const syntax of syntaxes) {
      const { alias } = syntax.production;
      if (alias !== undefined) this.#aliases.set(alias.toLowerCase(), syntax);
    }
  }

  /** @throws MofError, the same one whenever the instance is asked for */
  instance(located: LocatedInstance): CIMInstance {
    const { source, production: syntax } = located;
    if (this.#under.has(syntax)) throw new MofError(source, syntax.at, `alias ${syntax.alias} leads back to itself`);
    let done = this.#done.get(syntax);
    if (done === undefined) {
      this.#under.add(syntax);
      done = this.#made(located);
      this.#under.delete(syntax);
      this.#done.set(syntax, done);
    }
    if (done instanceof MofError) throw done;
    return done;
  }

  #made({ source, production: syntax, namespace }: LocatedInstance): CIMInstance | MofError {
    try {
      const cimClass = this.#repository.class(syntax.className);
      if (cimClass === undefined) throw new MofError(source, syntax.at, `class ${syntax.className} is not declared`);
      const properties = this.#properties(source, syntax, cimClass);
      const path = pathOf(cimClass, properties, namespace);
      return { kind: 'instance', className: cimClass.name, properties, ...(path && { path }) };
    } catch (error) {
      if (error instanceof MofError) return error;
      throw error;
    }
  }

  #properties(source: Source, syntax: InstanceSyntax, cimClass: CIMClass): ReadonlyMap<string, TypedValue> {
    const properties = new Map<string, TypedValue>();
    for (const { name, at, value } of syntax.properties) {
      const property = cimClass.property(name);
      if (property === undefined) throw new MofError(source, at, `class ${cimClass.name} has no property ${name}`);
      if (properties.has(property.name)) throw new MofError(source, at, `property ${name} is given twice`);
      properties.set(property.name, this.#typed(source, property, value));
    }
    for (const property of cimClass.properties) {
      if (properties.has(property.name) || property.defaultValue === null) continue;
      properties.set(property.name, carried(property, property.defaultValue));
    }
    return properties;
  }

  #typed(source: Source, property: CIMProperty, literal: Literal): TypedValue {
    const objects: ObjectReader = (item) =>
      property.type === 'reference'
        ? this.#reference(source, item)
        : property.embedded === undefined
          ? undefined
          : this.#embedded(source, property, item);
    const value = typedValue(source, literal, property, objects);
    if (isTooLong(value, property.arraySize)) {
      throw new MofError(source, literal.at, `property ${property.name} takes at most ${property.arraySize} values`);
    }
    return carried(property, value);
  }

  #aliased(source: Source, literal: Literal & { kind: 'alias' }): CIMInstance {
    const target = this.#aliases.get(literal.name.toLowerCase());
    if (target === undefined) throw new MofError(source, literal.at, `alias ${literal.name} is not declared`);
    return this.instance(target);
  }

  #reference(source: Source, literal: Literal): CIMScalar | undefined {
    if (literal.kind === 'string') return this.#path(source, literal);
    if (literal.kind !== 'alias') return undefined;
    const { path, className } = this.#aliased(source, literal);
    if (path === undefined) throw new MofError(source, literal.at, `the ${className} ${literal.name} lacks keys`);
    return path;
  }

  #path(source: Source, literal: Literal & { kind: 'string' }): InstancePath | undefined {
    const path = parseObjectPath(literal.value);
    try {
      return path && normalisePath(this.#repository, path);
    } catch (error) {
      if (!(error instanceof CIMError)) throw error;
      throw new MofError(source, literal.at, error.message);
    }
  }

  /** Given in place, by alias, or as a string of MOF (DSP0004 2.8 § 7.9.1). */
  #embedded(source: Source, { embedded }: CIMProperty, literal: Literal): CIMScalar | undefined {
    if (literal.kind === 'alias') return this.#aliased(source, literal);
    if (literal.kind === 'instance') return this.instance({ source, production: literal.instance });
    if (literal.kind !== 'string') return undefined;
    const inner: Source = { file: source.file, text: literal.value, within: { source, at: literal.at } };
    const { productions, errors } = parse(inner);
    const [production, ...others] = productions;
    if (errors.length === 0 && others.length === 0) {
      if (production?.kind === 'instance') return this.instance({ source: inner, production });
      // An embedded class stays the text that it is.
      if (production?.kind === 'class' && embedded === 'object') return literal.value;
    }
    throw new MofError(source, literal.at, 'the text of one instance was expected');
  }
}

function carried(property: CIMProperty, value: TypedValue['value']): TypedValue {
  const { type, isArray, embedded } = property;
  return { type, isArray, ...(embedded === undefined ? {} : { embedded }), value };
}

/** The path that the keys make; undefined where the class has none or one is missing. */
function pathOf(
  cimClass: CIMClass,
  properties: ReadonlyMap<string, TypedValue>,
  namespace: string | undefined,
): InstancePath | undefined {
  if (cimClass.keys.length === 0) return undefined;
  const keys = new Map<string, KeyValue>();
  for (const { name } of cimClass.keys) {
    const value = properties.get(name)?.value ?? null;
    if (value === null) return undefined;
    keys.set(name, value as KeyValue);
  }
  return { kind: 'instance-path', ...(namespace === undefined ? {} : { namespace }), className: cimClass.name, keys };
}
