import { type Compiled, compileFiles } from '../../../src/cim/mof/compile.ts';
import { readMofFile } from '../../../src/cim/mof/includes.ts';
import type { Repository } from '../../../src/cim/schema/repository.ts';

/** Compiles one text; `file` is the name that errors give. Includes are read from disk, relative to it. */
export function compileText(text: string, file: string, repository?: Repository): Compiled {
  return compileFiles([file], repository, (name) => (name === file ? text : readMofFile(name)));
}
