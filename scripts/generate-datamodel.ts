/**
 * Makes the types of the Xen-API (`src/xenapi/datamodel/generated/*.ts`) from the checked-in data model.
 * With `--check` it writes nothing and fails when a file is stale.
 */
import { fileURLToPath } from 'node:url';
import type { DataModel, XenClass, XenMessage, XenParameter, XenType } from '../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../src/xenapi/datamodel/xapi.ts';
import { writeGenerated } from './generated-file.ts';

const directory = new URL('../src/xenapi/datamodel/generated/', import.meta.url);
const banner = '// Made by scripts/generate-datamodel.ts from xapi.json; do not edit.\n';

const scalars: Readonly<Record<string, string>> = {
  string: 'string',
  int: 'bigint',
  float: 'number',
  bool: 'boolean',
  datetime: 'string',
  void: 'void',
};

/** Parameter names that the language takes for something else where a label is due. */
const reserved: ReadonlySet<string> = new Set(['class', 'export', 'function', 'import', 'interface', 'new', 'public']);

const others: Readonly<Record<string, string>> = { 'event batch': 'EventBatch', snapshot: 'unknown' };

function typeText(type: XenType): string {
  switch (type.kind) {
    case 'enum':
      return `Enums['${type.name}']`;
    case 'ref':
      return `Ref<'${type.class}'>`;
    case 'record':
      return `Records['${type.class}']`;
    case 'set':
      return `readonly ${wrapped(type.of)}[]`;
    case 'option':
      return `${typeText(type.of)} | null`;
    case 'map':
      return `ReadonlyMap<${typeText(type.key)}, ${typeText(type.value)}>`;
    case 'other':
      return others[type.name] ?? 'unknown';
    default:
      return scalars[type.kind] ?? 'never';
  }
}

function wrapped(type: XenType): string {
  return type.kind === 'set' || type.kind === 'option' ? `(${typeText(type)})` : typeText(type);
}

function enumsOf(model: DataModel): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const visit = (type: XenType): void => {
    if (type.kind === 'enum') found.set(type.name, type.values);
    else if (type.kind === 'set' || type.kind === 'option') visit(type.of);
    else if (type.kind === 'map') [type.key, type.value].forEach(visit);
  };
  for (const { fields, messages } of model.classes.values()) {
    for (const field of fields) visit(field.type);
    for (const message of messages) [message.result, ...message.parameters.map(({ type }) => type)].forEach(visit);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function recordText({ name, fields }: XenClass): string {
  const lines = fields.map((field) => `    readonly ${field.name}: ${typeText(field.type)};\n`);
  return `  ${name}: {\n${lines.join('')}  };\n`;
}

function recordsFile(model: DataModel): string {
  const enums = [...enumsOf(model)].map(
    ([name, values]) => `  ${name}: ${values.map((value) => `'${value}'`).join(' | ')};\n`,
  );
  return [
    banner,
    "import type { Ref } from '../types.ts';\n\n",
    '/** The enumerations of the Xen-API. A pool newer than this table may send further values. */\n',
    `export interface Enums {\n${enums.join('')}}\n\n`,
    '/** The records of the Xen-API, decoded. */\n',
    `export interface Records {\n${[...model.classes.values()].map(recordText).join('')}}\n`,
  ].join('');
}

function parameterText(xenClass: XenClass, { kind }: XenMessage, parameter: XenParameter): string {
  const optional = 'defaultValue' in parameter ? '?' : '';
  const type = kind === 'make' ? creationText(xenClass) : typeText(parameter.type);
  const label = reserved.has(parameter.name) ? `${parameter.name}_` : parameter.name;
  return `${label}${optional}: ${type}`;
}

function creationText({ name, required }: XenClass): string {
  const fields = required.length > 0 ? required.map((field) => `'${field}'`).join(' | ') : 'never';
  return `Creation<'${name}', ${fields}>`;
}

function messageText(xenClass: XenClass, message: XenMessage): string {
  const parameters = message.parameters.map((parameter) => parameterText(xenClass, message, parameter)).join(', ');
  const result = typeText(message.result);
  return `  '${xenClass.name}.${message.name}': { parameters: [${parameters}]; result: ${result} };\n`;
}

function messagesFile(model: DataModel): string {
  const lines = [...model.classes.values()].flatMap((xenClass) =>
    xenClass.messages.filter(({ removed }) => !removed).map((message) => messageText(xenClass, message)),
  );
  return [
    banner,
    "import type { Creation, EventBatch } from '../messages.ts';\n",
    "import type { Ref } from '../types.ts';\n",
    "import type { Enums, Records } from './records.ts';\n\n",
    '/** Everything that can be called, without the session that comes first on the wire. */\n',
    `export interface Messages {\n${lines.join('')}}\n`,
  ].join('');
}

const files = { 'records.ts': recordsFile(xapiModel), 'messages.ts': messagesFile(xapiModel) };

for (const [name, text] of Object.entries(files)) writeGenerated(fileURLToPath(new URL(name, directory)), text);
