import { association } from '../define/association.ts';
import { onlySetting } from '../element/associations.ts';
import { virtualSwitchSettingData } from './Xen_VirtualSwitchSettingData.ts';

/** The one configuration is the default and the next one too. @see DSP1097 Virtual Ethernet Switch Profile */
export const virtualSwitchElementSettingData = association('Xen_VirtualSwitchElementSettingData', {
  over: 'network',
  ManagedElement: [virtualSwitchSettingData, 'self'],
  SettingData: [virtualSwitchSettingData, 'self'],
  properties: onlySetting,
});
