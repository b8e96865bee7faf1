import { parentPort, workerData } from 'node:worker_threads';
import type { Logger } from '../../logger.ts';
import type { SimulatorOptions } from './options.ts';
import { startSimulator } from './simulator.ts';
import type { ThreadMessage, ThreadRequest } from './thread-messages.ts';

if (parentPort === null) throw new Error('this module runs in a thread of startSimulatorThread');
const port = parentPort;
const say = (message: ThreadMessage) => port.postMessage(message);
const write = (level: keyof Logger) => (fields: object, text: string) => say({ kind: 'log', level, fields, text });
const logger: Logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };

const simulator = await startSimulator(workerData as SimulatorOptions, logger);
port.on('message', async (request: ThreadRequest) => {
  if (request === 'calls') return say({ kind: 'answer', counts: await simulator.calls() });
  await (request === 'close' ? simulator.close() : simulator.resetCalls());
  say({ kind: 'answer' });
  if (request === 'close') port.close();
});
say({ kind: 'started', url: simulator.url });
