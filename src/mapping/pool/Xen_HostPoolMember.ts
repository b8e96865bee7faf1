import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { hostPool } from './Xen_HostPool.ts';

/** The hosts of the pool. */
export const hostPoolMember = association('Xen_HostPoolMember', {
  over: 'host',
  Collection: [hostPool, 'every'],
  Member: [hostComputerSystem, 'self'],
});
