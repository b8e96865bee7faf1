/** Bytes of a chunk: each costs a few calls to send, and copying it to the kernel keeps others waiting. */
const chunkSize = 512 * 1024;
const briefSize = 64 * 1024;
/** UTF-16 units of a reply that is still held as a string. */
const shortLength = 8 * 1024;
/** UTF-8 needs no more for a unit. */
const bytesPerUnit = 3;
/** So many bytes of each size are kept when they have been sent, for all replies: new memory costs more than the text. */
const mostSpare = 4 * 1024 * 1024;
const spare: ReadonlyMap<number, Buffer[]> = new Map([
  [chunkSize, []],
  [briefSize, []],
]);

/** Takes chunks, or parts of them, that have been sent; they are used again. */
export function release(parts: readonly Buffer[]): void {
  for (const { buffer } of parts) {
    const alike = spare.get(buffer.byteLength);
    if (alike !== undefined && alike.length < mostSpare / buffer.byteLength) alike.push(Buffer.from(buffer));
  }
}

/** A part of a reply as it is handed to the socket. */
export type Part = Buffer | string;

/** A place in a reply: all of its text while that is short, else a chunk and a byte in it. */
export type Mark = { readonly pieces: readonly Part[] } | { readonly chunk: number; readonly at: number };

/**
 * Turns text into chunks of UTF-8. Pieces are encoded right where they are sent from: joining them first would copy
 * everything twice. A short reply stays a string, which goes out in one go with the head of its message.
 */
export class ReplyChunks {
  #full: Buffer[] = [];
  /** The text while it is short; undefined once it is not any more. */
  #pieces: Part[] | undefined = [];
  #shortUnits = 0;
  #chunk: Buffer = emptyChunk;
  #at = 0;
  #taken = 0;
  readonly #isBrief: () => boolean;

  /** @param isBrief tells whether somebody waits while a chunk is copied to the kernel */
  constructor(isBrief: () => boolean) {
    this.#isBrief = isBrief;
  }

  /** Where the text ends now. */
  get mark(): Mark {
    if (this.#pieces !== undefined) return { pieces: [...this.#pieces] };
    return { chunk: this.#taken + this.#full.length, at: this.#at };
  }

  /** Forgets what was appended since; false when a part of that has been taken. */
  rewind(mark: Mark): boolean {
    if ('pieces' in mark) {
      if (this.#taken > 0) return false;
      this.#full = [];
      this.#chunk = emptyChunk;
      this.#at = 0;
      this.#pieces = [];
      this.#shortUnits = 0;
      this.appendAll(mark.pieces);
      return true;
    }
    const kept = mark.chunk - this.#taken;
    if (kept < 0) return false;
    const chunks = [...this.#full, this.#chunk];
    this.#full = chunks.slice(0, kept);
    this.#chunk = chunks[kept] as Buffer;
    this.#at = mark.at;
    return true;
  }

  get hasFull(): boolean {
    return this.#full.length > 0;
  }

  append(piece: string): void {
    if (this.#pieces === undefined) this.#encode(piece);
    else this.#hold(piece);
  }

  /** Appends text that is UTF-8 already, whole characters of it, and is used for something else afterwards. */
  appendBytes(bytes: Buffer): void {
    if (this.#pieces === undefined) this.#spread(bytes);
    else this.#hold(bytes.toString());
  }

  /** Appends pieces of text. Bytes among them are UTF-8, whole characters of it, and never change. */
  appendAll(pieces: readonly Part[]): void {
    for (const piece of pieces) {
      if (this.#pieces !== undefined) this.#hold(piece);
      else if (typeof piece === 'string') this.#encode(piece);
      else this.#spread(piece);
    }
  }

  /** The chunks that are full; give them back by `release` when they have been sent. */
  takeFull(): readonly Buffer[] {
    const full = this.#full;
    this.#taken += full.length;
    this.#full = [];
    return full;
  }

  /** What follows the full chunks, which have been taken. Give it back, too, if it is a part of a chunk. */
  takeRest(): Part {
    if (this.#pieces !== undefined) return this.#pieces.map(String).join('');
    const rest = this.#chunk.subarray(0, this.#at);
    this.#chunk = emptyChunk;
    this.#at = 0;
    return rest;
  }

  /** Keeps a piece of what is short, until it is short no more. */
  #hold(piece: Part): void {
    const pieces = this.#pieces ?? [];
    pieces.push(piece);
    this.#shortUnits += piece.length;
    if (this.#shortUnits <= shortLength) return;
    this.#pieces = undefined;
    this.#chunk = this.#fresh();
    this.appendAll(pieces);
  }

  #encode(piece: string): void {
    const room = this.#chunk.length - this.#at;
    if (piece.length * bytesPerUnit <= room || Buffer.byteLength(piece) <= room) {
      this.#at += this.#chunk.write(piece, this.#at, 'utf8');
    } else this.#spread(Buffer.from(piece, 'utf8'));
  }

  #spread(bytes: Buffer): void {
    let from = 0;
    for (let room = this.#chunk.length - this.#at; bytes.length - from >= room; room = this.#chunk.length) {
      this.#chunk.set(bytes.subarray(from, from + room), this.#at);
      from += room;
      this.#full.push(this.#chunk);
      this.#chunk = this.#fresh();
      this.#at = 0;
    }
    this.#chunk.set(from === 0 ? bytes : bytes.subarray(from), this.#at);
    this.#at += bytes.length - from;
  }

  #fresh(): Buffer {
    const size = this.#isBrief() ? briefSize : chunkSize;
    return spare.get(size)?.pop() ?? Buffer.allocUnsafeSlow(size);
  }
}

const emptyChunk = Buffer.alloc(0);

export const bytesOf = (parts: readonly Buffer[]): number => parts.reduce((sum, { length }) => sum + length, 0);
