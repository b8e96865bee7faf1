import { constant, filled, number } from '../define/sources.ts';
import { stateNotRequested } from '../element/states.ts';

interface Link {
  readonly currently_attached: boolean;
  readonly status_code: bigint;
}

/** An error, a link, or (as of a machine that is halted) none. */
const told =
  <V>(error: V, attached: V, detached: V) =>
  ({ currently_attached, status_code }: Link): V => {
    if (status_code !== 0n) return error;
    return currently_attached ? attached : detached;
  };

/** The largest packet, in bytes; NULL where the pool says 0. */
export const transmissionUnit = ({ MTU }: { readonly MTU: bigint }): bigint | null => (MTU > 0n ? MTU : null);

/** How a virtual network link is, seen from whichever element on it. @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const linkProperties = {
  EnabledState: ['currently_attached', { true: 2, false: 3 }],
  ...stateNotRequested,
  OperationalStatus: told([6], [2], [12]),
  HealthState: told(20, 5, 5),
  Status: told('Error', 'OK', 'No Contact'),
} as const;

interface Guest {
  readonly 'VM.guest_metrics': { readonly networks: ReadonlyMap<string, string> } | undefined;
}

/** The address that the guest's tools tell, which can be reached by either port. */
const guestAddress = ({ device }: { readonly device: string }, followed: Guest): string[] | null => {
  const address = followed['VM.guest_metrics']?.networks.get(`${device}/ip`);
  return address ? [address] : null;
};

/** What both ports of a virtual network link tell of the interface. @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const portProperties = {
  ...linkProperties,
  Name: 'uuid',
  ElementName: 'network.name_label',
  Description: 'network.name_description',
  Caption: 'network.name_label',
  NetworkAddresses: guestAddress,
  PermanentAddress: filled('MAC'),
  Availability: ['currently_attached', { true: 3, false: 8 }],
  LastErrorCode: number('status_code'),
  ErrorDescription: filled('status_detail'),
  ErrorCleared: ({ status_code }: Link) => status_code === 0n,
  PowerManagementSupported: constant(false),
  PowerManagementCapabilities: constant([1]),
  LinkTechnology: constant(2),
  PortType: constant(0),
  SupportedMaximumTransmissionUnit: transmissionUnit,
  ActiveMaximumTransmissionUnit: transmissionUnit,
} as const;

/** What both endpoints of a virtual network link tell of it. @see DSP1035 Host LAN Network Port Profile */
export const endpointProperties = {
  ...linkProperties,
  ElementName: 'network.name_label',
  Caption: 'network.name_label',
  MACAddress: filled('MAC'),
  ProtocolIFType: constant(6),
} as const;

export const endpointUnmapped = {
  'the port behind it tells': ['MaxDataSize', 'AliasAddresses', 'GroupAddresses'],
  'the pool has no name for it': ['NameFormat', 'ProtocolType', 'OtherTypeDescription', 'BroadcastResetSupported'],
  'a network is known by its uuid': ['LANID', 'LANType', 'OtherLANType'],
} as const;

export const portUnmapped = {
  'a virtual link has no speed of its own': ['Speed', 'MaxSpeed', 'RequestedSpeed', 'FullDuplex', 'AutoSense'],
  'the pool does not tell': ['UsageRestriction', 'PortNumber'],
} as const;

/** Properties of CIM_EthernetPortAllocationSettingData that the pool has nothing for. */
export const ethernetUnmapped = {
  'the pool has no such rule for a port': [
    'DesiredVLANEndpointMode',
    'OtherEndpointMode',
    'AllowedPriorities',
    'AllowedToReceiveMACAddresses',
    'AllowedToReceiveVLANs',
    'AllowedToTransmitMACAddresses',
    'AllowedToTransmitVLANs',
    'DefaultPortVID',
    'DefaultPriority',
    'GroupID',
    'ManagerID',
    'NetworkPortProfileID',
    'NetworkPortProfileIDType',
    'OtherNetworkPortProfileIDTypeInfo',
    'PortCorrelationID',
    'PortVID',
    'Promiscuous',
    'ReceiveBandwidthLimit',
    'ReceiveBandwidthReservation',
    'SourceMACFilteringEnabled',
    'VSITypeID',
    'VSITypeIDVersion',
    'Weight',
    'MappingBehavior',
  ],
} as const;

/** A VLAN tag; the pool says -1 for none. */
export const tagOf = (vlan: bigint | undefined): bigint | null => (vlan !== undefined && vlan >= 0n ? vlan : null);

/** A VLAN tag as the list of texts in which settings name connections. */
export const tagTexts = (vlan: bigint | undefined): string[] | null => {
  const tag = tagOf(vlan);
  return tag === null ? null : [String(tag)];
};
