import { association } from '../define/association.ts';
import { networkConnectionPool } from './Xen_NetworkConnectionPool.ts';
import { networkPortSettingData } from './Xen_NetworkPortSettingData.ts';

/** @see DSP1050 Ethernet Port Resource Virtualization Profile */
export const networkPortSettingAllocationFromPool = association('Xen_NetworkPortSettingAllocationFromPool', {
  over: 'VIF',
  Antecedent: [networkConnectionPool, 'network'],
  Dependent: [networkPortSettingData, 'self'],
});
