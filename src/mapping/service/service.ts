import { constant, text } from '../define/sources.ts';
import { alwaysHealthy, stateNotRequested } from '../element/states.ts';

/** What every service of the toolstack tells. @see DSP1042 System Virtualization Profile */
export const service = <const C extends string, const N extends string>(className: C, name: N) => ({
  key: {
    SystemCreationClassName: constant('Xen_HostComputerSystem'),
    SystemName: 'uuid' as const,
    CreationClassName: constant(className),
    Name: constant(name),
  },
  // Clients send other system keys than they were given, so only the name has to be right.
  lenient: ['SystemCreationClassName', 'SystemName', 'CreationClassName'] as const,
  properties: {
    ElementName: constant(name),
    Caption: constant(name),
    Started: constant(true),
    StartMode: constant('Automatic'),
    EnabledState: constant(2),
    ...stateNotRequested,
    ...alwaysHealthy,
  },
  unmapped: {
    'a part of the toolstack has no owner of its own': ['PrimaryOwnerName', 'PrimaryOwnerContact'] as const,
  },
});

/** The key of the capabilities that the former provider had: the coordinator's, for all of them. */
export const capabilitiesKey = { InstanceID: text('{uuid}') } as const;
