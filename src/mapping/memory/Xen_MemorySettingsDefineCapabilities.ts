import { association } from '../define/association.ts';
import { settingsDefineCapabilities } from '../resource/rasd.ts';
import { memoryAllocationCapabilities } from './Xen_MemoryAllocationCapabilities.ts';
import { memoryCapabilitiesSettingData } from './Xen_MemoryCapabilitiesSettingData.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const memorySettingsDefineCapabilities = association('Xen_MemorySettingsDefineCapabilities', {
  over: 'host',
  GroupComponent: [memoryAllocationCapabilities, 'self'],
  PartComponent: [memoryCapabilitiesSettingData, 'self'],
  properties: settingsDefineCapabilities,
});
