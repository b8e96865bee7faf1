import { fileURLToPath } from 'node:url';
import { loadImported, loadModel, overlay, type Repository } from './cim/index.ts';

const rootFile = (name: string) => fileURLToPath(new URL(`../mof/${name}`, import.meta.url));

/** The classes of the two namespaces. */
export interface Model {
  readonly cimv2: Repository;
  readonly interop: Repository;
}

let compiled: Model | undefined;

/** The model that is shipped in mof/. It is compiled once; each caller has copies, to change as it likes. */
export function loadBuiltInModel(): Model {
  compiled ??= { cimv2: loadModel(rootFile('cimv2.mof')), interop: loadModel(rootFile('interop.mof')) };
  return { cimv2: compiled.cimv2.copy(), interop: compiled.interop.copy() };
}

/**
 * The built-in model, under the schema that `mof import` left in the state directory, if any. One that fits no more is
 * not passed over: what clients have made may stand on its classes.
 */
export function loadServedModel(stateDirectory: string | undefined): Model {
  const model = loadBuiltInModel();
  if (stateDirectory === undefined) return model;
  try {
    const imported = loadImported(stateDirectory);
    if (imported === undefined) return model;
    return { cimv2: overlay(model.cimv2, imported), interop: overlay(model.interop, imported) };
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) throw cause;
    const remedy = 'import one that fits (xen-cim mof import DIR --state DIR), or remove imported-schema.json there';
    throw new Error(`${(cause as Error).message}; ${remedy}`, { cause });
  }
}
