import { type Running, start } from './process.ts';

export const password = 'simulator';

/** `xen-cim serve` with its built-in simulator, on free ports. */
export const serve = async (
  xenapi = 'simulator:',
  extra: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<Running & { readonly url: string; readonly admin: string }> => {
  const args = [
    'serve',
    '--listen',
    'http://127.0.0.1:0',
    '--admin',
    'http://127.0.0.1:0',
    '--xenapi',
    xenapi,
    ...extra,
  ];
  const running = await start(args, environment);
  return Object.assign(running, {
    url: (running.ready['urls'] as string[])[0] ?? '',
    admin: String(running.ready['admin']),
  });
};

/** `xen-cim simulate` on free ports. */
export const simulate = async (
  extra: readonly string[] = [],
): Promise<Running & { readonly url: string; readonly admin: string }> => {
  const args = ['simulate', '--listen', 'http://127.0.0.1:0', '--admin', 'http://127.0.0.1:0', ...extra];
  const running = await start(args);
  return Object.assign(running, {
    url: (running.ready['urls'] as string[])[0] ?? '',
    admin: String(running.ready['admin']),
  });
};

/** The account of the mirror for a bridge in front of `simulate`. */
export const account = { XEN_CIM_XENAPI_USER: 'root', XEN_CIM_XENAPI_PASSWORD: password };

/** Counts of Xen-API calls by message, as the admin address tells them. */
export const calls = async (admin: string): Promise<Record<string, number>> => {
  const answer = (await (await fetch(`${admin}/calls`)).json()) as { methods: Record<string, number> };
  return answer.methods;
};
