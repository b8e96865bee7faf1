export {
  accountsFileOf,
  ConfigError,
  type LinkConfiguration,
  readConfiguration,
  readLinkConfiguration,
} from './configuration.ts';
export { type Configuration, flagOf, settings, variableOf } from './settings.ts';
