import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { driveProperties } from './drive.ts';

/** A CD drive of a virtual machine, empty or not. @see DSP1047 Storage Resource Virtualization Profile */
export const diskDrive = instances('Xen_DiskDrive', {
  from: 'VBD',
  reads: { VM: ['is_a_template', 'is_a_snapshot'], VDI: ['name_label', 'name_description'] },
  when: { type: 'CD', 'VM.is_a_template': false, 'VM.is_a_snapshot': false },
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'VM.uuid',
    CreationClassName: constant('Xen_DiskDrive'),
    DeviceID: text('Xen:{VM.uuid}/{uuid}'),
  },
  properties: {
    ...driveProperties,
    Caption: constant('Xen Virtual CD/DVD'),
    NumberOfMediaSupported: constant(1),
  },
  unmapped: {
    'a virtual drive has no mechanics': [
      'Capabilities',
      'CapabilityDescriptions',
      'CompressionMethod',
      'MaxMediaSize',
      'DefaultBlockSize',
      'MaxBlockSize',
      'MinBlockSize',
      'NeedsCleaning',
      'MediaIsLocked',
      'Security',
      'LastCleaned',
      'MaxAccessTime',
      'UncompressedDataRate',
      'LoadTime',
      'UnloadTime',
      'MountCount',
      'TimeOfLastMount',
      'TotalMountTime',
      'UnitsDescription',
      'MaxUnitsBeforeCleaning',
      'UnitsUsed',
      'DiskType',
      'Encryption',
      'FormFactor',
      'InterconnectSpeed',
      'InterconnectType',
      'OtherInterconnectType',
      'RPM',
    ],
  },
});
