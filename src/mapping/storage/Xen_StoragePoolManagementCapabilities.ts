import { singleton } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { capabilitiesKey } from '../service/service.ts';

/** What the storage service can do. @see DSP1041 Resource Allocation Profile */
export const storagePoolManagementCapabilities = singleton('Xen_StoragePoolManagementCapabilities', {
  key: capabilitiesKey,
  properties: {
    ElementName: constant('Storage pool management capabilities'),
    SynchronousMethodsSupported: constant([]),
    AsynchronousMethodsSupported: constant([]),
  },
});
