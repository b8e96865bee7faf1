import { association } from '../define/association.ts';
import { configurations } from '../virtual-system/configurations.ts';
import { processorSettingData } from './Xen_ProcessorSettingData.ts';

/** The configuration of a machine, template or snapshot, and this part of it. @see DSP1057 Virtual System Profile */
export const processorSettingDataComponent = association('Xen_ProcessorSettingDataComponent', {
  over: 'VM',
  GroupComponent: [configurations, 'self'],
  PartComponent: [processorSettingData, 'self'],
});
