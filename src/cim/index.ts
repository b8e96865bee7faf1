export type { Authenticator, Credentials } from './authenticator.ts';
export { CIMError, type CIMStatusName } from './errors.ts';
export {
  type ServerIdentity,
  type ServerObjectsOptions,
  serverObjectClasses,
  serverObjects,
} from './interop/server-objects.ts';
export { type Compiled, compileFiles } from './mof/compile.ts';
export { loadModel, ModelError } from './mof/load.ts';
export { modelsIn } from './mof/roots.ts';
export { Registry } from './operations/registry.ts';
export type {
  Edge,
  MethodResult,
  OperationContext,
  Principal,
  Provider,
  ProviderRegistry,
  Row,
} from './provider.ts';
export { NamespaceStore } from './schema/namespaces.ts';
export { parseObjectPath, printObjectPath } from './schema/object-path.ts';
export { OverlayError, overlay } from './schema/overlay.ts';
export type { Repository } from './schema/repository.ts';
export { loadImported, saveImported } from './schema/stored.ts';
export type { CIMClass, CIMMethod, CIMParameter, CIMProperty, ClassRepository } from './schema/types.ts';
export { type CIMServer, type CIMServerOptions, createServer } from './server.ts';
export type { CIMDateTime } from './values/datetime.ts';
export type { CIMInstance } from './values/instance.ts';
export type { ClassPath, InstancePath, KeyValue } from './values/path.ts';
export type { CIMScalar, CIMValue, DataType, TypedValue } from './values/types.ts';
