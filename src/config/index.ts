export {
  accountsFileOf,
  ConfigError,
  isLoopback,
  type LinkConfiguration,
  linkSettings,
  readConfiguration,
  readLinkConfiguration,
  unknownVariables,
} from './configuration.ts';
export { type Configuration, defaultOf, faultOfAddress, flagOf, settings, variableOf } from './settings.ts';
