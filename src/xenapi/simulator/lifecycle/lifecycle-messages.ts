import type { MessageTable } from '../message.ts';
import { applianceMessages } from './host/appliance.ts';
import { hostMessages } from './host/host.ts';
import { layerMessages } from './network/layers.ts';
import { networkMessages } from './network/network.ts';
import { vifMessages } from './network/vif.ts';
import { storageMessages } from './storage/sr.ts';
import { vbdMessages } from './storage/vbd.ts';
import { vdiMessages } from './storage/vdi.ts';
import { copyMessages } from './vm/copies.ts';
import { memoryMessages } from './vm/memory.ts';
import { migrationMessages } from './vm/migration.ts';
import { powerMessages } from './vm/power.ts';
import { recordMessages } from './vm/record.ts';
import { settingMessages } from './vm/settings.ts';

/** What happens to machines, their devices, storage, networks and hosts: every message with effects of its own. */
export const lifecycleMessages: MessageTable = {
  ...powerMessages,
  ...recordMessages,
  ...copyMessages,
  ...migrationMessages,
  ...memoryMessages,
  ...settingMessages,
  ...vbdMessages,
  ...vifMessages,
  ...vdiMessages,
  ...storageMessages,
  ...networkMessages,
  ...layerMessages,
  ...hostMessages,
  ...applianceMessages,
};
