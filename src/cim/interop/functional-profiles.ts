import { operations } from '../operations/dispatcher.ts';

/**
 * The functional groups of DSP0200 1.4 § 7.5 by their value in FunctionalProfilesSupported of
 * CIM_ObjectManagerCommunicationMechanism, with the operations that each asks for.
 */
const groups: readonly (readonly [number, readonly string[]])[] = [
  [
    2,
    [
      'GetClass',
      'EnumerateClasses',
      'EnumerateClassNames',
      'GetInstance',
      'EnumerateInstances',
      'EnumerateInstanceNames',
      'GetProperty',
    ],
  ],
  [3, ['SetProperty']],
  [4, ['CreateClass', 'ModifyClass', 'DeleteClass']],
  [5, ['CreateInstance', 'ModifyInstance', 'DeleteInstance']],
  [6, ['Associators', 'AssociatorNames', 'References', 'ReferenceNames']],
  [7, ['ExecQuery']],
  [8, ['GetQualifier', 'SetQualifier', 'DeleteQualifier', 'EnumerateQualifiers']],
  [
    10,
    [
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
  ],
  [11, ['EnumerationCount']],
  [12, ['OpenQueryInstances', 'PullInstances']],
];

/** The groups of which the server performs every operation. */
export function functionalProfiles(): number[] {
  const performed = new Set(operations.map(({ name }) => name));
  return groups.filter(([, names]) => names.every((name) => performed.has(name))).map(([value]) => value);
}
