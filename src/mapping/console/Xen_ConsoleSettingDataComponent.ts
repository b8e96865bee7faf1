import { association } from '../define/association.ts';
import { configurations } from '../virtual-system/configurations.ts';
import { consoleSettingData } from './Xen_ConsoleSettingData.ts';

/** @see DSP1057 Virtual System Profile */
export const consoleSettingDataComponent = association('Xen_ConsoleSettingDataComponent', {
  over: 'console',
  GroupComponent: [configurations, 'VM'],
  PartComponent: [consoleSettingData, 'self'],
});
