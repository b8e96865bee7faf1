import { association } from '../define/association.ts';
import { onlySetting } from '../element/associations.ts';
import { processorSettingData } from './Xen_ProcessorSettingData.ts';

/** The one setting is the default and the next one too. @see DSP1057 Virtual System Profile */
export const processorElementSettingData = association('Xen_ProcessorElementSettingData', {
  over: 'VM',
  ManagedElement: [processorSettingData, 'self'],
  SettingData: [processorSettingData, 'self'],
  properties: onlySetting,
});
