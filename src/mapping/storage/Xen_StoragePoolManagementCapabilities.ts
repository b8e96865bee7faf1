import { singleton } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';

/** What the storage service can do. @see DSP1041 Resource Allocation Profile */
export const storagePoolManagementCapabilities = singleton('Xen_StoragePoolManagementCapabilities', {
  key: { InstanceID: text('Xen:{uuid}/StoragePoolManagementCapabilities') },
  properties: {
    ElementName: constant('Storage pool management capabilities'),
    SynchronousMethodsSupported: constant([]),
    AsynchronousMethodsSupported: constant([]),
  },
});
