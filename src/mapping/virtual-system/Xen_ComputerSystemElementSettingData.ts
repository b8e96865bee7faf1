import { association } from '../define/association.ts';
import { constant } from '../define/sources.ts';
import { computerSystemSettingData } from './Xen_ComputerSystemSettingData.ts';

/** The one configuration of a machine is its default and its next one too. @see DSP1057 Virtual System Profile */
export const computerSystemElementSettingData = association('Xen_ComputerSystemElementSettingData', {
  over: 'VM',
  ManagedElement: [computerSystemSettingData, 'self'],
  SettingData: [computerSystemSettingData, 'self'],
  properties: { IsDefault: constant(1), IsCurrent: constant(1), IsNext: constant(1) },
});
