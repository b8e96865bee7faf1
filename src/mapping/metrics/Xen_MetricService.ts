import { singleton } from '../define/instances.ts';
import { lenientKeys, serviceKey, serviceProperties, serviceUnmapped } from '../service/service.ts';

const name = 'Xen Metrics Service';

/** Gives the history of metrics. @see DSP1053 Base Metrics Profile */
export const metricService = singleton('Xen_MetricService', {
  key: serviceKey('Xen_MetricService', name),
  lenient: lenientKeys,
  properties: { ...serviceProperties(name) },
  unmapped: serviceUnmapped,
});
