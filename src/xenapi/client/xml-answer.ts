import { SaxesParser } from 'saxes';
import { XenConnectionError } from './errors.ts';

type Struct = Record<string, unknown>;

/** A container that is open: an array's elements or a struct's members, into which the next value goes. */
interface Frame {
  readonly values?: unknown[];
  readonly members?: Struct;
  memberName?: string | undefined;
}

const trimmed = (text: string): string => text.trim();

/** What the text of each element of a simple type says. */
const scalars: Readonly<Record<string, (text: string) => unknown>> = {
  string: (text) => text,
  int: trimmed,
  i4: trimmed,
  i8: trimmed,
  boolean: (text) => text.trim() === '1' || text.trim() === 'true',
  double: Number,
  'dateTime.iso8601': trimmed,
  nil: () => null,
};

/** What may stand inside each element of an XML-RPC answer. */
const children: Readonly<Record<string, readonly string[]>> = {
  '': ['methodResponse'],
  methodResponse: ['params'],
  params: ['param'],
  param: ['value'],
  value: [...Object.keys(scalars), 'array', 'struct'],
  array: ['data'],
  data: ['value'],
  struct: ['member'],
  member: ['name', 'value'],
};

/** Elements whose text counts; elsewhere only white space may stand. */
const texts: ReadonlySet<string> = new Set(['value', 'name', ...Object.keys(scalars)]);

/** Deeper than any answer of a pool. */
const depthLimit = 100;

/**
 * Decodes an XML-RPC answer piece by piece as it arrives. Strict: well-formed, no document type, only the elements of
 * XML-RPC where they belong. Ints stay text, so that no digit is lost; a fault is no Xen-API answer.
 */
export class XmlAnswerDecoder {
  readonly #parser = new SaxesParser({ fragment: false });
  readonly #path: string[] = [''];
  readonly #frames: Frame[] = [];
  #text = '';
  /** The value element that is open has had its child element. */
  #typed = false;
  #result: { value: unknown } | undefined;

  constructor() {
    this.#parser.on('error', (error) => fail(error.message));
    this.#parser.on('doctype', () => fail('a document type'));
    this.#parser.on('opentag', ({ name }) => this.#open(name));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
    this.#parser.on('text', (text) => this.#onText(text));
    this.#parser.on('cdata', (text) => this.#onText(text));
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  /** The answer's value. */
  close(rest: string): unknown {
    this.#parser.write(rest).close();
    return this.#result ? this.#result.value : fail('no value');
  }

  #open(name: string): void {
    const parent = this.#path.at(-1) ?? '';
    if (!children[parent]?.includes(name)) fail(`<${name}> inside <${parent}>`);
    if (parent === 'value' && (this.#typed || this.#text.trim() !== '')) fail('a value beside a value');
    if (this.#path.length > depthLimit) fail('values nested too deep');
    this.#path.push(name);
    this.#text = '';
    if (name === 'value') this.#typed = false;
    if (name === 'array') this.#frames.push({ values: [] });
    if (name === 'struct') this.#frames.push({ members: Object.create(null) as Struct });
  }

  #close(name: string): void {
    this.#path.pop();
    const frame = this.#frames.at(-1);
    const scalar = scalars[name];
    if (scalar) this.#typedValue(scalar(this.#text));
    else if (name === 'array' || name === 'struct')
      this.#typedValue(this.#frames.pop()?.[name === 'array' ? 'values' : 'members']);
    else if (name === 'value' && !this.#typed) this.#place(this.#text);
    else if (name === 'name' && frame) frame.memberName = this.#text;
    if (name === 'value') this.#typed = false;
    this.#text = '';
  }

  #typedValue(value: unknown): void {
    this.#place(value);
    this.#typed = true;
  }

  #place(value: unknown): void {
    const frame = this.#frames.at(-1);
    if (!frame) this.#result = this.#result ? fail('two values') : { value };
    else if (frame.values) frame.values.push(value);
    else if (frame.members && frame.memberName !== undefined) {
      frame.members[frame.memberName] = value;
      frame.memberName = undefined;
    } else fail('a member without a name');
  }

  #onText(text: string): void {
    const element = this.#path.at(-1) ?? '';
    if (texts.has(element) && !(element === 'value' && this.#typed)) this.#text += text;
    else if (text.trim() !== '') fail(`text inside <${element}>`);
  }
}

function fail(what: string): never {
  throw new XenConnectionError(`the pool sent no XML-RPC answer: ${what}`);
}
