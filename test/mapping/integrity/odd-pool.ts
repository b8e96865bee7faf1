import { generatePool } from '../../../src/xenapi/simulator/pool/generate-pool.ts';
import type { PoolRecords } from '../../../src/xenapi/simulator/pool/pool-builder.ts';
import type { WireRecord } from '../../../src/xenapi/simulator/wire-value.ts';

type Tables = Record<string, Record<string, WireRecord>>;

const most = '9223372036854775807';
const least = '-9223372036854775808';
const hostile = '"]]>&<a href=\'x\'>\\ \u0000\u0007\ud800 \u{1f4a9} root/cimv2:Xen_Disk.DeviceID="x"';
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A generated pool, to which records are added that pools rarely have, and some that they should never have. */
export function oddPool(): PoolRecords {
  const tables = structuredClone(generatePool({ hosts: 3, vms: 20, seed: 3 }).records) as Tables;
  const first = (name: string, n = 0): string => Object.keys(tables[name] ?? {})[n] ?? '';
  let last = 0;
  const add = (name: string, fields: WireRecord): string => {
    last += 1;
    const ref = `Ref:odd-${last}`;
    tables[name] = { ...tables[name], [ref]: { uuid: uuid(last), ...fields } };
    return ref;
  };
  const [host, otherHost, network, image] = [first('host'), first('host', 1), first('network'), first('VDI')];

  addGuests(add, { host, network, image, machine: realMachine(tables) });
  addStorage(add, { host, otherHost });
  addNetworks(add, { host, network });
  addDevices(add, { host });
  for (const record of Object.values(tables['pool'] ?? {})) Object.assign(record, { master: 'Ref:1', default_SR: '' });
  tables['newer_class'] = { 'Ref:new': { uuid: uuid(0), name_label: 'of a later release' } };
  return { records: tables };
}

type Add = (name: string, fields: WireRecord) => string;
type Refs<N extends string> = { readonly [K in N]: string };

const realMachine = (tables: Tables): string =>
  Object.entries(tables['VM'] ?? {}).find(
    ([, vm]) => vm['is_a_template'] === false && vm['is_control_domain'] !== true && vm['is_a_snapshot'] !== true,
  )?.[0] ?? '';

function addGuests(add: Add, { host, network, image, machine }: Refs<'host' | 'network' | 'image' | 'machine'>): void {
  const vm = add('VM', {
    name_label: hostile,
    name_description: hostile,
    power_state: 'Hibernated',
    is_a_template: false,
    metrics: '',
    guest_metrics: 'Ref:1',
    resident_on: host,
    affinity: 'OpaqueRef:NULL',
    parent: 'Ref:gone',
    memory_static_max: most,
    memory_dynamic_max: most,
    memory_dynamic_min: least,
    VCPUs_max: '-1',
    VCPUs_at_startup: most,
    VCPUs_params: { weight: hostile, cap: '99999999999999999999' },
    HVM_shadow_multiplier: -1,
    domain_type: 'later',
    actions_after_crash: 'later',
    allowed_operations: ['start', 'later'],
    other_config: { owner: hostile, roles: hostile, [hostile]: hostile, auto_poweron: hostile },
    platform: { [hostile]: '' },
    xenstore_data: { 'vm-data/role': hostile, [`vm-data/${hostile}`]: 'x', 'vm-data/a/b': '', 'vm-data': '' },
    VBDs: ['Ref:gone'],
    consoles: ['Ref:gone'],
    snapshots: ['Ref:gone'],
    children: ['Ref:gone'],
  });
  const snapshot = add('VM', {
    is_a_template: true,
    is_a_snapshot: true,
    snapshot_of: vm,
    parent: 'Ref:1',
    suspend_VDI: image,
    name_label: 'checkpoint',
  });
  add('VM', {
    is_a_template: true,
    is_a_snapshot: true,
    snapshot_of: snapshot,
    parent: snapshot,
    name_label: 'of a snapshot',
  });
  add('VM', {
    is_a_template: true,
    is_a_snapshot: true,
    snapshot_of: 'Ref:gone',
    parent: '',
    name_label: 'of nothing',
  });
  const double = add('VM', { uuid: uuid(1), is_a_template: false, power_state: 'Running', resident_on: host });
  add('VM', { is_a_template: true, name_label: 'without disks' });
  add('VM', { is_a_template: false, power_state: 'Suspended', suspend_VDI: image, name_label: 'asleep' });
  add('VM', {
    is_a_template: false,
    power_state: 'Running',
    resident_on: 'Ref:gone',
    VCPUs_max: '300',
    name_label: 'nowhere',
  });
  for (const owner of [vm, snapshot, double, 'Ref:gone', '']) {
    add('VBD', {
      VM: owner,
      VDI: image,
      type: 'Disk',
      mode: 'RO',
      userdevice: '0',
      status_code: '7',
      status_detail: hostile,
    });
    add('VBD', { VM: owner, VDI: '', type: 'CD', empty: true, userdevice: '3' });
    add('VBD', { VM: owner, VDI: 'Ref:1', type: 'Disk', userdevice: hostile });
    add('VBD', { VM: owner, VDI: 'OpaqueRef:NULL', type: 'Floppy', mode: 'later' });
    add('VBD', { VM: owner, VDI: image, type: 'later' });
    add('VIF', { VM: owner, network, device: '0', MAC: hostile, MTU: least, metrics: 'Ref:1' });
    add('VIF', { VM: owner, network: '', device: hostile, MTU: most, locking_mode: 'later' });
    add('console', { VM: owner, protocol: 'later', location: hostile });
  }
  const target = `root/cimv2:Xen_ComputerSystem.Name="${uuid(1)}",CreationClassName="Xen_ComputerSystem"`;
  const job = { 'xen-cim:job': 'Xen_SystemStateChangeJob' };
  add('task', { name_label: hostile, resident_on: host, other_config: { ...job, 'xen-cim:target': target } });
  add('task', {
    status: 'failure',
    error_info: [hostile],
    resident_on: 'Ref:1',
    other_config: { ...job, 'xen-cim:target': hostile },
  });
  add('task', { status: 'later', progress: 7e300, other_config: job });
  add('VM_guest_metrics', { networks: { '0/ip': hostile }, os_version: { name: hostile } });
  add('VGPU', { VM: machine, GPU_group: 'Ref:gone' });
}

function addStorage(add: Add, { host, otherHost }: Refs<'host' | 'otherHost'>): void {
  const local = add('SR', {
    name_label: hostile,
    type: hostile,
    content_type: 'user',
    physical_size: most,
    physical_utilisation: '-1',
  });
  add('PBD', { SR: local, host });
  add('PBD', { SR: local, host });
  const shared = add('SR', { name_label: 'ISOs', type: 'iso', content_type: 'iso', shared: true, physical_size: '-1' });
  for (const place of [host, otherHost, 'Ref:gone']) add('PBD', { SR: shared, host: place });
  const unplugged = add('SR', { name_label: 'without connection', virtual_allocation: least });
  for (const SR of [local, shared, unplugged, 'Ref:1', '', 'OpaqueRef:NULL']) {
    add('VDI', { SR, virtual_size: most, physical_utilisation: '-1', missing: true, name_label: hostile });
    add('VDI', { SR, virtual_size: '-1', physical_utilisation: most, type: 'later' });
  }
}

function addNetworks(add: Add, { host, network }: Refs<'host' | 'network'>): void {
  const members = [0, 1].map((n) =>
    add('PIF', {
      host,
      network: add('network', { bridge: `xenbr9${n}` }),
      device: `eth9${n}`,
      VLAN: '-1',
      physical: true,
      metrics: '',
    }),
  );
  const master = add('PIF', {
    host,
    network: add('network', { bridge: 'xapi9', name_label: 'Bond 9' }),
    device: 'bond9',
    VLAN: '-1',
    metrics: 'Ref:1',
  });
  const bond = add('Bond', { master, slaves: members, mode: 'later' });
  add('PIF', { host, network, device: 'eth95', bond_slave_of: bond, VLAN: '-1' });
  const tagged = add('PIF', { host, network: add('network', { bridge: 'xapi10' }), device: 'bond9', VLAN: '4094' });
  add('VLAN', { tagged_PIF: master, untagged_PIF: tagged, tag: '4094' });
  const access = add('PIF', {
    host,
    network: add('network', { bridge: 'xapi11', MTU: least }),
    device: 'tunnel0',
    VLAN: '-1',
  });
  add('tunnel', { access_PIF: access, transport_PIF: master, protocol: 'later' });
  // Two interfaces of one host on one network, and interfaces of no host.
  add('PIF', { host, network, device: 'eth96', VLAN: '-1', ip_configuration_mode: 'later', IP: hostile });
  for (const place of ['Ref:1', '', 'OpaqueRef:NULL'])
    add('PIF', { host: place, network, device: 'eth97', VLAN: most });
}

function addDevices(add: Add, { host }: Refs<'host'>): void {
  const card = add('PCI', { host, class_name: 'VGA', dependencies: ['Ref:gone'] });
  const group = add('GPU_group', { name_label: hostile });
  add('PGPU', { PCI: card, GPU_group: group, host });
  add('host_cpu', { host, speed: most, utilisation: 1e300, family: least, stepping: hostile });
  add('host_cpu', { host: '', number: '-1' });
  add('host', { name_label: 'lost', metrics: 'Ref:1', software_version: {}, other_config: { boot_time: hostile } });
}
