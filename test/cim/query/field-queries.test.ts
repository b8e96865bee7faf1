import { describe, expect, it } from 'vitest';
import { compileQuery } from '../../../src/cim/query/compile.ts';
import { parseQuery } from '../../../src/cim/query/languages.ts';
import type { CIMInstance } from '../../../src/cim/values/instance.ts';
import type { CIMValue, DataType } from '../../../src/cim/values/types.ts';
import { compileText } from '../mof/compile-text.ts';
import { typedValue } from '../values/typed-value.ts';
import { rowOfInstance } from './instance-row.ts';

const { repository, errors } = compileText(
  `
Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);
Qualifier Indication : boolean = false, Scope(class, indication), Flavor(DisableOverride, ToSubclass);
Qualifier EmbeddedObject : boolean = false, Scope(property, method, parameter);
class CIM_ManagedElement { string Caption; string ElementName; };
class CIM_ComputerSystem : CIM_ManagedElement { [Key] string Name; uint16 EnabledState; uint16 OperationalStatus[]; };
class CIM_VirtualSystemSettingData : CIM_ManagedElement { [Key] string InstanceID; };
class Xen_ComputerSystemTemplate : CIM_VirtualSystemSettingData { };
class CIM_ResourceAllocationSettingData : CIM_ManagedElement {
  [Key] string InstanceID; uint16 ResourceType; uint64 VirtualQuantity;
};
class Xen_ProcessorSettingData : CIM_ResourceAllocationSettingData { };
class Xen_MemorySettingData : CIM_ResourceAllocationSettingData { };
class Xen_HostComputerSystem : CIM_ComputerSystem { };
class Xen_ComputerSystem : CIM_ComputerSystem { };
[Indication] class CIM_Indication { datetime IndicationTime; };
[Indication] class CIM_ProcessIndication : CIM_Indication { };
[Indication] class CIM_AlertIndication : CIM_ProcessIndication {
  uint16 AlertType; string OwningEntity; string MessageID;
};
[Indication] class CIM_InstIndication : CIM_Indication { [EmbeddedObject] string SourceInstance; };
[Indication] class CIM_InstCreation : CIM_InstIndication { };
[Indication] class CIM_InstDeletion : CIM_InstIndication { };
[Indication] class CIM_InstModification : CIM_InstIndication { [EmbeddedObject] string PreviousInstance; };
[Indication] class Xen_ComputerSystemCreatedIndication : CIM_InstCreation { };
`,
  'field.mof',
);

function instance(className: string, values: Readonly<Record<string, CIMValue>>): CIMInstance {
  const properties = Object.entries(values).map(([name, value]) => [name, typedValue(typeOf(value), value)] as const);
  return { kind: 'instance', className, properties: new Map(properties) };
}

function typeOf(value: CIMValue): DataType {
  const sample = Array.isArray(value) ? value[0] : value;
  return typeof sample === 'bigint' ? 'uint64' : typeof sample === 'number' ? 'uint16' : 'string';
}

const uuid = '4f0c6cb2-7e4c-4f5e-9b1a-000000000001';
const machine = (EnabledState: number, status: number) =>
  instance('Xen_ComputerSystem', { Name: uuid, EnabledState, OperationalStatus: [status] });
const disk = instance('Xen_MemorySettingData', { InstanceID: 'x' });
const modified = (before: CIMInstance, after: CIMInstance) =>
  instance('CIM_InstModification', { SourceInstance: after, PreviousInstance: before });

/** What there is, by the name that the table shows. */
const things: Readonly<Record<string, CIMInstance>> = {
  vm: machine(2, 2),
  host: instance('Xen_HostComputerSystem', { Name: 'h', Caption: 'XenServer Host' }),
  debian: instance('Xen_ComputerSystemTemplate', { InstanceID: `Xen:${uuid}`, ElementName: 'Debian Stretch 9.0' }),
  windows: instance('Xen_ComputerSystemTemplate', { InstanceID: 'Xen:other', ElementName: 'Windows 10', Caption: '' }),
  cpu: instance('Xen_ProcessorSettingData', {
    InstanceID: `Xen:${uuid}\\Processor/0`,
    ResourceType: 3,
    VirtualQuantity: 4n,
  }),
  memory: instance('Xen_MemorySettingData', { InstanceID: `Xen:${uuid}\\Memory/0`, ResourceType: 4 }),
  created: instance('CIM_InstCreation', {
    SourceInstance: machine(3, 10),
    IndicationTime: '20261122233100.000000+000',
  }),
  diskCreated: instance('CIM_InstCreation', { SourceInstance: disk }),
  deleted: instance('CIM_InstDeletion', { SourceInstance: machine(3, 10) }),
  started: modified(machine(3, 10), machine(2, 2)),
  degraded: modified(machine(2, 2), machine(2, 3)),
  alert: instance('CIM_AlertIndication', { AlertType: 5, OwningEntity: 'DMTF', MessageID: 'PLAT0004' }),
  vmCreated: instance('Xen_ComputerSystemCreatedIndication', { SourceInstance: machine(3, 10) }),
};

function found(language: string, text: string): string[] {
  const query = parseQuery(language, text);
  return Object.entries(things).flatMap(([name, thing]) => {
    const cimClass = repository.class(thing.className);
    if (cimClass === undefined) throw new Error(errors.map(String).join('\n'));
    if (!cimClass.isA(query.className)) return [];
    return compileQuery(query, cimClass, repository).matches(rowOfInstance(cimClass, thing)) ? [name] : [];
  });
}

const both = ['WQL', 'DMTF:CQL'];
const stateChange =
  'SELECT * FROM CIM_InstModification WHERE SourceInstance ISA CIM_ComputerSystem AND ' +
  'SourceInstance.CIM_ComputerSystem::EnabledState <> PreviousInstance.CIM_ComputerSystem::EnabledState';

/** Languages, query as clients send it, what it finds. */
const table: readonly (readonly [languages: readonly string[], query: string, found: readonly string[]])[] = [
  [both, 'SELECT * FROM CIM_InstCreation WHERE SourceInstance ISA CIM_ComputerSystem', ['created', 'vmCreated']],
  [both, 'SELECT * FROM CIM_InstDeletion WHERE SourceInstance ISA CIM_ComputerSystem', ['deleted']],
  [both, 'SELECT * FROM CIM_InstCreation WHERE SourceInstance ISA "CIM_ComputerSystem"', ['created', 'vmCreated']],
  [both, stateChange, ['started']],
  [both, stateChange.replaceAll('EnabledState', 'OperationalStatus'), ['started', 'degraded']],
  [['WQL'], "SELECT * FROM CIM_AlertIndication WHERE OwningEntity='DMTF' AND MessageID LIKE 'PLAT%'", ['alert']],
  [['DMTF:CQL'], "SELECT * FROM CIM_AlertIndication WHERE OwningEntity='DMTF' AND MessageID LIKE 'PLAT.*'", ['alert']],
  [['CIM:CQL'], "SELECT * FROM CIM_AlertIndication WHERE MessageID LIKE 'PLAT0003|PLAT0004'", ['alert']],
  [both, 'SELECT * FROM CIM_AlertIndication WHERE AlertType = 5', ['alert']],
  [both, 'SELECT * FROM CIM_AlertIndication WHERE AlertType = 4', []],
  [both, 'SELECT * FROM CIM_Indication WHERE IndicationTime IS NOT NULL', ['created']],
  [both, 'SELECT * FROM CIM_ProcessIndication', ['alert']],
  [
    both,
    'SELECT * FROM CIM_Indication',
    ['created', 'diskCreated', 'deleted', 'started', 'degraded', 'alert', 'vmCreated'],
  ],
  [both, 'SELECT * FROM Xen_ComputerSystemCreatedIndication', ['vmCreated']],
  [['WQL'], 'SELECT * FROM Xen_ComputerSystemTemplate WHERE ElementName LIKE "%Debian%"', ['debian']],
  [['WQL'], `SELECT * FROM Xen_ComputerSystemTemplate WHERE InstanceID LIKE "%${uuid}%"`, ['debian']],
  [['WQL'], `SELECT * FROM CIM_ResourceAllocationSettingData WHERE InstanceID LIKE "Xen:${uuid}\\Memory%"`, ['memory']],
  [
    ['WQL'],
    `SELECT * FROM CIM_ResourceAllocationSettingData WHERE InstanceID LIKE "%${uuid}%" AND ResourceType = 3`,
    ['cpu'],
  ],
  [both, 'select * from CIM_ComputerSystem where Caption != "XenServer Host"', []],
  [both, 'select * from CIM_ManagedElement where Caption != "XenServer Host"', ['windows']],
  [
    ['WQL'],
    `SELECT VirtualQuantity FROM Xen_ProcessorSettingData WHERE InstanceID = "Xen:${uuid}\\Processor/0"`,
    ['cpu'],
  ],
];

describe('what clients send', () => {
  const cases = table.flatMap(([languages, query, names]) => languages.map((language) => ({ language, query, names })));

  it.each(cases)('$language: $query', ({ language, query, names }) => {
    expect(found(language, query)).toEqual(names);
  });
});
