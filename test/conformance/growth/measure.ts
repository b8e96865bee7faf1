import { parseQuery } from '../../../src/cim/query/languages.ts';
import { parseObjectPath } from '../../../src/cim/schema/object-path.ts';
import { defaultXmlLimits } from '../../../src/cim/xml/limits.ts';
import { RequestReader } from '../../../src/cim/xml/request-reader.ts';
import { withoutSecrets } from '../../../src/xenapi/client/secrets.ts';

/**
 * Prints, as JSON, how the CPU time of reading requests, and errors of a pool, of each hostile shape grows when they become
 * eight times as long: 8 is linear, 64 quadratic. A process of its own, so that the time is that of nothing else.
 */
const limits = {
  ...defaultXmlLimits,
  bytes: 2 ** 28,
  textLength: 2 ** 27,
  markupLength: 2 ** 27,
  embeddedLength: 2 ** 27,
};
const envelope = (content: string) =>
  `<?xml version="1.0"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="X"><LOCALNAMESPACEPATH><NAMESPACE NAME="a"/></LOCALNAMESPACEPATH>${content}</IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`;
const parameter = (content: string) => envelope(`<IPARAMVALUE NAME="P">${content}</IPARAMVALUE>`);
const repeat = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

function read(body: string, piece = 65_536): void {
  const bytes = Buffer.from(body);
  const reader = new RequestReader(limits);
  try {
    for (let at = 0; at < bytes.length; at += piece) reader.write(bytes.subarray(at, at + piece));
    reader.end();
  } catch {
    // Refusing is an answer; what counts is the time until then.
  }
}

const key = (name: string) => `<KEYBINDING NAME="${name}"><KEYVALUE>x</KEYVALUE></KEYBINDING>`;
const keys = (count: number, name: (index: number) => string) =>
  parameter(`<INSTANCENAME CLASSNAME="C">${repeat(count, (index) => key(name(index)))}</INSTANCENAME>`);
const numericKey = (text: string) =>
  `<INSTANCENAME CLASSNAME="C"><KEYBINDING NAME="K"><KEYVALUE VALUETYPE="numeric">${text}</KEYVALUE></KEYBINDING></INSTANCENAME>`;
const properties = (count: number, name: (index: number) => string) =>
  parameter(
    `<INSTANCE CLASSNAME="C">${repeat(count, (index) => `<PROPERTY NAME="${name(index)}" TYPE="uint8"/>`)}</INSTANCE>`,
  );

/** Shape → the middling size and the request of a size; half of it is compared with four times. */
const shapes: Readonly<Record<string, readonly [number, (size: number) => () => void]>> = {
  // Numbers as names hash by their value, without the seed of the process.
  'keys that hash alike': [6_000, (size) => prepared(keys(size, (index) => String(index * 1024)))],
  'keys that differ at their end': [6_000, (size) => prepared(keys(size, (index) => `${'k'.repeat(40)}${index}`))],
  'properties that hash alike': [6_000, (size) => prepared(properties(size, (index) => String(index * 1024)))],
  'numeric references': [80_000, (size) => prepared(parameter(`<VALUE>${'&#65;'.repeat(size)}</VALUE>`))],
  'predefined entities': [80_000, (size) => prepared(parameter(`<VALUE>${'&amp;'.repeat(size)}</VALUE>`))],
  'one long text': [1_500_000, (size) => prepared(parameter(`<VALUE>${'x'.repeat(size)}</VALUE>`))],
  'one long attribute': [500_000, (size) => prepared(parameter(`<CLASSNAME NAME="${'x'.repeat(size)}"/>`))],
  'CDATA in pieces': [10_000, (size) => prepared(parameter(`<VALUE>${'<![CDATA[x]]>'.repeat(size)}</VALUE>`))],
  'a comment before the root': [3_500, (size) => prepared(`<!--${'x'.repeat(size)}`, 1)],
  comments: [20_000, (size) => prepared(parameter(`<VALUE>${'<!---->x'.repeat(size)}</VALUE>`))],
  'a comment that does not end': [1_000_000, (size) => prepared(envelope(`<!--${'-'.repeat(size)}`))],
  'attributes of one element': [
    50_000,
    (size) => prepared(envelope(`<IPARAMVALUE NAME="P"${repeat(size, (index) => ` a${index}="x"`)}/>`)),
  ],
  'items of an array': [
    40_000,
    (size) => prepared(parameter(`<VALUE.ARRAY>${'<VALUE>x</VALUE>'.repeat(size)}</VALUE.ARRAY>`)),
  ],
  parameters: [10_000, (size) => prepared(envelope(repeat(size, (index) => `<IPARAMVALUE NAME="${index * 1024}"/>`)))],
  'a byte at a time': [20_000, (size) => prepared(parameter(`<VALUE>${'x'.repeat(size)}</VALUE>`), 1)],
  'a start tag a byte at a time': [20_000, (size) => prepared(parameter(`<CLASSNAME NAME="${'x'.repeat(size)}"/>`), 1)],
  'blanks before the root': [3_500, (size) => prepared(`${' '.repeat(size)}<CIM/>`, 1)],
  // The digits are read by two expressions in turn; each must give up at once.
  'digits that are no number': [40_000, (size) => prepared(parameter(numericKey(`${'1'.repeat(size)}x`)))],
  'slashes in the text of a path': [20_000, (size) => () => parseObjectPath(`a${'/'.repeat(size)}b:C.K="v"`)],
  'secrets in an error of the pool': [4_000, (size) => () => withoutSecrets('X', ['password'.repeat(size)])],
  'terms of a query': [
    500,
    (size) => () =>
      repeatedly(15, () =>
        parseQuery('WQL', `SELECT * FROM C WHERE ${Array<string>(size).fill("a = 'b'").join(' OR ')}`),
      ),
  ],
};

function prepared(body: string, piece?: number): () => void {
  return () => read(body, piece);
}

function repeatedly(times: number, run: () => void): void {
  for (let time = 0; time < times; time++) run();
}

/** Microseconds of CPU. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/**
 * What else the machine does, or code that is not compiled yet, can only add to a figure, so a high ratio is measured
 * again; the long request comes first, so that the short one never looks dear for being new.
 */
function ratioOf(size: number, make: (size: number) => () => void): number {
  const [short, long] = [make(size / 2), make(size * 4)];
  let [dear, cheap] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let ratio = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 15 && ratio > 20; round++) {
    dear = Math.min(dear, cost(long));
    for (let again = 0; again < 3; again++) cheap = Math.min(cheap, cost(short));
    ratio = dear / Math.max(cheap, 500);
  }
  return ratio;
}

const growth = Object.entries(shapes).map(([name, [size, make]]) => ({ name, ratio: ratioOf(size, make) }));
process.stdout.write(JSON.stringify(growth));
