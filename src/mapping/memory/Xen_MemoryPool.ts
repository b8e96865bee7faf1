import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { alwaysHealthy } from '../element/states.ts';

/** The memory that a host can give to machines. @see DSP1045 Memory Resource Virtualization Profile */
export const memoryPool = instances('Xen_MemoryPool', {
  from: 'host',
  reads: { metrics: ['memory_total', 'memory_free'] },
  key: { InstanceID: text('Xen:{uuid}/MemoryPool') },
  properties: {
    PoolID: 'uuid',
    Name: constant('Xen Memory Pool'),
    ElementName: 'name_label',
    Description: 'name_description',
    ResourceType: constant(4),
    ResourceSubType: constant('Xen Memory'),
    AllocationUnits: constant('byte'),
    Capacity: 'metrics.memory_total',
    Reserved: (_, { metrics }) => (metrics ? metrics.memory_total - metrics.memory_free : null),
    ...alwaysHealthy,
    Primordial: constant(true),
  },
  unmapped: {
    'Reserved says it': ['ConsumedResourceUnits', 'CurrentlyConsumedResource', 'MaxConsumableResource'],
  },
});
