import { association } from '../define/association.ts';
import { computerSystemSnapshot } from '../snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystemSettingData } from '../virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../virtual-system/Xen_ComputerSystemTemplate.ts';
import { networkPortSettingData } from './Xen_NetworkPortSettingData.ts';

/** The configuration of a machine, template or snapshot, and this part of it. @see DSP1057 Virtual System Profile */
export const networkPortSettingDataComponent = association('Xen_NetworkPortSettingDataComponent', {
  over: 'VIF',
  GroupComponent: [[computerSystemSettingData, computerSystemSnapshot, computerSystemTemplate], 'VM'],
  PartComponent: [networkPortSettingData, 'self'],
});
