import { association } from '../define/association.ts';
import { constant } from '../define/sources.ts';
import { networkPortSettingData } from './Xen_NetworkPortSettingData.ts';

/** The one setting is the default and the next one too. @see DSP1057 Virtual System Profile */
export const networkPortElementSettingData = association('Xen_NetworkPortElementSettingData', {
  over: 'VIF',
  ManagedElement: [networkPortSettingData, 'self'],
  SettingData: [networkPortSettingData, 'self'],
  properties: { IsDefault: constant(1), IsCurrent: constant(1), IsNext: constant(1) },
});
