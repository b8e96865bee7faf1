import { escapeText } from './escape.ts';

const usualSize = 64 * 1024;
/** Memory beyond that is not held for the next text. */
const mostHeld = 1024 * 1024;
/** UTF-16 units up to which text is looked at one by one; calls that do it at once have their price. */
const shortText = 200;

/**
 * Text as UTF-8, put together in memory that is used again for the next one. Nearly all text in CIM-XML is ASCII, long
 * markup that never changes with short values in between: copying both is cheaper than joining strings and encoding them.
 */
export class TextBuffer {
  #bytes = Buffer.allocUnsafeSlow(usualSize);
  #at = 0;

  /** Begins anew; what `view` gave is not to be read any more. */
  clear(): void {
    this.#at = 0;
    if (this.#bytes.length > mostHeld) this.#bytes = Buffer.allocUnsafeSlow(usualSize);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#at;
  }

  /** Appends markup that is encoded already. */
  append(markup: Uint8Array): void {
    this.#makeRoom(markup.length);
    this.#bytes.set(markup, this.#at);
    this.#at += markup.length;
  }

  /** Appends markup. */
  appendMarkup(markup: string): void {
    if (markup.length <= shortText && this.#appendAscii(markup, ascii)) return;
    this.#makeRoom(Buffer.byteLength(markup));
    this.#at += this.#bytes.write(markup, this.#at, 'utf8');
  }

  /** Appends the text of an element, escaped. */
  appendText(text: string): void {
    const mayBePlain =
      text.length <= shortText && !isBlank(text.charCodeAt(0)) && !isBlank(text.charCodeAt(text.length - 1));
    if (!mayBePlain || !this.#appendAscii(text, plain)) this.appendMarkup(escapeText(text));
  }

  /** Appends text whose units are all among these of ASCII, else nothing. @returns whether they are */
  #appendAscii(text: string, allowed: Uint8Array): boolean {
    const units = text.length;
    this.#makeRoom(units);
    const bytes = this.#bytes;
    const start = this.#at;
    for (let index = 0; index < units; index++) {
      const unit = text.charCodeAt(index);
      if (unit > 0x7f || allowed[unit] === 0) return false;
      bytes[start + index] = unit;
    }
    this.#at = start + units;
    return true;
  }

  /** The text from a byte on, which must begin a character. */
  textFrom(start: number): string {
    return this.#bytes.toString('utf8', start, this.#at);
  }

  /** All of it, until it is cleared or appended to. */
  view(): Buffer {
    return this.#bytes.subarray(0, this.#at);
  }

  #makeRoom(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#at + bytes));
    larger.set(this.view());
    this.#bytes = larger;
  }
}

/** False for NaN, what an empty text has in place of a unit. */
const isBlank = (unit: number): boolean => unit <= 0x20;
const ascii = new Uint8Array(128).fill(1);
/** What is written as it is. */
const plain = ascii.map((_, unit) => Number(unit >= 0x20 && unit < 0x7f && !'&<>'.includes(String.fromCharCode(unit))));
