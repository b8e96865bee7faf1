import { association } from '../define/association.ts';
import { computerSystemSnapshot } from '../snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystemSettingData } from '../virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../virtual-system/Xen_ComputerSystemTemplate.ts';
import { consoleSettingData } from './Xen_ConsoleSettingData.ts';

/** @see DSP1057 Virtual System Profile */
export const consoleSettingDataComponent = association('Xen_ConsoleSettingDataComponent', {
  over: 'console',
  GroupComponent: [[computerSystemSettingData, computerSystemSnapshot, computerSystemTemplate], 'VM'],
  PartComponent: [consoleSettingData, 'self'],
});
