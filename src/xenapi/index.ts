export { createConnection } from './client/connection.ts';
export { endsSession, isRefusedLogin, XenApiError, XenConnectionError } from './client/errors.ts';
export { withoutSecrets } from './client/secrets.ts';
export type { TlsTrust } from './client/tls.ts';
export type { MessageName, RenewableSession, SessionRights, XenConnection, XenSession } from './client/types.ts';
export type { Messages } from './datamodel/generated/messages.ts';
export type { Records } from './datamodel/generated/records.ts';
export type {
  DataModel,
  Ref,
  XenType,
} from './datamodel/types.ts';
export { nullRef } from './datamodel/types.ts';
export { xapiModel } from './datamodel/xapi.ts';
export { createMirror } from './mirror/mirror.ts';
export type { Inventory, LiveMirror, Mirror, RecordChange, XenClassName, XenRecord } from './mirror/types.ts';
