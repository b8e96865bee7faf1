import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { jobClasses } from './job-classes.ts';

/** The host on which the work is done. @see DSP1103 Job Control Profile */
export const hostedJob = association('Xen_HostedJob', {
  over: 'task',
  Antecedent: [hostComputerSystem, 'resident_on'],
  Dependent: [jobClasses, 'self'],
});
