import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes a generated file; with --check it is only told, and fails the script, where the file is another one. */
export function writeGenerated(file: string, text: string): void {
  if (!process.argv.includes('--check')) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${path.relative(root, file)} is stale: run npm run generate`);
    process.exitCode = 1;
  }
}
