import { association } from '../../../src/mapping/define/association.ts';
import { constants, instances, singleton } from '../../../src/mapping/define/instances.ts';
import { constant, number, pairs, text, urisTo } from '../../../src/mapping/define/sources.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';

/* A declaration of each form, for the tests of the engine and as examples. */

/** One record, several instances: numbers that depend on the record. */
export const processor = instances('Xen_Processor', {
  from: 'VM',
  when: { is_a_template: false, is_a_snapshot: false },
  reads: { metrics: ['VCPUs_utilisation'], 'resident_on.host_CPUs': ['speed'] },
  each: (vm) => Number(vm.VCPUs_max),
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'uuid',
    CreationClassName: constant('Xen_Processor'),
    DeviceID: text('Xen:{uuid}/VCPU{each}'),
  },
  properties: {
    ElementName: 'name_label',
    CurrentClockSpeed: (_, followed, n) => Number(followed['resident_on.host_CPUs'][n]?.speed ?? 0n),
    LoadPercentage: (_, { metrics }, n) => Math.round((metrics?.VCPUs_utilisation.get(BigInt(n)) ?? 0) * 100),
  },
});

const mebibyte = 2n ** 20n;

/** One record, several instances: a fixed set of words. A table goes over them too. */
export const memoryCapabilitiesSetting = instances('Xen_MemoryCapabilitiesSettingData', {
  from: 'host',
  reads: { metrics: ['memory_free', 'memory_total'] },
  each: ['Minimum', 'Maximum', 'Increment', 'Default'],
  key: { InstanceID: text('Xen:{uuid}/Memory{each}') },
  properties: {
    ElementName: 'each',
    ResourceType: constant(4),
    Limit: (_, { metrics }, which) => (which === 'Maximum' ? (metrics?.memory_total ?? null) : 256n * mebibyte),
    Weight: ['each', { Minimum: 1, Maximum: 2, Increment: 3, Default: 0 }],
  },
});

export const memoryAllocationCapabilities = instances('Xen_MemoryAllocationCapabilities', {
  from: 'host',
  key: { InstanceID: text('Xen:{uuid}/MemoryAllocationCapabilities') },
  properties: { ElementName: 'name_label', ResourceType: constant(4) },
});

/** Both ends on one record, one of them several times. */
export const memorySettingsDefineCapabilities = association('Xen_MemorySettingsDefineCapabilities', {
  over: 'host',
  GroupComponent: [memoryAllocationCapabilities, 'self'],
  PartComponent: [memoryCapabilitiesSetting, 'self'],
  properties: { PropertyPolicy: constant(0), ValueRole: constant(0), ValueRange: constant(0) },
});

/** A key that a function makes: the record is found by the uuid at its end. */
export const storagePool = instances('Xen_StoragePool', {
  from: 'SR',
  reads: { 'PBDs.host': [] },
  key: {
    InstanceID: (sr, followed) =>
      `Xen:${sr.shared ? 'Shared' : (followed['PBDs.host'][0]?.uuid ?? 'NoHost')}/${sr.uuid}`,
  },
  properties: {
    ElementName: 'name_label',
    PoolID: 'uuid',
    Capacity: 'physical_size',
    OtherConfig: pairs('other_config'),
  },
});

/** An end at the end of two steps. */
export const disk = instances('Xen_Disk', {
  from: 'VBD',
  when: { type: 'Disk' },
  reads: { VM: ['is_a_template'], VDI: ['virtual_size'] },
  key: {
    SystemCreationClassName: constant('Xen_ComputerSystem'),
    SystemName: 'VM.uuid',
    CreationClassName: constant('Xen_Disk'),
    DeviceID: text('Xen:{VM.uuid}/{uuid}'),
  },
  properties: { Name: 'device', NumberOfBlocks: 'VDI.virtual_size' },
});

export const diskAllocatedFromPool = association('Xen_DiskAllocatedFromPool', {
  over: 'VBD',
  Antecedent: [storagePool, 'VDI.SR'],
  Dependent: [disk, 'self'],
});

/** A singleton: named after the coordinator; a path may name another system. */
export const managementService = singleton('Xen_VirtualSystemManagementService', {
  key: {
    SystemCreationClassName: constant('Xen_HostComputerSystem'),
    SystemName: 'uuid',
    CreationClassName: constant('Xen_VirtualSystemManagementService'),
    Name: constant('Xen Hypervisor'),
  },
  lenient: ['SystemCreationClassName', 'SystemName', 'CreationClassName'],
  properties: { ElementName: constant('Xen Hypervisor'), Started: constant(true) },
});

/** Every instance with a service. */
export const managementServiceAffects = association('Xen_VirtualSystemManagementServiceAffectsComputerSystem', {
  over: 'VM',
  when: { is_control_domain: false },
  AffectingElement: [managementService, 'every'],
  AffectedElement: [computerSystem, 'self'],
  properties: { ElementEffects: constant([5]) },
});

/** Rows that are always there, at home in the interop namespace. */
export const virtualSystemProfile = constants('Xen_RegisteredVirtualSystemProfile', {
  in: ['interop', 'pool'],
  rows: [
    {
      InstanceID: 'DMTF:VirtualSystemProfile',
      RegisteredOrganization: 2,
      RegisteredName: 'Virtual System Profile',
      RegisteredVersion: '1.0.0',
      AdvertiseTypes: [3],
    },
  ],
});

export const systemVirtualizationProfile = constants('Xen_RegisteredSystemVirtualizationProfile', {
  in: ['interop', 'pool'],
  rows: [
    {
      InstanceID: 'DMTF:SystemVirtualizationProfile',
      RegisteredOrganization: 2,
      RegisteredName: 'System Virtualization Profile',
      RegisteredVersion: '1.0.0',
      AdvertiseTypes: [3],
    },
  ],
});

export const processorAllocationProfile = constants('Xen_RegisteredProcessorAllocationProfile', {
  in: ['interop', 'pool'],
  rows: [
    {
      InstanceID: 'DMTF:ProcessorAllocationProfile',
      RegisteredOrganization: 2,
      RegisteredName: 'Processor Resource Virtualization Profile',
      RegisteredVersion: '1.0.0',
      AdvertiseTypes: [3],
    },
  ],
});

/** Edges to another namespace. */
export const conformsToVirtualSystemProfile = association('Xen_ElementConformsToVirtualSystemProfile', {
  over: 'VM',
  when: { is_control_domain: false },
  ConformantStandard: [virtualSystemProfile, 'every'],
  ManagedElement: [computerSystem, 'self'],
});

const settings = { key: { InstanceID: text('Xen:{uuid}') }, properties: { ElementName: 'name_label' } } as const;

export const systemSetting = instances('Xen_ComputerSystemSettingData', {
  from: 'VM',
  when: { is_a_template: false, is_a_snapshot: false },
  ...settings,
});
export const template = instances('Xen_ComputerSystemTemplate', {
  from: 'VM',
  when: { is_a_template: true, is_a_snapshot: false },
  ...settings,
});
export const snapshot = instances('Xen_ComputerSystemSnapshot', {
  from: 'VM',
  when: { is_a_snapshot: true },
  ...settings,
});

export const processorSetting = instances('Xen_ProcessorSettingData', {
  from: 'VM',
  key: { InstanceID: text('Xen:{uuid}/Processor') },
  properties: { ElementName: 'name_label', ResourceType: constant(3), VirtualQuantity: 'VCPUs_max' },
});

/** An end of several classes: the one that has an instance on the record. */
export const processorSettingComponent = association('Xen_ProcessorSettingDataComponent', {
  over: 'VM',
  GroupComponent: [[systemSetting, template, snapshot], 'self'],
  PartComponent: [processorSetting, 'self'],
});

export const host = instances('Xen_HostComputerSystem', {
  from: 'host',
  key: { CreationClassName: constant('Xen_HostComputerSystem'), Name: 'uuid' },
  properties: { ElementName: 'name_label', EnabledState: ['enabled', { true: 2, false: 6 }] },
});

export const hostProcessor = instances('Xen_HostProcessor', {
  from: 'host_cpu',
  reads: { host: [] },
  key: {
    SystemCreationClassName: constant('Xen_HostComputerSystem'),
    SystemName: 'host.uuid',
    CreationClassName: constant('Xen_HostProcessor'),
    DeviceID: text('Xen:{host.uuid}/{uuid}'),
  },
  properties: { CurrentClockSpeed: number('speed') },
});

/** An end at the end of a set of references. */
export const hostProcessors = association('Xen_HostComputerSystemProcessor', {
  over: 'host',
  GroupComponent: [host, 'self'],
  PartComponent: [hostProcessor, 'host_CPUs'],
});

/** The singleton stands on its coordinator. */
export const hostedManagementService = association('Xen_HostedVirtualSystemManagementService', {
  over: 'host',
  Antecedent: [host, 'self'],
  Dependent: [managementService, 'self'],
});

export const diskImage = instances('Xen_DiskImage', {
  from: 'VDI',
  reads: { SR: [] },
  key: {
    SystemCreationClassName: constant('Xen_StoragePool'),
    SystemName: 'SR.uuid',
    CreationClassName: constant('Xen_DiskImage'),
    DeviceID: text('Xen:{SR.uuid}/{uuid}'),
  },
  properties: { ElementName: 'name_label' },
});

/** A property that names another instance; what its key is made of is followed without being declared. */
export const diskSetting = instances('Xen_DiskSettingData', {
  from: 'VBD',
  reads: { VM: [] },
  key: { InstanceID: text('Xen:{VM.uuid}/{uuid}') },
  properties: { ElementName: 'userdevice', HostResource: urisTo(diskImage, 'VDI') },
});

/** Edges between what is always there. */
export const referencedProfile = association('Xen_ReferencedProcessorAllocationProfile', {
  in: ['interop', 'pool'],
  Antecedent: [processorAllocationProfile, 'every'],
  Dependent: [systemVirtualizationProfile, 'every'],
});
