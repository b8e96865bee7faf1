import { association } from '../define/association.ts';
import { onlySetting } from '../element/associations.ts';
import { memorySettingData } from './Xen_MemorySettingData.ts';

/** The one setting is the default and the next one too. @see DSP1057 Virtual System Profile */
export const memoryElementSettingData = association('Xen_MemoryElementSettingData', {
  over: 'VM',
  ManagedElement: [memorySettingData, 'self'],
  SettingData: [memorySettingData, 'self'],
  properties: onlySetting,
});
