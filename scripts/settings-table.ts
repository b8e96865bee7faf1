import { type Configuration, defaultOf, flagOf, settings, variableOf } from '../src/config/index.ts';

type Key = keyof Configuration;

const shown = (value: unknown): string => (value === undefined ? '' : `\`${JSON.stringify(value)}\``);

/** The table of all settings, as docs/operations.md shows it. */
export const settingsTable = (): string =>
  [
    '| key | flag | variable | default | meaning |',
    '|---|---|---|---|---|',
    ...(Object.keys(settings) as Key[]).map((key) => {
      const flag = settings[key].secret ? 'none' : `\`--${flagOf(key)}\``;
      return `| ${key} | ${flag} | ${variableOf(key)} | ${shown(defaultOf(key))} | ${settings[key].description} |`;
    }),
  ].join('\n');
