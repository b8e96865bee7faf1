import { association } from '../define/association.ts';
import { settingsDefineCapabilities } from '../resource/rasd.ts';
import { storageAllocationCapabilities } from './Xen_StorageAllocationCapabilities.ts';
import { storageCapabilitiesSettingData } from './Xen_StorageCapabilitiesSettingData.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const storageSettingsDefineCapabilities = association('Xen_StorageSettingsDefineCapabilities', {
  over: 'SR',
  GroupComponent: [storageAllocationCapabilities, 'self'],
  PartComponent: [storageCapabilitiesSettingData, 'self'],
  properties: settingsDefineCapabilities,
});
