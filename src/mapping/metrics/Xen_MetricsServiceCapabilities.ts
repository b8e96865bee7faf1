import { singleton } from '../define/instances.ts';
import { constant, text } from '../define/sources.ts';

/** What the metric service can do. @see DSP1053 Base Metrics Profile */
export const metricsServiceCapabilities = singleton('Xen_MetricsServiceCapabilities', {
  key: { InstanceID: text('Xen:{uuid}/MetricsServiceCapabilities') },
  properties: {
    ElementName: constant('Metric service capabilities'),
    ElementNameEditSupported: constant(false),
    RequestedStatesSupported: constant([]),
    SupportedMethods: constant([]),
  },
  unmapped: {
    'the pool decides what is measured': [
      'ControllableMetrics',
      'MetricsControlTypes',
      'ControllableManagedElements',
      'ManagedElementControlTypes',
    ],
  },
});
