import type { ElementDeclaration, MethodDeclaration, PropertyDeclaration } from './declaration.ts';
import {
  flag,
  inheritQualifiers,
  isTooLong,
  noQualifiers,
  type Qualifiers,
  type Resolution,
  report,
  resolveQualifiers,
  typeText,
} from './qualifiers.ts';
import { checkSignature, embeddingText } from './signature.ts';
import type { CIMMethod, CIMParameter, CIMProperty, TypedElement } from './types.ts';

/** The form in which a property shows in subclasses that do not override it. */
export function inheritProperty(property: CIMProperty): CIMProperty {
  if (property.propagated) return property;
  return { ...property, qualifiers: inheritQualifiers(property.qualifiers), propagated: true };
}

export function inheritMethod(method: CIMMethod): CIMMethod {
  if (method.propagated) return method;
  const parameters = method.parameters.map((parameter) => ({
    ...parameter,
    qualifiers: inheritQualifiers(parameter.qualifiers),
  }));
  return { ...method, parameters, qualifiers: inheritQualifiers(method.qualifiers), propagated: true };
}

/** A property that the class declares, in place of `overridden` where there is one, at `index`. */
export function resolveProperty(
  resolution: Resolution,
  declaration: PropertyDeclaration,
  overridden: CIMProperty | undefined,
  index: number,
): CIMProperty {
  const { className } = resolution;
  const label = `${className}.${declaration.name}`;
  const scope = declaration.type === 'reference' ? 'reference' : 'property';
  const qualifiers = resolveQualifiers(
    resolution,
    label,
    declaration.qualifiers,
    overridden?.qualifiers ?? noQualifiers,
    [scope],
  );
  const defaultValue =
    declaration.defaultValue === undefined ? (overridden?.defaultValue ?? null) : declaration.defaultValue;
  const element = typedElement(declaration, qualifiers);
  if (isTooLong(defaultValue, element.arraySize)) {
    report(resolution, 'array-size', `${label} has more default values than ${element.arraySize}`, declaration);
  }
  checkEmbedding(resolution, label, declaration, element.type, element.embedded);
  if (overridden !== undefined && !narrows(element, overridden)) {
    const [now, before] = [element, overridden].map((each) => typeText(each) + embeddingText(each));
    report(resolution, 'override-type', `${label} has type ${now}, the property it overrides ${before}`, declaration);
  }
  if (element.embedded !== undefined && defaultValue !== null) {
    report(resolution, 'embedded-type', `${label} holds instances and may have no default value`, declaration);
  }
  return Object.assign(element, {
    index,
    isKey: flag(qualifiers, 'key') || overridden?.isKey === true,
    defaultValue,
    classOrigin: overridden?.classOrigin ?? className,
    propagated: false,
  });
}

export function resolveMethod(
  resolution: Resolution,
  declaration: MethodDeclaration,
  overridden: CIMMethod | undefined,
): CIMMethod {
  const label = `${resolution.className}.${declaration.name}()`;
  const qualifiers = resolveQualifiers(
    resolution,
    label,
    declaration.qualifiers,
    overridden?.qualifiers ?? noQualifiers,
    ['method'],
  );
  const returnType = declaration.returnType ?? 'string';
  const embedding = embeddingOf(qualifiers);
  if (declaration.returnType === undefined) {
    report(resolution, 'method-type', `${label} has no return type`, declaration);
  } else if (overridden !== undefined) {
    const now = returnType + embeddingText(embedding);
    const before = overridden.returnType + embeddingText(embeddingOf(overridden.qualifiers));
    if (now.toLowerCase() !== before.toLowerCase()) {
      const text = `${label} returns ${now}, the method it overrides ${before}`;
      report(resolution, 'override-type', text, declaration);
    }
  }
  checkEmbedding(resolution, label, declaration, returnType, embedding.embedded);
  const parameters = resolveParameters(resolution, label, declaration, overridden);
  if (overridden !== undefined) checkSignature(resolution, label, declaration, parameters, overridden);
  return {
    name: declaration.name,
    returnType,
    parameters,
    qualifiers,
    classOrigin: overridden?.classOrigin ?? resolution.className,
    propagated: false,
    isStatic: flag(qualifiers, 'static'),
  };
}

function resolveParameters(
  resolution: Resolution,
  method: string,
  declaration: MethodDeclaration,
  overridden: CIMMethod | undefined,
): CIMParameter[] {
  const before = new Map(overridden?.parameters.map((parameter) => [parameter.name.toLowerCase(), parameter]));
  const seen = new Set<string>();
  return declaration.parameters.map((parameter) => {
    const key = parameter.name.toLowerCase();
    const label = `parameter ${parameter.name} of ${method}`;
    if (seen.has(key)) report(resolution, 'element-duplicate', `${label} is declared twice`, parameter);
    seen.add(key);
    const inherited = before.get(key)?.qualifiers ?? noQualifiers;
    const qualifiers = resolveQualifiers(resolution, label, parameter.qualifiers, inherited, ['parameter']);
    const element = typedElement(parameter, qualifiers);
    checkEmbedding(resolution, label, parameter, element.type, element.embedded);
    return Object.assign(element, {
      isIn: flag(qualifiers, 'in', true),
      isOut: flag(qualifiers, 'out'),
      isRequired: flag(qualifiers, 'required'),
    });
  });
}

/** Made by assignment, not by spreading: thousands of these are made at every start. */
function typedElement(declaration: ElementDeclaration, qualifiers: Qualifiers): TypedElement {
  const { name, type, isArray, arraySize, referenceClass } = declaration;
  const element: { -readonly [K in keyof TypedElement]: TypedElement[K] } = { name, type, isArray, qualifiers };
  if (arraySize !== undefined) element.arraySize = arraySize;
  if (referenceClass !== undefined) element.referenceClass = referenceClass;
  return Object.assign(element, embeddingOf(qualifiers));
}

const noEmbedding: Pick<TypedElement, 'embedded' | 'embeddedClass'> = {};

function embeddingOf(qualifiers: Qualifiers): typeof noEmbedding {
  const embeddedClass = qualifiers.get('embeddedinstance')?.value;
  if (typeof embeddedClass === 'string') return { embedded: 'instance', embeddedClass };
  return flag(qualifiers, 'embeddedobject') ? { embedded: 'object' } : noEmbedding;
}

/**
 * Does every value of the element fit what it overrides? An instance in place of any object does, and an array of a fixed
 * size in place of one of any; which class an instance is of is seen when all classes are known.
 */
function narrows({ type, isArray, arraySize, embedded }: TypedElement, overridden: TypedElement): boolean {
  return (
    type === overridden.type &&
    isArray === overridden.isArray &&
    (arraySize === overridden.arraySize || overridden.arraySize === undefined) &&
    (embedded === overridden.embedded || (embedded === 'instance' && overridden.embedded === 'object'))
  );
}

/** Instances are embedded in strings only; clients cannot read a class that says anything else. */
function checkEmbedding(
  resolution: Resolution,
  label: string,
  declaration: object,
  type: string,
  embedded: TypedElement['embedded'],
): void {
  if (embedded === undefined || type === 'string') return;
  report(resolution, 'embedded-type', `${label} holds instances, so its type is string, not ${type}`, declaration);
}
