import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { constants, setPriority } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBridge } from './processes.ts';

/**
 * How long another user's GetInstance takes while one user does too much of everything at once: many connections that
 * enumerate everything, bodies at the limit, sessions beyond it, headers beyond it. Prints the median and the 99th percentile,
 * idle and under load, and the memory of the server.
 */
const { values: options } = parseArgs({
  options: {
    vms: { type: 'string', default: '1000' },
    connections: { type: 'string', default: '400' },
    seconds: { type: 'string', default: '15' },
    attack: { type: 'string' },
  },
});

const basic = (user: string) => `Basic ${Buffer.from(`${user}:simulator`).toString('base64')}`;
const envelope = (name: string, parameters: string) =>
  `<?xml version="1.0" encoding="utf-8"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="${name}"><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="cimv2"/></LOCALNAMESPACEPATH>${parameters}</IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`;
const className = (name: string) => `<IPARAMVALUE NAME="ClassName"><CLASSNAME NAME="${name}"/></IPARAMVALUE>`;

interface Shot {
  readonly user: string;
  readonly method: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one request and reads the reply to its end; the text only where it is wanted. */
const shoot = (url: string, agent: Agent, { user, method, body, headers }: Shot, keeps = false): Promise<string> =>
  new Promise((resolve) => {
    const call = request(
      `${url}/cimom`,
      {
        method: 'POST',
        agent,
        headers: {
          Authorization: basic(user),
          'Content-Type': 'application/xml; charset="utf-8"',
          'Content-Length': Buffer.byteLength(body),
          CIMOperation: 'MethodCall',
          CIMMethod: method,
          CIMObject: 'root/cimv2',
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => keeps && chunks.push(chunk));
        answer.on('close', () => resolve(Buffer.concat(chunks).toString()));
      },
    );
    call.on('error', () => resolve(''));
    call.end(body);
  });

const large = envelope(
  'GetQualifier',
  `<IPARAMVALUE NAME="QualifierName"><VALUE>${'x'.repeat(8_000_000)}</VALUE></IPARAMVALUE>`,
);
const everything = envelope('EnumerateInstances', className('CIM_ManagedElement'));
const session = envelope(
  'OpenEnumerateInstances',
  `${className('CIM_ManagedElement')}<IPARAMVALUE NAME="MaxObjectCount"><VALUE>1</VALUE></IPARAMVALUE>`,
);

/** What the greedy user does, connection by connection. */
const shots: readonly Shot[] = [
  { user: 'reader', method: 'EnumerateInstances', body: everything },
  { user: 'reader', method: 'EnumerateInstances', body: everything },
  { user: 'reader', method: 'OpenEnumerateInstances', body: session },
  { user: 'reader', method: 'GetQualifier', body: large },
  { user: 'reader', method: 'GetClass', body: 'x', headers: { 'X-Long': 'x'.repeat(320_000) } },
];

const percentile = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0;

if (options.attack !== undefined) {
  const url = options.attack;
  // Real clients are on machines of their own: these are not to take the processor from those that are measured.
  setPriority(constants.priority.PRIORITY_LOW);
  const greedy = new Agent({ keepAlive: true });
  const attackers = Array.from({ length: Number(options.connections) }, async (_, index) => {
    for (;;) await shoot(url, greedy, shots[index % shots.length] as Shot);
  });
  await Promise.all(attackers);
}

const bridge = await startBridge(`simulator:?vms=${options.vms}`);
const modest = new Agent({ keepAlive: true, maxSockets: 1 });
const names = await shoot(
  bridge.url,
  modest,
  {
    user: 'root',
    method: 'EnumerateInstanceNames',
    body: envelope('EnumerateInstanceNames', className('Xen_ComputerSystem')),
  },
  true,
);
const name = /<INSTANCENAME .*?<\/INSTANCENAME>/s.exec(names)?.[0] ?? '';
const get: Shot = {
  user: 'root',
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
const attackers = fork(fileURLToPath(import.meta.url), ['--attack', bridge.url, '--connections', options.connections]);
await measure(2);
const loaded = await measure(Number(options.seconds));
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
