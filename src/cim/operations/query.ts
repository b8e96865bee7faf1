import type { Operation } from './operation.ts';
export const queryOperations: readonly Operation[] = [];
