import type { CallCounts } from './calls/call-log.ts';

/** What the thread is asked to do; each is answered in order. */
export type ThreadRequest = 'calls' | 'resetCalls' | 'close';

/** What the thread says. */
export type ThreadMessage =
  | { readonly kind: 'started'; readonly url: string }
  | {
      readonly kind: 'log';
      readonly level: 'debug' | 'info' | 'warn' | 'error';
      readonly fields: object;
      readonly text: string;
    }
  | { readonly kind: 'answer'; readonly counts?: CallCounts };
