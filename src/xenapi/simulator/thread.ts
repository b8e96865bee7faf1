import { Worker } from 'node:worker_threads';
import type { Logger } from '../../logger.ts';
import type { CallCounts } from './calls/call-log.ts';
import type { SimulatorOptions } from './options.ts';
import type { Simulator } from './serve-database.ts';
import type { ThreadMessage, ThreadRequest } from './thread-messages.ts';

type Answer = Extract<ThreadMessage, { kind: 'answer' }>;

/**
 * Serves a simulated pool in a thread of its own; callers speak to it over its HTTP port. Its log lines come out of
 * `logger`. Rejects with the thread's error when it cannot start.
 */
export async function startSimulatorThread(
  options: SimulatorOptions,
  logger: Logger,
  execArgv?: readonly string[],
): Promise<Simulator> {
  const suffix = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const worker = new Worker(new URL(`./worker${suffix}`, import.meta.url), {
    workerData: options,
    // Threads take over the process's own, among them flags of V8 that none may be given expressly.
    ...(execArgv && { execArgv: [...execArgv] }),
  });
  const pending: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }[] = [];
  const started = new Promise<string>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'log') logger[message.level](message.fields, message.text);
      else if (message.kind === 'started') resolve(message.url);
      else pending.shift()?.resolve(message);
    });
    worker.once('error', reject);
  });
  let hasExited = false;
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      hasExited = true;
      for (const { reject } of pending.splice(0)) reject(stopped());
      resolve();
    });
  });
  const ask = (request: ThreadRequest) =>
    new Promise<Answer>((resolve, reject) => {
      if (hasExited) throw stopped();
      pending.push({ resolve, reject });
      worker.postMessage(request);
    });
  const url = await started;
  worker.on('error', (error) => logger.error({ error: String(error), stack: error.stack }, 'the simulator failed'));
  return {
    url,
    calls: async () => (await ask('calls')).counts ?? emptyCounts,
    resetCalls: async () => void (await ask('resetCalls')),
    close: async () => {
      worker.postMessage('close' satisfies ThreadRequest);
      await exited;
    },
  };
}

const stopped = () => new Error('the simulator has stopped');
const emptyCounts: CallCounts = { total: 0, methods: {}, users: {} };
