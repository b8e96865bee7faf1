import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { virtualSystemManagementCapabilities } from './Xen_VirtualSystemManagementCapabilities.ts';
import { virtualSystemManagementService } from './Xen_VirtualSystemManagementService.ts';

/** @see DSP1042 System Virtualization Profile */
export const virtualSystemManagementServiceCapabilities = association(
  'Xen_VirtualSystemManagementServiceCapabilities',
  {
    over: 'host',
    ManagedElement: [virtualSystemManagementService, 'self'],
    Capabilities: [virtualSystemManagementCapabilities, 'self'],
    properties: defaultCapabilities,
  },
);
