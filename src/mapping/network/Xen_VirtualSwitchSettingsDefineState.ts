import { association } from '../define/association.ts';
import { virtualSwitch } from './Xen_VirtualSwitch.ts';
import { virtualSwitchSettingData } from './Xen_VirtualSwitchSettingData.ts';

/** @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitchSettingsDefineState = association('Xen_VirtualSwitchSettingsDefineState', {
  over: 'network',
  ManagedElement: [virtualSwitch, 'self'],
  SettingData: [virtualSwitchSettingData, 'self'],
});
