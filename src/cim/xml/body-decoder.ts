import { TextDecoder } from 'node:util';
import { notValid } from './error.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Turns the bytes of a body into text, strictly: UTF-8, or UTF-16 when a byte order mark or its pattern says so. */
export class BodyDecoder {
  #decoder: TextDecoder | undefined;
  #first: Uint8Array = new Uint8Array(0);

  decode(chunk: Uint8Array): string {
    if (this.#decoder !== undefined) return this.#run(this.#decoder, chunk, true);
    const bytes = this.#first.length === 0 ? chunk : Buffer.concat([this.#first, chunk]);
    // Two bytes tell the encoding.
    if (bytes.length < 2) {
      this.#first = bytes;
      return '';
    }
    this.#decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    return this.#run(this.#decoder, bytes, true);
  }

  end(): string {
    return this.#run(
      this.#decoder ?? new TextDecoder('utf-8', { fatal: true }),
      this.#decoder ? undefined : this.#first,
      false,
    );
  }

  #run(decoder: TextDecoder, bytes: Uint8Array | undefined, stream: boolean): string {
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      throw notValid(`the body is not valid ${decoder.encoding.toUpperCase()}`);
    }
  }
}

function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return 'utf-8';
}
