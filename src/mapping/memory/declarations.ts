import type { Declaration } from '../engine/provider.ts';
import { computerSystemMemory } from './Xen_ComputerSystemMemory.ts';
import { memory } from './Xen_Memory.ts';

export const memories: readonly Declaration[] = [memory, computerSystemMemory];
