import type { ClassDeclaration } from './declaration.ts';
import { Repository } from './repository.ts';
import type { CIMClass } from './types.ts';

/** Declarations that do not make a schema; `problems` are the messages. */
export class OverlayError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`the imported schema does not fit the built-in model: ${problems.join('; ')}`);
    this.name = 'OverlayError';
    this.problems = problems;
  }
}

/**
 * The built-in model with an imported schema laid over it: an imported class takes the place of the built-in one of
 * its name, all others stay. Members that only the built-in class has are kept, since the mapping serves them: a
 * schema of another release then changes what is declared, never what is there.
 */
export function overlay(base: Repository, imported: Repository): Repository {
  const builtIn = base.declarations();
  const schema = imported.declarations();
  const types = new Map(builtIn.qualifierTypes.map((type) => [type.name.toLowerCase(), type]));
  for (const type of schema.qualifierTypes) types.set(type.name.toLowerCase(), type);
  const classes = new Map(builtIn.classes.map((declaration) => [declaration.name.toLowerCase(), declaration]));
  for (const declaration of schema.classes) {
    const key = declaration.name.toLowerCase();
    const replaced = classes.get(key);
    classes.set(key, replaced === undefined ? declaration : withKept(declaration, imported.class(key), replaced));
  }
  const repository = new Repository();
  const problems = repository.addAll({ qualifierTypes: [...types.values()], classes: [...classes.values()] });
  if (problems.length > 0) throw new OverlayError(problems.map((problem) => problem.message));
  return repository;
}

function withKept(
  declaration: ClassDeclaration,
  resolved: CIMClass | undefined,
  replaced: ClassDeclaration,
): ClassDeclaration {
  const properties = replaced.properties.filter(({ name }) => resolved?.property(name) === undefined);
  const methods = replaced.methods.filter(({ name }) => resolved?.method(name) === undefined);
  if (properties.length === 0 && methods.length === 0) return declaration;
  return {
    ...declaration,
    properties: [...declaration.properties, ...properties],
    methods: [...declaration.methods, ...methods],
  };
}
