import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';

/** What can be allocated of a network's connections. @see DSP1043 Allocation Capabilities Profile */
export const networkConnectionAllocationCapabilities = instances('Xen_NetworkConnectionAllocationCapabilities', {
  from: 'network',
  key: { InstanceID: text('Xen:{uuid}/NetworkConnectionAllocationCapabilities') },
  properties: {
    ElementName: 'name_label',
    ResourceType: constant(33),
    RequestTypesSupported: constant(3),
    SharingMode: constant(2),
    SupportedAddStates: constant([]),
    SupportedRemoveStates: constant([]),
  },
  unmapped: { 'there is one kind': ['ResourceSubType'] },
});
