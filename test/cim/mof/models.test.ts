import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../../src/cim/mof/compile.ts';
import { loadModel, ModelError } from '../../../src/cim/mof/load.ts';
import { modelsIn } from '../../../src/cim/mof/roots.ts';
import { overlay } from '../../../src/cim/schema/overlay.ts';
import type { Repository } from '../../../src/cim/schema/repository.ts';
import { decodeDeclarations, encodeDeclarations } from '../../../src/cim/schema/stored.ts';
import { temporaryDirectory } from '../../temporary-directory.ts';
import { readZip } from '../../zip.ts';

const fromRoot = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const schemaArchive = fromRoot('../shared/data/cim_schema_2.49.0Final-MOFs.zip');

function directoryOf(files: ReadonlyMap<string, string | Buffer>): string {
  const directory = temporaryDirectory();
  for (const [name, content] of files) {
    mkdirSync(path.join(directory, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(directory, name), content);
  }
  return directory;
}

describe('models on disk', () => {
  it.each(['mof/cimv2.mof', 'mof/interop.mof'])('%s compiles', (name) => {
    const repository = loadModel(fromRoot(name));
    expect(repository.class('cim_managedelement')?.name).toBe('CIM_ManagedElement');
    expect(repository.withDescendants('CIM_ManagedElement').length).toBeGreaterThan(50);
  });

  it('are found by their roots', () => {
    const files = new Map([
      ['a.mof', '#pragma include ("sub/c.mof")'],
      ['b.mof', '/* of b */ #pragma include("sub/" "c.mof")'],
      ['sub/c.mof', '#pragma include ("d.mof")'],
      ['sub/d.mof', ''],
      ['sub/stray.MOF', ''],
      ['notes.txt', ''],
    ]);
    const directory = directoryOf(files);
    expect(modelsIn(directory)).toEqual([[path.join(directory, 'a.mof')], [path.join(directory, 'b.mof')]]);
    expect(modelsIn(path.join(directory, 'sub'))).toEqual([[path.join(directory, 'sub/c.mof')]]);
    const flat = directoryOf(
      new Map([
        ['x.mof', ''],
        ['y.mof', ''],
      ]),
    );
    expect(modelsIn(flat)).toEqual([[path.join(flat, 'x.mof'), path.join(flat, 'y.mof')]]);
    expect(modelsIn(directoryOf(new Map([['x.txt', '']])))).toEqual([]);
  });

  it('hold a file that only a comment includes', () => {
    const directory = directoryOf(
      new Map([
        ['x.mof', '/*\n#pragma include ("y.mof")\n*/'],
        ['y.mof', ''],
      ]),
    );
    expect(modelsIn(directory)).toEqual([[path.join(directory, 'x.mof'), path.join(directory, 'y.mof')]]);
  });

  it('are found among files that are not UTF-8, which compiling tells of', () => {
    const latin1 = Buffer.from('// \xe9\nclass C { };', 'latin1');
    const directory = directoryOf(new Map<string, string | Buffer>([['c.mof', latin1]]));
    const file = path.join(directory, 'c.mof');
    expect(modelsIn(directory)).toEqual([[file]]);
    expect(compileFiles([file]).errors.map(({ message }) => message)).toEqual([
      expect.stringContaining(`${file}:1:1: cannot read ${file}: `),
    ]);
  });

  it('that are wrong throw one error with all faults', () => {
    const directory = directoryOf(new Map([['x.mof', 'class A : B {}; class C { int P; };']]));
    expect(() => loadModel(path.join(directory, 'x.mof'))).toThrow(ModelError);
  });

  it('may begin with a byte order mark, and must be UTF-8', () => {
    const files = new Map([
      ['bom.mof', Buffer.from('\uFEFFclass Ä {};')],
      ['latin.mof', Buffer.from('class Ä {};', 'latin1')],
    ]);
    const directory = directoryOf(files);
    expect(loadModel(path.join(directory, 'bom.mof')).class('ä')?.name).toBe('Ä');
    expect(() => loadModel(path.join(directory, 'latin.mof'))).toThrow(/latin\.mof:1:1: cannot read/);
  });
});

describe('the full public schema', () => {
  const propertiesOf = (repository: Repository, className: string) => {
    const { properties } = repository.class(className) ?? { properties: [] };
    return properties.map((p) => `${className}.${p.name} ${p.type} ${p.isArray} ${p.isKey}`);
  };
  const title = existsSync(schemaArchive) ? '' : ' (skipped: the archive is not there)';

  it.skipIf(!existsSync(schemaArchive))(`compiles, and lies over the built-in model without a loss${title}`, () => {
    const directory = directoryOf(readZip(schemaArchive));
    const { repository, errors } = compileFiles(modelsIn(directory).flat());
    expect(errors).toEqual([]);
    const declarations = repository.declarations();
    expect(declarations.classes).toHaveLength(1631);
    expect(decodeDeclarations(encodeDeclarations(declarations))).toEqual(declarations);
    for (const name of ['mof/cimv2.mof', 'mof/interop.mof']) {
      const builtIn = loadModel(fromRoot(name));
      const served = overlay(builtIn, repository);
      const lost = builtIn.declarations().classes.flatMap(({ name: className }) => {
        const after = new Set(propertiesOf(served, className));
        return propertiesOf(builtIn, className).filter((property) => !after.has(property));
      });
      expect(lost).toEqual([]);
      expect(served.declarations().classes.length).toBeGreaterThanOrEqual(1631);
    }
  });
});
