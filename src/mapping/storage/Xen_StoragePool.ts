import { instances } from '../define/instances.ts';
import { settable } from '../define/settable.ts';
import { constant, pairs } from '../define/sources.ts';
import { alwaysHealthy } from '../element/states.ts';
import { resourceType } from './resource-type.ts';

/** A storage repository. @see DSP1047 Storage Resource Virtualization Profile, DSP1041 Resource Allocation Profile */
export const storagePool = instances('Xen_StoragePool', {
  from: 'SR',
  reads: { 'PBDs.host': ['hostname'] },
  key: {
    // A local repository has one host, and keeps it; without a connection nobody knows which. Paths from before a
    // connection, and those that tell by the number of connections whether it is shared, lead here as well.
    InstanceID: (sr, followed) =>
      `Xen:${sr.shared ? 'Shared' : (followed['PBDs.host'][0]?.uuid ?? 'NoHost')}/${sr.uuid}`,
  },
  lenient: ['InstanceID'],
  properties: {
    PoolID: 'uuid',
    Name: settable('name_label', 'SR.set_name_label'),
    ElementName: (sr, followed) => (sr.shared ? 'Shared' : (followed['PBDs.host'][0]?.hostname ?? null)),
    Description: settable('name_description', 'SR.set_name_description'),
    ResourceType: resourceType,
    ResourceSubType: 'type',
    OtherResourceType: 'content_type',
    AllocationUnits: constant('byte'),
    Capacity: 'physical_size',
    Reserved: 'physical_utilisation',
    CurrentlyConsumedResource: 'virtual_allocation',
    ConsumedResourceUnits: constant('byte'),
    Shared: 'shared',
    OtherConfig: pairs('other_config'),
    SMConfig: pairs('sm_config'),
    ...alwaysHealthy,
    Primordial: constant(true),
  },
  unmapped: { 'the back end decides how far it overcommits': ['MaxConsumableResource'] },
});
