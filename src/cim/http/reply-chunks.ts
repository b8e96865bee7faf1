/** Bytes of a chunk. */
const chunkSize = 64 * 1024;
/** UTF-16 units of a reply that is still held as a string. */
const shortLength = 24 * 1024;
/** UTF-8 needs no more for a unit. */
const bytesPerUnit = 3;
/** Chunks that are kept for use once they have been sent, by all replies together: new memory costs more than the text. */
const mostSpare = 32;
const spare: Buffer[] = [];

/** A part of a reply as it is handed to the socket. */
export type Part = Buffer | string;

/** A place in a reply: all of its text while that is short, else a chunk and a byte in it. */
export type Mark = { readonly short: string } | { readonly chunk: number; readonly at: number };

/**
 * Turns text into chunks of UTF-8. Pieces are encoded right where they are sent from: joining them first would copy
 * everything twice. A short reply stays a string, which goes out in one go with the head of its message.
 */
export class ReplyChunks {
  #full: Buffer[] = [];
  /** Undefined once the reply is not short any more. */
  #short: string | undefined = '';
  #chunk: Buffer = emptyChunk;
  #at = 0;
  #taken = 0;

  /** Where the text ends now. */
  get mark(): Mark {
    if (this.#short !== undefined) return { short: this.#short };
    return { chunk: this.#taken + this.#full.length, at: this.#at };
  }

  /** Forgets what was appended since; false when a part of that has been taken. */
  rewind(mark: Mark): boolean {
    const kept = 'short' in mark ? 0 : mark.chunk - this.#taken;
    if (kept < 0 || ('short' in mark && this.#taken > 0)) return false;
    const chunks = [...this.#full, this.#chunk];
    this.#full = chunks.slice(0, kept);
    this.#chunk = chunks[kept] as Buffer;
    this.#short = 'short' in mark ? mark.short : undefined;
    this.#at = 'short' in mark ? 0 : mark.at;
    return true;
  }

  get hasFull(): boolean {
    return this.#full.length > 0;
  }

  append(piece: string): void {
    if (this.#short === undefined) {
      this.#encode(piece);
      return;
    }
    this.#short += piece;
    if (this.#short.length > shortLength) this.#encode(this.#takeShort());
  }

  /** Appends text that is UTF-8 already, whole characters of it. */
  appendBytes(bytes: Buffer): void {
    if (this.#short === undefined) this.#spread(bytes);
    else this.append(bytes.toString());
  }

  /** The chunks that are full; give each back by `release` when it has been sent. */
  takeFull(): readonly Buffer[] {
    const full = this.#full;
    this.#taken += full.length;
    this.#full = [];
    return full;
  }

  release({ buffer }: Buffer): void {
    if (buffer.byteLength === chunkSize && spare.length < mostSpare) spare.push(Buffer.from(buffer));
  }

  /** What follows the full chunks, which have been taken. Give it back, too, if it is a part of a chunk. */
  takeRest(): Part {
    if (this.#short !== undefined) return this.#takeShort();
    const rest = this.#chunk.subarray(0, this.#at);
    this.#chunk = emptyChunk;
    this.#at = 0;
    return rest;
  }

  #takeShort(): string {
    const text = this.#short ?? '';
    this.#short = undefined;
    return text;
  }

  #encode(piece: string): void {
    if (this.#chunk === emptyChunk) this.#chunk = this.#fresh();
    const room = chunkSize - this.#at;
    if (piece.length * bytesPerUnit <= room || Buffer.byteLength(piece) <= room) {
      this.#at += this.#chunk.write(piece, this.#at, 'utf8');
    } else this.#spread(Buffer.from(piece, 'utf8'));
  }

  #spread(bytes: Uint8Array): void {
    let from = 0;
    while (bytes.length - from >= chunkSize - this.#at) {
      const end = from + chunkSize - this.#at;
      this.#chunk.set(bytes.subarray(from, end), this.#at);
      from = end;
      this.#full.push(this.#chunk);
      this.#chunk = this.#fresh();
      this.#at = 0;
    }
    this.#chunk.set(from === 0 ? bytes : bytes.subarray(from), this.#at);
    this.#at += bytes.length - from;
  }

  #fresh(): Buffer {
    return spare.pop() ?? Buffer.allocUnsafeSlow(chunkSize);
  }
}

const emptyChunk = Buffer.alloc(0);
