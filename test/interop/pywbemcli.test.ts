import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, serve } from './tools/bridge.ts';
import { python } from './tools/install.ts';
import { execute } from './tools/process.ts';

let bridge: Awaited<ReturnType<typeof serve>>;
let program: string;

const pywbemcli = async (...args: string[]) => {
  const connection = ['-s', bridge.url, '-u', 'root', '-p', password];
  const outcome = await execute(program, [...connection, ...args], { env: { PYTHONWARNINGS: 'ignore' } });
  expect(outcome.stderr).not.toMatch(/Traceback/);
  expect(outcome, outcome.stderr + outcome.stdout).toMatchObject({ code: 0 });
  return outcome.stdout;
};

beforeAll(async () => {
  program = join(python(), 'pywbemcli');
  bridge = await serve();
});
afterAll(() => bridge?.stop());

describe('pywbemcli', () => {
  it('enumerates the machines', async () => {
    const text = await pywbemcli('-o', 'mof', 'instance', 'enumerate', 'Xen_ComputerSystem');
    expect(text.match(/instance of Xen_ComputerSystem \{/g)?.length).toBe(44);
    expect(text).toMatch(/EnabledState = 2;/);
  });

  it('counts instances by class', async () => {
    expect(await pywbemcli('-o', 'plain', 'instance', 'count', 'Xen_ComputerSystem')).toMatch(
      /Xen_ComputerSystem\s+44/,
    );
  });

  it('draws the class tree', async () => {
    const tree = await pywbemcli('class', 'tree', 'CIM_ManagedElement');
    expect(tree).toMatch(/\+-- Xen_ComputerSystem\b/);
    expect(tree).toMatch(/\+-- Xen_HostComputerSystem\b/);
  });

  it('lists namespaces', async () => {
    const text = await pywbemcli('namespace', 'list');
    expect(text).toMatch(/root\/cimv2/);
    expect(text).toMatch(/root\/interop/);
  });

  it('lists profiles', async () => {
    const text = await pywbemcli('profile', 'list');
    expect(text).toMatch(/DMTF\s.*System Virtualization\b/);
    expect(text).toMatch(/Virtual System\b/);
  });

  it('shows the server', async () => {
    const text = await pywbemcli('server', 'info');
    expect(text).toMatch(/xen-cim/i);
    expect(text).toMatch(/root\/interop/);
  });

  it('finds the central instances of the profiles', async () => {
    const text = await pywbemcli(
      'profile',
      'centralinsts',
      '--organization',
      'DMTF',
      '--profile',
      'System Virtualization',
    );
    expect(text).toMatch(/Xen_HostComputerSystem/);
  });

  it('draws the neighbourhood of a machine', async () => {
    const names = await pywbemcli('instance', 'enumerate', 'Xen_ComputerSystem', '--no');
    const name = names.split('\n').find((line) => line.includes('Xen_ComputerSystem.'));
    const text = await pywbemcli('instance', 'shrub', name!.trim());
    expect(text).toMatch(/Xen_ComputerSystemDisk|Xen_ComputerSystemMemory/);
    expect(text).toMatch(/Xen_ComputerSystemSettingsDefineState/);
  });
});
