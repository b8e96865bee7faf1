import { association } from '../define/association.ts';
import { settingsDefineCapabilities } from '../resource/rasd.ts';
import { processorAllocationCapabilities } from './Xen_ProcessorAllocationCapabilities.ts';
import { processorCapabilitiesSettingData } from './Xen_ProcessorCapabilitiesSettingData.ts';

/** @see DSP1043 Allocation Capabilities Profile */
export const processorSettingsDefineCapabilities = association('Xen_ProcessorSettingsDefineCapabilities', {
  over: 'host',
  GroupComponent: [processorAllocationCapabilities, 'self'],
  PartComponent: [processorCapabilitiesSettingData, 'self'],
  properties: settingsDefineCapabilities,
});
