export type { AuditEvent, AuditLog } from './audit.ts';
export { type Authenticator, type ClientCertificate, type Credentials, TooManyGuesses } from './authenticator.ts';
export { SchemaChanges } from './changes/schema-changes.ts';
export { errorInstance } from './error-instance.ts';
export { CIMError, type CIMStatusName, type ErrorDetails } from './errors.ts';
export type { TlsOptions } from './http/tls.ts';
export {
  serverObjectClasses,
  serverObjects,
} from './interop/server-objects.ts';
export { type Compiled, compileFiles } from './mof/compile.ts';
export { loadModel } from './mof/load.ts';
export { modelsIn } from './mof/roots.ts';
export { Registry } from './operations/registry.ts';
export type {
  Edge,
  FixedValues,
  Items,
  KeptText,
  MethodResult,
  OperationContext,
  Principal,
  Provider,
  Row,
} from './provider.ts';
export { NamespaceStore } from './schema/namespaces.ts';
export { parseObjectPath, printObjectPath } from './schema/object-path.ts';
export { OverlayError, overlay } from './schema/overlay.ts';
export type { Repository } from './schema/repository.ts';
export { loadImported, saveImported } from './schema/stored.ts';
export type { CIMClass, CIMMethod, CIMProperty, ClassRepository } from './schema/types.ts';
export { createServer } from './server.ts';
export type { Store, StoreKey } from './store.ts';
export type { CIMDateTime } from './values/datetime.ts';
export type { CIMInstance } from './values/instance.ts';
export type { ClassPath, InstancePath, KeyValue } from './values/path.ts';
export type { CIMValue, DataType, TypedValue } from './values/types.ts';
export { replaceIllegal } from './xml/escape.ts';
