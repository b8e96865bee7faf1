import type { Case } from './cases.ts';
import type { Task, Timing } from './client.ts';
import type { Measured } from './figures.ts';
import type { Client, Process, Usage } from './processes.ts';

/** Who takes part in a measurement. */
export interface Parties {
  readonly client: Client;
  /** Plain node:http. */
  readonly readyMade: Process;
}

/** Measures one case on a bridge, and right after it the same bytes sent ready-made. */
export async function measure(
  { client, readyMade }: Parties,
  bridge: Process,
  { operation, body, connections, instances }: Case,
  requests: number,
): Promise<Measured> {
  const count = instances === undefined ? Math.ceil(connections === 1 ? requests / 10 : requests) : 1;
  const task: Task = { url: bridge.url, operation, body, connections, requests: count, wantsBody: false };
  const sample = await client.run({ ...task, connections: 1, requests: 1, wantsBody: true });
  if (!sample.body.includes('RETURNVALUE>')) throw new Error(`${operation}: ${sample.body.slice(0, 2000)}`);
  const { bytes } = await readyMade.ask<{ bytes: number }>({ reply: sample.body });
  const reference = { ...task, url: readyMade.url };
  await client.run({ ...reference, requests: Math.ceil(count / 10) });
  const [timing, fare] = await observe(client, bridge, task);
  const [ready, readyUsage] = await observe(client, readyMade, reference);
  return {
    time: timing.all / count,
    firstByte: timing.firstByte,
    cpu: fare.cpu / count,
    growth: fare.growth,
    stall: fare.stall,
    bytes,
    readyMade: { time: ready.all / count, cpu: readyUsage.cpu / count },
  };
}

async function observe(client: Client, server: Process, task: Task): Promise<readonly [Timing, Usage]> {
  await server.ask<Usage>('reset');
  const timing = await client.run(task);
  return [timing, await server.ask<Usage>('read')];
}
