import type { ClassDeclaration } from './declaration.ts';
import { SchemaError } from './errors.ts';
import type { QualifierTypes } from './qualifiers.ts';
import { type ResolvedClass, resolveClass } from './resolve-class.ts';

export type ClassDeclarations = ReadonlyMap<string, ClassDeclaration>;

/** Resolves the stale classes, superclasses first; a class below one with a problem is left out without a word. */
export function resolveAll(
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
        new SchemaError(
          'superclass-conflict',
          `class ${declaration.name} descends from itself`,
          declaration,
          declaration.name,
        ),
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
      problems.push(new SchemaError('superclass-unknown', text, declaration, declaration.name));
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
