import { setTimeout as wait } from 'node:timers/promises';
import { linkSettings, readLinkConfiguration } from '../config/index.ts';
import { openLink } from '../link.ts';
import { createLogger, escapeLine } from '../log-output.ts';
import { endsSession, type RenewableSession } from '../xenapi/index.ts';
import type { CommandIo } from './command.ts';
import { stopSignal } from './stop-signal.ts';
import { printUsage, settingOptions } from './usage.ts';

export const usage = printUsage('events', settingOptions(linkSettings));

/** Seconds that one `event.from` may wait. */
const pollSeconds = 30;
/** Seconds before a session that was lost is replaced: a pool may lose each one. */
const pauseSeconds = 1;

/** `xen-cim events`: prints the events of a pool as they come, a JSON line each, until SIGTERM or SIGINT. */
export const run = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const configuration = readLinkConfiguration(args);
  const logger = createLogger('warn', io.stderr);
  const { session, close } = await openLink(configuration, logger);
  const stop = stopSignal();
  try {
    // Nothing that was there before is an event: the first token is of now.
    let token = await tokenOfNow(session);
    while (!stop.aborted) {
      const options = { timeout: (pollSeconds + 30) * 1000, signal: stop, longPoll: true, once: true };
      try {
        const answer = await session.request('event.from', [['*'], token, pollSeconds], options);
        const batch = answer as { readonly events: readonly object[]; readonly token: string };
        for (const event of batch.events) io.stdout.write(`${escapeLine(JSON.stringify(event))}\n`);
        token = batch.token;
      } catch (error) {
        if (!endsSession(error)) throw error;
        logger.warn({ error: String(error) }, 'the session was lost; what happened meanwhile is not shown');
        await wait(pauseSeconds * 1000, undefined, { signal: stop });
        token = await tokenOfNow(session);
      }
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await close();
  }
  return 0;
};

/** A token behind all that has happened so far; one of another login may be of another count of events. */
const tokenOfNow = async (session: RenewableSession): Promise<string> =>
  session.call('event.inject', 'pool', (await session.call('pool.get_all'))[0] ?? '');
