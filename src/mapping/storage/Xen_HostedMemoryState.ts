import { association } from '../define/association.ts';
import { diskImage } from './Xen_DiskImage.ts';
import { memoryState } from './Xen_MemoryState.ts';

/** The image that holds the saved memory. */
export const hostedMemoryState = association('Xen_HostedMemoryState', {
  over: 'VM',
  Antecedent: [diskImage, 'suspend_VDI'],
  Dependent: [memoryState, 'self'],
});
