import { association } from '../define/association.ts';
import { processor } from './Xen_Processor.ts';
import { processorSettingData } from './Xen_ProcessorSettingData.ts';

/** @see DSP1044 Processor Resource Virtualization Profile */
export const processorSettingsDefineState = association('Xen_ProcessorSettingsDefineState', {
  over: 'VM',
  ManagedElement: [processor, 'self'],
  SettingData: [processorSettingData, 'self'],
});
