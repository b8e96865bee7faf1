import { constant } from '../define/sources.ts';

/** The capabilities are the element's default ones. @see CIM_ElementCapabilities */
export const defaultCapabilities = { Characteristics: constant([2]) } as const;

/** The one setting there is: the default, the current and the next one. @see CIM_ElementSettingData */
export const onlySetting = { IsDefault: constant(1), IsCurrent: constant(1), IsNext: constant(1) } as const;

/** The service manages the element. @see CIM_ServiceAffectsElement */
export const manages = { ElementEffects: constant([5]) } as const;
