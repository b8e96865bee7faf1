import { association } from '../define/association.ts';
import { configurations } from '../virtual-system/configurations.ts';
import { diskSettingData } from './Xen_DiskSettingData.ts';

/** The configuration of a machine, template or snapshot, and this part of it. @see DSP1057 Virtual System Profile */
export const diskSettingDataComponent = association('Xen_DiskSettingDataComponent', {
  over: 'VBD',
  GroupComponent: [configurations, 'VM'],
  PartComponent: [diskSettingData, 'self'],
});
