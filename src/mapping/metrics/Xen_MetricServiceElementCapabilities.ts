import { association } from '../define/association.ts';
import { defaultCapabilities } from '../element/associations.ts';
import { metricService } from './Xen_MetricService.ts';
import { metricsServiceCapabilities } from './Xen_MetricsServiceCapabilities.ts';

/** @see DSP1053 Base Metrics Profile */
export const metricServiceElementCapabilities = association('Xen_MetricServiceElementCapabilities', {
  over: 'host',
  ManagedElement: [metricService, 'self'],
  Capabilities: [metricsServiceCapabilities, 'self'],
  properties: defaultCapabilities,
});
