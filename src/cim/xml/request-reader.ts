import type { CIMInstance } from '../values/instance.ts';
import { BodyDecoder, type Charset } from './body-decoder.ts';
import { XmlRequestError } from './error.ts';
import { type CompiledGrammar, compileGrammar, GrammarReader } from './grammar.ts';
import { KnownRequests } from './known-requests.ts';
import { defaultXmlLimits, XmlBudget, type XmlLimits } from './limits.ts';
import type { RequestMessage } from './message.ts';
import { scanPlain } from './plain-scanner.ts';
import { declarationRules } from './rules-declarations.ts';
import { instanceRules } from './rules-instance.ts';
import { messageRules } from './rules-messages.ts';
import { pathRules } from './rules-paths.ts';
import { valueRules } from './rules-values.ts';
import { createXmlReader, type XmlReader } from './xml-reader.ts';

const grammar: CompiledGrammar = compileGrammar({
  ...messageRules,
  ...pathRules,
  ...valueRules,
  ...instanceRules,
  ...declarationRules,
});

function documentOf(root: string, budget: XmlBudget): GrammarReader {
  return new GrammarReader(grammar, root, budget, { embedded: (text) => readEmbedded(text, budget) });
}

function readerOf(root: string, budget: XmlBudget): { xml: XmlReader; document: GrammarReader } {
  const document = documentOf(root, budget);
  return { xml: createXmlReader(document, budget), document };
}

function readEmbedded(text: string, budget: XmlBudget): CIMInstance {
  budget.checkEmbedded(text.length);
  const { xml, document } = readerOf('INSTANCE', budget);
  xml.write(text);
  xml.end();
  return document.result as CIMInstance;
}

/** UTF-16 units that are parsed in less than a millisecond, even if they are nothing but tags. */
const stepUnits = 8 * 1024;

/**
 * Reads one CIM-XML request (DSP0201 and DSP0203 2.4) piece by piece as it arrives. Throws `XmlRequestError` at the
 * first fault, nothing else; the reader is of no use after that.
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
    const { xml, document } = readerOf('CIM', this.#budget);
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
    // A part of a long text refers to it, so that nothing is copied.
    this.#xml.write(this.#text.slice(this.#at, this.#at + stepUnits));
    this.#at += stepUnits;
    return true;
  }

  /** All that was taken has been parsed. */
  end(): RequestMessage {
    this.#xml.write(this.#decoder.end());
    this.#xml.end();
    return this.#document.result as RequestMessage;
  }
}

/**
 * Reads a request that has arrived whole. What nearly all clients send takes a shorter way than everything that XML
 * allows; a fault is always found, and told, by the reader for all of XML. Throws `XmlRequestError`.
 */
export function readRequest(body: Uint8Array, limits: XmlLimits = defaultXmlLimits, charset?: Charset): RequestMessage {
  const mayBePlain =
    body.length <= Math.min(limits.bytes, limits.markupLength, longestScan) && (charset ?? 'utf-8') === 'utf-8';
  const message = mayBePlain ? scan(body, limits) : undefined;
  if (message !== undefined) return message;
  const reader = new RequestReader(limits, charset);
  reader.write(body);
  return reader.end();
}

/** Longer bodies are rare, and their text would be held twice. */
const longestScan = 64 * 1024;

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

function scan(body: Uint8Array, limits: XmlLimits): RequestMessage | undefined {
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
  const known = knownUnder(limits);
  const found = known.find(text);
  if (found !== undefined) return found;
  const budget = new XmlBudget(limits);
  const document = documentOf('CIM', budget);
  try {
    if (!scanPlain(text, document, budget)) return undefined;
    const message = document.result as RequestMessage;
    known.add(text, message);
    return message;
  } catch (error) {
    if (error instanceof XmlRequestError) return undefined;
    throw error;
  }
}

/**
 * Reads the text of an embedded instance that arrived in a parameter without its EmbeddedObject attribute, or in a
 * property that only its class tells to be embedded. Throws `XmlRequestError`.
 */
export function readEmbeddedInstance(text: string, limits: XmlLimits = defaultXmlLimits): CIMInstance {
  return readEmbedded(text, new XmlBudget(limits));
}
