import { pywbemcli } from './pywbemcli.ts';
import { java, pywbem } from './scripts.ts';
import type { Step } from './step.ts';
import { wbemcli } from './wbemcli.ts';

/** What each client is used for: every operation that it has a verb for. */
export const matrix = { pywbem, pywbemcli, wbemcli, Java: java } satisfies Record<string, readonly Step[]>;
