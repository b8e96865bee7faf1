/**
 * Writes the types that mappings are checked against, `src/mapping/generated/classes.ts`, from the model in `mof/`.
 * With `--check` it writes nothing and exits 1 when the file is stale.
 */
import path from 'node:path';
import { loadModel } from '../src/cim/mof/load.ts';
import type { CIMClass, CIMMethod, CIMParameter, CIMProperty } from '../src/cim/schema/types.ts';
import { writeGenerated } from './generated-file.ts';

const root = path.join(import.meta.dirname, '..');
const target = path.join(root, 'src/mapping/generated/classes.ts');
const models = ['mof/cimv2.mof', 'mof/interop.mof'];

const header = `// Generated from mof/ by scripts/generate-classes.ts. Do not edit: change the MOF and run the script.

import type { CIMDateTime, CIMInstance, InstancePath } from '../../cim/index.ts';
`;

const scalarTypes: Readonly<Record<CIMProperty['type'], string>> = {
  boolean: 'boolean',
  string: 'string',
  char16: 'string',
  datetime: 'CIMDateTime',
  reference: 'InstancePath',
  uint8: 'number',
  sint8: 'number',
  uint16: 'number',
  sint16: 'number',
  uint32: 'number',
  sint32: 'number',
  uint64: 'bigint',
  sint64: 'bigint',
  real32: 'number',
  real64: 'number',
};

function typeOf(element: CIMProperty | CIMParameter): string {
  const scalar = element.embedded === undefined ? scalarTypes[element.type] : 'CIMInstance';
  return element.isArray ? `readonly ${scalar}[]` : scalar;
}

function union(names: readonly string[]): string {
  return names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | ');
}

function inline(members: readonly string[]): string {
  return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
}

/** All classes of all models, each after its superclass. */
function classesOf(repositories: readonly ReturnType<typeof loadModel>[]): readonly CIMClass[] {
  const classes = new Map<string, CIMClass>();
  for (const repository of repositories) {
    for (const top of repository.subclasses(undefined)) {
      for (const cimClass of repository.withDescendants(top.name)) classes.set(cimClass.name, cimClass);
    }
  }
  return [...classes.values()];
}

function ancestorsOf(cimClass: CIMClass): readonly string[] {
  const { superclass } = cimClass;
  return superclass === undefined ? [] : [superclass.name, ...ancestorsOf(superclass)];
}

/** What a class adds to its superclass, or states with another type. */
function ownProperties({ properties, superclass }: CIMClass): readonly CIMProperty[] {
  return properties.filter((property) => {
    const inherited = superclass?.property(property.name);
    return inherited === undefined || typeOf(inherited) !== typeOf(property);
  });
}

function ownMethods({ methods }: CIMClass): readonly CIMMethod[] {
  return methods.filter(({ propagated }) => !propagated);
}

/** The interface that holds the properties or methods of a class: its own or the nearest ancestor's. */
function holder(kind: 'Properties' | 'Methods', cimClass: CIMClass | undefined): string {
  if (cimClass === undefined) return '{}';
  const own = kind === 'Properties' ? ownProperties(cimClass) : ownMethods(cimClass);
  return own.length > 0 ? `${cimClass.name}${kind}` : holder(kind, cimClass.superclass);
}

function heading(kind: 'Properties' | 'Methods', cimClass: CIMClass, overridden: readonly string[]): string {
  const base = holder(kind, cimClass.superclass);
  const from = overridden.length > 0 ? `Omit<${base}, ${union(overridden)}>` : base;
  return `interface ${cimClass.name}${kind}${base === '{}' ? '' : ` extends ${from}`} {`;
}

function printProperties(cimClass: CIMClass): readonly string[] {
  const own = ownProperties(cimClass);
  if (own.length === 0) return [];
  const overridden = own.map(({ name }) => name).filter((name) => cimClass.superclass?.property(name) !== undefined);
  const members = own.map((property) => `  ${property.name}: ${typeOf(property)};`);
  return [heading('Properties', cimClass, overridden), ...members, '}', ''];
}

function printMethod({ name, parameters, returnType }: CIMMethod): string {
  const given = parameters.filter(({ isIn }) => isIn).map((parameter) => `${parameter.name}?: ${typeOf(parameter)}`);
  const returned = parameters
    .filter(({ isOut }) => isOut)
    .map((parameter) => `${parameter.name}: ${typeOf(parameter)}`);
  const returns = scalarTypes[returnType];
  return `  ${name}: { in: ${inline(given)}; out: ${inline(returned)}; returns: ${returns} };`;
}

function printMethods(cimClass: CIMClass): readonly string[] {
  const own = ownMethods(cimClass);
  if (own.length === 0) return [];
  const overridden = own.map(({ name }) => name).filter((name) => cimClass.superclass?.method(name) !== undefined);
  return [heading('Methods', cimClass, overridden), ...own.map(printMethod), '}', ''];
}

function isRequired({ qualifiers, isKey }: CIMProperty): boolean {
  return !isKey && qualifiers.get('required')?.value === true;
}

function printEntry(cimClass: CIMClass): readonly string[] {
  const references = cimClass.references.map(({ name, referenceClass }) => `${name}: '${referenceClass}'`);
  return [
    `  ${cimClass.name}: {`,
    `    ancestors: ${union(ancestorsOf(cimClass))};`,
    `    keys: ${union(cimClass.keys.map(({ name }) => name))};`,
    `    required: ${union(cimClass.properties.filter(isRequired).map(({ name }) => name))};`,
    `    properties: ${holder('Properties', cimClass)};`,
    `    references: ${inline(references)};`,
    `    methods: ${holder('Methods', cimClass)};`,
    '  };',
  ];
}

function print(classes: readonly CIMClass[]): string {
  const parts = classes.flatMap((cimClass) => [...printProperties(cimClass), ...printMethods(cimClass)]);
  return [header, ...parts, 'export interface Classes {', ...classes.flatMap(printEntry), '}', ''].join('\n');
}

writeGenerated(target, print(classesOf(models.map((model) => loadModel(path.join(root, model))))));
