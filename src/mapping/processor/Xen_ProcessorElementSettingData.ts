import { association } from '../define/association.ts';
import { constant } from '../define/sources.ts';
import { processorSettingData } from './Xen_ProcessorSettingData.ts';

/** The one setting is the default and the next one too. @see DSP1057 Virtual System Profile */
export const processorElementSettingData = association('Xen_ProcessorElementSettingData', {
  over: 'VM',
  ManagedElement: [processorSettingData, 'self'],
  SettingData: [processorSettingData, 'self'],
  properties: { IsDefault: constant(1), IsCurrent: constant(1), IsNext: constant(1) },
});
