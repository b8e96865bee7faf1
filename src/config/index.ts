export {
  accountsFileOf,
  ConfigError,
  isLoopback,
  type LinkConfiguration,
  readConfiguration,
  readLinkConfiguration,
} from './configuration.ts';
export { type Configuration, faultOfAddress, flagOf, settings, variableOf } from './settings.ts';
