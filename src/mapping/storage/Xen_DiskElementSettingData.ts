import { association } from '../define/association.ts';
import { onlySetting } from '../element/associations.ts';
import { diskSettingData } from './Xen_DiskSettingData.ts';

/** The one setting is the default and the next one too. @see DSP1057 Virtual System Profile */
export const diskElementSettingData = association('Xen_DiskElementSettingData', {
  over: 'VBD',
  ManagedElement: [diskSettingData, 'self'],
  SettingData: [diskSettingData, 'self'],
  properties: onlySetting,
});
