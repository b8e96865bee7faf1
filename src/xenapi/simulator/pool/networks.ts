import { nullRef } from '../../datamodel/types.ts';
import type { GeneratedHost } from './hosts.ts';
import type { PoolBuilder } from './pool-builder.ts';
import { minutesAgo } from './units.ts';

export interface GeneratedNetworks {
  readonly management: string;
  readonly bonded: string;
  readonly internal: string;
  /** By tag. */
  readonly vlans: ReadonlyMap<number, string>;
}

const devices = ['eth0', 'eth1', 'eth2'];
const bondMembers = ['eth1', 'eth2'];
const vlanTags: readonly { readonly tag: number; readonly device: string }[] = [
  { tag: 10, device: 'eth0' },
  { tag: 20, device: 'eth0' },
  { tag: 30, device: 'bond0' },
];

/** The networks of the pool with every host's interfaces, its bond of eth1 and eth2, and its VLANs. */
export function addNetworks(pool: PoolBuilder, hosts: readonly GeneratedHost[]): GeneratedNetworks {
  const plain = new Map(devices.map((device, index) => [device, addDeviceNetwork(pool, device, index)]));
  const bonded = addNetwork(pool, 'Bond 1+2', 'xapi0');
  const vlans = new Map(
    vlanTags.map(({ tag }, index) => [tag, addNetwork(pool, `VLAN ${tag}`, `xapi${index + 1}`)] as const),
  );
  for (const host of hosts) {
    const interfaces = new Map(devices.map((device) => [device, addInterface(pool, host, device, plain)]));
    interfaces.set('bond0', addBond(pool, host, interfaces, bonded));
    for (const { tag, device } of vlanTags) addVlan(pool, interfaces.get(device) ?? '', tag, vlans.get(tag) ?? '');
  }
  addGuestInstallerNetwork(pool);
  const internal = addNetwork(pool, 'Internal network', 'xapi5');
  return { management: plain.get('eth0') ?? '', bonded, internal, vlans };
}

function addNetwork(pool: PoolBuilder, name: string, bridge: string): string {
  return pool.add('network', { name_label: name, bridge });
}

function addDeviceNetwork(pool: PoolBuilder, device: string, index: number): string {
  return addNetwork(pool, `Pool-wide network associated with ${device}`, `xenbr${index}`);
}

function addGuestInstallerNetwork(pool: PoolBuilder): void {
  pool.add('network', {
    name_label: 'Host internal management network',
    name_description:
      'Network on which guests will be assigned a private link-local IP address which can be used to talk XenAPI',
    bridge: 'xenapi',
    other_config: {
      is_guest_installer_network: 'true',
      is_host_internal_management_network: 'true',
      ip_begin: '169.254.0.1',
      ip_end: '169.254.255.254',
      netmask: '255.255.0.0',
    },
  });
}

function addInterface(
  pool: PoolBuilder,
  host: GeneratedHost,
  device: string,
  networks: ReadonlyMap<string, string>,
): string {
  return pool.add('PIF', {
    ...(device === 'eth0' && managementAddress(host)),
    device,
    host: host.ref,
    network: networks.get(device) ?? nullRef,
    MAC: pool.random.mac(),
    MTU: '1500',
    VLAN: '-1',
    physical: true,
    // A bond's members are down as interfaces of their own.
    currently_attached: !bondMembers.includes(device),
    metrics: addInterfaceMetrics(pool, Number(device.slice(3))),
    capabilities: ['sriov'],
  });
}

function managementAddress({ address }: GeneratedHost) {
  return {
    management: true,
    disallow_unplug: true,
    ip_configuration_mode: 'Static',
    IP: address,
    netmask: '255.240.0.0',
    gateway: '10.80.0.1',
    DNS: '10.80.0.2',
  };
}

function addInterfaceMetrics(pool: PoolBuilder, port: number): string {
  return pool.add('PIF_metrics', {
    carrier: true,
    duplex: true,
    speed: '10000',
    vendor_id: '8086',
    vendor_name: 'Intel Corporation',
    device_id: '1572',
    device_name: 'Ethernet Controller X710 for 10GbE SFP+',
    pci_bus_path: `0000:19:00.${port}`,
    last_updated: minutesAgo(0),
  });
}

function addBond(
  pool: PoolBuilder,
  host: GeneratedHost,
  interfaces: ReadonlyMap<string, string>,
  network: string,
): string {
  const members = bondMembers.map((device) => interfaces.get(device) ?? '');
  const [primary = ''] = members;
  const master = pool.add('PIF', {
    device: 'bond0',
    host: host.ref,
    network,
    MAC: pool.record('PIF', primary)['MAC'] ?? '',
    MTU: '1500',
    VLAN: '-1',
    currently_attached: true,
    metrics: addVirtualMetrics(pool, '20000'),
  });
  const bond = pool.add('Bond', { master, primary_slave: primary, mode: 'balance-slb', links_up: '2' });
  for (const member of members) pool.update('PIF', member, { bond_slave_of: bond });
  return master;
}

function addVirtualMetrics(pool: PoolBuilder, speed: string): string {
  const unknown = { vendor_id: '', vendor_name: '', device_id: '', device_name: '', pci_bus_path: 'N/A' };
  return pool.add('PIF_metrics', { ...unknown, carrier: true, duplex: true, speed, last_updated: minutesAgo(0) });
}

function addVlan(pool: PoolBuilder, tagged: string, tag: number, network: string): void {
  const { host = nullRef, device = '', MAC = '' } = pool.record('PIF', tagged);
  const untagged = pool.add('PIF', {
    device,
    host,
    network,
    MAC,
    MTU: '1500',
    VLAN: String(tag),
    currently_attached: true,
    metrics: addVirtualMetrics(pool, '0'),
  });
  const vlan = pool.add('VLAN', { tagged_PIF: tagged, untagged_PIF: untagged, tag: String(tag) });
  pool.update('PIF', untagged, { VLAN_master_of: vlan });
}
