import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';

/** What can be allocated of a host's processors. @see DSP1043 Allocation Capabilities Profile */
export const processorAllocationCapabilities = instances('Xen_ProcessorAllocationCapabilities', {
  from: 'host',
  key: { InstanceID: text('Xen:{uuid}/ProcessorAllocationCapabilities') },
  properties: {
    ElementName: 'name_label',
    ResourceType: constant(3),
    ResourceSubType: constant('xen:vcpu'),
    RequestTypesSupported: constant(3),
    SharingMode: constant(3),
    SupportedAddStates: constant([]),
    SupportedRemoveStates: constant([]),
  },
});
