import type { ElementDeclaration, MethodDeclaration, PropertyDeclaration } from './declaration.ts';
import {
  flag,
  inheritQualifiers,
  noQualifiers,
  type Qualifiers,
  type Resolution,
  report,
  resolveQualifiers,
  typeText,
} from './qualifiers.ts';
import type { CIMMethod, CIMParameter, CIMProperty } from './types.ts';

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

/** A property that the class declares, at `index`, in place of `overridden` where there is one. */
export function resolveProperty(
  resolution: Resolution,
  declaration: PropertyDeclaration,
  index: number,
  overridden: CIMProperty | undefined,
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
  if (overridden !== undefined && typeText(overridden) !== typeText(declaration)) {
    const text = `${label} has type ${typeText(declaration)}, the property it overrides ${typeText(overridden)}`;
    report(resolution, 'override-type', text, declaration);
  }
  return Object.assign(typedElement(declaration, qualifiers), {
    index,
    isKey: flag(qualifiers, 'key') || overridden?.isKey === true,
    defaultValue:
      declaration.defaultValue === undefined ? (overridden?.defaultValue ?? null) : declaration.defaultValue,
    classOrigin: className,
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
  if (overridden !== undefined && overridden.returnType !== declaration.returnType) {
    const [returned, before] = [declaration, overridden].map(({ returnType }) => returnType ?? 'nothing');
    const text = `${label} returns ${returned}, the method it overrides ${before}`;
    report(resolution, 'override-type', text, declaration);
  }
  return {
    name: declaration.name,
    returnType: declaration.returnType,
    parameters: resolveParameters(resolution, label, declaration, overridden),
    qualifiers,
    classOrigin: resolution.className,
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
    return Object.assign(typedElement(parameter, qualifiers), {
      isIn: flag(qualifiers, 'in', true),
      isOut: flag(qualifiers, 'out'),
      isRequired: flag(qualifiers, 'required'),
    });
  });
}

type TypedElement = Omit<CIMParameter, 'isIn' | 'isOut' | 'isRequired'>;

/** Made by assignment, not by spreading: thousands of these are made at every start. */
function typedElement(declaration: ElementDeclaration, qualifiers: Qualifiers): TypedElement {
  const { name, type, isArray, arraySize, referenceClass } = declaration;
  const element: { -readonly [K in keyof TypedElement]: TypedElement[K] } = { name, type, isArray, qualifiers };
  if (arraySize !== undefined) element.arraySize = arraySize;
  if (referenceClass !== undefined) element.referenceClass = referenceClass;
  const embeddedClass = qualifiers.get('embeddedinstance')?.value;
  if (typeof embeddedClass === 'string') {
    element.embedded = 'instance';
    element.embeddedClass = embeddedClass;
  } else if (flag(qualifiers, 'embeddedobject')) element.embedded = 'object';
  return element;
}
