import { association } from '../define/association.ts';
import { computerSystemSnapshot } from '../snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystemSettingData } from '../virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../virtual-system/Xen_ComputerSystemTemplate.ts';
import { processorSettingData } from './Xen_ProcessorSettingData.ts';

/** The configuration of a machine, template or snapshot, and this part of it. @see DSP1057 Virtual System Profile */
export const processorSettingDataComponent = association('Xen_ProcessorSettingDataComponent', {
  over: 'VM',
  GroupComponent: [[computerSystemSettingData, computerSystemSnapshot, computerSystemTemplate], 'self'],
  PartComponent: [processorSettingData, 'self'],
});
