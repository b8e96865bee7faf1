import { association } from '../define/association.ts';
import { hostNetworkPort } from './Xen_HostNetworkPort.ts';
import { hostNetworkPortSettingData } from './Xen_HostNetworkPortSettingData.ts';

/** @see DSP1035 Host LAN Network Port Profile */
export const hostNetworkPortSettingsDefineState = association('Xen_HostNetworkPortSettingsDefineState', {
  over: 'PIF',
  ManagedElement: [hostNetworkPort, 'self'],
  SettingData: [hostNetworkPortSettingData, 'self'],
});
