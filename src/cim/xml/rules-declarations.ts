import type {
  ClassDeclaration,
  ElementDeclaration,
  MethodDeclaration,
  PropertyDeclaration,
  QualifierDeclaration,
} from '../schema/declaration.ts';
import {
  type Flavors,
  type QualifierScope,
  type QualifierType,
  qualifierScopes,
  usualFlavors,
} from '../schema/types.ts';
import type { CIMValue, IntrinsicType } from '../values/types.ts';
import type { Element, ElementRule, Grammar } from './grammar.ts';
import { arraySizeOf, type PropertyElement } from './rules-instance.ts';
import { contentOf, flag, type RawContent, scalarOf, typeAttribute, unusedFlags } from './rules-values.ts';
import type { Attributes } from './xml-handler.ts';

export const declarationRules: Grammar = {
  QUALIFIER: {
    content: '(VALUE | VALUE.ARRAY)?',
    required: ['NAME', 'TYPE'],
    open: unusedFlags('PROPAGATED', 'TOINSTANCE'),
    build: buildQualifier,
  },
  'QUALIFIER.DECLARATION': {
    content: 'SCOPE?, (VALUE | VALUE.ARRAY)?',
    required: ['NAME', 'TYPE'],
    open: unusedFlags('TOINSTANCE'),
    build: buildQualifierType,
  },
  SCOPE: { content: 'EMPTY', build: ({ attributes }) => scopesOf(attributes) },
  CLASS: {
    content: 'QUALIFIER*, (PROPERTY | PROPERTY.ARRAY | PROPERTY.REFERENCE)*, METHOD*',
    required: ['NAME'],
    build: buildClass,
  },
  METHOD: {
    content: 'QUALIFIER*, (PARAMETER | PARAMETER.REFERENCE | PARAMETER.ARRAY | PARAMETER.REFARRAY)*',
    required: ['NAME'],
    open: unusedFlags('PROPAGATED'),
    build: buildMethod,
  },
  PARAMETER: parameterRule(false, false),
  'PARAMETER.ARRAY': parameterRule(false, true),
  'PARAMETER.REFERENCE': parameterRule(true, false),
  'PARAMETER.REFARRAY': parameterRule(true, true),
};

function parameterRule(isReference: boolean, isArray: boolean): ElementRule {
  return {
    content: 'QUALIFIER*',
    required: isReference ? ['NAME'] : ['NAME', 'TYPE'],
    build: ({ attributes, values }): ElementDeclaration => ({
      name: attributes['NAME'] as string,
      type: isReference ? 'reference' : typeAttribute(attributes),
      isArray,
      ...(isArray && arraySizeOf(attributes['ARRAYSIZE'])),
      ...(attributes['REFERENCECLASS'] !== undefined && { referenceClass: attributes['REFERENCECLASS'] }),
      qualifiers: values as QualifierDeclaration[],
    }),
  };
}

function qualifierValue(raw: unknown, type: IntrinsicType, name: string): CIMValue | null {
  return contentOf(raw as RawContent, (item) => scalarOf(item, type, `qualifier ${name}`));
}

function buildQualifier({ attributes, names, values }: Element): QualifierDeclaration {
  const name = attributes['NAME'] as string;
  const type = typeAttribute(attributes);
  return {
    name,
    type,
    isArray: names[0] === 'VALUE.ARRAY',
    ...statedFlavors(attributes),
    value: qualifierValue(values[0], type, name),
  };
}

function statedFlavors(attributes: Attributes): Partial<Flavors> {
  const overridable = flag(attributes, 'OVERRIDABLE');
  const toSubclass = flag(attributes, 'TOSUBCLASS');
  const translatable = flag(attributes, 'TRANSLATABLE');
  return {
    ...(overridable !== undefined && { overridable }),
    ...(toSubclass !== undefined && { toSubclass }),
    ...(translatable !== undefined && { translatable }),
  };
}

function scopesOf(attributes: Attributes): ReadonlySet<QualifierScope> {
  return new Set(qualifierScopes.filter((scope) => flag(attributes, scope.toUpperCase()) === true));
}

function buildQualifierType({ attributes, names, values }: Element): QualifierType {
  const name = attributes['NAME'] as string;
  const type = typeAttribute(attributes);
  const hasScope = names[0] === 'SCOPE';
  const position = hasScope ? 1 : 0;
  return {
    name,
    type,
    isArray: flag(attributes, 'ISARRAY') ?? names[position] === 'VALUE.ARRAY',
    ...arraySizeOf(attributes['ARRAYSIZE']),
    value: qualifierValue(values[position], type, name),
    // Without SCOPE the use of the qualifier is not restricted (DSP0201 2.4, SCOPE).
    scopes: hasScope ? (values[0] as ReadonlySet<QualifierScope>) : new Set(qualifierScopes),
    ...usualFlavors,
    ...statedFlavors(attributes),
  };
}

function buildMethod({ attributes, names, values }: Element): MethodDeclaration {
  const first = names.findIndex((child) => child !== 'QUALIFIER');
  const split = first < 0 ? values.length : first;
  return {
    name: attributes['NAME'] as string,
    returnType: attributes['TYPE'] === undefined ? undefined : typeAttribute(attributes),
    qualifiers: values.slice(0, split) as QualifierDeclaration[],
    parameters: values.slice(split) as ElementDeclaration[],
  };
}

function buildClass({ attributes, names, values }: Element): ClassDeclaration {
  const members = (wanted: (name: string) => boolean) => values.filter((_, index) => wanted(names[index] as string));
  const superclass = attributes['SUPERCLASS'];
  return {
    name: attributes['NAME'] as string,
    ...(superclass !== undefined && superclass !== '' && { superclass }),
    impliesOverride: true,
    qualifiers: members((child) => child === 'QUALIFIER') as QualifierDeclaration[],
    properties: (members((child) => child.startsWith('PROPERTY')) as PropertyElement[]).map(propertyDeclaration),
    methods: members((child) => child === 'METHOD') as MethodDeclaration[],
  };
}

function propertyDeclaration({
  name,
  typed,
  referenceClass,
  arraySize,
  qualifiers,
}: PropertyElement): PropertyDeclaration {
  return {
    name,
    type: typed.type,
    isArray: typed.isArray,
    ...(arraySize !== undefined && { arraySize }),
    ...(referenceClass !== undefined && { referenceClass }),
    qualifiers: qualifiers as QualifierDeclaration[],
    // What is sent is the default value, NULL too (DSP0200 1.4 § 5.3.2.5).
    defaultValue: typed.value,
  };
}
