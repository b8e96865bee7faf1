import { association } from '../define/association.ts';
import { constant } from '../define/sources.ts';
import { virtualSwitch } from './Xen_VirtualSwitch.ts';
import { virtualSwitchManagementService } from './Xen_VirtualSwitchManagementService.ts';

/** The service manages every network. */
export const virtualSwitchManagementServiceAffectsVirtualSwitch = association(
  'Xen_VirtualSwitchManagementServiceAffectsVirtualSwitch',
  {
    over: 'network',
    AffectingElement: [virtualSwitchManagementService, 'every'],
    AffectedElement: [virtualSwitch, 'self'],
    properties: { ElementEffects: constant([5]) },
  },
);
