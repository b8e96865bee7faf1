import type { Logger } from '../../logger.ts';
import { Accounts } from './calls/accounts.ts';
import { type CallCounts, CallLog } from './calls/call-log.ts';
import { Dispatcher } from './calls/dispatcher.ts';
import { Sessions } from './calls/sessions.ts';
import { Tasks } from './calls/tasks.ts';
import type { Database } from './database.ts';
import { EventQueue } from './events/event-queue.ts';
import { endpoints } from './http/endpoints.ts';
import { startServer } from './http/server.ts';
import type { Clock, MessageTable } from './message.ts';
import { alertMessages } from './messages/alert.ts';
import { eventMessages } from './messages/event.ts';
import { sessionMessages } from './messages/session.ts';
import { taskMessages } from './messages/task.ts';
import type { SimulatorOptions } from './options.ts';

/** A simulated pool that is being served. */
export interface Simulator {
  /** Where it listens, with the real port. */
  readonly url: string;
  calls(): Promise<CallCounts>;
  resetCalls(): Promise<void>;
  /** Answers what is being asked, then stops. */
  close(): Promise<void>;
}

/** What the server is made of, beside its options. */
export interface ServerParts {
  readonly db: Database;
  readonly random: () => number;
  readonly clock: Clock;
  /** The messages that the data model does not imply, without those of sessions, tasks, events and alerts. */
  readonly messages: MessageTable;
  readonly logger: Logger;
}

const housekeepingEvery = 30_000;
const defaultQueueLimit = 10_000_000;
const defaultTiming = { operation: 200, refusedLogin: 100, eventBatching: 50 };

/** Serves a database by the Xen-API: both flavours, sessions, roles, tasks and events. */
export async function serveDatabase(parts: ServerParts, options: SimulatorOptions): Promise<Simulator> {
  const { db, clock, logger } = parts;
  const timing = { ...defaultTiming, ...options.timing };
  const accounts = new Accounts(db);
  const sessions = new Sessions(db, accounts, clock, timing.refusedLogin);
  const tasks = new Tasks(db, clock);
  const queue = new EventQueue(db, clock, options.eventQueueLimit ?? defaultQueueLimit);
  const log = new CallLog(logger);
  const dispatcher = new Dispatcher({
    surroundings: { db, clock, random: parts.random, operationTime: timing.operation },
    sessions,
    tasks,
    log,
    logger,
    messages: {
      ...alertMessages,
      ...parts.messages,
      ...sessionMessages(sessions, accounts),
      ...taskMessages(tasks),
      ...eventMessages(sessions, queue, timing.eventBatching),
    },
    coordinator: options.coordinator,
  });
  const server = await startServer({
    listen: options.listen ?? 'http://127.0.0.1:0',
    tls: options.tls,
    endpointOf: endpoints(db.model, dispatcher),
  });
  const housekeeping = setInterval(() => {
    sessions.collect();
    tasks.collect();
    queue.heartbeat();
  }, housekeepingEvery).unref();
  return {
    url: server.url,
    calls: async () => log.counts(),
    resetCalls: async () => log.reset(),
    close: async () => {
      clearInterval(housekeeping);
      await server.close();
    },
  };
}
