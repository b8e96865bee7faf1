import { instances } from '../define/instances.ts';
import { settable } from '../define/settable.ts';
import { constant, pairs, text } from '../define/sources.ts';
import { stateNotRequested } from '../element/states.ts';
import { consumable, imageProperties, imageUnmapped } from './image.ts';
import { protect, resize } from './image-writes.ts';

/** A disk image in a repository. @see DSP1047 Storage Resource Virtualization Profile */
export const diskImage = instances('Xen_DiskImage', {
  from: 'VDI',
  reads: { SR: ['content_type'] },
  key: {
    SystemCreationClassName: constant('Xen_StoragePool'),
    SystemName: 'SR.uuid',
    CreationClassName: constant('Xen_DiskImage'),
    DeviceID: text('Xen:{SR.uuid}/{uuid}'),
  },
  properties: {
    ...imageProperties,
    Name: 'uuid',
    ElementName: settable('name_label', 'VDI.set_name_label'),
    Description: settable('name_description', 'VDI.set_name_description'),
    Caption: constant('Xen Disk Image'),
    NumberOfBlocks: 'virtual_size',
    ConsumableBlocks: consumable,
    Access: (vdi, { SR }) => (vdi.read_only || SR?.content_type === 'iso' ? 1 : 3),
    Availability: constant(3),
    EnabledState: constant(2),
    ...stateNotRequested,
    HealthState: ['missing', { true: 20, false: 5 }],
    OperationalStatus: ['missing', { true: [6], false: [2] }],
    Status: ['missing', { true: 'Error', false: 'OK' }],
    Primordial: constant(true),
    OtherConfig: pairs('other_config'),
  },
  writes: { NumberOfBlocks: resize, Access: protect },
  unmapped: imageUnmapped,
});
