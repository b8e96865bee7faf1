import { type Case, casesOf, namesOfMachines } from './cases.ts';
import { Changes } from './changes.ts';
import { condense, type Figures, type Measured } from './figures.ts';
import { measure, type Parties } from './measure.ts';
import type { Options } from './options.ts';
import { type Process, startBridge, startSimulator, type Usage } from './processes.ts';

/** Everything that is measured on a pool of one size. */
export interface PoolFigures {
  readonly machines: number;
  /** Milliseconds from the start of `serve` with the simulator inside until it is ready. */
  readonly startUp: number;
  /** Resident bytes of that process then, and after every instance has been asked for. */
  readonly atStart: number;
  readonly whenWarm: number;
  /** Longest stall, in milliseconds, while the mirror took the changes of a tenth of the machines. */
  readonly changesStall: number;
  readonly cases: readonly Figures[];
}

export async function measurePool(parties: Parties, machines: number, options: Options): Promise<PoolFigures> {
  const alone = await measureAlone(parties, machines);
  const simulator = await startSimulator(machines);
  const warm = await startBridge(simulator.url);
  const cold = await startBridge(simulator.url, '--kept-text-bytes', '0');
  try {
    const changes = await Changes.on(simulator.url);
    const cases = casesOf(await nameOf(parties, warm), machines);
    const stalls: number[] = [];
    const rounds = new Map<string, Measured[]>();
    // The first round does not count: the compiler is still at work on the hot code.
    for (let round = 0; round <= options.rounds; round++) {
      await warm.ask<Usage>('reset');
      await changes.changeTenth(parties.client, [warm.url, cold.url]);
      stalls.push((await warm.ask<Usage>('read')).stall);
      const turns = cases.flatMap((each) => [[each, 'warm', warm] as const, [each, 'cold', cold] as const]);
      for (const [each, state, bridge] of turns) {
        const measured = await measure(parties, bridge, each, options.requests);
        const key = keyOf(state, each);
        if (round > 0) rounds.set(key, [...(rounds.get(key) ?? []), measured]);
      }
    }
    const figures = ['warm', 'cold'].flatMap((state) =>
      cases.map((each) =>
        condense({ machines, state, case: each.name }, rounds.get(keyOf(state, each)) ?? [], each.instances),
      ),
    );
    return { machines, ...alone, changesStall: Math.max(...stalls), cases: figures };
  } finally {
    for (const process of [warm, cold, simulator]) await process.stop();
  }
}

const keyOf = (state: string, { name }: Case): string => `${state} ${name}`;

/** The bridge as users try it first, its simulator inside. */
async function measureAlone(parties: Parties, machines: number) {
  const bridge = await startBridge(`simulator:?vms=${machines}`);
  try {
    const atStart = (await bridge.ask<Usage>('reset')).rss;
    const path = await nameOf(parties, bridge);
    for (const each of casesOf(path, machines)) await measure(parties, bridge, each, 100);
    return { startUp: bridge.startUp, atStart, whenWarm: (await bridge.ask<Usage>('read')).rss };
  } finally {
    await bridge.stop();
  }
}

/** INSTANCENAME of one machine in the middle. */
async function nameOf({ client }: Parties, bridge: Process): Promise<string> {
  const task = { url: bridge.url, ...namesOfMachines, connections: 1, requests: 1, wantsBody: true };
  const names = (await client.run(task)).body.match(/<INSTANCENAME .*?<\/INSTANCENAME>/gs) ?? [];
  return names[names.length >> 1] ?? '';
}
