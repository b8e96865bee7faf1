import { type Running, start } from './process.ts';
import { record } from './recording-proxy.ts';

export const password = 'simulator';

const free = ['--listen', 'http://127.0.0.1:0', '--admin', 'http://127.0.0.1:0'];

/** `xen-cim serve` with its built-in simulator, on free ports. */
export const serve = (
  xenapi = 'simulator:',
  extra: readonly string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<Running> => start(['serve', ...free, '--xenapi', xenapi, ...extra], environment);

/** The same behind a proxy: its replies pass through this process, which holds them against the DTD. */
export const serveChecked = async (...args: Parameters<typeof serve>): Promise<Running> => {
  const bridge = await serve(...args);
  const proxy = await record(bridge.url);
  const stop = () => {
    proxy.close();
    return bridge.stop();
  };
  return { ...bridge, url: proxy.url, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
};

/** `xen-cim simulate` on free ports. */
export const simulate = (extra: readonly string[] = []): Promise<Running> => start(['simulate', ...free, ...extra]);

/** The account of the mirror for a bridge in front of `simulate`. */
export const account = { XEN_CIM_XENAPI_USER: 'root', XEN_CIM_XENAPI_PASSWORD: password };

/** Counts of Xen-API calls by message, as the admin address tells them. */
export const calls = async (admin: string): Promise<Record<string, number>> => {
  const answer = (await (await fetch(`${admin}/calls`)).json()) as { methods: Record<string, number> };
  return answer.methods;
};
