import { association, pathIn } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { computerSystem } from '../virtual-system/Xen_ComputerSystem.ts';
import { targetKey } from './job.ts';
import { jobClasses } from './job-classes.ts';

/** The system whose state the job changes. @see DSP1103 Job Control Profile */
export const affectedJobElement = association('Xen_AffectedJobElement', {
  over: 'task',
  AffectedElement: [[computerSystem, hostComputerSystem], pathIn('other_config', targetKey)],
  AffectingElement: [jobClasses, 'self'],
  unmapped: { 'the pool does not tell what else the work disturbs': ['ElementEffects'] },
});
