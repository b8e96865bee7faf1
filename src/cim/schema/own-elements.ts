import { isDeepStrictEqual } from 'node:util';
import type { ClassDeclaration, ElementDeclaration, MethodDeclaration, PropertyDeclaration } from './declaration.ts';
import { typeText } from './qualifiers.ts';
import type { CIMClass, Qualifier } from './types.ts';

/**
 * The declaration without what only repeats its superclass. Clients read a class whole, change something, and send all
 * of it back; whether an element was marked as propagated is not to be regarded (DSP0200 1.4 § 5.3.2.5).
 */
export function ownElements(declaration: ClassDeclaration, superclass: CIMClass | undefined): ClassDeclaration {
  if (superclass === undefined) return declaration;
  return {
    ...declaration,
    properties: declaration.properties.filter((property) => !repeatsProperty(property, superclass)),
    methods: declaration.methods.filter((method) => !repeatsMethod(method, superclass)),
  };
}

interface Qualified {
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
}

interface Named {
  readonly name: string;
  readonly qualifiers: ElementDeclaration['qualifiers'];
}

function repeatsProperty(property: PropertyDeclaration, superclass: CIMClass): boolean {
  const inherited = superclass.property(property.name);
  return (
    inherited !== undefined &&
    repeatsElement(property, inherited) &&
    isDeepStrictEqual(property.defaultValue ?? null, inherited.defaultValue)
  );
}

function repeatsMethod(method: MethodDeclaration, superclass: CIMClass): boolean {
  const inherited = superclass.method(method.name);
  return (
    inherited !== undefined &&
    inherited.returnType === method.returnType &&
    inherited.parameters.length === method.parameters.length &&
    repeatsQualifiers(method, inherited) &&
    inherited.parameters.every((parameter, index) => {
      const own = method.parameters[index];
      return own !== undefined && own.name === parameter.name && repeatsElement(own, parameter);
    })
  );
}

function repeatsElement(
  element: ElementDeclaration,
  inherited: Qualified & Omit<ElementDeclaration, 'qualifiers'>,
): boolean {
  return (
    typeText(element) === typeText(inherited) &&
    element.arraySize === inherited.arraySize &&
    element.referenceClass?.toLowerCase() === inherited.referenceClass?.toLowerCase() &&
    repeatsQualifiers(element, inherited)
  );
}

/** Says nothing that is not handed down anyway; an Override, which is not, makes the element the class's own. */
function repeatsQualifiers({ qualifiers }: Named, inherited: Qualified): boolean {
  return qualifiers.every((qualifier) => {
    const other = inherited.qualifiers.get(qualifier.name.toLowerCase());
    return other?.toSubclass === true && isDeepStrictEqual(other.value, qualifier.value);
  });
}
