import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FullReader } from '../../../src/cim/xml/full-reader.ts';
import { defaultXmlLimits, XmlBudget, type XmlLimits } from '../../../src/cim/xml/limits.ts';
import { RequestReader, readRequest } from '../../../src/cim/xml/request-reader.ts';
import { pathElement } from '../../../src/cim/xml/write-paths.ts';
import { instance as instanceElement } from '../../../src/cim/xml/write-values.ts';
import type { Attributes } from '../../../src/cim/xml/xml-handler.ts';
import { XmlReader } from '../../../src/cim/xml/xml-reader.ts';
import { instance, path } from './arbitraries.ts';
import { mutate, mutation, seeds } from './mutations.ts';
import { extrinsic, intrinsic, message, outcome, parameter, place } from './requests.ts';

/** Writes down what a document consists of. */
class Recorder {
  readonly events: unknown[] = [];
  readonly #budget: XmlBudget;
  #depth = 0;

  constructor(budget: XmlBudget) {
    this.#budget = budget;
  }

  open(name: string, attributes: Attributes): void {
    this.#budget.enterElement();
    this.#depth++;
    this.events.push(['open', name, { ...attributes }]);
  }

  /** Where a text is divided is up to the reader, and whether it tells of blanks around the root element. */
  text(text: string): void {
    if (this.#depth === 0) return;
    const last = this.events.at(-1);
    if (typeof last === 'string') this.events[this.events.length - 1] = last + text;
    else this.events.push(text);
  }

  close(): void {
    this.#budget.leaveElement();
    this.#depth--;
    this.events.push('close');
  }
}

/** What a reader tells of a document that comes in pieces; a text that a fault broke off may have been told or not. */
function told(Reader: typeof XmlReader | typeof FullReader, pieces: readonly string[], limits = defaultXmlLimits) {
  const budget = new XmlBudget(limits);
  const recorder = new Recorder(budget);
  const reader = new Reader(recorder, budget);
  const fault = outcome(() => {
    for (const piece of pieces) reader.write(piece);
    reader.end();
  });
  const { events } = recorder;
  if (fault !== undefined && typeof events.at(-1) === 'string') events.pop();
  return { events, fault, isPlain: 'isPlain' in reader && reader.isPlain };
}

function cut(text: string, size: number): string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / size) }, (_, n) =>
    characters.slice(n * size, (n + 1) * size).join(''),
  );
}

/**
 * In pieces of any size, a document is what it is to the reader for all of XML, to which of several faults around the
 * root element it comes first may depend on the pieces. @returns whether it was plain
 */
function expectAgreement(text: string, sizes: readonly number[] = [text.length + 1], limits?: XmlLimits) {
  // As decoders give it: without halves of characters.
  const document = Buffer.from(text).toString();
  const whole = told(FullReader, [document], limits);
  return sizes.map((size) => {
    const pieces = cut(document, size);
    const { isPlain, ...others } = told(XmlReader, pieces, limits);
    if (isDeepStrictEqual(others.fault, whole.fault)) expect({ ...others, isPlain: false }).toEqual(whole);
    else expect({ ...others, isPlain: false }).toEqual(told(FullReader, pieces, limits));
    return isPlain;
  });
}

const everySize = [1, 2, 3, 7, 64, 1000, 100_000];

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
  ['letters beyond ASCII', intrinsic(parameter('<VALUE>äöü 你好 😀\u0085\u2028\ufeff</VALUE>'))],
  ['letters beyond ASCII in an attribute', intrinsic(parameter('<CLASSNAME NAME="Äß😀"/>'))],
  ['a property list', intrinsic(parameter('<VALUE.ARRAY><VALUE>a</VALUE><VALUE.NULL/></VALUE.ARRAY>'))],
];

const unusual: readonly (readonly [string, string])[] = [
  ['a comment', intrinsic('<!-- -->')],
  ['a CDATA section', intrinsic(parameter('<VALUE><![CDATA[a]]></VALUE>'))],
  ['an instruction', intrinsic('<?x?>')],
  ['a document type', `<!DOCTYPE CIM>${intrinsic('').replace(/^<\?.*\?>/, '')}`],
  ['a character that is none', intrinsic(parameter('<VALUE>\ufffe</VALUE>'))],
  ['a letter beyond ASCII in a tag', intrinsic(parameter('<VÄLUE/>'))],
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

describe('the reader of plain documents', () => {
  it.each(plain)('reads a request with %s itself, however it is divided', (_what, request) => {
    expect(new Set(expectAgreement(request, everySize))).toEqual(new Set([true]));
  });

  it.each(unusual)('leaves a request with %s to the reader for all of XML', (_what, request) => {
    expect(new Set(expectAgreement(request, everySize))).toEqual(new Set([false]));
  });

  it.each(['__proto__', 'constructor', 'toString'])('knows the attribute %s only where it was sent', (odd) => {
    expectAgreement(intrinsic(parameter(`<CLASSNAME ${odd}="x"/>`)), everySize);
    expectAgreement(intrinsic(parameter(`<CLASSNAME ${odd}="x" NAME="${odd}"/>`)), everySize);
  });

  it('holds back what may be the beginning of something', () => {
    const texts = [
      ']]',
      ']]]]]]]]]]]]]]]]]]>',
      '&#x1F600;]',
      '&amp',
      '&ampersand',
      '&#00000000065;',
      '\r\r\n\r',
      ']]&gt;',
      '&',
    ];
    for (const text of texts) expectAgreement(intrinsic(parameter(`<VALUE>${text}</VALUE>`)), everySize);
  });

  it('lets a fault before the root element be told at once', () => {
    for (const start of ['x', ' constructor', '<!', '<1', '<?x?>x']) {
      expect(told(XmlReader, [start]).fault).toEqual(told(FullReader, [start]).fault);
    }
    const budget = new XmlBudget(defaultXmlLimits);
    expect(() => new XmlReader(new Recorder(budget), budget).write('x')).toThrow('text data outside of root node');
  });

  it('leaves long tags, and long texts around other markup, to the other reader', () => {
    const long = `<CLASSNAME NAME="${'x'.repeat(5000)}"/>`;
    expect(expectAgreement(intrinsic(parameter(long)), [64, 10_000])).toEqual([false, true]);
    expectAgreement(
      intrinsic(parameter(`<VALUE>${'x'.repeat(5000)}<!-- -->${'y'.repeat(5000)}</VALUE>`)),
      [64, 10_000],
    );
  });
});

describe('a document', () => {
  const size = fc.constantFrom(...everySize);

  it('is read alike, whatever it holds', () => {
    const value = fc.oneof(
      instance.map(instanceElement),
      path.map((one) => `<VALUE.REFERENCE>${pathElement(one)}</VALUE.REFERENCE>`),
    );
    fc.assert(
      fc.property(value, size, (content, each) => {
        expectAgreement(intrinsic(parameter(content)), [each]);
      }),
      { numRuns: 300 },
    );
  });

  it('is read alike when it was mutated, faults told in the same words', () => {
    const requests = fc.constantFrom(...seeds, ...plain.map(([, request]) => request));
    fc.assert(
      fc.property(requests, fc.array(mutation, { minLength: 1, maxLength: 4 }), size, (seed, mutations, each) => {
        expectAgreement(mutations.reduce(mutate, seed), [each]);
      }),
      { numRuns: 3000 },
    );
  });

  it('has the same limits', () => {
    const limits = fc.record({
      depth: fc.integer({ min: 1, max: 12 }),
      elements: fc.integer({ min: 1, max: 20 }),
      attributes: fc.integer({ min: 1, max: 3 }),
      textLength: fc.integer({ min: 1, max: 12 }),
      markupLength: fc.integer({ min: 20, max: 900 }),
    });
    const request = fc.constantFrom(
      ...seeds,
      message(
        `<MULTIREQ>${`<SIMPLEREQ><IMETHODCALL NAME="x">${place}</IMETHODCALL></SIMPLEREQ>`.repeat(2)}</MULTIREQ>`,
      ),
    );
    const narrowed = fc.constantFrom('depth', 'elements', 'attributes', 'textLength', 'markupLength');
    fc.assert(
      fc.property(request, narrowed, limits, size, (text, narrow, values, each) => {
        expectAgreement(text, [each], { ...defaultXmlLimits, [narrow]: values[narrow as keyof typeof values] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a request that has arrived whole', () => {
  it.each([undefined, 'utf-8', 'utf-16', 'utf-16le', 'utf-16be'] as const)(
    'is read as one that arrives in pieces where its charset is %s',
    (charset) => {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        const bytes = Buffer.from(intrinsic(''), encoding);
        const inPieces = () => {
          const reader = new RequestReader(undefined, charset);
          for (const byte of bytes) reader.write(Uint8Array.of(byte));
          return reader.end();
        };
        expect(outcome(() => readRequest(bytes, undefined, charset))).toEqual(outcome(inPieces));
      }
    },
  );
});
