import type { Declaration } from './engine/provider.ts';
import { memories } from './memory/declarations.ts';
import { storage } from './storage/declarations.ts';
import { virtualSystem } from './virtual-system/declarations.ts';

/** Everything that is mapped, a line a subject. */
export const declarations: readonly Declaration[] = [...virtualSystem, ...memories, ...storage];
