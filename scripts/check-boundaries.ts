import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

// dependency-cruiser reads nothing at all, and says so nowhere, when it finds no TypeScript it can use.
const sources = readdirSync('src', { recursive: true }).filter((name) => String(name).endsWith('.ts')).length;
const output = execFileSync(
  'node_modules/.bin/depcruise',
  ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
  {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  },
);
const { summary, modules } = JSON.parse(output) as {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  modules: { source: string }[];
};
const read = modules.filter((module) => module.source.startsWith('src/')).length;
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
if (read < sources) console.error(`only ${read} of ${sources} modules were read`);
if (summary.violations.length > 0 || read < sources) process.exit(1);
console.log(`boundaries hold in ${read} modules`);
