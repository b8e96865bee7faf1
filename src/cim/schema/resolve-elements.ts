import type { ElementDeclaration, MethodDeclaration, PropertyDeclaration } from './declaration.ts';
import {
  flag,
  inheritQualifiers,
  type Qualifiers,
  type Resolution,
  report,
  resolveQualifiers,
  typeText,
} from './qualifiers.ts';
import type { CIMMethod, CIMParameter, CIMProperty } from './types.ts';

const heirs = new WeakMap<object, unknown>();

/** The form in which an element shows in subclasses that do not override it; the same object in all of them. */
function inherit<T extends CIMProperty | CIMMethod>(element: T, derive: (element: T) => T): T {
  if (element.propagated) return element;
  const known = heirs.get(element);
  if (known !== undefined) return known as T;
  const heir = derive(element);
  heirs.set(element, heir);
  return heir;
}

export function inheritProperty(property: CIMProperty): CIMProperty {
  return inherit(property, (own) => ({ ...own, qualifiers: inheritQualifiers(own.qualifiers), propagated: true }));
}

export function inheritMethod(method: CIMMethod): CIMMethod {
  return inherit(method, (own) => ({
    ...own,
    qualifiers: inheritQualifiers(own.qualifiers),
    parameters: own.parameters.map((parameter) => ({
      ...parameter,
      qualifiers: inheritQualifiers(parameter.qualifiers),
    })),
    propagated: true,
  }));
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
  const qualifiers = resolveQualifiers(resolution, label, declaration.qualifiers, overridden?.qualifiers, [scope]);
  if (overridden !== undefined && typeText(overridden) !== typeText(declaration)) {
    const text = `${label} has type ${typeText(declaration)}, the property it overrides ${typeText(overridden)}`;
    report(resolution, 'override-type', text, declaration);
  }
  return {
    ...typedElement(declaration, qualifiers),
    index,
    isKey: flag(qualifiers, 'key'),
    defaultValue:
      declaration.defaultValue === undefined ? (overridden?.defaultValue ?? null) : declaration.defaultValue,
    classOrigin: className,
    propagated: false,
  };
}

export function resolveMethod(
  resolution: Resolution,
  declaration: MethodDeclaration,
  overridden: CIMMethod | undefined,
): CIMMethod {
  const label = `${resolution.className}.${declaration.name}()`;
  const qualifiers = resolveQualifiers(resolution, label, declaration.qualifiers, overridden?.qualifiers, ['method']);
  if (overridden !== undefined && overridden.returnType !== declaration.returnType) {
    const text = `${label} returns ${declaration.returnType}, the method it overrides ${overridden.returnType}`;
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
    const inherited = before.get(key)?.qualifiers;
    const qualifiers = resolveQualifiers(resolution, label, parameter.qualifiers, inherited, ['parameter']);
    return {
      ...typedElement(parameter, qualifiers),
      isIn: flag(qualifiers, 'in', true),
      isOut: flag(qualifiers, 'out'),
      isRequired: flag(qualifiers, 'required'),
    };
  });
}

function typedElement(declaration: ElementDeclaration, qualifiers: Qualifiers) {
  const embeddedClass = qualifiers.get('embeddedinstance')?.value;
  return {
    name: declaration.name,
    type: declaration.type,
    isArray: declaration.isArray,
    ...(declaration.arraySize === undefined ? {} : { arraySize: declaration.arraySize }),
    ...(declaration.referenceClass === undefined ? {} : { referenceClass: declaration.referenceClass }),
    ...(typeof embeddedClass === 'string' ? ({ embedded: 'instance', embeddedClass } as const) : {}),
    ...(flag(qualifiers, 'embeddedobject') ? ({ embedded: 'object' } as const) : {}),
    qualifiers,
  };
}
