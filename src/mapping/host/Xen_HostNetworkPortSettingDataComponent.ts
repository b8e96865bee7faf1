import { association } from '../define/association.ts';
import { virtualSwitchSettingData } from '../network/Xen_VirtualSwitchSettingData.ts';
import { hostNetworkPortSettingData } from './Xen_HostNetworkPortSettingData.ts';

/** A network and how a host is connected to it. @see DSP1097 Virtual Ethernet Switch Profile */
export const hostNetworkPortSettingDataComponent = association('Xen_HostNetworkPortSettingDataComponent', {
  over: 'PIF',
  GroupComponent: [virtualSwitchSettingData, 'network'],
  PartComponent: [hostNetworkPortSettingData, 'self'],
});
