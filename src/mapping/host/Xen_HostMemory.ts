import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { alwaysHealthy, stateNotRequested } from '../element/states.ts';
import { lastKilobyte } from '../memory/last-kilobyte.ts';

/** The physical memory of a host. @see DSP1026 System Memory Profile § 10.3 */
export const hostMemory = instances('Xen_HostMemory', {
  from: 'host',
  reads: { metrics: ['memory_total', 'memory_free'] },
  key: {
    SystemCreationClassName: constant('Xen_HostComputerSystem'),
    SystemName: 'uuid',
    CreationClassName: constant('Xen_HostMemory'),
    DeviceID: text('Xen:{uuid}/Memory'),
  },
  properties: {
    Name: 'uuid',
    ElementName: 'name_label',
    Description: 'name_description',
    Caption: constant('Xen Host Memory'),
    BlockSize: constant(1n),
    NumberOfBlocks: 'metrics.memory_total',
    ConsumableBlocks: 'metrics.memory_free',
    StartingAddress: constant(0n),
    EndingAddress: (_, { metrics }) => (metrics ? lastKilobyte(metrics.memory_total) : null),
    Access: constant(3),
    Primordial: constant(true),
    Volatile: constant(true),
    EnabledState: constant(2),
    ...stateNotRequested,
    ...alwaysHealthy,
  },
  unmapped: {
    'the pool knows the amount of memory, not its modules': [
      'Availability',
      'DataOrganization',
      'Purpose',
      'SequentialAccess',
      'NoSinglePointOfFailure',
      'DataRedundancy',
      'DeltaReservation',
      'NameFormat',
      'NameNamespace',
    ],
  },
});
