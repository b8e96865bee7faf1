import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../src/cim/operations/dispatcher.ts';
import type { ParameterSpec } from '../src/cim/operations/parameters.ts';
import type { Case } from '../test/conformance/corpus/case.ts';
import { families } from '../test/conformance/corpus/families.ts';
import { elements } from '../test/conformance/dtd/elements.ts';
import { neverRead, neverWritten } from '../test/conformance/exchanged-elements.ts';
import { matrix } from '../test/interop/operations/matrix.ts';
import { method, type Step } from '../test/interop/operations/step.ts';
import { writeGenerated } from './generated-file.ts';

/**
 * Prints docs/conformance.md from what is there: the descriptors of the operations, the corpus of requests, the table of
 * elements, and the tests that name them. A test tells when it lacks something.
 */
const root = new URL('..', import.meta.url).pathname;
const target = join(root, 'docs/conformance.md');

interface TestFile {
  readonly path: string;
  readonly text: string;
}

const filesBelow = (folder: string, pattern: RegExp): TestFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }))
    .toSorted((a, b) => a.path.localeCompare(b.path));

const unit = [
  ...filesBelow('test/cim/operations', /\.test\.ts$/),
  ...filesBelow('test/cim/changes', /\.test\.ts$/),
  ...filesBelow('test/cim/http', /\.test\.ts$/),
  ...filesBelow('test/bridge', /\.test\.ts$/),
];

/** Whole words only: GetInstance is not GetInstances. */
const naming = (files: readonly TestFile[], word: string) =>
  files.filter(({ text }) => new RegExp(`\\b${word}\\b`).test(text)).map(({ path }) => path);
const linked = (paths: readonly string[]) =>
  paths.map((path) => `[${path.replace(/^test\//, '')}](../${path})`).join(', ') || '–';
const outcomeText = (outcome: Case['outcome']) => [outcome].flat().join(' or ');
const cell = (text: string) =>
  text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('_', '\\_');

const parameterCases = families.find(({ name }) => name === 'operations and their parameters')?.cases ?? [];
const casesOf = (operation: string) => parameterCases.filter(({ name }) => name.startsWith(`${operation} `));

function parameterRow(operation: string, name: string, spec: ParameterSpec): string {
  const notes = [
    spec.isRequired ? 'required' : '',
    spec.isDeprecated ? 'deprecated' : '',
    spec.defaultValue === undefined ? '' : `default ${String(spec.defaultValue)}`,
  ];
  const tried = casesOf(operation)
    .filter((each) => each.name.split(' ').includes(name))
    .map((each) => each.name.slice(operation.length + 1));
  return `| ${name} | ${spec.kind} | ${notes.filter(Boolean).join(', ') || 'optional'} | ${cell(tried.join('; ')) || '–'} |`;
}

/** What each client is used for an operation with; those that have no verb for it are left out. */
const clientsOf = (operation: string) =>
  Object.entries<readonly Step[]>(matrix)
    .flatMap(([client, steps]) =>
      steps.filter((each) => each.operation === operation).map(({ verb }) => `${client} \`${verb}\``),
    )
    .join(', ') || '–';

function operationSection({ name, parameters, results, errors }: (typeof operations)[number]): string {
  const rows = Object.entries(parameters).map(([parameter, spec]) => parameterRow(name, parameter, spec));
  return `### ${name}

Answers ${results.join(' or ')}; errors of its own: ${errors.join(', ') || 'none'}. Corpus: ${casesOf(name).length} requests.
Behaviour: ${linked(naming(unit, name))}. Clients: ${clientsOf(name)}.
${rows.length === 0 ? '' : `\n| parameter | kind | | tried in the corpus |\n|---|---|---|---|\n${rows.join('\n')}\n`}`;
}

const familySection = ({ name, cases }: (typeof families)[number]) =>
  `### ${name[0]?.toUpperCase()}${name.slice(1)}\n\n| request | reply |\n|---|---|\n${cases.map((each) => `| ${cell(each.name)} | ${cell(outcomeText(each.outcome))} |`).join('\n')}\n`;

const elementRow = (name: string) =>
  `| ${name} | ${neverRead.get(name) ?? 'yes'} | ${neverWritten.get(name) ?? 'yes'} |`;

const text = `# Conformance

Printed by \`npm run generate\` from the descriptors of the operations and from the tests; do not edit.

- **Operations** are those of DSP0200 1.4. What each test folder says of them is linked; the corpus tries each parameter
  missing, NULL, repeated, of a wrong kind, and beside an unknown one, in a namespace that is there and in one that is not.
- **Clients** are pywbem, pywbemcli 1.4, wbemcli 1.6 and the SBLIM Java client: each one is made to send every operation that
  it has a verb for, with every parameter that it has a word for, and both what it shows and the line in the server's log
  are looked at, by [operations.test.ts](../test/interop/operations/operations.test.ts). What a client has no word for is
  listed in [matrix.ts](../test/interop/operations/matrix.ts).
- **Parameters**: what each one does, or does not because it is deprecated, is held by
  [parameter-effects.test.ts](../test/cim/http/parameter-effects.test.ts).
- **Requests** are those of [the corpus](../test/conformance/corpus), sent over real connections by
  [corpus.test.ts](../test/conformance/corpus.test.ts). \`ok\` is a good answer, \`error n\` an ERROR with that CIM status, a
  number an HTTP status with the value of the CIMError header.
- **Replies** of every test are held against the DTD by [checked-replies.ts](../test/conformance/dtd/checked-replies.ts), those
  to other clients on their way through a proxy; not those of the tests that measure, of TLS, and of starting and ending.
- **Limits** are held by [limits.test.ts](../test/conformance/limits.test.ts),
  [growth.test.ts](../test/conformance/growth/growth.test.ts), [pull-quota.test.ts](../test/conformance/pull-quota.test.ts);
  names that XML cannot express by [awkward-strings.test.ts](../test/conformance/awkward-strings.test.ts); whatever nobody
  thought of by [fuzz.test.ts](../test/conformance/fuzz/fuzz.test.ts) and \`npm run fuzz\`.

## Operations

${operations.map(operationSection).join('\n')}
### Methods

Behaviour: ${linked(naming(unit, 'METHODCALL|extrinsic'))}. Clients: ${clientsOf(method)}.

## Requests

${families
  .filter(({ name }) => name !== 'operations and their parameters')
  .map(familySection)
  .join('\n')}
## Elements of DSP0203 2.4

Held by [exchanged-elements.test.ts](../test/conformance/exchanged-elements.test.ts).
That replies hold each attribute, but for TOINSTANCE and xml:lang, is held by
[validity.test.ts](../test/cim/xml/validity.test.ts).

| element | read | written |
|---|---|---|
${Object.keys(elements).map(elementRow).join('\n')}
`;

writeGenerated(target, text);
