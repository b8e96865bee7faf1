import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from './parser.ts';
import { MofError, type Source } from './source.ts';
import type { Located, PragmaSyntax, Production } from './syntax.ts';

export type Declaration = Exclude<Production, PragmaSyntax>;

/** Everything that a set of files and what they include say, in the order of the text. */
export interface Gathered {
  readonly declarations: readonly Located<Declaration>[];
  readonly errors: readonly MofError[];
}

/** The text of a MOF file without a byte order mark. @throws when there is no file or it is not UTF-8 */
export function readMofFile(file: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
}

/** The path of the file that `file` includes by this name. */
export function includedBy(file: string, name: string): string {
  return path.isAbsolute(name) ? path.normalize(name) : path.join(path.dirname(file), name);
}

/**
 * Reads files with all that they include, by absolute paths or relative to the including file (DSP0004 2.8 § 7.11). A
 * file that several others include is read once; a file that includes itself, by whatever way, is refused.
 */
export function gather(files: readonly string[], read: (file: string) => string = readMofFile): Gathered {
  const declarations: Located<Declaration>[] = [];
  const errors: MofError[] = [];
  const done = new Set<string>();
  const open: string[] = [];

  const visit = (file: string, from: { source: Source; at: number }) => {
    const id = path.resolve(file);
    if (open.includes(id)) {
      errors.push(new MofError(from.source, from.at, `${file} includes itself`));
      return;
    }
    if (done.has(id)) return;
    done.add(id);
    const source = load(file, from);
    if (source === undefined) return;
    open.push(id);
    const parsed = parse(source);
    errors.push(...parsed.errors);
    let namespace: { namespace?: string } = {};
    for (const production of parsed.productions) {
      if (isPragma(production)) {
        if (production.kind === 'namespace') namespace = { namespace: production.argument };
        else visit(includedBy(file, production.argument), { source, at: production.at });
      } else declarations.push({ source, production, ...namespace });
    }
    open.pop();
  };

  const load = (file: string, from: { source: Source; at: number }): Source | undefined => {
    try {
      return { file, text: read(file) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      errors.push(new MofError(from.source, from.at, `cannot read ${file}: ${reason}`));
      return undefined;
    }
  };

  for (const file of files) visit(file, { source: { file, text: '' }, at: 0 });
  return { declarations, errors };
}

function isPragma(production: Production): production is PragmaSyntax {
  return production.kind === 'include' || production.kind === 'namespace';
}
