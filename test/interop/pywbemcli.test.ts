import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatePool } from '../xenapi/generated-pool.ts';
import { password, serveChecked } from './tools/bridge.ts';
import { python } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

let bridge: Running;
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
  bridge = await serveChecked();
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

  it('creates, modifies and deletes an instance', async () => {
    const made = await pywbemcli(
      'instance',
      'create',
      'Xen_VirtualSwitchSettingData',
      '-p',
      'ElementName=from the shell',
    );
    const name = /Xen_VirtualSwitchSettingData\.InstanceID="[^"]+"/.exec(made)?.[0] ?? made;
    await pywbemcli('instance', 'modify', name, '-p', 'Description=by the shell');
    expect(await pywbemcli('instance', 'get', name)).toMatch(/Description = "by the shell"/);
    await pywbemcli('instance', 'delete', name);
    expect(await pywbemcli('instance', 'enumerate', 'Xen_VirtualSwitchSettingData')).not.toContain('from the shell');
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

  it.each(['dmtf', 'snia'])('finds the central instances of the profiles (%s)', async (direction) => {
    const text = await pywbemcli('profile', 'centralinsts', '--reference-direction', direction);
    const central = new Map<string, string>();
    for (const [, , profile = '', classes = ''] of text.matchAll(
      /^(\| DMTF:([^:|]+):[^\n]*)\n((?:\|[^\n]*\n)*?)(?=\| DMTF:|\+-)/gm,
    ))
      central.set(profile, classes);
    const profiles: readonly (readonly [string, RegExp])[] = [
      ['System Virtualization', /Xen_HostComputerSystem/],
      ['Virtual System', /Xen_ComputerSystem\b/],
      ['Memory Resource Virtualization', /Xen_MemoryPool/],
      ['Processor Resource Virtualization', /Xen_ProcessorPool/],
      ['Storage Resource Virtualization', /Xen_StoragePool/],
      ['Ethernet Port Resource Virtualization', /Xen_VirtualSwitch/],
      ['Generic Device Resource Virtualization', /Xen_StoragePool/],
    ];
    for (const [profile, classes] of profiles) expect(central.get(profile), profile).toMatch(classes);
  });
});

const { records } = generatePool({});
type Fields = (typeof records)[string][string];
const all = (name: string): readonly (readonly [string, Fields])[] => Object.entries(records[name] ?? {});
const isReal = (ref: unknown): boolean => {
  const vm = records['VM']?.[String(ref)];
  return vm !== undefined && vm['is_a_template'] !== true && vm['is_a_snapshot'] !== true;
};
const count = (name: string, test: (fields: Fields) => boolean): number =>
  all(name).filter(([, one]) => test(one)).length;

/** How many instances each association leads to, as the tree says. */
const neighbours = (tree: string): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {};
  let association = '';
  for (const line of tree.split('\n')) {
    association = /\+-- (\w+)\(AssocClass\)/.exec(line)?.[1] ?? association;
    const instances = /\(ResultClass\)\((\d+) insts\)/.exec(line)?.[1];
    if (instances !== undefined) found[association] = (found[association] ?? 0) + Number(instances);
  }
  return found;
};

const shrub = async (path: string) => neighbours(await pywbemcli('instance', 'shrub', `root/cimv2:${path}`));

describe('pywbemcli instance shrub', () => {
  it('shows what is around a machine', async () => {
    const [ref = '', vm] =
      all('VM').find(
        ([own, one]) =>
          isReal(own) &&
          one['power_state'] === 'Running' &&
          one['is_control_domain'] !== true &&
          count('VM', ({ snapshot_of }) => snapshot_of === own) > 0 &&
          count('VBD', ({ VM, type }) => VM === own && type === 'CD') > 0,
      ) ?? [];
    const own = (name: string, type?: string) =>
      count(name, (device) => device['VM'] === ref && (type === undefined || device['type'] === type));
    const found = await shrub(`Xen_ComputerSystem.CreationClassName="Xen_ComputerSystem",Name="${vm?.['uuid']}"`);
    expect(found).toEqual({
      Xen_ComputerSystemDisk: own('VBD', 'Disk'),
      Xen_ComputerSystemDiskDrive: own('VBD', 'CD'),
      Xen_ComputerSystemNetworkPort: own('VIF'),
      Xen_ComputerSystemConsole: own('console'),
      Xen_ComputerSystemMemory: 1,
      Xen_ComputerSystemProcessor: Number(vm?.['VCPUs_max']),
      Xen_ComputerSystemSettingsDefineState: 1,
      Xen_ComputerSystemElementCapabilities: 1,
      Xen_ComputerSystemSnapshotElementCapabilities: 1,
      Xen_ElementConformsToVirtualSystemProfile: 2,
      Xen_HostedComputerSystem: 1,
      Xen_MostCurrentSnapshotInBranch: 1,
      Xen_SnapshotOfVirtualSystem: count('VM', ({ snapshot_of }) => snapshot_of === ref),
      Xen_VirtualSystemManagementServiceAffectsComputerSystem: 1,
      Xen_VirtualSystemMigrationServiceAffectsComputerSystem: 1,
      Xen_VirtualSystemSnapshotServiceAffectsComputerSystem: 1,
    });
  });

  it('shows what is around a host', async () => {
    const [ref, host] = all('host').find(([own]) => all('pool').every(([, { master }]) => master !== own)) ?? [];
    const repositories = new Set(all('PBD').flatMap(([, pbd]) => (pbd['host'] === ref ? [pbd['SR']] : [])));
    const networks = new Set(all('PIF').flatMap(([, pif]) => (pif['host'] === ref ? [pif['network']] : [])));
    const found = await shrub(
      `Xen_HostComputerSystem.CreationClassName="Xen_HostComputerSystem",Name="${host?.['uuid']}"`,
    );
    expect(found).toEqual({
      Xen_HostedComputerSystem: count('VM', ({ resident_on }) => resident_on === ref),
      Xen_HostComputerSystemProcessor: count('host_cpu', (cpu) => cpu['host'] === ref),
      Xen_HostComputerSystemMemory: 1,
      Xen_HostComputerSystemNetworkPort: count('PIF', (pif) => pif['host'] === ref),
      Xen_HostedStoragePool: repositories.size,
      Xen_HostStorageAllocationCapabilities: repositories.size,
      Xen_HostNetworkConnectionPool: networks.size,
      Xen_HostedMemoryPool: 1,
      Xen_HostedProcessorPool: 1,
      Xen_HostMemoryAllocationCapabilities: 1,
      Xen_HostProcessorAllocationCapabilities: 1,
      Xen_HostComputerSystemElementCapabilities: 1,
      Xen_HostVSMSElementCapabilities: 1,
      Xen_HasVirtualizationCapabilities: 4,
      Xen_HostPoolMember: 1,
      Xen_ElementConformsToSystemVirtualizationProfile: 1,
      Xen_ElementConformsToStorageVirtualizationProfile: 1,
    });
  });

  it('shows what is around the pool', async () => {
    const [, pool] = all('pool')[0] ?? [];
    expect(await shrub(`Xen_HostPool.InstanceID="Xen:${pool?.['uuid']}"`)).toEqual({
      Xen_HostPoolMember: all('host').length,
      Xen_HostedHostPool: 1,
    });
  });

  it('shows what is around a storage repository', async () => {
    const [ref, sr] = all('SR').find(([, { type }]) => type === 'nfs') ?? [];
    const images = new Set(all('VDI').flatMap(([image, vdi]) => (vdi['SR'] === ref ? [image] : [])));
    const on = (vbd: Fields) => images.has(String(vbd['VDI']));
    const isDisk = (vbd: Fields, type: string) => on(vbd) && vbd['type'] === type && isReal(vbd['VM']);
    expect(await shrub(`Xen_StoragePool.InstanceID="Xen:Shared/${sr?.['uuid']}"`)).toEqual({
      Xen_StoragePoolComponent: images.size,
      Xen_HostedStoragePool: count('PBD', ({ SR }) => SR === ref),
      Xen_DiskAllocatedFromPool: count('VBD', (vbd) => isDisk(vbd, 'Disk')),
      Xen_DiskSettingAllocationFromPool: count('VBD', on),
      Xen_StoragePoolAllocationCapabilities: 1,
      Xen_StoragePoolManagementServiceAffectsStoragePool: 1,
      Xen_ResourcePoolConformsToStorageVirtualizationProfile: 1,
    });
  });

  it('shows what is around a network', async () => {
    const [ref, network] =
      all('network').find(([own]) => count('VIF', (vif) => vif['network'] === own && isReal(vif['VM'])) > 0) ?? [];
    const path = `Xen_VirtualSwitch.CreationClassName="Xen_VirtualSwitch",Name="${network?.['uuid']}"`;
    expect(await shrub(path)).toEqual({
      Xen_VirtualSwitchVirtualSwitchPort: count('VIF', (vif) => vif['network'] === ref && isReal(vif['VM'])),
      Xen_HostedNetworkConnectionPool: 1,
      Xen_VirtualSwitchSettingsDefineState: 1,
      Xen_VirtualSwitchPortAllocationCapabilities: 1,
      Xen_VirtualSwitchManagementServiceAffectsVirtualSwitch: 1,
      Xen_ElementConformsToEthernetPortVirtualizationProfile: 1,
    });
  });
});
