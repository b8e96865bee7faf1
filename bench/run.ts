import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { lineOf } from './figures.ts';
import { readOptions } from './options.ts';
import { measurePool, type PoolFigures } from './pool.ts';
import { Client, startReadyMade } from './processes.ts';

/**
 * Measures the hot paths of a built bridge. Four processes take part: the simulator, the bridge, plain node:http that
 * sends the same bytes ready-made, and the client. Rounds alternate between them; what is printed are medians.
 */
const options = readOptions(process.argv.slice(2));
const parties = { client: new Client(options.client), readyMade: await startReadyMade() };
const pools: PoolFigures[] = [];
try {
  for (const machines of options.sizes) pools.push(await measurePool(parties, machines, options));
} finally {
  await Promise.all([parties.client.stop(), parties.readyMade.stop()]);
}

const mebibytes = (bytes: number): number => Math.round(bytes / 1024 ** 2);
console.table(pools.flatMap(({ cases }) => cases.map(lineOf)));
console.table(
  pools.map(({ machines, startUp, atStart, whenWarm, changesStall }) => ({
    machines,
    'start-up ms': Math.round(startUp),
    'MiB at start': mebibytes(atStart),
    'MiB when warm': mebibytes(whenWarm),
    'stall while a tenth changes, ms': Math.round(changesStall),
  })),
);
if (options.json !== undefined) {
  const machine = { node: process.version, processors: cpus().map(({ model }) => model) };
  writeFileSync(options.json, `${JSON.stringify({ machine, options, pools }, null, 2)}\n`);
}
