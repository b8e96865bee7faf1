import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';

/** What can be allocated of a repository. @see DSP1043 Allocation Capabilities Profile */
export const storageAllocationCapabilities = instances('Xen_StorageAllocationCapabilities', {
  from: 'SR',
  key: { InstanceID: text('Xen:{uuid}/StorageAllocationCapabilities') },
  properties: {
    ElementName: 'name_label',
    ResourceType: (sr) => (sr.content_type === 'iso' ? 16 : 19),
    ResourceSubType: 'type',
    OtherResourceType: 'content_type',
    RequestTypesSupported: constant(3),
    SharingMode: constant(2),
    SupportedAddStates: constant([]),
    SupportedRemoveStates: constant([]),
  },
});
