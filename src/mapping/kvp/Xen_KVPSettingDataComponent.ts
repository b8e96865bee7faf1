import { association } from '../define/association.ts';
import { computerSystemSnapshot } from '../snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystemSettingData } from '../virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../virtual-system/Xen_ComputerSystemTemplate.ts';
import { kvpSettingData } from './Xen_KVPSettingData.ts';

/** @see DSP1057 Virtual System Profile */
export const kvpSettingDataComponent = association('Xen_KVPSettingDataComponent', {
  over: 'VM',
  GroupComponent: [[computerSystemSettingData, computerSystemSnapshot, computerSystemTemplate], 'self'],
  PartComponent: [kvpSettingData, 'self'],
});
