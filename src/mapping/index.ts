export { Access } from './access/access.ts';
export {
  AccountFileError,
  type AccountTable,
  type BridgeAccount,
  faultOfAccount,
  parseAccounts,
  printAccounts,
  type Role,
  readAccountFile,
  roles,
} from './access/account-file.ts';
export { BridgeAccounts } from './access/bridge-accounts.ts';
export { PoolAuthenticator } from './access/pool-authenticator.ts';
export { hashPassword } from './access/scrypt.ts';
export { watchAccounts } from './access/watch-accounts.ts';
export type { Homes } from './engine/model.ts';
export {
  type Declaration,
  isAction,
  type MappingOptions,
  MappingProvider,
} from './engine/provider.ts';
export { xenClassesOf } from './engine/xen-classes.ts';
export { startJob } from './job/start-job.ts';
export { loadDeclarations } from './load-declarations.ts';
