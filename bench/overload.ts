import { spawn, spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { attack } from './attack.ts';
import { HttpConnection } from './http-connection.ts';
import { startBridge, startRefusing } from './processes.ts';
import { className, envelope, parameter } from './wire.ts';

/**
 * How long another user's GetInstance takes while one user does ten times too much of everything at once. Prints the
 * median and the 99th percentile, idle and under load; and the same of plain node:http, which answers with the same bytes
 * and does nothing about the attack but refuse it: so much of it is the machine.
 */
const { values: options } = parseArgs({
  options: {
    vms: { type: 'string', default: '1000' },
    connections: { type: 'string', default: '400' },
    silent: { type: 'string', default: '9840' },
    seconds: { type: 'string', default: '15' },
    attack: { type: 'string' },
  },
});

if (options.attack !== undefined) await attack(options.attack, Number(options.connections), Number(options.silent));

const percentile = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

const measure = async (client: HttpConnection, body: string, seconds: number): Promise<number[]> => {
  const taken: number[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const start = performance.now();
    await client.ask('GetInstance', body, false);
    taken.push(performance.now() - start);
  }
  return taken;
};

function startAttackers(url: string) {
  const [node, ...args] = [
    // Real clients are on machines of their own: these are not to take the processor from those that are measured.
    ...(spawnSync('chrt', ['--version']).status === 0 ? ['chrt', '--idle', '0'] : []),
    process.execPath,
    ...process.execArgv,
    fileURLToPath(import.meta.url),
    ...['--attack', url, '--connections', options.connections, '--silent', options.silent],
  ];
  return spawn(node as string, args, { stdio: 'inherit' });
}

/** Milliseconds of each request, idle and under load. */
async function measureBoth(url: string, client: HttpConnection, body: string) {
  await measure(client, body, 2);
  const idle = await measure(client, body, 5);
  const attackers = startAttackers(url);
  await measure(client, body, 2);
  const overloaded = await measure(client, body, Number(options.seconds));
  if (attackers.exitCode !== null || attackers.signalCode !== null) throw new Error('the attackers gave up');
  attackers.kill();
  return { idle, overloaded };
}

const round = (value: number) => Number(value.toFixed(2));

function report(what: string, times: Awaited<ReturnType<typeof measureBoth>>): void {
  const lines = Object.entries(times).map(([when, taken]) => [
    `${what}, ${when}`,
    {
      requests: taken.length,
      'median ms': round(percentile(taken, 0.5)),
      'p99 ms': round(percentile(taken, 0.99)),
    },
  ]);
  console.table(Object.fromEntries(lines));
  console.log({ ratio: round(percentile(times.overloaded, 0.99) / percentile(times.idle, 0.99)) });
}

const bridge = await startBridge(`simulator:?vms=${options.vms}`);
const client = new HttpConnection(new URL(bridge.url));
const { body: names } = await client.ask(
  'EnumerateInstanceNames',
  envelope('EnumerateInstanceNames', className('Xen_ComputerSystem')),
  true,
);
const name = /<INSTANCENAME .*?<\/INSTANCENAME>/s.exec(names)?.[0] ?? '';
const get = envelope('GetInstance', parameter('InstanceName', name));
const { body: reply } = await client.ask('GetInstance', get, true);
report('bridge', await measureBoth(bridge.url, client, get));
client.close();
await bridge.stop();

const plain = await startRefusing();
await plain.ask({ reply });
const plainClient = new HttpConnection(new URL(plain.url));
report('plain node:http', await measureBoth(plain.url, plainClient, get));
plainClient.close();
await plain.stop();
