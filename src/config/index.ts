export { faultOfAddress, shown } from './address.ts';
export {
  accountsFileOf,
  ConfigError,
  type LinkConfiguration,
  linkSettings,
  parseCommandLine,
  readConfiguration,
  readLinkConfiguration,
  unknownVariables,
} from './configuration.ts';
export { faultOfSize, isSimulated, sizesOf } from './pool-url.ts';
export { type Configuration, defaultOf, flagOf, settings, variableOf } from './settings.ts';
