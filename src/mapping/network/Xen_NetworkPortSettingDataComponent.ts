import { association } from '../define/association.ts';
import { configurations } from '../virtual-system/configurations.ts';
import { networkPortSettingData } from './Xen_NetworkPortSettingData.ts';

/** The configuration of a machine, template or snapshot, and this part of it. @see DSP1057 Virtual System Profile */
export const networkPortSettingDataComponent = association('Xen_NetworkPortSettingDataComponent', {
  over: 'VIF',
  GroupComponent: [configurations, 'VM'],
  PartComponent: [networkPortSettingData, 'self'],
});
