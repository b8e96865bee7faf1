import type { MessageTable } from '../message.ts';
import { powerMessages } from './vm/power.ts';

/** What happens to machines, their devices, storage, networks and hosts: every message with effects of its own. */
export const lifecycleMessages: MessageTable = {
  ...powerMessages,
};
