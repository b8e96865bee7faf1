import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';

const noImage = 'No host VDI information available';

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
    Name: 'device',
    NameFormat: constant(12),
    NameNamespace: constant(8),
    ElementName: (_, { VDI }) => VDI?.name_label ?? noImage,
    Description: (_, { VDI }) => VDI?.name_description ?? noImage,
    Caption: constant('Xen Virtual Disk'),
    Access: ['mode', { RW: 3, RO: 1 }, 0],
    BlockSize: constant(1n),
    NumberOfBlocks: (_, { VDI }) => VDI?.virtual_size ?? 0n,
    ConsumableBlocks: (_, { VDI }) => (VDI ? VDI.virtual_size - VDI.physical_utilisation : 0n),
    Availability: ['currently_attached', { true: 3, false: 8 }],
    EnabledDefault: constant(2),
    EnabledState: ['currently_attached', { true: 2, false: 3 }],
    OperationalStatus: (vbd) => (vbd.status_code === 0n ? [2] : [6]),
    Status: (vbd) => (vbd.status_code === 0n ? 'OK' : 'Error'),
    StatusDescriptions: (vbd) => [vbd.status_code === 0n ? 'OK' : vbd.status_detail],
    HealthState: constant(5),
    RequestedState: constant(12),
    LocationIndicator: constant(4),
    DataOrganization: constant(2),
    DataRedundancy: constant(0),
    DeltaReservation: constant(0),
    Primordial: constant(true),
    SequentialAccess: constant(false),
    PowerManagementSupported: constant(false),
    NoSinglePointOfFailure: constant(false),
  },
  unmapped: { 'the guest decides what a disk is for': ['Purpose'] },
});
