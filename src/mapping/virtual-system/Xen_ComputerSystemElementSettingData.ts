import { association } from '../define/association.ts';
import { onlySetting } from '../element/associations.ts';
import { computerSystemSettingData } from './Xen_ComputerSystemSettingData.ts';

/** The one configuration of a machine is its default and its next one too. @see DSP1057 Virtual System Profile */
export const computerSystemElementSettingData = association('Xen_ComputerSystemElementSettingData', {
  over: 'VM',
  ManagedElement: [computerSystemSettingData, 'self'],
  SettingData: [computerSystemSettingData, 'self'],
  properties: onlySetting,
});
