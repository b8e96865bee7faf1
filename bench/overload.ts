import { spawn, spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { attack } from './attack.ts';
import { HttpConnection } from './http-connection.ts';
import { startBridge } from './processes.ts';
import { className, envelope, parameter } from './wire.ts';

/**
 * How long another user's GetInstance takes while one user does ten times too much of everything at once. Prints the
 * median and the 99th percentile, idle and under load.
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

const bridge = await startBridge(`simulator:?vms=${options.vms}`);
const client = new HttpConnection(new URL(bridge.url));
const { body: names } = await client.ask(
  'EnumerateInstanceNames',
  envelope('EnumerateInstanceNames', className('Xen_ComputerSystem')),
  true,
);
const name = /<INSTANCENAME .*?<\/INSTANCENAME>/s.exec(names)?.[0] ?? '';
const get = envelope('GetInstance', parameter('InstanceName', name));

const measure = async (seconds: number): Promise<number[]> => {
  const taken: number[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const start = performance.now();
    await client.ask('GetInstance', get, false);
    taken.push(performance.now() - start);
  }
  return taken;
};

await measure(2);
const idle = await measure(5);
const [node, ...attackArguments] = [
  // Real clients are on machines of their own: these are not to take the processor from those that are measured.
  ...(spawnSync('chrt', ['--version']).status === 0 ? ['chrt', '--idle', '0'] : []),
  process.execPath,
  ...process.execArgv,
  fileURLToPath(import.meta.url),
  ...['--attack', bridge.url, '--connections', options.connections, '--silent', options.silent],
];
const attackers = spawn(node as string, attackArguments, { stdio: 'inherit' });
await measure(2);
const loaded = await measure(Number(options.seconds));
if (attackers.exitCode !== null || attackers.signalCode !== null) throw new Error('the attackers gave up');
attackers.kill();
const round = (value: number) => Number(value.toFixed(2));
console.table({
  idle: { requests: idle.length, 'median ms': round(percentile(idle, 0.5)), 'p99 ms': round(percentile(idle, 0.99)) },
  overloaded: {
    requests: loaded.length,
    'median ms': round(percentile(loaded, 0.5)),
    'p99 ms': round(percentile(loaded, 0.99)),
  },
});
console.log({ ratio: round(percentile(loaded, 0.99) / percentile(idle, 0.99)) });
client.close();
await bridge.stop();
