import { association } from '../define/association.ts';
import { computerSystem } from './Xen_ComputerSystem.ts';
import { computerSystemSettingData } from './Xen_ComputerSystemSettingData.ts';

/** A machine and the configuration that it has. @see DSP1057 Virtual System Profile */
export const computerSystemSettingsDefineState = association('Xen_ComputerSystemSettingsDefineState', {
  over: 'VM',
  ManagedElement: [computerSystem, 'self'],
  SettingData: [computerSystemSettingData, 'self'],
});
