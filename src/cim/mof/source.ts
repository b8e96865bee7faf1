/** The text of one MOF file; errors know their place as an offset into it. */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** Of a text that stands as a string in another: where its faults are shown, for escapes are resolved in it. */
  readonly within?: { readonly source: Source; readonly at: number };
}

/** Where the lines of a text begin: one that is no MOF at all has an error at nearly every character. */
const lineStarts = new WeakMap<Source, readonly number[]>();

function lineStartsOf(source: Source): readonly number[] {
  let starts = lineStarts.get(source);
  if (starts === undefined) {
    starts = [0, ...Array.from(source.text.matchAll(/\n/g), ({ index }) => index + 1)];
    lineStarts.set(source, starts);
  }
  return starts;
}

/** Both count from 1. */
function placeOf(source: Source, offset: number): { readonly line: number; readonly column: number } {
  if (source.within !== undefined) return placeOf(source.within.source, source.within.at);
  const starts = lineStartsOf(source);
  let line = 1;
  for (let end = starts.length; line < end; ) {
    const middle = (line + end) >> 1;
    if ((starts[middle] as number) <= offset) line = middle + 1;
    else end = middle;
  }
  return { line, column: offset - (starts[line - 1] as number) + 1 };
}

/** A fault in MOF text. The message reads `file:line:column: what was expected and found`. */
export class MofError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(source: Source, offset: number, description: string) {
    const { line, column } = placeOf(source, offset);
    super(`${source.file}:${line}:${column}: ${description}`);
    this.name = 'MofError';
    this.file = source.file;
    this.line = line;
    this.column = column;
  }
}

/** What a step makes; undefined where it throws a MofError, which then is one of `errors`. */
export function attempt<T>(errors: MofError[], step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof MofError)) throw error;
    errors.push(error);
    return undefined;
  }
}
