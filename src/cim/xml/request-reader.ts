import type { ClassDeclaration } from '../schema/declaration.ts';
import type { CIMInstance } from '../values/instance.ts';
import { BodyDecoder, type Charset } from './body-decoder.ts';
import { type CompiledGrammar, compileGrammar, GrammarReader } from './grammar.ts';
import { KnownRequests, splitText } from './known-requests.ts';
import { defaultXmlLimits, XmlBudget, type XmlLimits } from './limits.ts';
import type { RequestMessage } from './message.ts';
import { declarationRules } from './rules-declarations.ts';
import { instanceRules } from './rules-instance.ts';
import { messageRules } from './rules-messages.ts';
import { pathRules } from './rules-paths.ts';
import { valueRules } from './rules-values.ts';
import { XmlReader } from './xml-reader.ts';

const grammar: CompiledGrammar = compileGrammar({
  ...messageRules,
  ...pathRules,
  ...valueRules,
  ...instanceRules,
  ...declarationRules,
});

function readerOf(roots: readonly string[], budget: XmlBudget): { xml: XmlReader; document: GrammarReader } {
  const document = new GrammarReader(grammar, roots, budget, {
    embedded: (text, kind) => readEmbedded(text, kind, budget),
  });
  return { xml: new XmlReader(document, budget), document };
}

/** What may be embedded as what (DSP0203 2.4, EmbeddedObject). */
const embeddedRoots = { instance: ['INSTANCE'], object: ['INSTANCE', 'CLASS'] };

function readEmbedded(text: string, kind: 'instance' | 'object', budget: XmlBudget): CIMInstance | string {
  budget.checkEmbedded(text.length);
  const { xml, document } = readerOf(embeddedRoots[kind], budget);
  xml.write(text);
  xml.end();
  const object = document.result as CIMInstance | ClassDeclaration;
  return 'kind' in object ? object : text;
}

/** UTF-16 units that are parsed in less than a millisecond, even if they are nothing but tags. */
const stepUnits = 8 * 1024;

/**
 * Reads one CIM-XML request (DSP0201 and DSP0203 2.4) piece by piece as it arrives. Every method throws an
 * `XmlRequestError` at the first fault, and nothing else; the reader is of no use after that.
 */
export class RequestReader {
  readonly #budget: XmlBudget;
  readonly #decoder: BodyDecoder;
  readonly #xml: XmlReader;
  readonly #document: GrammarReader;
  #bytes = 0;
  /** What was taken, and where the part begins that is not parsed yet. */
  #text = '';
  #at = 0;

  /** @param charset of the sender's Content-Type, where it has one */
  constructor(limits: XmlLimits = defaultXmlLimits, charset?: Charset) {
    this.#decoder = new BodyDecoder(charset);
    this.#budget = new XmlBudget(limits);
    const { xml, document } = readerOf(['CIM'], this.#budget);
    this.#xml = xml;
    this.#document = document;
  }

  write(chunk: Uint8Array): void {
    this.take(chunk);
    while (this.step());
  }

  /** Takes a chunk that `step` is to parse; what was taken before has been parsed. */
  take(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#budget.checkBytes(this.#bytes);
    this.#text = this.#decoder.decode(chunk);
    this.#at = 0;
  }

  /** Parses a little of what was taken. @returns false when there is none left */
  step(): boolean {
    if (this.#at >= this.#text.length) return false;
    const end = this.#at + stepUnits;
    const isBetweenHalves = (this.#text.codePointAt(end - 1) ?? 0) > 0xffff;
    // A part of a long text refers to it, so that nothing is copied.
    const part = this.#text.slice(this.#at, isBetweenHalves ? end + 1 : end);
    this.#xml.write(part);
    this.#at += part.length;
    return true;
  }

  /** Was it written as nearly all requests are? */
  get isPlain(): boolean {
    return this.#xml.isPlain;
  }

  /** All that was taken has been parsed. */
  end(): RequestMessage {
    this.#xml.write(this.#decoder.end());
    this.#xml.end();
    return this.#document.result as RequestMessage;
  }
}

/** A request that kept to some limits need not to others. */
const knownRequests = new WeakMap<XmlLimits, KnownRequests>();

function knownUnder(limits: XmlLimits): KnownRequests {
  let known = knownRequests.get(limits);
  if (known === undefined) {
    known = new KnownRequests();
    knownRequests.set(limits, known);
  }
  return known;
}

/**
 * Reads a request that has arrived whole. One that came before, but for its ID, is not read again.
 * @throws XmlRequestError
 */
export function readRequest(body: Uint8Array, limits: XmlLimits = defaultXmlLimits, charset?: Charset): RequestMessage {
  const known = knownUnder(limits);
  const text = (charset ?? 'utf-8') === 'utf-8' ? splitText(body) : undefined;
  const found = text && known.find(text);
  if (found !== undefined) return found;
  const reader = new RequestReader(limits, charset);
  reader.write(body);
  const message = reader.end();
  if (text !== undefined && reader.isPlain) known.add(text, message);
  return message;
}

/**
 * Reads the text of an embedded instance that arrived in a parameter without its EmbeddedObject attribute, or in a
 * property that only its class tells to be embedded.
 * @param budget what all that is read in one go may cost
 * @throws XmlRequestError
 */
export function readEmbeddedInstance(text: string, budget = new XmlBudget(defaultXmlLimits)): CIMInstance {
  return readEmbedded(text, 'instance', budget) as CIMInstance;
}
