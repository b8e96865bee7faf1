import { constants } from '../define/instances.ts';
import { registered } from './registered-profile.ts';

/** @see DSP1059 Generic Device Resource Virtualization Profile */
export const registeredGenericDeviceAllocationProfile = constants(
  'Xen_RegisteredGenericDeviceAllocationProfile',
  registered(['Xen:GenericDeviceAllocationProfile', 'Generic Device Resource Virtualization', 'DSP1059']),
);
