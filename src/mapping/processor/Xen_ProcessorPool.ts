import { instances } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';
import { alwaysHealthy } from '../element/states.ts';
import { isMachine } from '../virtual-system/is-machine.ts';
import { processorCount } from './Xen_Processor.ts';

/** The processors of a host, as machines get them. @see DSP1044 Processor Resource Virtualization Profile */
export const processorPool = instances('Xen_ProcessorPool', {
  from: 'host',
  reads: { resident_VMs: ['VCPUs_max', 'is_a_template', 'is_a_snapshot'] },
  key: { InstanceID: text('Xen:{uuid}/ProcessorPool') },
  properties: {
    PoolID: 'uuid',
    Name: constant('Xen Processor Pool'),
    ElementName: 'name_label',
    Description: 'name_description',
    ResourceType: constant(3),
    ResourceSubType: constant('xen:vcpu'),
    AllocationUnits: constant('count'),
    Capacity: (host) => BigInt(host.host_CPUs.length),
    Reserved: constant(0n),
    CurrentlyConsumedResource: (_, { resident_VMs }) =>
      BigInt(resident_VMs.filter(isMachine).reduce((sum, vm) => sum + processorCount(vm), 0)),
    ConsumedResourceUnits: constant('count'),
    ...alwaysHealthy,
    Primordial: constant(true),
  },
  unmapped: { 'the hypervisor sets no bound on how often a processor is shared': ['MaxConsumableResource'] },
});
