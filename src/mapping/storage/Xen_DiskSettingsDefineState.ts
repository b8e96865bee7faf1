import { association } from '../define/association.ts';
import { disk } from './Xen_Disk.ts';
import { diskSettingData } from './Xen_DiskSettingData.ts';

/** @see DSP1047 Storage Resource Virtualization Profile */
export const diskSettingsDefineState = association('Xen_DiskSettingsDefineState', {
  over: 'VBD',
  ManagedElement: [disk, 'self'],
  SettingData: [diskSettingData, 'self'],
});
