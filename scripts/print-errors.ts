import { fileURLToPath } from 'node:url';
import { catalogue } from '../src/cim/catalogue.ts';
import { errorInstance } from '../src/cim/error-instance.ts';
import { CIMError, type CIMStatusName, cimStatus } from '../src/cim/errors.ts';
import { refusals } from '../src/mapping/define/refusals.ts';
import { errorTable, unnamed } from '../src/mapping/engine/error-table.ts';
import { noPoolFacts, remedyOf } from '../src/mapping/engine/errors.ts';
import { remedies } from '../src/mapping/engine/remedies.ts';
import { writeGenerated } from './generated-file.ts';

/** Prints docs/errors.md from the catalogues; with --check it only tells whether the file is what would be printed. */
const target = fileURLToPath(new URL('../docs/errors.md', import.meta.url));

type Entries = Readonly<Record<string, readonly [CIMStatusName, (...names: string[]) => string]>>;

/** What is recommended where nothing better is known. */
const actionFor = (status: CIMStatusName): string =>
  String(errorInstance(new CIMError(status, '')).properties.get('RecommendedActions')?.value);

const cell = (text: string): string => text.replaceAll('|', '\\|');

const statusText = (status: CIMStatusName): string => `${cimStatus[status]} ${status}`;

/** The text of an entry with its names left open. */
const template = (text: (...names: string[]) => string): string =>
  text(...Array.from({ length: text.length }, (_, at) => `{${at}}`));

const ownRows = (entries: Entries): string[] =>
  Object.entries(entries).map(([id, [status, text]]) => {
    const action = id === 'noPool' ? noPoolFacts.recommendedAction : actionFor(status);
    return `| XENCIM:${id} | ${statusText(status)} | ${cell(template(text))} | ${action} |`;
  });

const named = new Map(errorTable.flatMap(({ codes, ...meaning }) => codes.map((code) => [code, meaning] as const)));

const poolRows = (): string[] =>
  [...new Set([...named.keys(), ...remedies.flatMap(({ codes }) => codes)])].sort().map((code) => {
    const { status, stateChange, service } = named.get(code) ?? unnamed;
    const action = remedyOf(code)?.action ?? actionFor(status);
    return `| ${code} | ${statusText(status)} | ${stateChange} | ${service} | ${action} |`;
  });

const text = [
  '# Errors',
  '',
  'Printed from the catalogues by `npm run generate`. Every ERROR element (but those for wbemcli and sfcc, see http.md) holds a `CIM_Error` instance beside its code and',
  'description: `MessageID` and `MessageArguments` (the `{0}`, `{1}` … of the text), `OwningEntity`, `CIMStatusCode`,',
  '`ErrorType`, `ProbableCause`, `PerceivedSeverity`, `RecommendedActions`, and as `ErrorSource` the path of the instance',
  'where there is one.',
  '',
  "## The server's own errors",
  '',
  '`OwningEntity` is `xen-cim`. Errors that are in no catalogue have the name of their status as `MessageID`.',
  '',
  '| MessageID | status | text | remedy |',
  '|---|---|---|---|',
  ...ownRows({ ...catalogue, ...refusals }),
  '',
  '## Errors of the pool',
  '',
  '`OwningEntity` is `Xen`, `MessageID` the code of the Xen-API, `MessageArguments` its parameters (sessions and secrets left',
  'out); the description is `XenError:` with code and parameters, joined by colons. Methods that have return values for',
  'failures answer with these instead.',
  '',
  `Codes that are not listed: status ${statusText(unnamed.status)}, RequestStateChange ${unnamed.stateChange}, services ${unnamed.service}.`,
  '',
  '| code | status | RequestStateChange | services | remedy |',
  '|---|---|---|---|---|',
  ...poolRows(),
  '',
].join('\n');

writeGenerated(target, text);
