import type { ClassDeclaration } from './declaration.ts';
import { SchemaError } from './errors.ts';
import { type Resolution, report } from './qualifiers.ts';
import type { CIMClass } from './types.ts';

/** How large one class may become; models of the DMTF stay far below. */
const mostElements = 2000;
/** A way leads from each reference of an association to each other one; the DMTF's have two or three. */
const mostReferences = 16;

/** Checks of what has become of a class, with all that it inherits. What is wrong goes to `resolution.problems`. */
export function checkWhole(resolution: Resolution, declaration: ClassDeclaration, resolved: CIMClass): void {
  checkKeys(resolution, declaration, resolved);
  checkReferences(resolution, declaration, resolved);
  const fault = faultOfSize(resolved, declaration);
  if (fault !== undefined) resolution.problems.push(fault);
}

/** Is the class, whole or as it is declared, larger than a server can bear? */
export function faultOfSize(
  { name, properties, methods }: ClassDeclaration | CIMClass,
  declaration: ClassDeclaration,
): SchemaError | undefined {
  const parameters = methods.reduce((sum, method) => sum + method.parameters.length, 0);
  if (properties.length + methods.length + parameters <= mostElements) return undefined;
  return new SchemaError('limit-exceeded', `class ${name} has more than ${mostElements} elements`, declaration, name);
}

/** A class that inherits keys may not add any (DSP0004 3.0 § 5.6.3.23). Of arrays no path can be made. */
function checkKeys(resolution: Resolution, declaration: ClassDeclaration, { name, superclass, keys }: CIMClass): void {
  const hasKeys = superclass !== undefined && superclass.keys.length > 0;
  for (const key of keys) {
    const isNew = !superclass?.properties[key.index]?.isKey;
    if (!isNew) continue;
    const subject = declaration.properties.find((property) => property.name === key.name) ?? declaration;
    if (hasKeys) {
      const text = `${name}.${key.name} may not be a key: ${superclass.name} has keys`;
      report(resolution, 'key-redefined', text, subject);
    }
    if (key.isArray) report(resolution, 'key-array', `${name}.${key.name} is an array and may not be a key`, subject);
  }
}

function checkReferences(resolution: Resolution, declaration: ClassDeclaration, resolved: CIMClass): void {
  const { name, isAssociation, isAbstract, references } = resolved;
  if (references.length > mostReferences) {
    const text = `association ${name} has more than ${mostReferences} references`;
    report(resolution, 'limit-exceeded', text, declaration);
  }
  if (isAssociation) {
    if (isAbstract || references.length >= 2) return;
    const text = `association ${name} has less than two references`;
    report(resolution, 'association-incomplete', text, declaration);
    return;
  }
  for (const property of declaration.properties) {
    if (property.type !== 'reference') continue;
    const text = `${name}.${property.name} is a reference, but ${name} is not an association`;
    report(resolution, 'reference-outside-association', text, property);
  }
}
