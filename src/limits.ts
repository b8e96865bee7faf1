import type { Configuration } from './config/index.ts';

/** The limits of HTTP. */
export const serverLimitsOf = ({ maxBodyBytes, maxConnections, requestSeconds }: Configuration) => ({
  bodyBytes: maxBodyBytes,
  connections: maxConnections,
  // Node takes whole milliseconds only.
  requestTimeout: Math.ceil(requestSeconds * 1000),
});

/** The limits of enumeration sessions. */
export const pullLimitsOf = (configuration: Configuration) => ({
  defaultTimeout: configuration.pullSeconds,
  maxTimeout: configuration.maxPullSeconds,
  allowsNever: configuration.pullForever,
  objects: configuration.maxPullObjects,
  sessions: configuration.maxPullSessions,
  sessionsPerUser: configuration.maxPullSessionsPerUser,
});

/** The limits of what clients may make or change of the schema. */
export const schemaLimitsOf = ({ maxNamespaces, maxDeclarations, maxSchemaCharacters }: Configuration) => ({
  namespaces: maxNamespaces,
  declarations: maxDeclarations,
  textLength: maxSchemaCharacters,
});
