import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { resourceType } from './resource-type.ts';

/** What can be allocated of a repository. @see DSP1043 Allocation Capabilities Profile */
export const storageAllocationCapabilities = instances('Xen_StorageAllocationCapabilities', {
  from: 'SR',
  key: { InstanceID: text('Xen:{uuid}/StorageAllocationCapabilities') },
  properties: {
    ElementName: 'name_label',
    ResourceType: resourceType,
    ResourceSubType: 'type',
    OtherResourceType: 'content_type',
    RequestTypesSupported: constant(3),
    SharingMode: constant(2),
    SupportedAddStates: constant([]),
    SupportedRemoveStates: constant([]),
  },
});
