import path from 'node:path';
import { loadModel } from '../../src/cim/mof/load.ts';
import type { CIMClass, ClassRepository } from '../../src/cim/schema/types.ts';

const mof = path.join(import.meta.dirname, '../../mof');

export const cimv2 = loadModel(path.join(mof, 'cimv2.mof'));
export const interop = loadModel(path.join(mof, 'interop.mof'));

/** Every class of a repository, superclasses first. */
export function classesOf(repository: ClassRepository): readonly CIMClass[] {
  return repository.subclasses(undefined).flatMap((top) => repository.withDescendants(top.name));
}

export function xenClasses(): readonly CIMClass[] {
  return classesOf(cimv2).filter(({ name }) => name.startsWith('Xen_'));
}
