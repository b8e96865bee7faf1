import { association } from '../define/association.ts';
import { networkPort } from './Xen_NetworkPort.ts';
import { networkPortSettingData } from './Xen_NetworkPortSettingData.ts';

/** @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const networkPortSettingsDefineState = association('Xen_NetworkPortSettingsDefineState', {
  over: 'VIF',
  ManagedElement: [networkPort, 'self'],
  SettingData: [networkPortSettingData, 'self'],
});
