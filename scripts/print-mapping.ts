import { fileURLToPath } from 'node:url';
import { type CIMClass, loadModel } from '../src/cim/index.ts';
import type { AnySource, AssociationMapping, InstanceMapping, RecordMapping } from '../src/mapping/define/mapping.ts';
import { unmappedEverywhere } from '../src/mapping/define/unmapped.ts';
import { withoutInstances } from '../src/mapping/define/without-instances.ts';
import { type Declaration, isAction, loadDeclarations } from '../src/mapping/index.ts';
import { type XenType, xapiModel } from '../src/xenapi/index.ts';
import { writeGenerated } from './generated-file.ts';

/** Prints docs/mapping.md from the declarations; with --check it only tells whether the file is what would be printed. */
const target = fileURLToPath(new URL('../docs/mapping.md', import.meta.url));
const repository = loadModel(fileURLToPath(new URL('../mof/cimv2.mof', import.meta.url)));

type Mapping = InstanceMapping | AssociationMapping;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const literal = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(literal).join(', ')}]`
    : typeof value === 'string'
      ? JSON.stringify(value)
      : value === null
        ? 'NULL'
        : String(value);

/** The zero of a type, as a record in the mirror holds it. */
const zeroOf = (type: XenType): unknown => {
  switch (type.kind) {
    case 'int':
      return 0n;
    case 'float':
      return 0;
    case 'bool':
      return false;
    case 'enum':
      return type.values[0];
    case 'set':
      return [];
    case 'map':
      return new Map();
    case 'datetime':
      return '1970-01-01T00:00:00Z';
    default:
      return '';
  }
};

/** A record of zeros that tells which of its fields are looked at. */
const watched = (xenClass: string, seen: (field: string) => void): object => {
  const fields = new Map(xapiModel.classes.get(xenClass)?.fields.map(({ name, type }) => [name, type]));
  return new Proxy(
    {},
    {
      get: (_, name) => {
        const type = typeof name === 'string' ? fields.get(name) : undefined;
        if (type !== undefined) seen(String(name));
        return type && zeroOf(type);
      },
    },
  );
};

/** The class at the end of a way, and whether it passes a set. */
const endOf = (xenClass: string, way: string): { readonly xenClass: string; readonly plural: boolean } =>
  way.split('.').reduce<{ readonly xenClass: string; readonly plural: boolean }>(
    (from, step) => {
      const type = xapiModel.classes.get(from.xenClass)?.fields.find(({ name }) => name === step)?.type;
      const target = type?.kind === 'set' ? type.of : type;
      return {
        xenClass: target?.kind === 'ref' ? target.class : '',
        plural: from.plural || type?.kind === 'set',
      };
    },
    { xenClass, plural: false },
  );

type Computed = Extract<AnySource, (...parameters: never[]) => unknown>;

/** The fields that a function looks at, found by letting it look at records of zeros. */
const fieldsOf = (compute: Computed, { over, reads }: Reading): string => {
  const fields = new Set<string>();
  const followed: Record<string, unknown> = {};
  for (const way of Object.keys(reads)) {
    const end = endOf(over, way);
    const record = watched(end.xenClass, (field) => fields.add(`${over}.${way}.${field}`));
    Object.defineProperty(followed, way, {
      get: () => {
        if (end.plural) fields.add(`${over}.${way}`);
        return end.plural ? [record] : record;
      },
    });
  }
  try {
    compute(watched(over, (field) => fields.add(`${over}.${field}`)) as never, followed as never, 0 as never);
  } catch {
    // A function may not like zeros; what it looked at until then is told.
  }
  return [...fields].join(', ');
};

/** What a declaration stands on, and the ways that it declares to read. */
interface Reading {
  readonly over: string;
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

const sourceText = (source: AnySource, reading: Reading): string => {
  const record = reading.over;
  if (typeof source === 'string')
    return source === 'each' ? 'the number or word of the instance' : `${record}.${source}`;
  if (typeof source === 'function') return `computed from ${fieldsOf(source, reading) || record}`;
  if ('source' in source) {
    switch (source.source) {
      case 'constant':
        return `always ${literal(source.value)}`;
      case 'text':
        return `\`${source.pattern}\` of ${record}`;
      case 'converted':
        return `${record}.${source.name}`;
      default:
        return `reference by ${record}${'way' in source && source.way !== 'self' ? `.${source.way}` : ''}`;
    }
  }
  const [name, table] = source;
  const rows = Object.entries(table).map(([from, to]) => `${from} → ${literal(to)}`);
  return `${name === 'each' ? '' : `${record}.`}${name}: ${rows.join(', ')}`;
};

const propertyRows = (mapping: RecordMapping): string[] =>
  [...Object.entries(mapping.key), ...Object.entries(mapping.properties)].map(
    ([name, source]) =>
      `| ${name} | ${cell(sourceText(source, { over: mapping.from, reads: mapping.reads ?? {} }))}${setText(mapping, name)} |`,
  );

/** Which messages set a property. */
const setText = ({ from, writes }: RecordMapping, name: string): string => {
  const messages = writes[name]?.messages.map((message) => (message.includes('.') ? message : `${from}.${message}`));
  return messages ? `; **set** by ${messages.join(', ')}` : '';
};

const conditionText = ({ when }: { readonly when?: unknown }): string => {
  if (when === undefined) return '';
  if (typeof when === 'function') return ', where a condition holds';
  return `, where ${Object.entries(when as object)
    .map(([field, value]) => `${field} is ${literal(value)}`)
    .join(' and ')}`;
};

const standsOn = (mapping: Mapping): string => {
  switch (mapping.form) {
    case 'constants':
      return `${mapping.rows.length} fixed ${mapping.rows.length === 1 ? 'instance' : 'instances'}.`;
    case 'singleton':
      return "One instance, named after the pool's coordinator.";
    case 'association':
      return mapping.over === undefined
        ? 'Every instance here with every instance there.'
        : `An edge for each ${mapping.over}${conditionText(mapping)}.`;
    default:
      return `${mapping.each === undefined ? 'An instance' : 'Several instances'} for each ${mapping.from}${conditionText(mapping)}.`;
  }
};

const placeText = (over: string | undefined, way: AssociationMapping['ends'][string]['way']): string => {
  if (typeof way !== 'string') return `whose path stands in ${over}.${way.field}, entry ${way.entry}`;
  return way === 'self' ? 'of the record itself' : way === 'every' ? 'all there are' : `by ${over}.${way}`;
};

const endRows = (mapping: AssociationMapping): string[] => [
  ...Object.entries(mapping.ends).map(([role, { candidates, way }]) => {
    const classes = candidates.map(({ cimClass }) => cimClass).join(' or ');
    const place = placeText(mapping.over, way);
    return `| ${role} | ${classes}, ${place} |`;
  }),
  ...Object.entries(mapping.properties).map(
    ([name, source]) => `| ${name} | ${cell(sourceText(source, { over: mapping.over ?? '', reads: {} }))} |`,
  ),
];

const constantRows = (mapping: Extract<Mapping, { form: 'constants' }>): string[] => {
  const names = [...new Set(mapping.rows.flatMap((row) => Object.keys(row)))];
  return names.map(
    (name) => `| ${name} | ${cell([...new Set(mapping.rows.map((row) => literal(row[name] ?? null)))].join(', '))} |`,
  );
};

const rowsOf = (mapping: Mapping): string[] =>
  mapping.form === 'association'
    ? endRows(mapping)
    : mapping.form === 'constants'
      ? constantRows(mapping)
      : propertyRows(mapping);

const mappedNames = (mapping: Mapping): ReadonlySet<string> =>
  new Set(
    mapping.form === 'association'
      ? [...Object.keys(mapping.ends), ...Object.keys(mapping.properties)]
      : mapping.form === 'constants'
        ? mapping.rows.flatMap((row) => Object.keys(row))
        : [...Object.keys(mapping.key), ...Object.keys(mapping.properties)],
  );

const unmappedLines = (mapping: Mapping, cimClass: CIMClass): string[] => {
  const mapped = mappedNames(mapping);
  const missing = cimClass.properties.map(({ name }) => name).filter((name) => !mapped.has(name));
  const reasons = { ...unmappedEverywhere };
  const lines: string[] = [];
  for (const [reason, names] of [...Object.entries(mapping.unmapped), ...Object.entries(reasons)]) {
    const here = missing.filter((name) => names.includes(name));
    if (here.length === 0) continue;
    lines.push(`- ${here.join(', ')}: ${reason}`);
    for (const name of here) missing.splice(missing.indexOf(name), 1);
  }
  return lines;
};

const classText = (mapping: Mapping): string => {
  const cimClass = repository.class(mapping.cimClass);
  if (cimClass === undefined) throw new Error(`${mapping.cimClass} is not declared`);
  const unmapped = unmappedLines(mapping, cimClass);
  return [
    `## ${cimClass.name}`,
    '',
    standsOn(mapping),
    '',
    '| property | source |',
    '|---|---|',
    ...rowsOf(mapping),
    ...(unmapped.length > 0 ? ['', 'NULL:', '', ...unmapped] : []),
    '',
  ].join('\n');
};

/** What can be done to whole instances, and by which messages. */
const instanceLines = (declarations: readonly Declaration[]): string[] =>
  declarations
    .flatMap((declaration) => {
      if (declaration.form !== 'creation' && declaration.form !== 'deletion') return [];
      const { mapping, messages } = declaration;
      if (declaration.form === 'deletion') return [`- DeleteInstance of ${mapping.cimClass}: ${messages.join(', ')}`];
      const [needs, takes] = [declaration.requires.join(', '), declaration.takes.join(', ')];
      return [`- CreateInstance of ${mapping.cimClass}: ${messages.join(', ')}; needs ${needs}; takes ${takes}`];
    })
    .sort();

const isMapping = (declaration: Declaration): declaration is Mapping => !isAction(declaration);

const print = async (): Promise<string> => {
  const declarations = await loadDeclarations();
  const mappings = declarations.filter(isMapping).sort((a, b) => (a.cimClass < b.cimClass ? -1 : 1));
  const methods = declarations
    .filter((declaration) => declaration.form === 'method')
    .map(({ mapping, method }) => `- ${mapping.cimClass}.${method}`)
    .sort();
  return [
    '# Where the values come from',
    '',
    'Printed from the declarations in `src/mapping` by `npm run generate`. A source is a class and field of the Xen-API.',
    'ModifyInstance and SetProperty change the properties that are **set** by messages, which are sent in the session of the caller.',
    'A client that sends a whole instance back gets INVALID_PARAMETER (4) where a value that cannot be set has changed since;',
    'a PropertyList of what is to be set avoids that.',
    'Changes of one machine with its devices, or of one other record, are performed one after the other; up to 64 wait, each for',
    'up to 30 seconds. An entry of a map that another client of the pool has written meanwhile is replaced; a change that fails',
    'takes back its own entries only.',
    'Where a reference leads to no record, what is read behind it is NULL. A record that has lost its owner, such as an image',
    'without its repository, has no instance until the owner is there: the keys tell both. Nor has one whose key holds a',
    'character that XML 1.0 cannot carry: no path could name it.',
    '',
    ...mappings.map(classText),
    '## Methods with an implementation',
    '',
    ...methods,
    '',
    'Other declared methods answer CIM_ERR_METHOD_NOT_AVAILABLE.',
    '',
    '## Instances that can be created and deleted',
    '',
    ...instanceLines(declarations),
    '',
    'Everything else answers CIM_ERR_NOT_SUPPORTED.',
    '',
    '## Declared classes without instances',
    '',
    ...Object.entries(withoutInstances).map(([reason, names]) => `- ${names.join(', ')}: ${reason}`),
    '',
  ].join('\n');
};

writeGenerated(target, await print());
