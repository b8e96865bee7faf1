import { isDeepStrictEqual } from 'node:util';
import type {
  ClassDeclaration,
  ElementDeclaration,
  MethodDeclaration,
  PropertyDeclaration,
  QualifierDeclaration,
} from './declaration.ts';
import { typeText } from './qualifiers.ts';
import type { CIMClass, CIMMethod, CIMProperty, Qualifier } from './types.ts';

/**
 * The declaration without what only repeats its superclass. Clients read a class whole, change something, and send all
 * of it back; whether an element was marked as propagated is not to be regarded (DSP0200 1.4 § 5.3.2.5).
 * @param present the class as it is now, where there is one
 */
export function ownElements(
  declaration: ClassDeclaration,
  superclass: CIMClass | undefined,
  present: CIMClass | undefined,
): ClassDeclaration {
  if (superclass === undefined) return declaration;
  return {
    ...withOwn(declaration, present),
    properties: declaration.properties
      .filter((property) => isOwn(present?.property(property.name)) || !repeatsProperty(property, superclass))
      .map((property) => withOwn(property, present?.property(property.name))),
    methods: declaration.methods
      .filter((method) => isOwn(present?.method(method.name)) || !repeatsMethod(method, superclass))
      .map((method) => withOwnOfMethod(method, present?.method(method.name))),
  };
}

interface Qualified {
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
}

/** What the class has of its own stays so, even if the superclass has become equal. */
const isOwn = (present: CIMProperty | CIMMethod | undefined): boolean => present?.propagated === false;

type Declared = Pick<ElementDeclaration, 'name' | 'qualifiers'>;

function withOwnOfMethod(method: MethodDeclaration, present: CIMMethod | undefined): MethodDeclaration {
  const before = new Map(present?.parameters.map((parameter) => [parameter.name.toLowerCase(), parameter]));
  const parameters = method.parameters.map((each) => withOwn(each, before.get(each.name.toLowerCase())));
  return { ...withOwn(method, present), parameters };
}

/** A qualifier that is inherited now, and that is only repeated, stays inherited. */
function withOwn<D extends Declared>(declared: D, present: Qualified | undefined): D {
  const qualifiers = declared.qualifiers.filter((qualifier) => {
    const before = present?.qualifiers.get(qualifier.name.toLowerCase());
    return !before?.propagated || !repeatsQualifier(qualifier, before);
  });
  return { ...declared, qualifiers };
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
    element.referenceClass?.toLowerCase() === inherited.referenceClass?.toLowerCase() &&
    repeatsQualifiers(element, inherited)
  );
}

/** Says nothing that is not handed down anyway; an Override, which is not, makes the element the class's own. */
function repeatsQualifiers({ qualifiers }: Declared, inherited: Qualified): boolean {
  return qualifiers.every((qualifier) => {
    const other = inherited.qualifiers.get(qualifier.name.toLowerCase());
    return other !== undefined && repeatsQualifier(qualifier, other);
  });
}

/** Flavors that are not stated are those of the inherited qualifier. */
function repeatsQualifier(declared: QualifierDeclaration, { type, value, ...flavors }: Qualifier): boolean {
  const { overridable = flavors.overridable, toSubclass = true, translatable = flavors.translatable } = declared;
  return (
    flavors.toSubclass &&
    toSubclass &&
    type === declared.type &&
    overridable === flavors.overridable &&
    translatable === flavors.translatable &&
    isDeepStrictEqual(value, declared.value)
  );
}
