import type { PoolRecords } from '../../../src/xenapi/simulator/options.ts';
import type { PoolSize } from '../../../src/xenapi/simulator/pool/generate-pool.ts';
import type { WireRecord } from '../../../src/xenapi/simulator/wire-value.ts';
import { generatePool } from '../../xenapi/generated-pool.ts';

type Tables = Record<string, Record<string, WireRecord>>;

const most = '9223372036854775807';
const least = '-9223372036854775808';
const hostile = '"]]>&<a href=\'x\'>\\ \u0000\u0007\ud800 \u{1f4a9} root/cimv2:Xen_Disk.DeviceID="x"';
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Texts that a name, a key or a value of a map may be. */
const words = [
  '',
  ' ',
  ' led and trailed by blanks ',
  'two\nlines\r\nand a\ttab',
  '\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627',
  '\u{1f469}\u200d\u{1f680} e\u0301 \u00e9 \ufeff',
  ']]>',
  '<![CDATA[x]]>',
  '&amp;&#0;&#x1F;',
  'C:\\dir\\"x"\\',
  '\u0000\u0001\u001f\u007f\u0085\u2028',
  '\ud800 \udfff \ufffe\uffff',
  'a=b=c:d',
  '__proto__',
  'constructor',
  'x'.repeat(65_536),
];

/** A generated pool, to which records are added that pools rarely have, and some that they should never have. */
export function oddPool(size: PoolSize = { hosts: 3, vms: 20, seed: 3 }): PoolRecords {
  const tables = structuredClone(generatePool(size).records) as Tables;
  const first = (name: string, n = 0): string => Object.keys(tables[name] ?? {})[n] ?? '';
  let last = 0;
  const add = (name: string, fields: WireRecord): string => {
    last += 1;
    const ref = `Ref:odd-${last}`;
    tables[name] ??= {};
    tables[name][ref] = { uuid: uuid(last), ...fields };
    return ref;
  };
  const [host, otherHost, network, image] = [first('host'), first('host', 1), first('network'), first('VDI')];

  addGuests(add, { host, network, image, machine: realMachine(tables) });
  addStorage(add, { host, otherHost });
  addNetworks(add, { host, network });
  addDevices(add, { host });
  addNamed(add, { host, network });
  addTree(add, { image });
  addTimes(add);
  addCapitals(add, { network });
  addRarities(add, { host, machine: realMachine(tables) });
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

/** Everything that has a name has each of the words, and so has the next of its kind. */
function addNamed(add: Add, { host, network }: Refs<'host' | 'network'>): void {
  for (const word of [...words, 'twice', 'twice']) {
    const named = { name_label: word, name_description: word, other_config: { [word]: word } };
    const SR = add('SR', { ...named, type: word, sm_config: { [word]: word } });
    add('PBD', { SR, host, device_config: { [word]: word } });
    const VDI = add('VDI', { ...named, SR, virtual_size: '1', tags: [word] });
    const metrics = add('VM_guest_metrics', {
      os_version: { name: word, distro: word, [word]: word },
      networks: { '0/ip': word, [word]: word },
      PV_drivers_version: { [word]: word },
    });
    const VM = add('VM', {
      ...named,
      is_a_template: false,
      power_state: 'Running',
      resident_on: host,
      guest_metrics: metrics,
      platform: { [word]: word },
      HVM_boot_params: { order: word },
      HVM_boot_policy: word,
      PV_args: word,
      PV_kernel: word,
      // No path of xenstore is longer than 3,072 characters.
      xenstore_data: { [word]: word, [`vm-data/${word.slice(0, 3064)}`]: word },
      blocked_operations: { start: word },
      VCPUs_max: '1',
      VCPUs_params: { [word]: word, mask: word },
    });
    add('VBD', { VM, VDI, type: 'Disk', device: word, userdevice: word, other_config: { [word]: word } });
    add('VIF', { VM, network, device: word, MAC: word, other_config: { [word]: word } });
    add('console', { VM, protocol: 'rfb', location: word });
    add('network', { ...named, bridge: word });
    const card = add('PIF_metrics', { device_id: word, device_name: word, vendor_id: word, vendor_name: word });
    add('PIF', { host, network, device: word, MAC: word, IP: word, DNS: word, gateway: word, metrics: card });
  }
}

/** Snapshots of snapshots, branches that come from one, and one that is its own parent. */
function addTree(add: Add, { image }: Refs<'image'>): void {
  const VM = add('VM', {
    is_a_template: false,
    power_state: 'Halted',
    suspend_VDI: 'OpaqueRef:NULL',
    name_label: 'tree',
  });
  const copy = (snapshot_of: string, parent: string, fields: WireRecord = {}): string =>
    add('VM', { is_a_template: true, is_a_snapshot: true, snapshot_of, parent, power_state: 'Halted', ...fields });
  const trunk = copy(VM, '');
  const branch = copy(VM, trunk, { power_state: 'Suspended', suspend_VDI: 'Ref:gone' });
  copy(VM, trunk, { power_state: 'Suspended', suspend_VDI: image });
  copy(branch, branch);
  copy(VM, 'Ref:odd-itself');
  add('VM', { is_a_template: false, parent: branch, power_state: 'Suspended', suspend_VDI: '' });
  add('VM', { is_a_template: true, is_default_template: true, parent: branch });
}

function addTimes(add: Add): void {
  const times = [
    '19700101T00:00:00Z',
    '99991231T23:59:59Z',
    '00010101T00:00:00Z',
    '20240229T12:00:00.75Z',
    '',
    'later',
  ];
  for (const time of times) {
    const metrics = add('VM_metrics', {
      install_time: time,
      start_time: time,
      last_updated: time,
      memory_actual: least,
    });
    const VM = add('VM', { is_a_template: false, power_state: 'Paused', metrics, start_delay: most, order: least });
    add('VM', { is_a_template: true, is_a_snapshot: true, snapshot_of: VM, snapshot_time: time, metrics });
    add('task', { created: time, finished: time, other_config: { 'xen-cim:job': 'Xen_SystemStateChangeJob' } });
  }
}

/** Identifiers as a pool would write them that was made by hand. */
function addCapitals(add: Add, { network }: Refs<'network'>): void {
  const capitals = (n: number) => ({ uuid: `ABCDEF00-0000-4000-8000-${String(n).padStart(12, '0')}` });
  const VM = add('VM', { ...capitals(1), is_a_template: false, power_state: 'Halted', VCPUs_max: '2' });
  // The same letters, small: another machine.
  add('VM', { uuid: capitals(1).uuid.toLowerCase(), is_a_template: false, power_state: 'Halted' });
  const SR = add('SR', capitals(2));
  const VDI = add('VDI', { ...capitals(3), SR });
  add('VBD', { ...capitals(4), VM, VDI, type: 'Disk', userdevice: '0' });
  add('VIF', { ...capitals(5), VM, network, device: '0' });
  add('console', { ...capitals(6), VM });
}

/** What few pools have, and what nothing of the model tells. */
function addRarities(add: Add, { host, machine }: Refs<'host' | 'machine'>): void {
  add('VTPM', { VM: machine, backend: 'Ref:gone', is_protected: true, contents: '' });
  const usb = add('USB_group', { name_label: hostile });
  add('PUSB', { USB_group: usb, host, vendor_id: '', version: '2.00' });
  add('VUSB', { VM: machine, USB_group: usb });
  const physical = add('PIF', { host, network: add('network', { bridge: '' }), device: 'eth98', VLAN: '-1' });
  const logical = add('PIF', { host, network: add('network', { bridge: 'xapi12' }), device: 'eth98', VLAN: '-1' });
  add('network_sriov', { physical_PIF: physical, logical_PIF: logical, configuration_mode: 'later' });
  const site = add('PVS_site', { name_label: '' });
  add('PVS_proxy', { site, VIF: 'Ref:gone', status: 'later' });
  const cluster = add('Cluster', { cluster_stack: 'corosync' });
  add('Cluster_host', { cluster, host, PIF: physical });
  add('Certificate', { host, type: 'later', not_after: '99991231T23:59:59Z' });
  add('VM_group', { placement: 'later', VMs: [machine] });
  add('VGPU_type', { framebuffer_size: most });
  add('VM', {
    is_control_domain: true,
    is_a_template: false,
    power_state: 'Running',
    resident_on: host,
    VCPUs_max: '0',
  });
}
