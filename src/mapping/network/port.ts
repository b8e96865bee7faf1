import { constant } from '../define/sources.ts';

/** What both ends of a virtual network link tell of the interface. @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const portProperties = {
  Name: 'uuid',
  Caption: 'network.name_label',
  PermanentAddress: 'MAC',
  Availability: ['currently_attached', { true: 3, false: 8 }],
  EnabledDefault: constant(2),
  EnabledState: ['currently_attached', { true: 2, false: 3 }],
  OperationalStatus: (vif: { readonly status_code: bigint }) => (vif.status_code === 0n ? [2] : [6]),
  HealthState: constant(5),
  Status: ['currently_attached', { true: 'OK', false: 'No Contact' }],
  LinkTechnology: constant(2),
  PortType: constant(0),
  SupportedMaximumTransmissionUnit: ({ MTU }: { readonly MTU: bigint }) => (MTU > 0n ? MTU : null),
  ActiveMaximumTransmissionUnit: ({ MTU }: { readonly MTU: bigint }) => (MTU > 0n ? MTU : null),
} as const;

export const portUnmapped = {
  'a virtual link has no speed of its own': ['Speed', 'MaxSpeed', 'RequestedSpeed', 'FullDuplex', 'AutoSense'],
  'the pool does not tell': ['UsageRestriction', 'PortNumber'],
  'only where the value beside it is "other"': ['OtherPortType', 'OtherNetworkPortType', 'OtherLinkTechnology'],
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
