import { association } from '../define/association.ts';
import { console } from './Xen_Console.ts';
import { consoleSettingData } from './Xen_ConsoleSettingData.ts';

/** @see DSP1057 Virtual System Profile */
export const consoleSettingsDefineState = association('Xen_ConsoleSettingsDefineState', {
  over: 'console',
  ManagedElement: [console, 'self'],
  SettingData: [consoleSettingData, 'self'],
});
