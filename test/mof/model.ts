import type { CIMClass, ClassRepository } from '../../src/cim/schema/types.ts';
import { repositoryOf } from '../mapping/engine/site.ts';

export const cimv2 = repositoryOf('root/cimv2');
export const interop = repositoryOf('root/interop');

/** Every class of a repository, superclasses first. */
export function classesOf(repository: ClassRepository): readonly CIMClass[] {
  return repository.withDescendants(undefined);
}

export function xenClasses(): readonly CIMClass[] {
  return classesOf(cimv2).filter(({ name }) => name.startsWith('Xen_'));
}
