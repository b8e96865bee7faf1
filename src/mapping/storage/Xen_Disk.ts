import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { driveProperties } from './drive.ts';
import { consumable } from './image.ts';

/** A disk of a virtual machine: a VBD and its image. @see DSP1047 Storage Resource Virtualization Profile */
export const disk = instances('Xen_Disk', {
  from: 'VBD',
  reads: {
    VM: ['is_a_template', 'is_a_snapshot'],
    VDI: ['name_label', 'name_description', 'virtual_size', 'physical_utilisation'],
  },
  when: { type: 'Disk', 'VM.is_a_template': false, 'VM.is_a_snapshot': false },
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'VM.uuid',
    CreationClassName: constant('Xen_Disk'),
    DeviceID: text('Xen:{VM.uuid}/{uuid}'),
  },
  properties: {
    ...driveProperties,
    NameFormat: constant(12),
    NameNamespace: constant(8),
    Caption: constant('Xen Virtual Disk'),
    Access: ['mode', { RW: 3, RO: 1 }, 0],
    BlockSize: constant(1n),
    NumberOfBlocks: 'VDI.virtual_size',
    ConsumableBlocks: (_, { VDI }) => consumable(VDI),
    DataOrganization: constant(2),
    DataRedundancy: constant(0),
    Primordial: constant(true),
    SequentialAccess: constant(false),
    NoSinglePointOfFailure: constant(false),
  },
  unmapped: {
    'the guest decides what a disk is for': ['Purpose'],
    'the pool tells of no room kept for snapshots': ['DeltaReservation'],
  },
});
