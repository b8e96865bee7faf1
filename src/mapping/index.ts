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
export type { JobRequest, JobStarter } from './engine/method-runner.ts';
export type { Homes } from './engine/model.ts';
export {
  createMappingProvider,
  type Declaration,
  isAction,
  type MappingOptions,
  type MappingProvider,
} from './engine/provider.ts';
export { createJobs } from './job/jobs.ts';
export { loadDeclarations } from './load-declarations.ts';
