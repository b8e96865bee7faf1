import { association } from '../define/association.ts';
import { manages } from '../element/associations.ts';
import { virtualSwitch } from './Xen_VirtualSwitch.ts';
import { virtualSwitchManagementService } from './Xen_VirtualSwitchManagementService.ts';

/** The service manages every network. */
export const virtualSwitchManagementServiceAffectsVirtualSwitch = association(
  'Xen_VirtualSwitchManagementServiceAffectsVirtualSwitch',
  {
    over: 'network',
    AffectingElement: [virtualSwitchManagementService, 'every'],
    AffectedElement: [virtualSwitch, 'self'],
    properties: manages,
  },
);
