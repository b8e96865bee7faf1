import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { virtualSystemManagementCapabilities } from './Xen_VirtualSystemManagementCapabilities.ts';

/** Every host has what the one management service can do. @see DSP1042 System Virtualization Profile */
export const hostVSMSElementCapabilities = association('Xen_HostVSMSElementCapabilities', {
  over: 'host',
  ManagedElement: [hostComputerSystem, 'self'],
  Capabilities: [virtualSystemManagementCapabilities, 'every'],
  properties: defaultCapabilities,
});
