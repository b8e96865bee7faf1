export { PoolAuthenticator } from './access/pool-authenticator.ts';
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
