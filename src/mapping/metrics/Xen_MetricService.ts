import { singleton } from '../define/instances.ts';
import { service } from '../service/service.ts';

/** Gives the history of metrics. @see DSP1053 Base Metrics Profile */
export const metricService = singleton('Xen_MetricService', service('Xen_MetricService', 'Xen Metrics Service'));
