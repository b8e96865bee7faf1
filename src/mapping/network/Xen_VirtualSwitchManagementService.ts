import { singleton } from '../define/instances.ts';
import { service } from '../service/service.ts';

/** Makes and changes networks. @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitchManagementService = singleton(
  'Xen_VirtualSwitchManagementService',
  service('Xen_VirtualSwitchManagementService', 'Xen Virtual Switch Management Service'),
);
