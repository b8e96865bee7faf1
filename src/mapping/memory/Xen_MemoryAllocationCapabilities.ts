import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';

/** What can be allocated of a host's memory. @see DSP1043 Allocation Capabilities Profile */
export const memoryAllocationCapabilities = instances('Xen_MemoryAllocationCapabilities', {
  from: 'host',
  key: { InstanceID: text('Xen:{uuid}/MemoryAllocationCapabilities') },
  properties: {
    ElementName: 'name_label',
    ResourceType: constant(4),
    ResourceSubType: constant('Xen Memory'),
    RequestTypesSupported: constant(3),
    SharingMode: constant(2),
    SupportedAddStates: constant([]),
    SupportedRemoveStates: constant([]),
  },
});
