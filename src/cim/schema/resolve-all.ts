import type { ClassDeclaration, ElementDeclaration, MethodDeclaration } from './declaration.ts';
import { SchemaError, type SchemaErrorCode } from './errors.ts';
import type { QualifierTypes } from './qualifiers.ts';
import { type ResolvedClass, resolveClass } from './resolve-class.ts';
import type { CIMClass } from './types.ts';

export type ClassDeclarations = ReadonlyMap<string, ClassDeclaration>;

/** Models of the DMTF stay far below. Each class knows all its ancestors: of a long chain that is more than any memory. */
const deepestInheritance = 64;

/** When the resolution ends early. */
export interface ResolutionLimits {
  /** Most copies of inherited elements and qualifiers in all classes. */
  readonly copies: number;
  /** Most elements and qualifiers of the classes to be resolved: it is done in one go, while all others wait. */
  readonly amount: number;
  /** How many problems are enough to know: one class may be at fault for a million elements below it. */
  readonly problems: number;
}

const { POSITIVE_INFINITY } = Number;
export const unlimited: ResolutionLimits = {
  copies: POSITIVE_INFINITY,
  amount: POSITIVE_INFINITY,
  problems: POSITIVE_INFINITY,
};

/**
 * Resolves the stale classes, superclasses first; a class below one with a problem is left out without a word.
 * @throws SchemaError when there are too many copies, or too much is to be resolved
 */
export function resolveAll(
  types: QualifierTypes,
  declarations: ClassDeclarations,
  current: ReadonlyMap<string, ResolvedClass>,
  stale: ReadonlySet<string>,
  problems: SchemaError[],
  limits: ResolutionLimits,
): ReadonlyMap<string, ResolvedClass> {
  checkAmount(declarations, stale, limits);
  const resolved = new Map<string, ResolvedClass | undefined>();
  const found = (key: string) => (stale.has(key) ? resolved : current).get(key);
  const fault = (code: SchemaErrorCode, text: string, declaration: ClassDeclaration): undefined => {
    problems.push(new SchemaError(code, text, declaration, declaration.name));
  };
  /** The class and those above it that are still to be resolved, the lowest first. */
  const unresolved = (key: string, declaration: ClassDeclaration): ReadonlyMap<string, ClassDeclaration> => {
    const line = new Map<string, ClassDeclaration>();
    let at: string | undefined = key;
    let each: ClassDeclaration | undefined = declaration;
    while (at !== undefined && each !== undefined && stale.has(at) && !resolved.has(at)) {
      if (line.has(at)) {
        fault('superclass-conflict', `class ${each.name} descends from itself`, each);
        break;
      }
      line.set(at, each);
      at = each.superclass?.toLowerCase();
      each = at === undefined ? undefined : declarations.get(at);
    }
    return line;
  };
  const resolve = (declaration: ClassDeclaration): ResolvedClass | undefined => {
    const { name, superclass: superName } = declaration;
    if (superName === undefined) return resolveClass(declaration, undefined, types, problems);
    const superKey = superName.toLowerCase();
    if (!declarations.has(superKey)) {
      return fault('superclass-unknown', `superclass ${superName} of ${name} is not declared`, declaration);
    }
    const superclass = found(superKey);
    if (superclass !== undefined && ancestorsOf(superclass) >= deepestInheritance) {
      return fault('limit-exceeded', `class ${name} has more than ${deepestInheritance} ancestors`, declaration);
    }
    return superclass && resolveClass(declaration, superclass, types, problems);
  };
  const classes = new Map<string, ResolvedClass>();
  let copies = 0;
  for (const [key, declaration] of declarations) {
    for (const [at, each] of [...unresolved(key, declaration)].reverse()) resolved.set(at, resolve(each));
    const cimClass = found(key);
    if (problems.length >= limits.problems) break;
    if (cimClass === undefined) continue;
    classes.set(key, cimClass);
    copies += cimClass.copies;
    if (copies > limits.copies) {
      const text = 'too many classes with elements of their own stand below classes with many elements or qualifiers';
      throw new SchemaError('limit-exceeded', text);
    }
  }
  return classes;
}

function checkAmount(declarations: ClassDeclarations, stale: ReadonlySet<string>, { amount }: ResolutionLimits): void {
  let sum = 0;
  for (const key of stale) {
    const declaration = declarations.get(key);
    if (declaration !== undefined) sum += amountOf(declaration);
    if (sum > amount) {
      const text = `the change concerns classes with more than ${amount} elements and qualifiers in all, subclasses included`;
      throw new SchemaError('limit-exceeded', text);
    }
  }
}

type Counted = Pick<ElementDeclaration, 'qualifiers'> & Partial<ClassDeclaration & MethodDeclaration>;

const amountOf = ({ qualifiers, properties = [], methods = [], parameters = [] }: Counted): number =>
  [...properties, ...methods, ...parameters].reduce((sum, each) => sum + amountOf(each), 1 + qualifiers.length);

function ancestorsOf(cimClass: CIMClass): number {
  let count = 0;
  for (let each = cimClass.superclass; each !== undefined; each = each.superclass) count++;
  return count;
}
