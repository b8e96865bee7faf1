import type { Repository } from '../schema/repository.ts';
import { compileFiles } from './compile.ts';
import type { MofError } from './source.ts';

/** A model that cannot be used; `errors` says where it is wrong. */
export class ModelError extends Error {
  readonly errors: readonly MofError[];

  constructor(errors: readonly MofError[]) {
    super(errors.map((error) => error.message).join('\n'));
    this.name = 'ModelError';
    this.errors = errors;
  }
}

/** Compiles a root MOF file, with what it includes, into a repository of its own. @throws ModelError */
export function loadModel(rootFile: string): Repository {
  const { repository, errors } = compileFiles([rootFile]);
  if (errors.length > 0) throw new ModelError(errors);
  return repository;
}
