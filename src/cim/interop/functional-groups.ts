import { operations } from '../operations/dispatcher.ts';

/** A functional group of DSP0200 1.4 § 7.5. */
interface FunctionalGroup {
  /** In FunctionalProfilesSupported of CIM_ObjectManagerCommunicationMechanism. */
  readonly value: number;
  /** In CIMSupportedFunctionalGroups; the younger groups have none. */
  readonly name?: string;
  /** What it asks for. */
  readonly operations: readonly string[];
}

const groups: readonly FunctionalGroup[] = [
  {
    value: 2,
    name: 'basic-read',
    operations: [
      'GetClass',
      'EnumerateClasses',
      'EnumerateClassNames',
      'GetInstance',
      'EnumerateInstances',
      'EnumerateInstanceNames',
      'GetProperty',
    ],
  },
  { value: 3, name: 'basic-write', operations: ['SetProperty'] },
  { value: 4, name: 'schema-manipulation', operations: ['CreateClass', 'ModifyClass', 'DeleteClass'] },
  { value: 5, name: 'instance-manipulation', operations: ['CreateInstance', 'ModifyInstance', 'DeleteInstance'] },
  {
    value: 6,
    name: 'association-traversal',
    operations: ['Associators', 'AssociatorNames', 'References', 'ReferenceNames'],
  },
  { value: 7, name: 'query-execution', operations: ['ExecQuery'] },
  {
    value: 8,
    name: 'qualifier-declaration',
    operations: ['GetQualifier', 'SetQualifier', 'DeleteQualifier', 'EnumerateQualifiers'],
  },
  {
    value: 10,
    operations: [
      'OpenEnumerateInstances',
      'OpenEnumerateInstancePaths',
      'OpenReferenceInstances',
      'OpenReferenceInstancePaths',
      'OpenAssociatorInstances',
      'OpenAssociatorInstancePaths',
      'PullInstancesWithPath',
      'PullInstancePaths',
      'CloseEnumeration',
    ],
  },
  { value: 11, operations: ['EnumerationCount'] },
  { value: 12, operations: ['OpenQueryInstances', 'PullInstances'] },
];

/** The groups of which the server performs every operation. */
export function functionalGroups(): readonly FunctionalGroup[] {
  const performed = new Set(operations.map(({ name }) => name));
  return groups.filter((group) => group.operations.every((name) => performed.has(name)));
}
