import { isSimulated, readConfiguration, settings, unknownVariables } from '../config/index.ts';
import { createLogger } from '../log-output.ts';
import { type Bridge, startBridge } from '../main.ts';
import type { CommandIo } from './command.ts';
import { optimizeEarly } from './engine.ts';
import { LineBatch } from './line-batch.ts';
import { stopped, stopSignal } from './stop-signal.ts';
import { printUsage, settingOptions } from './usage.ts';

export const usage = printUsage('serve', settingOptions(Object.keys(settings) as (keyof typeof settings)[]));

const hints = (url: string): string => `
Serving on ${url}. Try, in another terminal:
  pywbemcli -s ${url} -u root -p simulator instance enumerate Xen_ComputerSystem
  wbemcli ein ${url.replace('//', '//root:simulator@')}/root/cimv2:Xen_ComputerSystem
`;

/** `xen-cim serve`: serves a pool until SIGTERM or SIGINT. Standard output is JSON lines, the first useful one `ready`. */
export const run = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const configuration = readConfiguration(args);
  const lines = new LineBatch(io.stdout);
  const logger = createLogger(configuration.logLevel, lines);
  for (const variable of unknownVariables()) logger.warn({ variable }, 'there is no such setting');
  const stop = stopSignal();
  let bridge: Bridge | undefined;
  process.on('SIGHUP', () => void bridge?.reload());
  try {
    bridge = await startBridge(configuration, logger, lines, stop);
    optimizeEarly();
    // Whoever starts the bridge waits for this line, whatever the log level.
    createLogger('info', lines).info(
      { urls: bridge.urls, ...(bridge.admin !== undefined && { admin: bridge.admin }) },
      'ready',
    );
    if (isSimulated(configuration.xenapi) && bridge.urls[0]) io.stderr.write(hints(bridge.urls[0]));
    await stopped(stop);
    await bridge.close();
  } catch (error) {
    // Who is told to stop while it starts has done what it was told.
    if (!stop.aborted) throw error;
    logger.warn({ err: error }, 'told to stop before it had started');
  }
  logger.info({}, 'stopped');
  lines.close();
  return 0;
};
