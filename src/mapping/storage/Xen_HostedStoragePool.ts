import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { storagePool } from './Xen_StoragePool.ts';

/** Every host that is connected to the repository. @see DSP1041 Resource Allocation Profile */
export const hostedStoragePool = association('Xen_HostedStoragePool', {
  over: 'SR',
  GroupComponent: [hostComputerSystem, 'PBDs.host'],
  PartComponent: [storagePool, 'self'],
});
