import { NamespaceStore, Registry, type Row } from '../../src/cim/index.ts';
import { Dispatcher } from '../../src/cim/operations/dispatcher.ts';
import type { Result } from '../../src/cim/operations/result.ts';
import type { ParameterValue } from '../../src/cim/xml/message.ts';
import { loadDeclarations, MappingProvider, startJob, xenClassesOf } from '../../src/mapping/index.ts';
import { createMirror, type LiveMirror, type XenSession, xapiModel } from '../../src/xenapi/index.ts';
import { type Simulator, startSimulator } from '../../src/xenapi/simulator/index.ts';
import { repositoryOf } from '../mapping/engine/site.ts';
import { silent } from '../silent.ts';
import { connect } from '../xenapi/served-pool.ts';

export const namespace = 'root/cimv2';

export type User = 'root' | 'operator' | 'reader';

/** A bridge without HTTP: operations in, a simulated pool behind. */
export interface BridgeSite extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly mirror: LiveMirror;
  readonly provider: MappingProvider;
  sessionOf(user: User): XenSession;
  perform(name: string, parameters: Readonly<Record<string, ParameterValue>>, user?: User): Promise<Result>;
  /** The instances of a class, as they are now. */
  rows(className: string): readonly Row[];
}

export async function startSite(): Promise<BridgeSite> {
  const simulator = await startSimulator({ timing: { operation: 0, refusedLogin: 0, eventBatching: 0 } }, silent);
  const connection = connect(simulator.url);
  const sessions = new Map<string, XenSession>();
  for (const user of ['root', 'operator', 'reader']) sessions.set(user, await connection.login(user, 'simulator'));
  const sessionOf = (user: string) => sessions.get(user) as XenSession;
  const session = await connection.loginRenewable('root', 'simulator');
  const declarations = await loadDeclarations();
  const classes = xenClassesOf(declarations, xapiModel);
  const mirror = createMirror({ session, model: xapiModel, logger: silent, classes });
  await mirror.start();
  const provider = new MappingProvider({
    declarations,
    homes: { pool: namespace, interop: 'root/interop' },
    model: xapiModel,
    mirror,
    repositoryOf,
    logger: silent,
    keptTextBytes: 256 * 1024 ** 2,
    startJob,
    sessionOf: ({ name }) => sessionOf(name),
  });
  const namespaces = new NamespaceStore();
  namespaces.add(namespace, repositoryOf(namespace));
  const providers = new Registry();
  providers.register(namespace, provider.classes(namespace), provider);
  const dispatcher = new Dispatcher(namespaces, providers);
  return {
    simulator,
    mirror,
    provider,
    sessionOf,
    async perform(name, parameters, user = 'root') {
      const sent = Object.entries(parameters).map(([key, value]) => ({ name: key, value }));
      return dispatcher.perform({ kind: 'intrinsic', name, namespace, parameters: sent }, { name: user });
    },
    rows(className) {
      const cimClass = repositoryOf(namespace).class(className);
      if (cimClass === undefined) throw new Error(`no class ${className}`);
      const found = provider.enumerate({ principal: { name: 'root' }, namespace }, cimClass);
      return [...found].filter((row) => row !== undefined);
    },
    [Symbol.asyncDispose]: async () => {
      await mirror.stop();
      await connection.close();
      await simulator.close();
    },
  };
}
