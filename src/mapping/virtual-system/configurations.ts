import { computerSystemSnapshot } from '../snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystemSettingData } from './Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from './Xen_ComputerSystemTemplate.ts';

/** The classes of configurations, to which the settings of devices belong; a VM of the pool is one of them. */
export const configurations = [computerSystemSettingData, computerSystemSnapshot, computerSystemTemplate] as const;
