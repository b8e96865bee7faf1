import { instances } from '../define/instances.ts';
import { constant, filled, text } from '../define/sources.ts';

/** The pool of hosts. @see DSP1041 Resource Allocation Profile */
export const hostPool = instances('Xen_HostPool', {
  from: 'pool',
  reads: { default_SR: [], master: [] },
  key: { InstanceID: text('Xen:{uuid}') },
  properties: {
    ElementName: 'name_label',
    Description: 'name_description',
    Caption: constant('Xen host pool'),
    HighAvailabilityEnabled: 'ha_enabled',
    DefaultStoragePoolID: filled('default_SR.uuid'),
    Master: filled('master.uuid'),
  },
});
