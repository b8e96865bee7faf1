import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { notValid } from './error.ts';

/** What a sender may say that its body is written in; `utf-16` leaves the byte order to the body. */
export type Charset = 'utf-8' | 'utf-16' | 'utf-16le' | 'utf-16be';
type Encoding = Exclude<Charset, 'utf-16'>;

/**
 * Turns the bytes of a body into text, strictly: in the charset that was declared, else in UTF-8 or UTF-16 as its
 * byte order mark or its first character says (XML 1.0 appendix F). A body that shows another encoding than the
 * declared one is refused.
 */
export class BodyDecoder {
  readonly #charset: Charset | undefined;
  #encoding: Encoding | undefined;
  #hasMark = false;
  /** Made at the first byte that is not ASCII; no character has begun before that the next bytes go on with. */
  #decoder: TextDecoder | undefined;
  #first: Uint8Array = new Uint8Array(0);

  constructor(charset?: Charset) {
    this.#charset = charset;
  }

  decode(chunk: Uint8Array): string {
    if (this.#encoding !== undefined) return this.#run(this.#encoding, chunk, true);
    const bytes = this.#first.length === 0 ? chunk : Buffer.concat([this.#first, chunk]);
    // Two bytes tell the encoding.
    if (bytes.length < 2) {
      this.#first = bytes;
      return '';
    }
    this.#encoding = this.#encodingOf(bytes);
    // A mark stands in front of everything; what looks like one later on is a character of the text.
    this.#hasMark = this.#encoding !== 'utf-8' || bytes[0] === 0xef;
    return this.#run(this.#encoding, bytes, true);
  }

  end(): string {
    return this.#encoding === undefined
      ? this.#run('utf-8', this.#first, false)
      : this.#run(this.#encoding, new Uint8Array(0), false);
  }

  #encodingOf(bytes: Uint8Array): Encoding {
    const shown = shownEncoding(bytes);
    const declared = this.#charset;
    if (declared === undefined) return shown ?? 'utf-8';
    const agrees = shown === undefined || (declared === 'utf-16' ? shown !== 'utf-8' : shown === declared);
    if (!agrees) throw notValid(`the body is ${shown} where Content-Type says ${declared}`);
    // RFC 2781 § 4.3: without a mark, the big end comes first.
    return shown ?? (declared === 'utf-16' ? 'utf-16be' : declared);
  }

  #run(encoding: Encoding, bytes: Uint8Array, stream: boolean): string {
    // A decoder takes up to nine times as long.
    if (this.#decoder === undefined && encoding === 'utf-8' && isAscii(bytes)) return asciiOf(bytes);
    this.#decoder ??= new TextDecoder(encoding, { fatal: true, ignoreBOM: !this.#hasMark });
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch {
      throw notValid(`the body is not valid ${encoding.toUpperCase()}`);
    }
  }
}

const asciiOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('latin1');

/** The encoding that the first bytes give away: by a mark, or because a document begins with `<` or white space. */
function shownEncoding([first = 0, second = 0]: Uint8Array): Encoding | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0 && isStart(second)) return 'utf-16be';
  if (second === 0 && isStart(first)) return 'utf-16le';
  return first === 0xef || isStart(first) ? 'utf-8' : undefined;
}

const isStart = (byte: number): boolean => byte === 0x3c || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
