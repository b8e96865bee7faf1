import { instances } from '../define/instances.ts';
import { constant, entry, filled, text } from '../define/sources.ts';
import { ethernetUnmapped, tagOf } from '../network/port.ts';

/** How an interface of a host is configured. @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const hostNetworkPortSettingData = instances('Xen_HostNetworkPortSettingData', {
  from: 'PIF',
  reads: { host: [], network: [], 'bond_slave_of.master': [] },
  key: { InstanceID: text('Xen:{host.uuid}/{uuid}') },
  properties: {
    ElementName: (_, { host }) => host?.uuid ?? '',
    ResourceType: constant(10),
    ConsumerVisibility: constant(3),
    AllocationUnits: constant('count'),
    VirtualQuantityUnits: constant('count'),
    VirtualQuantity: constant(1n),
    Address: filled('MAC'),
    Connection: (pif) => [pif.device],
    PoolID: 'host.uuid',
    Parent: filled('bond_slave_of.master.uuid'),
    VirtualSwitch: filled('network.uuid'),
    VlanTag: (pif) => tagOf(pif.VLAN),
    IPConfigurationMode: ['ip_configuration_mode', { None: 0, DHCP: 1, Static: 2 }, 3],
    IPAddress: filled('IP'),
    IPSubnetMask: filled('netmask'),
    IPGateway: filled('gateway'),
    DNS: filled('DNS'),
    Management: 'management',
    ManagementPurpose: entry('other_config', 'management_purpose'),
  },
  unmapped: {
    ...ethernetUnmapped,
    'the interface is there, nothing is allocated': [
      'Reservation',
      'Limit',
      'AutomaticAllocation',
      'AutomaticDeallocation',
      'HostResource',
      'AddressOnParent',
      'ResourceSubType',
    ],
  },
});
