import type {
  ClassDeclaration,
  ElementDeclaration,
  MethodDeclaration,
  PropertyDeclaration,
  QualifierDeclaration,
} from '../schema/declaration.ts';
import { parseObjectPath } from '../schema/object-path.ts';
import { type QualifierType, usualFlavors } from '../schema/types.ts';
import { attempt, MofError, type Source } from './source.ts';
import type {
  ClassSyntax,
  ElementSyntax,
  Located,
  MethodSyntax,
  QualifierSyntax,
  QualifierTypeSyntax,
} from './syntax.ts';
import { type ObjectReader, typedValue } from './typed-value.ts';

/** Where a declaration stands in the text; keeps errors that come up later on the right line. */
export type Places = Map<object, { readonly source: Source; readonly at: number }>;

/** What compiling one class needs to know and to fill. */
export interface ClassContext {
  readonly source: Source;
  readonly qualifierType: (name: string) => QualifierType | undefined;
  readonly places: Places;
  readonly errors: MofError[];
}

/** Default values of classes hold no objects but references, written as paths (DSP0004 2.8 § 7.6.3). */
const pathReader: (type: string) => ObjectReader = (type) => (literal) =>
  type === 'reference' && literal.kind === 'string' ? parseObjectPath(literal.value) : undefined;

const noObjects: ObjectReader = () => undefined;

export function compileQualifierType({ source, production }: Located<QualifierTypeSyntax>): QualifierType {
  const { name, type, isArray, arraySize, value, scopes, flavors } = production;
  return {
    name,
    type,
    isArray,
    ...(arraySize === undefined ? {} : { arraySize }),
    value: value === undefined ? null : typedValue(source, value, production, noObjects),
    scopes,
    ...usualFlavors,
    ...flavors,
  };
}

/** Gives names and literals their types. Faults go to `context.errors`; what has one is left out. */
export function compileClass(context: ClassContext, syntax: ClassSyntax): ClassDeclaration {
  return placed(context, syntax.at, {
    name: syntax.name,
    ...(syntax.superclass === undefined ? {} : { superclass: syntax.superclass }),
    qualifiers: compileQualifiers(context, syntax.qualifiers),
    properties: syntax.properties.map((property) => compileProperty(context, property)),
    methods: syntax.methods.map((method) => compileMethod(context, method)),
  });
}

function placed<T extends object>(context: ClassContext, at: number, declaration: T): T {
  context.places.set(declaration, { source: context.source, at });
  return declaration;
}

function compileElement(context: ClassContext, syntax: ElementSyntax): ElementDeclaration {
  const { name, type, isArray, arraySize, referenceClass } = syntax;
  return {
    name,
    type,
    isArray,
    ...(arraySize === undefined ? {} : { arraySize }),
    ...(referenceClass === undefined ? {} : { referenceClass }),
    qualifiers: compileQualifiers(context, syntax.qualifiers),
  };
}

function compileProperty(context: ClassContext, syntax: ElementSyntax): PropertyDeclaration {
  const { initialiser } = syntax;
  const value =
    initialiser &&
    attempt(context.errors, () => typedValue(context.source, initialiser, syntax, pathReader(syntax.type)));
  const element = compileElement(context, syntax);
  return placed(context, syntax.at, value === undefined ? element : { ...element, defaultValue: value });
}

function compileMethod(context: ClassContext, syntax: MethodSyntax): MethodDeclaration {
  return placed(context, syntax.at, {
    name: syntax.name,
    returnType: syntax.returnType,
    parameters: syntax.parameters.map((parameter) => placed(context, parameter.at, compileElement(context, parameter))),
    qualifiers: compileQualifiers(context, syntax.qualifiers),
  });
}

function compileQualifiers(context: ClassContext, list: readonly QualifierSyntax[]): readonly QualifierDeclaration[] {
  return list.flatMap((syntax) => {
    const qualifier = attempt(context.errors, () => compileQualifier(context, syntax));
    return qualifier === undefined ? [] : [placed(context, syntax.at, qualifier)];
  });
}

function compileQualifier(context: ClassContext, syntax: QualifierSyntax): QualifierDeclaration {
  const { source } = context;
  const type = context.qualifierType(syntax.name);
  if (type === undefined) throw new MofError(source, syntax.at, `qualifier ${syntax.name} is not declared`);
  // A qualifier without a value is TRUE if boolean, else NULL (DSP0004 2.8 § 7.8).
  const implied = type.type === 'boolean' && !type.isArray ? true : null;
  const value = syntax.value === undefined ? implied : typedValue(source, syntax.value, type, noObjects);
  return { name: type.name, type: type.type, isArray: type.isArray, value, ...syntax.flavors };
}
