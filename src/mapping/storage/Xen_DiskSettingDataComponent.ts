import { association } from '../define/association.ts';
import { computerSystemSnapshot } from '../snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystemSettingData } from '../virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../virtual-system/Xen_ComputerSystemTemplate.ts';
import { diskSettingData } from './Xen_DiskSettingData.ts';

/** The configuration of a machine, template or snapshot, and this part of it. @see DSP1057 Virtual System Profile */
export const diskSettingDataComponent = association('Xen_DiskSettingDataComponent', {
  over: 'VBD',
  GroupComponent: [[computerSystemSettingData, computerSystemSnapshot, computerSystemTemplate], 'VM'],
  PartComponent: [diskSettingData, 'self'],
});
