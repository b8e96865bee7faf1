import { singleton } from '../define/instances.ts';
import { lenientKeys, serviceKey, serviceProperties, serviceUnmapped } from '../service/service.ts';

const name = 'Xen Virtual Switch Management Service';

/** Makes and changes networks. @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitchManagementService = singleton('Xen_VirtualSwitchManagementService', {
  key: serviceKey('Xen_VirtualSwitchManagementService', name),
  lenient: lenientKeys,
  properties: { ...serviceProperties(name) },
  unmapped: serviceUnmapped,
});
