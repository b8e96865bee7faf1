import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { median } from './figures.ts';
import { HttpConnection } from './http-connection.ts';
import { type Process, startBridge, startReadyMade, startSimulator } from './processes.ts';
import { className, envelope, parameter } from './wire.ts';

/**
 * What pull operations and queries cost: the processor time of pulling a class in steps against enumerating it, the
 * memory of open sessions, a query by key against GetInstance, a scan with a filter against enumerating. The bridge
 * runs in a process of its own, without the pool, and tells its own processor time and heap. What plain node:http spends
 * on replies of the same length, ready-made, tells how much of it the requests take by themselves.
 */
const { values: options } = parseArgs({
  options: {
    vms: { type: 'string', default: '10000' },
    step: { type: 'string', default: '100' },
    sessions: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    'warm-up': { type: 'string', default: '30' },
  },
});
const sessions = Number(options.sessions);
const rounds = Number(options.rounds);
const warmUp = Number(options['warm-up']);

const pool = await startSimulator(Number(options.vms));
const bridge = await startBridge(pool.url, '--log-level', 'warn');
const client = new HttpConnection(new URL(bridge.url));
const plain = await startReadyMade();
const plainClient = new HttpConnection(new URL(plain.url));

const spentBy = async (server: Process): Promise<number> => (await server.ask<{ cpu: number }>('cost')).cpu;
const heapBytes = async (): Promise<number> => (await bridge.ask<{ bytes: number }>('held')).bytes;

const post = async (method: string, parameters: string): Promise<string> =>
  (await client.ask(method, envelope(method, parameters), true)).body;

const value = (name: string, text: string | number) => parameter(name, `<VALUE>${text}</VALUE>`);
const machines = className('Xen_ComputerSystem');
const contextOf = (answer: string) => /"EnumerationContext"[^>]*><VALUE>(.*?)<\/VALUE>/.exec(answer)?.[1] ?? '';
const query = (text: string) => value('QueryLanguage', 'WQL') + value('Query', text.replaceAll('<', '&lt;'));

const enumerate = () => post('EnumerateInstances', machines);

const pullAll = async (): Promise<void> => {
  const most = value('MaxObjectCount', options.step);
  let context = contextOf(await post('OpenEnumerateInstances', machines + most));
  while (context !== '') {
    context = contextOf(await post('PullInstancesWithPath', value('EnumerationContext', context) + most));
  }
};

const processorTime = async (server: Process, call: () => Promise<unknown>): Promise<number> => {
  const before = await spentBy(server);
  await call();
  return (await spentBy(server)) - before;
};

/** Median processor milliseconds of each call, one of each in turn, once the compiler has seen to what is hot. */
const compare = async (calls: readonly (() => Promise<unknown>)[], server = bridge): Promise<number[]> => {
  const taken: number[][] = calls.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [index, call] of calls.entries()) {
      const measured = await processorTime(server, call);
      if (round >= warmUp) taken[index]?.push(measured);
    }
  }
  return taken.map(median);
};

/** Median processor milliseconds of plain node:http for a reply in so many parts. */
const plainTime = async (length: number, parts: number): Promise<number> => {
  await plain.ask({ reply: ' '.repeat(length), parts });
  const body = envelope('PullInstancesWithPath', machines);
  const askAll = async () => {
    for (let n = 0; n < parts; n++) await plainClient.ask('PullInstancesWithPath', body, true);
  };
  const [time = 0] = await compare([askAll], plain);
  return time;
};

/** Median milliseconds of each call, one of each in turn. */
const alternated = async (calls: readonly (() => Promise<unknown>)[]): Promise<number[]> => {
  const taken: number[][] = calls.map(() => []);
  for (let n = 0; n < 300 * rounds; n++) {
    for (const [index, call] of calls.entries()) {
      const started = performance.now();
      await call();
      taken[index]?.push(performance.now() - started);
    }
  }
  return taken.map(median);
};

const report: Record<string, number> = {};
const add = (what: string, [base = 0, other = 0]: readonly number[], names: readonly [string, string]) => {
  report[names[0]] = base;
  report[names[1]] = other;
  report[what] = other / base;
};

try {
  const whole = await enumerate();
  const name = [...whole.matchAll(/<INSTANCENAME .*?<\/INSTANCENAME>/gs)].at(-1)?.[0] ?? '';
  const uuid = /NAME="Name"><KEYVALUE[^>]*>([^<]*)/.exec(name)?.[1] ?? '';
  add('pulling to enumerating', await compare([enumerate, pullAll]), [
    'EnumerateInstances beside pulling, processor ms',
    `pulled in steps of ${options.step}, processor ms`,
  ]);
  const steps = Math.ceil(Number(options.vms) / Number(options.step));
  const alone = [await plainTime(whole.length, 1), await plainTime(whole.length, steps)];
  add('node:http alone: steps to whole', alone, [
    'node:http alone, the whole, processor ms',
    `node:http alone, in ${steps} steps, processor ms`,
  ]);
  const scan = (condition: string) => () =>
    post('ExecQuery', query(`SELECT * FROM Xen_ComputerSystem WHERE ${condition}`));
  add('scan that finds nothing to enumerating', await compare([enumerate, scan("ElementName = 'nobody'")]), [
    'EnumerateInstances beside a scan for nothing, processor ms',
    'scan that finds nothing, processor ms',
  ]);
  add('scan that finds all to enumerating', await compare([enumerate, scan('EnabledState < 100')]), [
    'EnumerateInstances beside a scan for all, processor ms',
    'scan that finds all, processor ms',
  ]);
  const get = () => post('GetInstance', `<IPARAMVALUE NAME="InstanceName">${name}</IPARAMVALUE>`);
  add('query by key to GetInstance', await alternated([get, scan(`Name = '${uuid}'`)]), [
    'GetInstance, ms',
    'query by key, ms',
  ]);

  const before = await heapBytes();
  for (let n = 0; n < sessions; n++) {
    if (contextOf(await post('OpenEnumerateInstances', machines + value('MaxObjectCount', 10))) === '') {
      throw new Error('no session was opened');
    }
  }
  report[`${sessions} open sessions, MiB`] = ((await heapBytes()) - before) / 1024 ** 2;
} finally {
  client.close();
  plainClient.close();
  await plain.stop();
  await bridge.stop();
  await pool.stop();
}
console.table(Object.fromEntries(Object.entries(report).map(([what, figure]) => [what, Number(figure.toFixed(3))])));
