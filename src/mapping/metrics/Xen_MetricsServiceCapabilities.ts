import { singleton } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { capabilitiesKey } from '../service/service.ts';

/** What the metric service can do. @see DSP1053 Base Metrics Profile */
export const metricsServiceCapabilities = singleton('Xen_MetricsServiceCapabilities', {
  key: capabilitiesKey,
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
