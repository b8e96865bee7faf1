import { instances } from '../define/instances.ts';
import { constant, filled, text } from '../define/sources.ts';
import { stateNotRequested } from '../element/states.ts';
import { transmissionUnit } from '../network/port.ts';

/** The pool's word for "no link, no speed". */
const noSpeed = 65535n;
const megabit = 1_000_000n;

const speedOf = (speed: bigint | undefined): bigint | null =>
  speed === undefined || speed <= 0n || speed === noSpeed ? null : speed * megabit;

interface Cable {
  readonly metrics: { readonly carrier: boolean } | undefined;
}

/** By what the host tells of the cable: nothing, that there is no carrier, that there is one. */
const told =
  <V>(nothing: V, noCarrier: V, carrier: V) =>
  (_: unknown, { metrics }: Cable): V => {
    if (!metrics) return nothing;
    return metrics.carrier ? carrier : noCarrier;
  };

/** A network interface of a host: physical, a bond or one of its members, a VLAN. @see DSP1035 Host LAN Network Port Profile */
export const hostNetworkPort = instances('Xen_HostNetworkPort', {
  from: 'PIF',
  reads: {
    host: [],
    metrics: ['carrier', 'vendor_id', 'vendor_name', 'device_id', 'device_name', 'speed', 'duplex'],
  },
  key: {
    SystemCreationClassName: constant('Xen_HostComputerSystem'),
    SystemName: 'host.uuid',
    CreationClassName: constant('Xen_HostNetworkPort'),
    DeviceID: text('Xen:{host.uuid}/{uuid}'),
  },
  properties: {
    Name: 'device',
    ElementName: (pif, { metrics }) => metrics?.device_id || pif.device,
    Description: 'metrics.device_name',
    Caption: constant('Xen Host Network Port'),
    Speed: (_, { metrics }) => speedOf(metrics?.speed),
    MaxSpeed: (_, { metrics }) => speedOf(metrics?.speed),
    FullDuplex: 'metrics.duplex',
    LinkTechnology: constant(2),
    EnabledState: ['currently_attached', { true: 2, false: 3 }],
    ...stateNotRequested,
    Availability: ['currently_attached', { true: 3, false: 8 }],
    OperationalStatus: told([0], [12], [2]),
    Status: told('Unknown', 'No Contact', 'OK'),
    HealthState: told(0, 5, 5),
    CommunicationStatus: told(1, 4, 2),
    IdentifyingDescriptions: (_, { metrics }) => (metrics ? ['Vendor name', 'Vendor id'] : null),
    OtherIdentifyingInfo: (_, { metrics }) => (metrics ? [metrics.vendor_name, metrics.vendor_id] : null),
    NetworkAddresses: (pif) => (pif.IP === '' ? null : [pif.IP]),
    PermanentAddress: filled('MAC'),
    SupportedMaximumTransmissionUnit: transmissionUnit,
    ActiveMaximumTransmissionUnit: transmissionUnit,
  },
  unmapped: {
    'the host does not tell': ['RequestedSpeed', 'AutoSense', 'UsageRestriction', 'PortNumber', 'PortType'],
  },
});
