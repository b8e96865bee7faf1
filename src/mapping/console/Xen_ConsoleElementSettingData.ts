import { association } from '../define/association.ts';
import { onlySetting } from '../element/associations.ts';
import { consoleSettingData } from './Xen_ConsoleSettingData.ts';

/** The one setting is the default and the next one too. @see DSP1057 Virtual System Profile */
export const consoleElementSettingData = association('Xen_ConsoleElementSettingData', {
  over: 'console',
  ManagedElement: [consoleSettingData, 'self'],
  SettingData: [consoleSettingData, 'self'],
  properties: onlySetting,
});
