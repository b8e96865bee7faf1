import type { ClassDeclaration } from '../schema/declaration.ts';
import { Repository } from '../schema/repository.ts';
import type { QualifierType } from '../schema/types.ts';
import type { CIMInstance } from '../values/instance.ts';
import { compileClass, compileQualifierType, type Places } from './compile-classes.ts';
import { compileInstances } from './compile-instances.ts';
import { type Declaration, type Gathered, gather } from './includes.ts';
import { attempt, MofError } from './source.ts';
import type { ClassSyntax, InstanceSyntax, Located, QualifierTypeSyntax } from './syntax.ts';

/** What became of a set of MOF files. When a class is at fault the repository is as it was before. */
export interface Compiled {
  readonly repository: Repository;
  readonly instances: readonly CIMInstance[];
  readonly errors: readonly MofError[];
}

/**
 * Compiles MOF files (DSP0004 2.8 § 7 and annex A) into a repository. Qualifier types and classes may come in any
 * order. The namespace pragma goes into the paths of instances; for classes the caller has chosen the repository.
 */
export function compileFiles(
  files: readonly string[],
  repository: Repository = new Repository(),
  read?: (file: string) => string,
): Compiled {
  const gathered = gather(files, read);
  const errors = [...gathered.errors];
  const instances = compileInto(repository, gathered, errors);
  return { repository, instances: errors.length > 0 ? [] : instances, errors: errors.sort(byPlace) };
}

function byPlace(left: MofError, right: MofError): number {
  return left.file.localeCompare(right.file) || left.line - right.line || left.column - right.column;
}

function compileInto(repository: Repository, gathered: Gathered, errors: MofError[]): readonly CIMInstance[] {
  const places: Places = new Map();
  const qualifierTypes = compileTypes(select(gathered, 'qualifier'), places, errors);
  const classes = compileClasses(select(gathered, 'class'), qualifierTypes, repository, places, errors);
  if (errors.length > 0) return [];
  for (const problem of repository.addAll({ qualifierTypes: [...qualifierTypes.values()], classes })) {
    const place = problem.subject && places.get(problem.subject);
    if (place === undefined) throw problem;
    errors.push(new MofError(place.source, place.at, problem.message));
  }
  if (errors.length > 0) return [];
  const compiled = compileInstances(select(gathered, 'instance'), repository);
  errors.push(...compiled.errors);
  return compiled.instances;
}

type OfKind = { class: ClassSyntax; qualifier: QualifierTypeSyntax; instance: InstanceSyntax };

function select<K extends Declaration['kind']>(gathered: Gathered, kind: K): Located<OfKind[K]>[] {
  return gathered.declarations.filter(({ production }) => production.kind === kind) as Located<OfKind[K]>[];
}

function compileTypes(
  syntaxes: readonly Located<QualifierTypeSyntax>[],
  places: Places,
  errors: MofError[],
): ReadonlyMap<string, QualifierType> {
  const types = new Map<string, QualifierType>();
  for (const syntax of syntaxes) {
    const { name, at } = syntax.production;
    const key = name.toLowerCase();
    attempt(errors, () => {
      if (types.has(key)) throw new MofError(syntax.source, at, `qualifier ${name} is declared twice`);
      const type = compileQualifierType(syntax);
      places.set(type, { source: syntax.source, at });
      types.set(key, type);
    });
  }
  return types;
}

function compileClasses(
  syntaxes: readonly Located<ClassSyntax>[],
  types: ReadonlyMap<string, QualifierType>,
  repository: Repository,
  places: Places,
  errors: MofError[],
): readonly ClassDeclaration[] {
  const qualifierType = (name: string) => types.get(name.toLowerCase()) ?? repository.qualifierType(name);
  return syntaxes.map(({ source, production }) => compileClass({ source, qualifierType, places, errors }, production));
}
