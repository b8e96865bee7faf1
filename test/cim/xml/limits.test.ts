import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { XmlRequestError } from '../../../src/cim/xml/error.ts';
import { defaultXmlLimits, type XmlLimits } from '../../../src/cim/xml/limits.ts';
import { RequestReader } from '../../../src/cim/xml/request-reader.ts';
import { intrinsic, parameter, read } from './requests.ts';

function refusal(request: string, limits: Partial<XmlLimits> = {}) {
  try {
    read(request, { ...defaultXmlLimits, ...limits });
  } catch (error) {
    if (error instanceof XmlRequestError) return error.fault;
    throw error;
  }
  return undefined;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

const tooMany = 'request-with-too-many-elements';
const tooLarge = 'body-too-large';
const array = (count: number) => parameter(`<VALUE.ARRAY>${'<VALUE/>'.repeat(count)}</VALUE.ARRAY>`);

/** An instance embedded in an instance, `levels` deep, each level escaped once more. */
function nested(levels: number): string {
  let text = '<INSTANCE CLASSNAME="C"/>';
  for (let level = 0; level < levels; level++) {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    text = `<INSTANCE CLASSNAME="C"><PROPERTY NAME="p" TYPE="string" EmbeddedObject="instance"><VALUE>${escaped}</VALUE></PROPERTY></INSTANCE>`;
  }
  return intrinsic(parameter(text));
}

describe('limits of a request', () => {
  it('bounds the elements', () => {
    expect(refusal(intrinsic(array(90)), { elements: 100 })).toBeUndefined();
    expect(refusal(intrinsic(array(100)), { elements: 100 })).toEqual(tooMany);
  });

  it('bounds the elements in one, which are put together in one go', () => {
    const limits = { children: 100 };
    const lists = (one: number, other: number) => intrinsic(array(one) + array(other));
    expect(refusal(lists(100, 100), limits)).toBeUndefined();
    expect(refusal(lists(100, 101), limits)).toEqual(tooMany);
    const keys = '<KEYBINDING NAME="k"><KEYVALUE/></KEYBINDING>'.repeat(101);
    expect(refusal(intrinsic(parameter(`<INSTANCENAME CLASSNAME="C">${keys}</INSTANCENAME>`)), limits)).toEqual(
      tooMany,
    );
  });

  it('bounds the depth, also through embedded instances', () => {
    const path = (levels: number): string =>
      levels === 0
        ? ''
        : `<VALUE.REFERENCE><INSTANCENAME CLASSNAME="C">${path(levels - 1)}</INSTANCENAME></VALUE.REFERENCE>`;
    expect(refusal(intrinsic(parameter(path(20))))).toBeUndefined();
    expect(refusal(intrinsic(parameter(path(40))))).toEqual(tooMany);
    expect(refusal(nested(10))).toBeUndefined();
    expect(refusal(nested(40), { embeddedLength: 1_000_000 })).toEqual(tooMany);
  });

  it('counts the elements of embedded instances', () => {
    expect(refusal(nested(10), { elements: 20 })).toEqual(tooMany);
  });

  it('bounds the attributes of an element', () => {
    const attributes = Array.from({ length: 100 }, (_, index) => ` a${index}=""`).join('');
    expect(refusal(intrinsic(`<IPARAMVALUE NAME="x"${attributes}/>`))).toEqual(tooMany);
  });

  it('bounds texts, in attributes as well and when they come in pieces', () => {
    const limits = { textLength: 1000 };
    const long = 'x'.repeat(999);
    expect(refusal(intrinsic(parameter(`<VALUE>${long}</VALUE>`)), limits)).toBeUndefined();
    expect(refusal(intrinsic(parameter(`<VALUE>${long}xx</VALUE>`)), limits)).toEqual(tooLarge);
    expect(refusal(intrinsic(parameter(`<VALUE>${long}<!-- -->xx</VALUE>`)), limits)).toEqual(tooLarge);
    expect(refusal(intrinsic(`<IPARAMVALUE NAME="${long}xx"/>`), limits)).toEqual(tooLarge);
  });

  it.each([
    ['a section', '<![CDATA[', 'x'],
    ['text', '<!---->', '&lt;'],
  ])('bounds %s before it ends', (_name, start, content) => {
    const reader = new RequestReader({ ...defaultXmlLimits, textLength: 1000 });
    const request = intrinsic(parameter(`<VALUE>${start}|</VALUE>`));
    reader.write(Buffer.from(request.slice(0, request.indexOf('|'))));
    reader.write(Buffer.from(content.repeat(1000)));
    expect(() => reader.write(Buffer.from(content))).toThrow('a text longer than 1000');
  });

  it.each([
    ['line ends', '<![CDATA[', '\r'],
    ['brackets', '<![CDATA[', ']'],
    ['references', '<!---->', '&lt;'],
  ])('holds %s in not much more memory than they take in the text', (_name, start, content) => {
    const reader = new RequestReader();
    const request = intrinsic(parameter(`<VALUE>${start}|</VALUE>`));
    reader.write(Buffer.from(request.slice(0, request.indexOf('|'))));
    const piece = Buffer.from(content.repeat(64 * 1024));
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let count = 0; count < 32; count++) reader.write(piece);
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(16e6);
    expect(() => reader.end()).toThrow();
  });

  it('bounds the names of entities', () => {
    const name = 'x'.repeat(1000);
    expect(refusal(intrinsic(parameter(`<VALUE>&${name};</VALUE>`)), { markupLength: 1000 })).toEqual(
      'request-not-well-formed',
    );
    const reader = new RequestReader({ ...defaultXmlLimits, markupLength: 1000 });
    const request = intrinsic(parameter('<VALUE>&|'));
    expect(() =>
      reader.write(Buffer.from(request.replace('|', `${name}x`).slice(0, request.indexOf('|') + 1001))),
    ).toThrow('markup longer than 1000');
  });

  it.each([
    ['comments', '<!--', '- ', '-->'],
    ['processing instructions', '<?x ', '? ', '?>'],
    ['start tags', '<VALUE x="', '\n', '">'],
  ])('bounds %s, and tells so before they end', (_name, start, content, end) => {
    const limits = { ...defaultXmlLimits, markupLength: 1000 };
    const long = content.repeat(1000);
    const request = intrinsic(parameter(`<VALUE>${start}${long}${end}</VALUE>`));
    for (const size of [1, 2, 7, 500, 8000]) {
      const reader = new RequestReader(limits);
      const bytes = Buffer.from(request.slice(0, request.indexOf(long) + long.length - 1));
      const readAll = () => {
        for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size));
      };
      expect(readAll).toThrow('markup longer than 1000');
    }
    expect(refusal(request, { markupLength: 1000 })).toEqual(tooLarge);
  });

  it('bounds none of them for what stands between them', () => {
    const many = '<!--x--><?x?><![CDATA[<!--]]>&lt;!--x'.repeat(1000);
    expect(refusal(intrinsic(parameter(`<VALUE>${many}</VALUE>`)), { markupLength: 200 })).toBeUndefined();
    const long = 'x'.repeat(2000);
    expect(refusal(intrinsic(parameter(`<VALUE><![CDATA[${long}]]></VALUE>`)), { markupLength: 200 })).toBeUndefined();
  });

  it('bounds embedded instances, which are read in one go', () => {
    const embedded = (length: number) => {
      const text = `&lt;INSTANCE CLASSNAME="C"&gt;${' '.repeat(length - 35)}&lt;/INSTANCE&gt;`;
      return intrinsic(
        `<IPARAMVALUE NAME="NewInstance"><INSTANCE CLASSNAME="C"><PROPERTY NAME="p" TYPE="string" EmbeddedObject="instance"><VALUE>${text}</VALUE></PROPERTY></INSTANCE></IPARAMVALUE>`,
      );
    };
    expect(refusal(embedded(1000), { embeddedLength: 1000 })).toBeUndefined();
    expect(refusal(embedded(1001), { embeddedLength: 1000 })).toEqual(tooLarge);
  });

  it('bounds the embedded instances of a property together, and those within them with them', () => {
    const text = `&lt;INSTANCE CLASSNAME="C"&gt;${' '.repeat(465)}&lt;/INSTANCE&gt;`;
    const property = (count: number, name: string) =>
      `<PROPERTY.ARRAY NAME="${name}" TYPE="string" EmbeddedObject="instance"><VALUE.ARRAY>${`<VALUE>${text}</VALUE>`.repeat(count)}</VALUE.ARRAY></PROPERTY.ARRAY>`;
    const instance = (...properties: string[]) =>
      intrinsic(parameter(`<INSTANCE CLASSNAME="C">${properties.join('')}</INSTANCE>`));
    expect(refusal(instance(property(2, 'p'), property(2, 'q')), { embeddedLength: 1000 })).toBeUndefined();
    expect(refusal(instance(property(2, 'p'), property(3, 'q')), { embeddedLength: 1000 })).toEqual(tooLarge);
    expect(refusal(nested(3), { embeddedLength: 300 })).toEqual(tooLarge);
    expect(refusal(nested(3), { embeddedLength: 500 })).toBeUndefined();
  });

  it('bounds the bytes before they are read', () => {
    const reader = new RequestReader({ ...defaultXmlLimits, bytes: 1000 });
    reader.write(Buffer.from('<CIM a="'));
    expect(() => reader.write(Buffer.alloc(1000, 0x20))).toThrow('1000 bytes');
  });

  it('bounds what comes before the root', () => {
    expect(refusal(`<!--${'x'.repeat(100_000)}`)).toEqual('request-not-valid');
  });

  it('takes a long run of references', () => {
    expect(refusal(intrinsic(parameter(`<VALUE>${'&#65;'.repeat(200_000)}</VALUE>`)))).toBeUndefined();
  });
});
