import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { computerSystem } from './Xen_ComputerSystem.ts';
import { computerSystemCapabilities } from './Xen_ComputerSystemCapabilities.ts';

/** @see DSP1052 Computer System Profile */
export const computerSystemElementCapabilities = association('Xen_ComputerSystemElementCapabilities', {
  over: 'VM',
  ManagedElement: [computerSystem, 'self'],
  Capabilities: [computerSystemCapabilities, 'self'],
  properties: defaultCapabilities,
});
