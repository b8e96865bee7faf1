import { parseArgs } from 'node:util';
import type fc from 'fast-check';
import { readConfiguration } from '../src/config/index.ts';
import type { Logger } from '../src/logger.ts';
import { startBridge } from '../src/main.ts';
import { startSimulator } from '../src/xenapi/simulator/index.ts';
import { authorization, openSite } from '../test/cim/http/site.ts';
import { outcomeOf, sendBytes } from '../test/conformance/client.ts';
import {
  attack,
  bytesProperty,
  type Campaign,
  campaignOn,
  type Finding,
  grammarProperty,
} from '../test/conformance/fuzz/campaign.ts';
import { Sender } from '../test/conformance/fuzz/judge.ts';
import { learn } from '../test/conformance/fuzz/vocabulary.ts';
import { silent } from '../test/silent.ts';

/**
 * Fires generated and mutated requests at two servers of this process: a small model, and a bridge with its built-in
 * pool. `--minutes N` says how long, `--seed N` from where: the same seed makes the same requests. Prints what replies
 * came to, the memory, and each finding with the seed and path that repeat it; ends with 1 when there was one.
 */
const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const deadline = performance.now() + Number(options.minutes) * 60_000;
const firstSeed = Number(options.seed);
/** Requests of one property before the next has its turn. */
const turn = 250;
/** A server may grow by so many bytes over all requests. */
const mostGrowth = 400 * 1024 * 1024;

const basic = (user: string) => `Basic ${Buffer.from(`${user}:simulator`).toString('base64')}`;

function askOf(port: number, namespace: string, credentials: string) {
  const target = { port, authorizations: [credentials], errors: [] };
  const sender = new Sender(target, new Map());
  return async (operation: string, parameters: string): Promise<string> => {
    const segments = namespace.split('/').map((name) => `<NAMESPACE NAME="${name}"/>`);
    const body = `<?xml version="1.0" encoding="utf-8"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="${operation}"><LOCALNAMESPACEPATH>${segments.join('')}</LOCALNAMESPACEPATH>${parameters}</IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`;
    const reply = await sendBytes(port, sender.bytesOf({ method: operation, object: namespace, body, account: 0 }));
    if (outcomeOf(reply) !== 'ok') throw new Error(`${operation}: ${outcomeOf(reply)}`);
    return reply?.body ?? '';
  };
}

interface Stage {
  readonly name: string;
  readonly campaign: Campaign;
  close(): Promise<void>;
}

async function zoo(): Promise<Stage> {
  const site = await openSite({ ants: 50, limits: { discardTimeout: 50 } });
  const words = await learn(['root/zoo', 'zoo'], askOf(site.port, 'root/zoo', authorization));
  const errors = () => site.log.filter(({ level }) => level === 'error');
  const target = {
    port: site.port,
    authorizations: [authorization],
    get errors() {
      return errors();
    },
  };
  return { name: 'small model', campaign: campaignOn(target, words), close: () => site.close() };
}

async function bridge(): Promise<Stage> {
  const errors: unknown[] = [];
  const logger: Logger = {
    ...silent,
    error: (fields, message) => errors.push({ ...fields, message, stack: (fields as { err?: Error }).err?.stack }),
  };
  const simulator = await startSimulator({ vms: 20, seed: 7 }, logger);
  const account = { XEN_CIM_XENAPI_USER: 'root', XEN_CIM_XENAPI_PASSWORD: 'simulator' };
  const configuration = readConfiguration(['--listen', 'http://127.0.0.1:0', '--xenapi', simulator.url], account);
  const running = await startBridge(configuration, logger, { write: () => undefined });
  const port = Number(new URL(running.urls[0] ?? '').port);
  const words = await learn(['root/cimv2', 'root/interop', 'interop'], askOf(port, 'root/cimv2', basic('root')));
  const target = { port, authorizations: ['reader', 'operator', 'root'].map(basic), errors };
  const close = async () => {
    await running.close();
    await simulator.close();
  };
  return { name: 'bridge', campaign: campaignOn(target, words), close };
}

/** Fires one turn of each property at a stage. @returns what was found, which is printed, too */
async function attackOnce({ name, campaign }: Stage, seed: number): Promise<readonly Finding[]> {
  const properties = {
    'requests of every operation': grammarProperty(campaign),
    'changed bytes': bytesProperty(campaign),
  };
  const findings: Finding[] = [];
  for (const [title, property] of Object.entries(properties)) {
    const run = { seed, numRuns: turn };
    const found = await attack(`${name}: ${title}`, property as unknown as fc.IAsyncProperty<never>, run);
    if (found === undefined) continue;
    findings.push(found);
    console.log(JSON.stringify(found));
  }
  return findings;
}

const stages = [await zoo(), await bridge()];
const findings: Finding[] = [];
const startMemory = process.memoryUsage.rss();
let round = 0;
try {
  for (; performance.now() < deadline; round++) {
    for (const stage of stages) findings.push(...(await attackOnce(stage, (firstSeed + round) | 0)));
  }
} finally {
  for (const { close } of stages) await close();
}

const growth = process.memoryUsage.rss() - startMemory;
for (const { name, campaign } of stages) {
  console.log(`${name}: ${[...campaign.tally.values()].reduce((sum, count) => sum + count, 0)} requests`);
  console.table(Object.fromEntries([...campaign.tally].toSorted(([, a], [, b]) => b - a)));
}
console.log({ seed: firstSeed, rounds: round, findings: findings.length, growthMiB: Math.round(growth / 2 ** 20) });
if (findings.length > 0 || growth > mostGrowth) process.exitCode = 1;
