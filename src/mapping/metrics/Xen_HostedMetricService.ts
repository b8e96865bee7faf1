import { association } from '../define/association.ts';
import { hostComputerSystem } from '../host/Xen_HostComputerSystem.ts';
import { metricService } from './Xen_MetricService.ts';

/** The service and the pool's coordinator, on which it runs. */
export const hostedMetricService = association('Xen_HostedMetricService', {
  over: 'host',
  Antecedent: [hostComputerSystem, 'self'],
  Dependent: [metricService, 'self'],
});
