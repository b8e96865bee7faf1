import { type Configuration, defaultOf, flagOf, settings, variableOf } from '../config/index.ts';

/** An option as its usage shows it. */
export interface UsageOption {
  readonly flag: string;
  readonly description: string;
}

/** What `--help` prints of a command. */
export const printUsage = (command: string, options: readonly UsageOption[]): string =>
  [
    `usage: xen-cim ${command} [OPTION…]`,
    ...options.map(({ flag, description }) => `  ${flag.padEnd(36)} ${description}`),
    '',
  ].join('\n');

/** The options of settings; those that are secret are no options but variables. */
export const settingOptions = (keys: readonly (keyof Configuration)[]): readonly UsageOption[] => [
  { flag: '--config FILE', description: 'JSON file of settings; options and XEN_CIM_… variables go before it' },
  ...keys.map((key) => {
    const { description, secret, toggle } = settings[key];
    const flag = toggle ? `--${flagOf(key)}` : `--${flagOf(key)} VALUE`;
    const value = defaultOf(key);
    return {
      flag: secret ? variableOf(key) : flag,
      description: value === undefined || value === false ? description : `${description} (${value})`,
    };
  }),
];
