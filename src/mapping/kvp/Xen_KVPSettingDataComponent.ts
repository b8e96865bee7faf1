import { association } from '../define/association.ts';
import { configurations } from '../virtual-system/configurations.ts';
import { kvpSettingData } from './Xen_KVPSettingData.ts';

/** @see DSP1057 Virtual System Profile */
export const kvpSettingDataComponent = association('Xen_KVPSettingDataComponent', {
  over: 'VM',
  GroupComponent: [configurations, 'self'],
  PartComponent: [kvpSettingData, 'self'],
});
