import { instances } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { alwaysHealthy } from '../element/states.ts';
import { isMachine } from '../virtual-system/is-machine.ts';

/** The connections to a network: as many as are wanted. @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const networkConnectionPool = instances('Xen_NetworkConnectionPool', {
  from: 'network',
  reads: { PIFs: ['device'], VIFs: ['VM'], 'VIFs.VM': ['is_a_template', 'is_a_snapshot'] },
  // Networks belong to all hosts of the pool, whichever of them have an interface on it at the time. Paths from the
  // time when the key named one of these hosts still lead here.
  key: { InstanceID: ({ uuid }) => `Xen:Shared/${uuid}` },
  lenient: ['InstanceID'],
  properties: {
    PoolID: 'uuid',
    Name: 'name_label',
    ElementName: 'name_label',
    Description: (network, { PIFs }) => `Device=${PIFs[0]?.device ?? 'No_Device_info'},Bridge=${network.bridge}`,
    ResourceType: constant(33),
    AllocationUnits: constant('count'),
    ConsumedResourceUnits: constant('count'),
    CurrentlyConsumedResource: (_, { VIFs, 'VIFs.VM': owners }) => {
      const machines = new Set<string>(owners.filter(isMachine).map(({ $ref }) => $ref));
      return BigInt(VIFs.filter(({ VM }) => machines.has(VM)).length);
    },
    Reserved: constant(0n),
    ...alwaysHealthy,
    Primordial: constant(true),
  },
  unmapped: {
    'a network takes any number of connections': ['Capacity', 'MaxConsumableResource'],
    'there is one kind': ['ResourceSubType'],
  },
});
