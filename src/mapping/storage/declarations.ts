import type { Declaration } from '../engine/provider.ts';
import { computerSystemDisk } from './Xen_ComputerSystemDisk.ts';
import { disk } from './Xen_Disk.ts';

export const storage: readonly Declaration[] = [disk, computerSystemDisk];
