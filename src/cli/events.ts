import { linkSettings, readLinkConfiguration } from '../config/index.ts';
import { openLink } from '../link.ts';
import { createLogger, escapeLine } from '../log-output.ts';
import type { CommandIo } from './command.ts';
import { stopSignal } from './stop-signal.ts';
import { printUsage, settingOptions } from './usage.ts';

export const eventsUsage = printUsage('events', settingOptions(linkSettings));

/** Seconds that one `event.from` may wait. */
const pollSeconds = 30;

/** `xen-cim events`: prints the events of a pool as they come, a JSON line each, until SIGTERM or SIGINT. */
export const runEvents = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const configuration = readLinkConfiguration(args);
  const logger = createLogger('warn', io.stderr);
  const { session, close } = await openLink(configuration, logger);
  const stop = stopSignal();
  try {
    // Nothing that was there before is an event: the first token is of now.
    let token = await session.call('event.inject', 'pool', (await session.call('pool.get_all'))[0] ?? '');
    while (!stop.aborted) {
      const options = { timeout: (pollSeconds + 30) * 1000, signal: stop, longPoll: true };
      const answer = await session.request('event.from', [['*'], token, pollSeconds], options);
      const batch = answer as { readonly events: readonly object[]; readonly token: string };
      for (const event of batch.events) io.stdout.write(`${escapeLine(JSON.stringify(event))}\n`);
      token = batch.token;
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    await close();
  }
  return 0;
};
