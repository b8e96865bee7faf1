import type { Declaration } from '../engine/provider.ts';
import { computerSystem } from './Xen_ComputerSystem.ts';

export const virtualSystem: readonly Declaration[] = [computerSystem];
