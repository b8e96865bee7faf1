import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadServedModel } from '../../src/built-in-model.ts';
import { encodeDeclarations } from '../../src/cim/schema/stored.ts';
import { run as runMof } from '../../src/cli/mof.ts';
import { ConfigError } from '../../src/config/index.ts';
import { compileText } from '../cim/mof/compile-text.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

let directory: string;
beforeEach(() => {
  directory = temporaryDirectory();
});

function file(name: string, text: string): string {
  const full = path.join(directory, name);
  writeFileSync(full, text);
  return full;
}

async function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await runMof(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

const qualifier = 'Qualifier Description : string, Scope(any);';

describe('xen-cim mof check', () => {
  it('counts what it found in files that belong together', async () => {
    const a = file('a.mof', qualifier);
    const b = file('b.mof', '[Description("b")] class B { uint8 P; }; instance of B { P = 1; };');
    expect(await run('check', a, b)).toEqual({
      code: 0,
      stdout: `${a} ${b}: 1 classes, 1 qualifier types, 1 instances\n`,
      stderr: '',
    });
  });

  it('prints each error with its place', async () => {
    const a = file('a.mof', 'class A {\n  uint8 P = 256;\n  uint8 Q };');
    const { code, stdout, stderr } = await run('check', directory);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${a}:2:13: expected a value of type uint8, found integer 256\n`);
    expect(stderr).toContain(`${a}:3:11: expected ';' after property Q, found '}'\n`);
  });

  it('takes no option for a path', async () => {
    await expect(run('check', '--strict')).rejects.toThrow(/^check has no options/);
  });

  it('checks each model of a directory, as it does with the built-in ones', async () => {
    const { code, stdout } = await run('check', fileURLToPath(new URL('../../mof', import.meta.url)));
    expect(code).toBe(0);
    expect(stdout).toMatch(/cimv2\.mof: \d+ classes.*\n.*interop\.mof: \d+ classes/);
  });
});

describe('xen-cim mof import', () => {
  it('keeps the schema for serve, over the built-in model', async () => {
    file('schema.mof', `${qualifier} class ACME_Thing { };`);
    const state = path.join(directory, 'state');
    const { code, stdout } = await run('import', directory, '--state', state);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `imported 1 classes, 1 qualifier types, 0 instances into ${state}\n`,
    });
    expect(loadServedModel(state).cimv2.class('acme_thing')?.name).toBe('ACME_Thing');
    expect(loadServedModel(undefined).cimv2.class('acme_thing')).toBeUndefined();
  });

  it('names a state directory that is none', async () => {
    const state = file('schema.mof', qualifier);
    await expect(run('import', directory, '--state', state)).rejects.toThrow(ConfigError);
    await expect(run('import', directory, '--state', state)).rejects.toThrow(`--state ${state}: `);
    await expect(run('import', directory, '--state', '')).rejects.toThrow(ConfigError);
  });

  it('leaves nothing behind that it could not put in place', async () => {
    file('schema.mof', `${qualifier} class ACME_Thing { };`);
    const state = path.join(directory, 'state');
    mkdirSync(path.join(state, 'imported-schema.json'), { recursive: true });
    await expect(run('import', directory, '--state', state)).rejects.toThrow(`--state ${state}: `);
    expect(readdirSync(state)).toEqual(['imported-schema.json']);
  });

  it('refuses what is wrong or does not fit, and keeps nothing', async () => {
    const state = path.join(directory, 'state');
    file('schema.mof', 'class CIM_ManagedElement { uint8 InstanceID; };');
    expect(await run('import', directory, '--state', state)).toMatchObject({ code: 1, stdout: '' });
    file('schema.mof', 'class { };');
    const { code, stderr } = await run('import', directory, '--state', state);
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('schema.mof:1:7: expected a class name'),
    });
    expect(loadServedModel(state).cimv2.version).toBe(1);
  });
});

const noSchema = 'imported-schema.json holds something else than an imported schema; ';

describe('an imported schema', () => {
  it.each([
    [
      'does not fit the model of this version',
      () =>
        encodeDeclarations(
          compileText('class CIM_ManagedElement { uint8 InstanceID; };', 'a.mof').repository.declarations(),
        ),
      'CIM_Capabilities.InstanceID has type string, the property it overrides uint8; ',
    ],
    ['was kept in another form', () => '{"format":0}', 'stored schema has format 0'],
    ['is damaged', () => '{"format"', noSchema],
    ['is NULL', () => 'null', noSchema],
    ['is a list', () => '[]', noSchema],
    ['has no format', () => '{"qualifierTypes":[],"classes":[]}', noSchema],
    ['has no classes', () => '{"format":1,"qualifierTypes":[]}', noSchema],
    ['has NULL for a class', () => '{"format":1,"qualifierTypes":[],"classes":[null]}', noSchema],
    ['has a qualifier type without a name', () => '{"format":1,"qualifierTypes":[{}],"classes":[]}', noSchema],
    [
      'has text for a 64-bit number',
      () =>
        encodeDeclarations(compileText('class A { uint64 B = 5; };', 'a.mof').repository.declarations()).replace(
          '"5"',
          '"five"',
        ),
      noSchema,
    ],
  ])('that %s is refused with what helps', (_, text, reason) => {
    file('imported-schema.json', text());
    expect(() => loadServedModel(directory)).toThrow(reason);
    expect(() => loadServedModel(directory)).toThrow(
      /; import one that fits \(xen-cim mof import DIR --state DIR\), or remove imported-schema\.json there$/,
    );
  });
});

describe('xen-cim mof called wrongly', () => {
  it.each([
    [[], 'say check or import'],
    [['chekc'], 'unknown subcommand chekc'],
    [['check'], 'check needs a path'],
    [['import', '--state', 'x'], 'import takes one directory'],
    [['import', 'a'], 'import needs --state DIR'],
    [['import', 'a', '--stat'], /Unknown option '--stat'.*; --help lists the options$/],
  ])('%j says how', async (args, expected) => {
    await expect(run(...args)).rejects.toThrow(ConfigError);
    await expect(run(...args)).rejects.toThrow(expected);
  });
});
