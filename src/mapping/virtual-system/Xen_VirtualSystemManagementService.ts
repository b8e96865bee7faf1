import { singleton } from '../define/instances.ts';
import { entry } from '../define/sources.ts';
import { service } from '../service/service.ts';

const hypervisor = service('Xen_VirtualSystemManagementService', 'Xen Hypervisor');

/** Defines, changes and destroys machines. @see DSP1042 System Virtualization Profile, CIM_VirtualSystemManagementService */
export const virtualSystemManagementService = singleton('Xen_VirtualSystemManagementService', {
  ...hypervisor,
  properties: { ...hypervisor.properties, Version: entry('software_version', 'xapi') },
});
