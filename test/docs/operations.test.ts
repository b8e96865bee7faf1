import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Configuration, defaultOf, flagOf, settings, variableOf } from '../../src/config/index.ts';

const shown = (value: unknown): string => (value === undefined ? '' : `\`${JSON.stringify(value)}\``);

it('docs/operations.md tells every setting', () => {
  const rows = (Object.keys(settings) as (keyof Configuration)[]).map((key) => {
    const flag = settings[key].secret ? 'none' : `\`--${flagOf(key)}\``;
    return `| ${key} | ${flag} | ${variableOf(key)} | ${shown(defaultOf(key))} | ${settings[key].description} |`;
  });
  const table = ['| key | flag | variable | default | meaning |', '|---|---|---|---|---|', ...rows].join('\n');
  const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  expect(page).toContain(table);
});
