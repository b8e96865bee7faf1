import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { storageAllocationCapabilities } from './Xen_StorageAllocationCapabilities.ts';

/** Of every repository that the host is connected to. @see DSP1043 Allocation Capabilities Profile */
export const hostStorageAllocationCapabilities = association('Xen_HostStorageAllocationCapabilities', {
  over: 'SR',
  ManagedElement: [hostComputerSystem, 'PBDs.host'],
  Capabilities: [storageAllocationCapabilities, 'self'],
  properties: defaultCapabilities,
});
