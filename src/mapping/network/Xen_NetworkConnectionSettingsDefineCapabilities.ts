import { association } from '../define/association.ts';
import { settingsDefineCapabilities } from '../resource/rasd.ts';
import { networkConnectionAllocationCapabilities } from './Xen_NetworkConnectionAllocationCapabilities.ts';
import { networkConnectionCapabilitiesSettingData } from './Xen_NetworkConnectionCapabilitiesSettingData.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const networkConnectionSettingsDefineCapabilities = association(
  'Xen_NetworkConnectionSettingsDefineCapabilities',
  {
    over: 'network',
    GroupComponent: [networkConnectionAllocationCapabilities, 'self'],
    PartComponent: [networkConnectionCapabilitiesSettingData, 'self'],
    properties: settingsDefineCapabilities,
  },
);
