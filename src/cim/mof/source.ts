/** The text of one MOF file; errors know their place as an offset into it. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A fault in MOF text. The message reads `file:line:column: what was expected and found`. */
export class MofError extends Error {
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(source: Source, offset: number, description: string) {
    const before = source.text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    const line = before.split('\n').length;
    const column = offset - lineStart + 1;
    super(`${source.file}:${line}:${column}: ${description}`);
    this.name = 'MofError';
    this.file = source.file;
    this.line = line;
    this.column = column;
  }
}
