import { singleton } from '../define/instances.ts';
import { constant } from '../define/sources.ts';
import { capabilitiesKey } from '../service/service.ts';

/** What the management service can do: methods are named here once they work. @see DSP1042 System Virtualization Profile */
export const virtualSystemManagementCapabilities = singleton('Xen_VirtualSystemManagementCapabilities', {
  key: capabilitiesKey,
  properties: {
    ElementName: constant('Virtual system management capabilities'),
    ElementNameEditSupported: constant(true),
    RequestedStatesSupported: constant([]),
    VirtualSystemTypesSupported: constant(['DMTF:Xen:HVM', 'DMTF:Xen:PV']),
    SynchronousMethodsSupported: constant([]),
    AsynchronousMethodsSupported: constant([]),
    IndicationsSupported: constant([]),
  },
});
