import { singleton } from '../define/instances.ts';
import { entry } from '../define/sources.ts';
import { lenientKeys, serviceKey, serviceProperties, serviceUnmapped } from '../service/service.ts';

const name = 'Xen Hypervisor';

/** Defines, changes and destroys machines. @see DSP1042 System Virtualization Profile, CIM_VirtualSystemManagementService */
export const virtualSystemManagementService = singleton('Xen_VirtualSystemManagementService', {
  key: serviceKey('Xen_VirtualSystemManagementService', name),
  lenient: lenientKeys,
  properties: { ...serviceProperties(name), Version: entry('software_version', 'xapi') },
  unmapped: serviceUnmapped,
});
