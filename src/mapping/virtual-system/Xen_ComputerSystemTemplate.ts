import { instances } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { vssdKey, vssdProperties, vssdUnmapped } from './vssd.ts';
import { vssdWrites } from './vssd-writes.ts';

/** What machines are made from. Snapshots, which the pool marks as templates too, are not among them. */
export const computerSystemTemplate = instances('Xen_ComputerSystemTemplate', {
  from: 'VM',
  reads: { metrics: ['install_time'] },
  when: { is_a_template: true, is_a_snapshot: false },
  key: vssdKey,
  properties: {
    ...vssdProperties,
    Caption: constant('Template for virtual machines'),
  },
  writes: vssdWrites,
  unmapped: { ...vssdUnmapped, 'a template has no guest': ['OS_Version'] },
});
