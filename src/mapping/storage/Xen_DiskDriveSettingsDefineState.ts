import { association } from '../define/association.ts';
import { diskDrive } from './Xen_DiskDrive.ts';
import { diskSettingData } from './Xen_DiskSettingData.ts';

/** @see DSP1047 Storage Resource Virtualization Profile */
export const diskDriveSettingsDefineState = association('Xen_DiskDriveSettingsDefineState', {
  over: 'VBD',
  ManagedElement: [diskDrive, 'self'],
  SettingData: [diskSettingData, 'self'],
});
