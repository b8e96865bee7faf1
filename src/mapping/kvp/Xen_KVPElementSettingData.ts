import { association } from '../define/association.ts';
import { constant } from '../define/sources.ts';
import { kvpSettingData } from './Xen_KVPSettingData.ts';

/** The one setting is the default and the next one too. @see DSP1057 Virtual System Profile */
export const kvpElementSettingData = association('Xen_KVPElementSettingData', {
  over: 'VM',
  ManagedElement: [kvpSettingData, 'self'],
  SettingData: [kvpSettingData, 'self'],
  properties: { IsDefault: constant(1), IsCurrent: constant(1), IsNext: constant(1) },
});
