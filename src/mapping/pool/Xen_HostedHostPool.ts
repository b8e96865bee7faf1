import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { hostPool } from './Xen_HostPool.ts';

/** The pool and its coordinator. */
export const hostedHostPool = association('Xen_HostedHostPool', {
  over: 'pool',
  Antecedent: [hostComputerSystem, 'master'],
  Dependent: [hostPool, 'self'],
});
