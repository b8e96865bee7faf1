import { association } from '../define/association.ts';
import { kvp } from './Xen_KVP.ts';
import { kvpSettingData } from './Xen_KVPSettingData.ts';

/** @see DSP1057 Virtual System Profile */
export const kvpSettingsDefineState = association('Xen_KVPSettingsDefineState', {
  over: 'VM',
  ManagedElement: [kvp, 'self'],
  SettingData: [kvpSettingData, 'self'],
});
