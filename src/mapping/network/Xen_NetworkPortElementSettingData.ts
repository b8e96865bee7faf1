import { association } from '../define/association.ts';
import { onlySetting } from '../element/associations.ts';
import { networkPortSettingData } from './Xen_NetworkPortSettingData.ts';

/** The one setting is the default and the next one too. @see DSP1057 Virtual System Profile */
export const networkPortElementSettingData = association('Xen_NetworkPortElementSettingData', {
  over: 'VIF',
  ManagedElement: [networkPortSettingData, 'self'],
  SettingData: [networkPortSettingData, 'self'],
  properties: onlySetting,
});
