import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../temporary-directory.ts';
import { password, serveChecked } from './tools/bridge.ts';
import { java, python } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

let bridge: Running;
let programs: string;
let state: string;

const script = async (name: string, user: string, ...more: string[]) => {
  const path = resolve(import.meta.dirname, 'python', name);
  const outcome = await execute(join(programs, 'python3'), [path, bridge.url, user, password, ...more]);
  expect(outcome.stderr).toBe('');
  return JSON.parse(outcome.stdout) as Record<string, unknown>;
};

const pywbemcli = (user: string, ...args: string[]) =>
  execute(join(programs, 'pywbemcli'), ['-s', bridge.url, '-u', user, '-p', password, ...args], {
    env: { PYTHONWARNINGS: 'ignore' },
  });

const done = async (...args: string[]) => {
  const outcome = await pywbemcli('root', ...args);
  expect(outcome, outcome.stderr + outcome.stdout).toMatchObject({ code: 0 });
  return outcome.stdout;
};

beforeAll(async () => {
  programs = python();
  state = temporaryDirectory();
  bridge = await serveChecked('simulator:', ['--state', state]);
});
afterAll(async () => {
  await bridge?.stop();
});

describe('pywbem', () => {
  it('changes classes, qualifier types and namespaces, and compiles MOF into the server', async () => {
    const mof = resolve(import.meta.dirname, '../../mof/cim/qualifiers.mof');
    expect(await script('schema.py', 'root', mof)).toEqual({
      same: true,
      inherits: [true, 'CIM_ManagedElement'],
      listed: true,
      instances: 0,
      modified: ['new', false],
      errors: {
        exists: 11,
        superclass: 10,
        children: 8,
        missing: 6,
        instances: 9,
        modify: 6,
        moved: 10,
        served: 9,
        qualifier: 4,
        namespace: 3,
      },
      deleted: 6,
      qualifier: [['a', 'b'], ['CLASS', 'PROPERTY'], false],
      used: 1,
      unknown: 6,
      created: 'root/py_new',
      exists: 11,
      namespaces: true,
      compiled: 3,
      differing: [],
      default: 7,
      full: 20,
      removed: 'root/py_new',
      gone: true,
    });
  });

  it('discovers the server in both models, and the central instances of every profile', async () => {
    expect(await script('discovery.py', 'reader')).toMatchObject({
      interop: 'interop',
      class: 'CIM_Namespace',
      namespaces: ['interop', 'root/cimv2', 'root/interop'],
      brand: 'xen-cim',
      manager: 'CIM_ObjectManager',
      spellings: true,
      groups: expect.arrayContaining([2, 3, 4, 5, 6, 7, 8]),
      newer: ['CIM_WBEMServerCapabilities', 'CIM_WBEMServerNamespace'],
      empty: [],
      oneway: [],
      referring: ['Xen:SystemVirtualizationProfile'],
    });
  });
});

describe('pywbemcli', () => {
  it('creates, lists and deletes namespaces', async () => {
    await done('namespace', 'create', 'root/cli');
    expect(await done('namespace', 'list')).toMatch(/root\/cli/);
    expect((await pywbemcli('root', 'namespace', 'create', 'root/cli')).stderr).toMatch(/ALREADY_EXISTS/);
    await done('namespace', 'delete', 'root/cli');
    expect(await done('namespace', 'list')).not.toMatch(/root\/cli/);
    expect((await pywbemcli('reader', 'namespace', 'create', 'root/cli')).stderr).toMatch(/ACCESS_DENIED/);
  });

  it('refuses to delete what is built in', async () => {
    expect((await pywbemcli('root', 'namespace', 'delete', 'root/cimv2')).stderr).toMatch(/because it has/);
    expect((await pywbemcli('root', 'qualifier', 'delete', 'Key')).code).not.toBe(0);
    expect((await pywbemcli('root', 'class', 'delete', 'Xen_ComputerSystem')).code).not.toBe(0);
  });

  it.each([
    ['server', 'brand'],
    ['server', 'info'],
    ['server', 'schema'],
    ['profile', 'list'],
    ['profile', 'centralinsts'],
    ['statistics', 'status'],
    ['qualifier', 'enumerate'],
    ['class', 'enumerate', '--deep-inheritance', '--names-only'],
    ['class', 'associators', 'CIM_ObjectManager', '--names-only', '-n', 'interop'],
  ])('%s %s works', async (...command) => {
    expect(await done(...command)).not.toBe('');
  });

  it('compiles MOF into the server and takes it out again', async () => {
    const mof = join(state, 'small.mof');
    writeFileSync(
      mof,
      'Qualifier CliKind : string = null, Scope(class);\n[CliKind("x")] class CLI_Thing { [Key] string Id; };',
    );
    await done('server', 'add-mof', mof, '-n', 'root/cimv2');
    expect(await done('class', 'get', 'CLI_Thing')).toMatch(/CliKind \( "x" \)/);
    await done('server', 'remove-mof', mof, '-n', 'root/cimv2');
    expect((await pywbemcli('root', 'class', 'get', 'CLI_Thing')).stderr).toMatch(/NOT_FOUND/);
  });
});

describe('what was changed', () => {
  it('is there after the process was killed', async () => {
    await script('schema-kept.py', 'root');
    bridge.process.kill('SIGKILL');
    await once(bridge.process, 'exit');
    bridge = await serveChecked('simulator:', ['--state', state]);
    expect(await done('class', 'get', 'PY_Kept', '--local-only')).toMatch(/uint8 Level = 7;/);
    expect(await done('qualifier', 'get', 'PyKept')).toMatch(/Qualifier PyKept/);
    expect(await done('class', 'get', 'PY_There', '-n', 'root/kept')).toMatch(/class PY_There/);
    expect(await done('class', 'delete', 'PY_Kept')).toMatch(/Deleted class/);
    await done('qualifier', 'delete', 'PyKept');
    expect(await done('namespace', 'delete', 'root/kept', '--include-objects')).toMatch(/Deleted namespace/);
  });
});

describe('the Java WBEM client', () => {
  it('changes classes and qualifier types', async () => {
    const args = ['-cp', java(), 'WbemProbe', bridge.url, 'root', password, 'schema', 'JAVA_Thing'];
    const outcome = await execute('java', args);
    expect(outcome.stdout.trim().split('\n')).toEqual([
      'type none',
      'class 7 some',
      expect.stringMatching(/^modified \d+/),
      expect.stringMatching(/^error 6/),
    ]);
  });
});
