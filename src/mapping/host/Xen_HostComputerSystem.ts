import { isIPv6 } from 'node:net';
import { toCIMDateTime } from '../define/datetime.ts';
import { instances } from '../define/instances.ts';
import { settable } from '../define/settable.ts';
import { entryNamed, entryOfOne } from '../define/settable-entries.ts';
import { constant, datetime, entry, pairs, text } from '../define/sources.ts';

/** Where a host tells what it is: description, and the key in `software_version`. */
const software = [
  ['ProductBrand', 'product_brand'],
  ['ProductVersion', 'product_version'],
  ['BuildNumber', 'build_number'],
] as const;

const identify = (host: { address: string; software_version: ReadonlyMap<string, string> }) => [
  // Old clients take the management address from the first place.
  [isIPv6(host.address) ? 'IPv6Address' : 'IPv4Address', host.address] as const,
  ...software.flatMap(([label, key]) => {
    const value = host.software_version.get(key);
    return value === undefined ? [] : [[label, value] as const];
  }),
];

/** When the host started, which the toolstack keeps as seconds since 1970. */
const bootTime = (seconds: string | undefined) =>
  seconds !== undefined && /^\d{1,11}(\.\d*)?$/.test(seconds)
    ? toCIMDateTime(new Date(Math.trunc(Number(seconds)) * 1000).toISOString())
    : null;

type Host = { readonly enabled: boolean };
type Heart = { readonly metrics: { readonly live: boolean } | undefined };

/** By what the pool tells of a host: nothing, that it no longer answers, that it takes machines, that it does not. */
const byState =
  <const V>(unknown: V, lost: V, enabled: V, disabled: V) =>
  (host: Host, { metrics }: Heart): V => {
    if (!metrics) return unknown;
    if (!metrics.live) return lost;
    return host.enabled ? enabled : disabled;
  };

/** A host of the pool. @see DSP1042 System Virtualization Profile § 10.2 */
export const hostComputerSystem = instances('Xen_HostComputerSystem', {
  from: 'host',
  reads: { metrics: ['last_updated', 'live'] },
  key: { CreationClassName: constant('Xen_HostComputerSystem'), Name: 'uuid' },
  properties: {
    InstanceID: text('Xen:{uuid}'),
    ElementName: settable('name_label', 'host.set_name_label'),
    Description: settable('name_description', 'host.set_name_description'),
    Caption: constant('XenServer Host'),
    EnabledState: ['enabled', { true: 2, false: 6 }],
    OperationalStatus: byState([0], [13], [2], [10]),
    AvailableRequestedStates: constant([]),
    EnabledDefault: constant(2),
    HealthState: byState(0, 0, 5, 5),
    RequestedState: constant(5),
    Status: byState('Unknown', 'Lost Comm', 'OK', 'Stopped'),
    NameFormat: constant('Other'),
    Dedicated: constant([0]),
    IdentifyingDescriptions: (host) => identify(host).map(([label]) => label),
    OtherIdentifyingInfo: (host) => identify(host).map(([, value]) => value),
    OtherConfig: pairs('other_config'),
    CN: entry('other_config', 'host_cn'),
    StartTime: (host) => bootTime(host.other_config.get('boot_time')),
    TimeOfLastStateChange: datetime('metrics.last_updated'),
    PrimaryOwnerName: entry('other_config', 'owner'),
    PrimaryOwnerContact: entry('other_config', 'ownercontact'),
    Roles: (host) => (host.other_config.has('role') ? [host.other_config.get('role') ?? ''] : null),
  },
  writes: {
    PrimaryOwnerName: entryNamed('other_config', 'owner'),
    PrimaryOwnerContact: entryNamed('other_config', 'ownercontact'),
    Roles: entryOfOne('other_config', 'role'),
  },
  unmapped: {
    'a host cannot be reset': ['ResetCapability'],
    'the pool does not tell the time zone of its hosts': ['TimeOffset'],
  },
});
