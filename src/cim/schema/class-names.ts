import type { ClassDeclaration, ElementDeclaration, PropertyDeclaration } from './declaration.ts';
import { SchemaError } from './errors.ts';
import type { ResolvedClass } from './resolve-class.ts';

type NamingElement = Pick<ElementDeclaration, 'referenceClass' | 'qualifiers'>;

/** Everything in a class that may name another class, with a label for messages. */
function* elementsOf({ name, properties, methods }: ClassDeclaration): Iterable<[string, NamingElement]> {
  for (const property of properties) yield [`${name}.${property.name}`, property];
  for (const method of methods) {
    yield [`${name}.${method.name}()`, method];
    for (const parameter of method.parameters) {
      yield [`parameter ${parameter.name} of ${name}.${method.name}()`, parameter];
    }
  }
}

function embeddedClassOf({ qualifiers }: NamingElement): string | undefined {
  const qualifier = qualifiers.find(({ name }) => name.toLowerCase() === 'embeddedinstance');
  return typeof qualifier?.value === 'string' ? qualifier.value : undefined;
}

/** The (lower-case) names of the classes that the class refers to or embeds. */
export function* usedClasses(declaration: ClassDeclaration): Iterable<string> {
  for (const [, element] of elementsOf(declaration)) {
    for (const name of [element.referenceClass, embeddedClassOf(element)]) {
      if (name !== undefined) yield name.toLowerCase();
    }
  }
}

/** Does the class refer to or embed the class of this (lower-case) name? */
export function usesClass(declaration: ClassDeclaration, key: string): boolean {
  for (const name of usedClasses(declaration)) if (name === key) return true;
  return false;
}

/** Does the class carry a qualifier of one of these (lower-case) names anywhere? */
export function usesQualifier(declaration: ClassDeclaration, keys: ReadonlySet<string>): boolean {
  const carries = ({ qualifiers }: Pick<ClassDeclaration, 'qualifiers'>) =>
    qualifiers.some(({ name }) => keys.has(name.toLowerCase()));
  if (carries(declaration)) return true;
  for (const [, element] of elementsOf(declaration)) if (carries(element)) return true;
  return false;
}

/** Checks the classes that references and embedded instances name; these may be declared after their use. */
export function checkClassNames(
  declaration: ClassDeclaration,
  classes: ReadonlyMap<string, ResolvedClass>,
  known: (name: string) => boolean,
  problems: SchemaError[],
): void {
  for (const [label, element] of elementsOf(declaration)) {
    const { referenceClass } = element;
    const embedded = embeddedClassOf(element);
    if (referenceClass !== undefined && !known(referenceClass)) {
      const text = `${label} refers to unknown class ${referenceClass}`;
      problems.push(new SchemaError('reference-class-unknown', text, element, declaration.name));
    }
    if (embedded !== undefined && !known(embedded)) {
      const text = `${label} embeds unknown class ${embedded}`;
      problems.push(new SchemaError('embedded-class-unknown', text, element, declaration.name));
    }
  }
  for (const property of declaration.properties) checkNarrowing(declaration, property, classes, problems);
}

/** A property that overrides another refers to or embeds the same class or one below it (DSP0004 3.0 § 5.6.3.34). */
function checkNarrowing(
  declaration: ClassDeclaration,
  property: PropertyDeclaration,
  classes: ReadonlyMap<string, ResolvedClass>,
  problems: SchemaError[],
): void {
  const overridden = classes.get(declaration.name.toLowerCase())?.superclass?.property(property.name);
  const check = (verb: string, wide: string | undefined, narrow: string | undefined) => {
    const target = classes.get(narrow?.toLowerCase() ?? '');
    if (wide === undefined || target === undefined || target.isA(wide)) return;
    const text = `${declaration.name}.${property.name} ${verb} ${target.name}, which is no ${wide}`;
    problems.push(new SchemaError('override-type', text, property, declaration.name));
  };
  check('refers to', overridden?.referenceClass, property.referenceClass);
  check('embeds', overridden?.embeddedClass, embeddedClassOf(property));
}
