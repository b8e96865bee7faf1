import { describe, expect, it } from 'vitest';
import { association } from '../../../src/mapping/define/association.ts';
import { constants, instances, singleton } from '../../../src/mapping/define/instances.ts';
import { constant, datetime, entry, number, text, uriTo } from '../../../src/mapping/define/sources.ts';
import { disk } from '../../../src/mapping/storage/Xen_Disk.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';

const CS = 'Xen_ComputerSystem';
const VSMC = 'Xen_VirtualSystemManagementCapabilities';
const CSD = 'Xen_ComputerSystemDisk';
const PartComponent = [disk, 'self'] as const;
const GroupComponent = [computerSystem, 'self'] as const;
const key = { CreationClassName: constant('Xen_ComputerSystem'), Name: 'uuid' } as const;
const from = 'VM';
const memoryKey = {
  SystemCreationClassName: constant('Xen_ComputerSystem'),
  SystemName: 'uuid',
  CreationClassName: constant('Xen_Memory'),
  DeviceID: text('Xen:{uuid}/Memory'),
} as const;

describe('what the compiler refuses', () => {
  it('in properties', () => {
    // @ts-expect-error misspelt CIM property
    instances(CS, { from, key, properties: { ElemenName: 'name_label' } });
    // @ts-expect-error unknown Xen field
    instances(CS, { from, key, properties: { ElementName: 'name_lable' } });
    // @ts-expect-error a reference is not text
    instances(CS, { from, key, properties: { ElementName: 'resident_on' } });
    // @ts-expect-error uint16 property from an int field, without number()
    instances(CS, { from, key, properties: { EnabledState: 'VCPUs_max' } });
    // @ts-expect-error number() of a text field
    instances(CS, { from, key, properties: { EnabledState: number('name_label') } });
    // @ts-expect-error a time has to be converted
    instances(CS, { from, key, properties: { InstallDate: 'snapshot_time' } });
    // @ts-expect-error a datetime is no text property
    instances(CS, { from, key, properties: { ElementName: 5 } });
    // @ts-expect-error wrong constant
    instances(CS, { from, key, properties: { HealthState: constant('OK') } });
    // @ts-expect-error number where uint64 wants bigint
    instances('Xen_Memory', { from, key: memoryKey, properties: { BlockSize: constant(1) } });
    // @ts-expect-error text with an unknown field in it
    instances(CS, { from, key, properties: { ElementName: text('Xen:{uid}') } });
    // @ts-expect-error entry() of a field that is no map
    instances(CS, { from, key, properties: { ElementName: entry('name_label', 'x') } });
    // @ts-expect-error a string function in a number property
    instances(CS, { from, key, properties: { HealthState: (vm) => vm.name_label } });
    instances(CS, {
      from,
      key,
      properties: { Roles: (vm) => vm.tags, InstallDate: datetime('snapshot_time') },
    });
    expect(true).toBe(true);
  });

  it('in enum tables', () => {
    // @ts-expect-error forgets Suspended and Paused
    instances(CS, { from, key, properties: { HealthState: ['power_state', { Running: 2, Halted: 3 }] } });
    // @ts-expect-error a table over a text that is no enumeration
    instances(CS, { from, key, properties: { EnabledState: ['name_label', { a: 2 }] } });
    // @ts-expect-error wrong value type
    instances(CS, { from, key, properties: { EnabledState: ['is_a_template', { true: 'y', false: 'n' }] } });
    expect(true).toBe(true);
  });

  it('in keys, classes, conditions and reads', () => {
    // @ts-expect-error key property Name is missing
    instances(CS, { from, key: { CreationClassName: constant('x') }, properties: {} });
    // @ts-expect-error required property ElementName is missing
    instances('Xen_ComputerSystemSettingData', { from, key: { InstanceID: text('Xen:{uuid}') }, properties: {} });
    // @ts-expect-error unknown CIM class
    instances('Xen_ComputerSytem', { from, key, properties: {} });
    // @ts-expect-error unknown Xen class
    instances(CS, { from: 'VMM', key, properties: {} });
    // @ts-expect-error wrong literal in a condition
    instances(CS, { from, when: { is_a_template: 'no' }, key, properties: {} });
    // @ts-expect-error unknown field in a condition
    instances(CS, { from, when: { is_template: false }, key, properties: {} });
    // @ts-expect-error no such reference field
    instances(CS, { from, reads: { metrix: [] }, key, properties: {} });
    // @ts-expect-error no such field behind it
    instances(CS, { from, reads: { metrics: ['memory_actuel'] }, key, properties: {} });
    // @ts-expect-error an unmapped property that the class does not have
    instances(CS, { from, key, properties: {}, unmapped: { 'no such fact': ['Generatoin'] } });
    expect(true).toBe(true);
  });

  it('what was not declared as read', () => {
    // @ts-expect-error metrics are not declared
    instances(CS, { from, key, properties: { InstallDate: datetime('metrics.install_time') } });
    instances(CS, {
      from,
      reads: { metrics: ['install_time'], VBDs: ['device'] },
      key,
      properties: {
        // @ts-expect-error last_updated is not declared
        Description: (_, { metrics }) => metrics?.last_updated ?? null,
        // @ts-expect-error the record may dangle
        Caption: (_, { metrics }) => metrics.install_time,
        Roles: (_, { VBDs }) => VBDs.map((vbd) => vbd.device),
      },
    });
    expect(true).toBe(true);
  });

  it('in constants, singletons and references', () => {
    // @ts-expect-error a row without its required property
    constants('Xen_VirtualizationCapabilities', { rows: [{ InstanceID: 'x' }] });
    // @ts-expect-error a singleton stands on the coordinator's host, which has no power_state
    singleton(VSMC, { key: { InstanceID: 'power_state' }, properties: { ElementName: 'uuid' } });
    // @ts-expect-error a way that does not exist
    instances(CS, { from, key, properties: { ElementName: uriTo(disk, 'VBD') } });
    expect(true).toBe(true);
  });

  it('in associations', () => {
    // @ts-expect-error the way ends at a VDI, where no computer system stands
    association(CSD, { over: 'VBD', GroupComponent: [computerSystem, 'VDI'], PartComponent });
    // @ts-expect-error the wrong class at an end
    association(CSD, { over: 'VBD', GroupComponent: [disk, 'self'], PartComponent });
    // @ts-expect-error an end is missing
    association(CSD, { over: 'VBD', PartComponent });
    // @ts-expect-error a record's end needs a record
    association(CSD, { GroupComponent, PartComponent: [disk, 'every'] });
    // @ts-expect-error disk does not stand on a VM
    association(CSD, { over: 'VM', GroupComponent, PartComponent });
    expect(true).toBe(true);
  });
});
