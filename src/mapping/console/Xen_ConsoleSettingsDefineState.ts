import { association } from '../define/association.ts';
import { xenConsole } from './Xen_Console.ts';
import { consoleSettingData } from './Xen_ConsoleSettingData.ts';

/** @see DSP1057 Virtual System Profile */
export const consoleSettingsDefineState = association('Xen_ConsoleSettingsDefineState', {
  over: 'console',
  ManagedElement: [xenConsole, 'self'],
  SettingData: [consoleSettingData, 'self'],
});
