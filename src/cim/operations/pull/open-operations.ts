import { openAssociations } from './open-associations.ts';
import { openEnumerations } from './open-enumerations.ts';
import { openQueryInstances } from './open-query.ts';

/** The operations that open an enumeration session (DSP0200 1.4 § 5.3.2.24). */
export const openOperations = [...openEnumerations, ...openAssociations, openQueryInstances];
