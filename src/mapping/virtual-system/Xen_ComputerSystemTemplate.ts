import { instances } from '../define/instances.ts';
import { constant, urisTo, uriTo } from '../define/sources.ts';
import { computerSystemSnapshot } from '../snapshot/Xen_ComputerSystemSnapshot.ts';
import { vssdKey, vssdProperties, vssdUnmapped } from './vssd.ts';

/** What machines are made from. Snapshots, which the pool marks as templates too, are not among them. */
export const computerSystemTemplate = instances('Xen_ComputerSystemTemplate', {
  from: 'VM',
  when: { is_a_template: true, is_a_snapshot: false },
  reads: { metrics: ['install_time'], parent: [], children: [] },
  key: vssdKey,
  properties: {
    ...vssdProperties,
    Caption: constant('Template for virtual machines'),
    Parent: uriTo(computerSystemSnapshot, 'parent'),
    Children: urisTo(computerSystemSnapshot, 'children'),
  },
  unmapped: { ...vssdUnmapped, 'a template has no guest': ['OS_Version'] },
});
