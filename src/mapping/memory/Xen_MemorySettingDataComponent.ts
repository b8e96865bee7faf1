import { association } from '../define/association.ts';
import { configurations } from '../virtual-system/configurations.ts';
import { memorySettingData } from './Xen_MemorySettingData.ts';

/** The configuration of a machine, template or snapshot, and this part of it. @see DSP1057 Virtual System Profile */
export const memorySettingDataComponent = association('Xen_MemorySettingDataComponent', {
  over: 'VM',
  GroupComponent: [configurations, 'self'],
  PartComponent: [memorySettingData, 'self'],
});
