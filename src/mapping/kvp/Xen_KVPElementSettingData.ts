import { association } from '../define/association.ts';
import { onlySetting } from '../element/associations.ts';
import { kvpSettingData } from './Xen_KVPSettingData.ts';

/** The one setting is the default and the next one too. @see DSP1057 Virtual System Profile */
export const kvpElementSettingData = association('Xen_KVPElementSettingData', {
  over: 'VM',
  ManagedElement: [kvpSettingData, 'self'],
  SettingData: [kvpSettingData, 'self'],
  properties: onlySetting,
});
