import { type Configuration, flagOf, settings, variableOf } from '../src/config/index.ts';

type Key = keyof Configuration;

const defaultOf = (key: Key): string => {
  const parsed = settings[key].schema.safeParse(undefined);
  return parsed.success && parsed.data !== undefined ? `\`${JSON.stringify(parsed.data)}\`` : '';
};

/** The table of all settings, as docs/operations.md shows it. */
export const settingsTable = (): string =>
  [
    '| key | flag | variable | default | meaning |',
    '|---|---|---|---|---|',
    ...(Object.keys(settings) as Key[]).map((key) => {
      const flag = 'secret' in settings[key] ? 'none' : `\`--${flagOf(key)}\``;
      return `| ${key} | ${flag} | ${variableOf(key)} | ${defaultOf(key)} | ${settings[key].description} |`;
    }),
  ].join('\n');
