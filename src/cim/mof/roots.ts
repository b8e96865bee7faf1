import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { includedBy } from './includes.ts';
import { parse } from './parser.ts';

/**
 * The models in a directory, each a list of files to compile together: a file that includes others and is included by
 * none is a model of its own; where no file includes another, all .mof files together are one.
 */
export function modelsIn(directory: string): readonly (readonly string[])[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.mof'))
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file).isFile())
    .sort();
  const included = new Set<string>();
  const including = files.filter((file) => {
    // What is not UTF-8 is told of where it is compiled.
    const text = new TextDecoder().decode(readFileSync(file));
    const { productions } = parse({ file, text });
    const targets = productions.flatMap((each) => (each.kind === 'include' ? [each.argument] : []));
    for (const target of targets) included.add(path.resolve(includedBy(file, target)));
    return targets.length > 0;
  });
  const roots = including.filter((file) => !included.has(path.resolve(file)));
  if (roots.length > 0) return roots.map((root) => [root]);
  return files.length > 0 ? [files] : [];
}
