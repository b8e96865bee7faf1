import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

/**
 * Measures the hot paths against two pools, each bridge and simulator in a process of its own, in alternated rounds, and
 * against the same bytes sent ready-made by plain node:http. Prints medians and ratios; --json FILE writes them too.
 */
const { values: options } = parseArgs({
  options: {
    small: { type: 'string', default: '100' },
    large: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
});

const authorization = `Basic ${Buffer.from('root:simulator').toString('base64')}`;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

interface Reply {
  readonly text: string;
  readonly firstByte: number;
  readonly total: number;
}

const post = (url: string, method: string, body: string): Promise<Reply> =>
  new Promise((fulfil, reject) => {
    const started = performance.now();
    const headers = {
      authorization,
      'content-type': 'application/xml; charset="utf-8"',
      'content-length': Buffer.byteLength(body),
      CIMOperation: 'MethodCall',
      CIMMethod: method,
      CIMObject: 'root/cimv2',
    };
    const call = request(url, { method: 'POST', headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      let firstByte = 0;
      answer.on('data', (chunk: Buffer) => {
        firstByte ||= performance.now() - started;
        chunks.push(chunk);
      });
      answer.on('end', () => {
        const total = performance.now() - started;
        fulfil({ text: Buffer.concat(chunks).toString(), firstByte, total });
      });
    });
    call.on('error', reject);
    call.end(body);
  });

const message = (name: string, parameters: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="${name}"><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="cimv2"/></LOCALNAMESPACEPATH>${parameters}</IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`;
const machines = '<IPARAMVALUE NAME="ClassName"><CLASSNAME NAME="Xen_ComputerSystem"/></IPARAMVALUE>';

interface Bridge {
  readonly url: string;
  readonly process: ChildProcess;
  readonly startUp: number;
}

const serve = (vms: string): Promise<Bridge> =>
  new Promise((fulfil, reject) => {
    const started = performance.now();
    const args = [
      'dist/cli/xen-cim.js',
      'serve',
      '--listen',
      'http://127.0.0.1:0',
      '--xenapi',
      `simulator:?vms=${vms}`,
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.includes('"ready"')) return;
      const { urls } = JSON.parse(line) as { urls: string[] };
      fulfil({ url: `${urls[0]}/cimom`, process: child, startUp: performance.now() - started });
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Median milliseconds of one call, over `times` calls one after another. */
const latency = async (url: string, method: string, body: string, times: number): Promise<number> => {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push((await post(url, method, body)).total);
  return median(taken);
};

const nameOf = async (url: string): Promise<string> => {
  const { text } = await post(url, 'EnumerateInstanceNames', message('EnumerateInstanceNames', machines));
  return [...text.matchAll(/<INSTANCENAME .*?<\/INSTANCENAME>/gs)].at(-1)?.[0] ?? '';
};

/** The bytes of a reply, ready-made, in pieces of 64 KiB. */
const serveBytes = async (bytes: Buffer): Promise<{ readonly url: string; close(): void }> => {
  const piece = 64 * 1024;
  const server = createServer((incoming, answer) => {
    incoming.resume();
    answer.writeHead(200, { 'content-type': 'application/xml' });
    for (let at = 0; at < bytes.length; at += piece) answer.write(bytes.subarray(at, at + piece));
    answer.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
};

const rounds = Number(options.rounds);
const [small, large] = [await serve(options.small), await serve(options.large)];
const series = new Map<string, number[]>();
const add = (name: string, value: number) => series.set(name, [...(series.get(name) ?? []), value]);
const enumeration = message('EnumerateInstances', machines);
try {
  for (const [size, bridge] of [
    ['small', small],
    ['large', large],
  ] as const)
    add(`start-up ${size} ms`, bridge.startUp);
  const whole = await post(large.url, 'EnumerateInstances', enumeration);
  const reference = await serveBytes(Buffer.from(whole.text));
  const bodies = await Promise.all(
    [small, large].map(async ({ url }) => {
      const name = await nameOf(url);
      return {
        get: message('GetInstance', `<IPARAMVALUE NAME="InstanceName">${name}</IPARAMVALUE>`),
        step: message(
          'AssociatorNames',
          `<IPARAMVALUE NAME="ObjectName">${name}</IPARAMVALUE><IPARAMVALUE NAME="AssocClass"><CLASSNAME NAME="Xen_ComputerSystemMemory"/></IPARAMVALUE>`,
        ),
      };
    }),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [index, size] of (['small', 'large'] as const).entries()) {
      const { url } = index === 0 ? small : large;
      add(`GetInstance ${size} ms`, await latency(url, 'GetInstance', bodies[index]?.get ?? '', 300));
      add(`association step ${size} ms`, await latency(url, 'AssociatorNames', bodies[index]?.step ?? '', 300));
    }
    const reply = await post(large.url, 'EnumerateInstances', enumeration);
    add('EnumerateInstances large ms', reply.total);
    add('EnumerateInstances large, first byte ms', reply.firstByte);
    add('ready-made bytes ms', (await post(reference.url, 'EnumerateInstances', enumeration)).total);
  }
  reference.close();
} finally {
  small.process.removeAllListeners('exit').kill();
  large.process.removeAllListeners('exit').kill();
  agent.destroy();
}

const medians = Object.fromEntries([...series].map(([name, values]) => [name, median(values)]));
const of = (name: string): number => medians[name] ?? 0;
const ratios = {
  'GetInstance, large to small': of('GetInstance large ms') / of('GetInstance small ms'),
  'association step, large to small': of('association step large ms') / of('association step small ms'),
  'association step to GetInstance': of('association step large ms') / of('GetInstance large ms'),
  'EnumerateInstances to ready-made bytes': of('EnumerateInstances large ms') / of('ready-made bytes ms'),
};
console.table(
  Object.fromEntries(
    Object.entries({ ...medians, ...ratios }).map(([name, value]) => [name, Number(value.toFixed(3))]),
  ),
);
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ medians, ratios }, null, 2)}\n`);
