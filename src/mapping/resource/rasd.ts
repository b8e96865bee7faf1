import { constant } from '../define/sources.ts';

/** Properties of CIM_ResourceAllocationSettingData that one kind of resource or another has no use for, by reason. */
export const rasdUnmapped = {
  'nothing stands above or beside the resource': ['Parent', 'Connection', 'Address', 'AddressOnParent'],
  'the pool chooses the physical resource': ['HostResource', 'MappingBehavior'],
} as const;

/** Machines, templates and snapshots have settings of the same classes; clients of the Xen classes look for these words. */
export const captionOf =
  (resource: string) =>
  ({ is_a_template, is_a_snapshot }: { readonly is_a_template: boolean; readonly is_a_snapshot: boolean }): string =>
    `${resource} settings of a ${is_a_snapshot ? 'Snapshot' : is_a_template ? 'Template' : 'Domain'}`;

/** What the pool can say of a host's, repository's or network's capabilities. @see DSP1043 Allocation Capabilities */
export const settingWords = ['Minimum', 'Maximum', 'Increment', 'Default'] as const;

/** Which end of the range a setting tells. @see DSP1043 Allocation Capabilities Profile, CIM_SettingsDefineCapabilities */
const roles: Readonly<Record<string, { readonly role: number; readonly range: number }>> = {
  Default: { role: 0, range: 0 },
  Minimum: { role: 3, range: 1 },
  Maximum: { role: 3, range: 2 },
  Increment: { role: 3, range: 3 },
};

/** The properties of an association between allocation capabilities and one of their settings. */
export const settingsDefineCapabilities = {
  PropertyPolicy: constant(0),
  ValueRole: (_: unknown, __: unknown, word: number | string) => roles[word]?.role ?? null,
  ValueRange: (_: unknown, __: unknown, word: number | string) => roles[word]?.range ?? null,
} as const;

/** Properties of the settings of capabilities that the pool has nothing for. */
export const capabilitySettingUnmapped = {
  'a limit, not an allocation': [
    'HostResource',
    'MappingBehavior',
    'Parent',
    'Connection',
    'Address',
    'AddressOnParent',
    'AutomaticAllocation',
    'AutomaticDeallocation',
    'ConsumerVisibility',
    'Weight',
  ],
} as const;
