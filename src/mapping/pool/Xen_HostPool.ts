import { instances } from '../define/instances.ts';
import { settable } from '../define/settable.ts';
import { recordSetter } from '../define/settable-records.ts';
import { constant, filled, text } from '../define/sources.ts';

/** The pool of hosts. @see DSP1041 Resource Allocation Profile */
export const hostPool = instances('Xen_HostPool', {
  from: 'pool',
  reads: { default_SR: [], master: [] },
  key: { InstanceID: text('Xen:{uuid}') },
  properties: {
    ElementName: settable('name_label', 'pool.set_name_label'),
    Description: settable('name_description', 'pool.set_name_description'),
    Caption: constant('Xen host pool'),
    HighAvailabilityEnabled: 'ha_enabled',
    DefaultStoragePoolID: filled('default_SR.uuid'),
    Master: filled('master.uuid'),
  },
  writes: { DefaultStoragePoolID: recordSetter('pool', 'default_SR', 'SR', 'the uuid of a storage pool') },
});
