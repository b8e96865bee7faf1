import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Declaration } from './engine/provider.ts';

/** Everything that is mapped: what the files named after a Xen class export. Adding a class is adding its file. */
export async function loadDeclarations(): Promise<readonly Declaration[]> {
  const files = await declarationFiles();
  const modules: object[] = [];
  // One by one: loaders that transform modules evaluate one twice when it is asked for under two names at once.
  for (const file of files) modules.push(await import(file.href));
  return [...new Set(modules.flatMap((module) => Object.values(module).filter(isDeclaration)))];
}

async function declarationFiles(): Promise<URL[]> {
  const here = new URL('./', import.meta.url);
  const extension = extname(fileURLToPath(import.meta.url));
  const subjects = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const folders = subjects.map((subject) => new URL(`${subject.name}/`, here));
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(folder)).filter((name) => name.startsWith('Xen_') && extname(name) === extension);
      return names.filter((name) => !name.endsWith('.d.ts')).map((name) => new URL(name, folder));
    }),
  );
  return files.flat().sort((a, b) => (a.href < b.href ? -1 : 1));
}

function isDeclaration(value: unknown): value is Declaration {
  return typeof value === 'object' && value !== null && 'form' in value;
}
