import { constant, text } from '../define/sources.ts';

/** The key of a service; clients send other system keys than they were given, so only the name has to be right. */
export const serviceKey = <const C extends string, const N extends string>(className: C, name: N) => ({
  SystemCreationClassName: constant('Xen_HostComputerSystem'),
  SystemName: 'uuid' as const,
  CreationClassName: constant(className),
  Name: constant(name),
});

export const lenientKeys = ['SystemCreationClassName', 'SystemName', 'CreationClassName'] as const;

/** What every service tells. @see DSP1042 System Virtualization Profile */
export const serviceProperties = <const N extends string>(name: N) => ({
  ElementName: constant(name),
  Caption: constant(name),
  Started: constant(true),
  StartMode: constant('Automatic'),
  EnabledState: constant(2),
  EnabledDefault: constant(2),
  RequestedState: constant(12),
  HealthState: constant(5),
  OperationalStatus: constant([2]),
  Status: constant('OK'),
});

export const serviceUnmapped = {
  'a part of the toolstack has no owner of its own': ['PrimaryOwnerName', 'PrimaryOwnerContact'],
} as const;

/** The key of the capabilities that the former provider had: the coordinator's, for all of them. */
export const capabilitiesKey = { InstanceID: text('{uuid}') } as const;
