export { ConfigError, type LinkConfiguration, readConfiguration, readLinkConfiguration } from './configuration.ts';
export { type Configuration, flagOf, type SettingKey, settings, variableOf } from './settings.ts';
