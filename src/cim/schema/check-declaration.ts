import { holdsInstance } from '../values/instance.ts';
import { faultOfSize } from './check-whole.ts';
import type { ClassDeclaration, ElementDeclaration } from './declaration.ts';
import { SchemaError } from './errors.ts';
import type { QualifierType } from './types.ts';

/** Of a class, an element or a qualifier, in UTF-16 units. */
export const longestName = 256;

/** DSP0004 3.0 § 5.3: a letter or underscore, then letters, digits and underscores. */
const identifier = /^[A-Za-z_\u0080-\uffef][0-9A-Za-z_\u0080-\uffef]*$/;

const namespacePart = /^[0-9A-Za-z_\u0080-\uffef][0-9A-Za-z_\u0080-\uffef-]*$/;

/**
 * Checks of what a client sends, which the grammar of MOF makes for a file.
 * @throws SchemaError
 */
export function checkDeclaration(declaration: ClassDeclaration): void {
  const { name } = declaration;
  checkName('class', name);
  const tooLarge = faultOfSize(declaration, declaration);
  if (tooLarge !== undefined) throw tooLarge;
  checkDeclaredOnce(name, declaration.properties);
  checkDeclaredOnce(name, declaration.methods);
  checkQualifiers(name, declaration);
  for (const property of declaration.properties) {
    checkElement('property', property);
    checkQualifiers(`${name}.${property.name}`, property);
    if (holdsInstance(property.defaultValue)) {
      throw new SchemaError(
        'name-invalid',
        `property ${property.name} may have no instance as default value`,
        property,
      );
    }
  }
  for (const method of declaration.methods) {
    const label = `${name}.${method.name}()`;
    checkName('method', method.name);
    checkQualifiers(label, method);
    for (const parameter of method.parameters) {
      checkElement('parameter', parameter);
      checkQualifiers(`parameter ${parameter.name} of ${label}`, parameter);
    }
  }
}

/** @throws SchemaError */
export function checkQualifierName({ name }: QualifierType): void {
  checkName('qualifier', name);
}

/** Names that clients can write into object paths and headers. @throws SchemaError */
export function checkNamespaceName(name: string): void {
  const isFit = name.length <= longestName && name.split('/').every((part) => namespacePart.test(part));
  if (isFit) return;
  throw new SchemaError('name-invalid', `${JSON.stringify(name.slice(0, longestName))} is no name for a namespace`);
}

function checkElement(what: string, element: ElementDeclaration): void {
  checkName(what, element.name);
  if (element.type === 'reference' && element.referenceClass === undefined) {
    throw new SchemaError('reference-class-unknown', `${what} ${element.name} refers to no class`, element);
  }
}

interface Named {
  readonly name: string;
}

/** Also of what is inherited: of two repetitions each would be taken for what the superclass has. */
function checkDeclaredOnce(className: string, elements: readonly Named[]): void {
  const twice = repeated(elements);
  if (twice === undefined) return;
  throw new SchemaError('element-duplicate', `${className}.${twice.name} is declared twice`, twice);
}

function checkQualifiers(label: string, { qualifiers }: { readonly qualifiers: readonly Named[] }): void {
  const twice = repeated(qualifiers);
  if (twice === undefined) return;
  throw new SchemaError('qualifier-duplicate', `qualifier ${twice.name} on ${label} is given twice`, twice);
}

function repeated(parts: readonly Named[]): Named | undefined {
  const seen = new Set<string>();
  for (const part of parts) {
    const key = part.name.toLowerCase();
    if (seen.has(key)) return part;
    seen.add(key);
  }
  return undefined;
}

function checkName(what: string, name: string): void {
  if (name.length <= longestName && identifier.test(name)) return;
  throw new SchemaError('name-invalid', `${JSON.stringify(name.slice(0, longestName))} is no name for a ${what}`);
}
