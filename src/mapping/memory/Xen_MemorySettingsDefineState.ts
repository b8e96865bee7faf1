import { association } from '../define/association.ts';
import { memory } from './Xen_Memory.ts';
import { memorySettingData } from './Xen_MemorySettingData.ts';

/** @see DSP1045 Memory Resource Virtualization Profile */
export const memorySettingsDefineState = association('Xen_MemorySettingsDefineState', {
  over: 'VM',
  ManagedElement: [memory, 'self'],
  SettingData: [memorySettingData, 'self'],
});
