import { spawn, spawnSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { attack } from './attack.ts';
import { startBridge } from './processes.ts';
import { authorization, className, envelope } from './wire.ts';

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

interface Shot {
  readonly method: string;
  readonly body: string;
}

/** Sends one request and reads the reply to its end; the text only where it is wanted. */
const shoot = (url: string, agent: Agent, { method, body }: Shot, keeps = false): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      Authorization: authorization,
      'Content-Type': 'application/xml; charset="utf-8"',
      'Content-Length': Buffer.byteLength(body),
      CIMOperation: 'MethodCall',
      CIMMethod: method,
      CIMObject: 'root/cimv2',
    };
    const call = request(`${url}/cimom`, { method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => keeps && chunks.push(chunk));
      answer.on('close', () => resolve(Buffer.concat(chunks).toString()));
    });
    call.on('error', reject);
    call.end(body);
  });

const percentile = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

const bridge = await startBridge(`simulator:?vms=${options.vms}`);
const modest = new Agent({ keepAlive: true, maxSockets: 1 });
const names = await shoot(
  bridge.url,
  modest,
  {
    method: 'EnumerateInstanceNames',
    body: envelope('EnumerateInstanceNames', className('Xen_ComputerSystem')),
  },
  true,
);
const name = /<INSTANCENAME .*?<\/INSTANCENAME>/s.exec(names)?.[0] ?? '';
const get: Shot = {
  method: 'GetInstance',
  body: envelope('GetInstance', `<IPARAMVALUE NAME="InstanceName">${name}</IPARAMVALUE>`),
};

const measure = async (seconds: number): Promise<number[]> => {
  const taken: number[] = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const start = performance.now();
    await shoot(bridge.url, modest, get);
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
if (attackers.exitCode !== null) throw new Error('the attackers gave up');
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
modest.destroy();
await bridge.stop();
