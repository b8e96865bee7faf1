import { instances } from '../define/instances.ts';
import { settable } from '../define/settable.ts';
import { constant, filled, text, urisTo } from '../define/sources.ts';
import { position } from './position-writes.ts';
import { diskImage } from './Xen_DiskImage.ts';

/** A disk or CD drive that a machine, template or snapshot asks for. @see DSP1047 Storage Resource Virtualization Profile */
export const diskSettingData = instances('Xen_DiskSettingData', {
  from: 'VBD',
  reads: { VM: [], VDI: ['name_label', 'name_description', 'virtual_size', 'sharable'], 'VDI.SR': [] },
  key: { InstanceID: text('Xen:{VM.uuid}/{uuid}') },
  properties: {
    ElementName: (_, { VDI }) => VDI?.name_label ?? '',
    Description: 'VDI.name_description',
    ResourceType: ['type', { Disk: 19, CD: 16, Floppy: 14 }, 1],
    ResourceSubType: constant('DMTF:xen:vbd'),
    AddressOnParent: 'userdevice',
    Access: settable(['mode', { RW: 3, RO: 1 }, 0], 'VBD.set_mode'),
    Bootable: settable('bootable', 'VBD.set_bootable'),
    AllocationUnits: constant('byte'),
    VirtualQuantityUnits: constant('byte'),
    VirtualQuantity: 'VDI.virtual_size',
    Reservation: 'VDI.virtual_size',
    Limit: 'VDI.virtual_size',
    VirtualResourceBlockSize: constant(1n),
    HostResourceBlockSize: constant(1n),
    AutomaticAllocation: constant(false),
    AutomaticDeallocation: constant(false),
    ConsumerVisibility: constant(3),
    MappingBehavior: (_, { VDI }) => (VDI ? (VDI.sharable ? 5 : 3) : null),
    HostResource: urisTo(diskImage, 'VDI'),
    HostExtentName: 'VDI.uuid',
    HostExtentNameFormat: (_, { VDI }) => (VDI ? 1 : null),
    OtherHostExtentNameFormat: (_, { VDI }) => (VDI ? 'Xen VDI UUID' : null),
    HostExtentNameNamespace: (_, { VDI }) => (VDI ? 1 : null),
    OtherHostExtentNameNamespace: (_, { VDI }) => (VDI ? 'Xen UUID' : null),
    PoolID: filled('VDI.SR.uuid'),
  },
  writes: { AddressOnParent: position },
  unmapped: {
    'the pool keeps no such setting': ['Weight', 'Parent', 'Connection', 'Address', 'HostExtentStartingAddress'],
  },
});
