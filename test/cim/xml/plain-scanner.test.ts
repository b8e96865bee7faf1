import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultXmlLimits, XmlBudget, type XmlLimits } from '../../../src/cim/xml/limits.ts';
import { scanPlain } from '../../../src/cim/xml/plain-scanner.ts';
import { RequestReader, readRequest } from '../../../src/cim/xml/request-reader.ts';
import { pathElement } from '../../../src/cim/xml/write-paths.ts';
import { instance as instanceElement } from '../../../src/cim/xml/write-values.ts';
import { instance, path } from './arbitraries.ts';
import { mutate, mutation, seeds } from './mutations.ts';
import { extrinsic, intrinsic, message, outcome, parameter, place, read } from './requests.ts';

function expectAgreement(request: string | Uint8Array, limits?: XmlLimits): void {
  const bytes = Buffer.from(request);
  expect(outcome(() => readRequest(bytes, limits))).toEqual(outcome(() => read(bytes, limits)));
}

const ignore = { open: () => undefined, text: () => undefined, close: () => undefined };
const isPlain = (request: string): boolean => scanPlain(request, ignore, new XmlBudget(defaultXmlLimits));

const key =
  '<KEYBINDING NAME="Name"><KEYVALUE VALUETYPE="string">a&amp;b &lt;&#99;&#x1F600;&gt;</KEYVALUE></KEYBINDING>';
const name = `<INSTANCENAME CLASSNAME="C">${key}</INSTANCENAME>`;
const plain: readonly (readonly [string, string])[] = [
  ['a class', intrinsic(parameter('<CLASSNAME NAME="C"/>'), 'EnumerateInstances')],
  ['an instance name', intrinsic(parameter(name))],
  ['a method call', extrinsic('<PARAMVALUE NAME="x" PARAMTYPE="uint16"><VALUE>2</VALUE></PARAMVALUE>', name)],
  ['line breaks of Windows', intrinsic(parameter(name)).replaceAll('><', '>\r\n  <')],
  ['single quotes', intrinsic(parameter("<CLASSNAME NAME='C'/>"))],
  ['blanks in tags', intrinsic(parameter('<CLASSNAME  NAME = "C" />')).replace('</CIM>', '</CIM >\n')],
  ['no declaration', intrinsic('').replace(/^<\?.*\?>/, '')],
  ['a text of many lines', intrinsic(parameter('<VALUE>\n a\r\n b\rc </VALUE>'))],
  ['a property list', intrinsic(parameter('<VALUE.ARRAY><VALUE>a</VALUE><VALUE.NULL/></VALUE.ARRAY>'))],
];

const unusual: readonly (readonly [string, string])[] = [
  ['a comment', intrinsic('<!-- -->')],
  ['a CDATA section', intrinsic(parameter('<VALUE><![CDATA[a]]></VALUE>'))],
  ['an instruction', intrinsic('<?x?>')],
  ['a document type', `<!DOCTYPE CIM>${intrinsic('').replace(/^<\?.*\?>/, '')}`],
  ['letters beyond ASCII', intrinsic(parameter('<VALUE>ä</VALUE>'))],
  ['an unknown entity', intrinsic(parameter('<VALUE>&nbsp;</VALUE>'))],
  ['a bare ampersand', intrinsic(parameter('<VALUE>a & b</VALUE>'))],
  ['a reference to no character', intrinsic(parameter('<VALUE>&#0;</VALUE>'))],
  ['a reference to a surrogate', intrinsic(parameter('<VALUE>&#xD800;</VALUE>'))],
  ['a control character', intrinsic(parameter('<VALUE>\u0001</VALUE>'))],
  ['the end of CDATA in text', intrinsic(parameter('<VALUE>]]></VALUE>'))],
  ['an attribute twice', intrinsic(parameter('<CLASSNAME NAME="C" NAME="D"/>'))],
  ['an attribute without quotes', intrinsic(parameter('<CLASSNAME NAME=C/>'))],
  ['attributes without a blank between', intrinsic(parameter('<KEYVALUE VALUETYPE="string"TYPE="string"/>'))],
  ['markup in an attribute', intrinsic(parameter('<CLASSNAME NAME="<"/>'))],
  ['a tag that another one closes', intrinsic(parameter('<VALUE></VALU>'))],
  ['two roots', intrinsic('') + intrinsic('').replace(/^<\?.*\?>/, '')],
  ['no end', intrinsic('').slice(0, -8)],
  ['text before the root', `x${intrinsic('')}`],
  ['text after the root', `${intrinsic('')}x`],
  ['nothing at all', ''],
  ['a declaration after a blank', ` ${intrinsic('')}`],
  ['a declaration in capitals', intrinsic('').replace('<?xml', '<?XML')],
  ['the version of a declaration in capitals', intrinsic('').replace('version', 'VERSION')],
];

describe('the scanner of plain requests', () => {
  it.each(plain)('reads a request with %s itself', (_what, request) => {
    expect(isPlain(request)).toBe(true);
    expectAgreement(request);
  });

  it.each(unusual)('leaves a request with %s to the reader for all of XML', (_what, request) => {
    expect(isPlain(request)).toBe(false);
    expectAgreement(request);
  });

  it.each(['__proto__', 'constructor', 'toString'])('knows the attribute %s only where it was sent', (odd) => {
    expectAgreement(intrinsic(parameter(`<CLASSNAME ${odd}="x"/>`)));
    expectAgreement(intrinsic(parameter(`<CLASSNAME ${odd}="x" NAME="${odd}"/>`)));
  });
});

describe('a request that has arrived whole', () => {
  it('is read as one that arrives in pieces, whatever it holds', () => {
    const value = fc.oneof(
      instance.map(instanceElement),
      path.map((one) => `<VALUE.REFERENCE>${pathElement(one)}</VALUE.REFERENCE>`),
    );
    fc.assert(
      fc.property(value, (content) => expectAgreement(intrinsic(parameter(content)))),
      { numRuns: 300 },
    );
  });

  it('is read alike when it was mutated, faults told in the same words', () => {
    const requests = fc.constantFrom(...seeds, ...plain.map(([, request]) => request));
    fc.assert(
      fc.property(requests, fc.array(mutation, { minLength: 1, maxLength: 4 }), (seed, mutations) =>
        expectAgreement(mutations.reduce(mutate, seed)),
      ),
      { numRuns: 3000 },
    );
  });

  it('is read alike when bytes were flipped', () => {
    const flips = fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...seeds), flips, (seed, changes) => {
        const bytes = Buffer.from(seed);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        expectAgreement(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([undefined, 'utf-8', 'utf-16', 'utf-16le', 'utf-16be'] as const)(
    'is read alike where its charset is %s',
    (charset) => {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        const bytes = Buffer.from(intrinsic(''), encoding);
        const reader = () => {
          const whole = new RequestReader(undefined, charset);
          whole.write(bytes);
          return whole.end();
        };
        expect(outcome(() => readRequest(bytes, undefined, charset))).toEqual(outcome(reader));
      }
    },
  );

  it('has the same limits', () => {
    const limits = fc.record({
      bytes: fc.integer({ min: 200, max: 900 }),
      depth: fc.integer({ min: 1, max: 12 }),
      elements: fc.integer({ min: 1, max: 20 }),
      attributes: fc.integer({ min: 1, max: 3 }),
      textLength: fc.integer({ min: 1, max: 12 }),
      markupLength: fc.integer({ min: 20, max: 900 }),
      embeddedLength: fc.integer({ min: 1, max: 60 }),
    });
    const request = fc.constantFrom(
      ...seeds,
      message(
        `<MULTIREQ>${`<SIMPLEREQ><IMETHODCALL NAME="x">${place}</IMETHODCALL></SIMPLEREQ>`.repeat(2)}</MULTIREQ>`,
      ),
    );
    fc.assert(
      fc.property(request, fc.constantFrom(...Object.keys(defaultXmlLimits)), limits, (text, narrow, values) =>
        expectAgreement(text, { ...defaultXmlLimits, [narrow]: values[narrow as keyof XmlLimits] }),
      ),
      { numRuns: 1000 },
    );
  });
});
