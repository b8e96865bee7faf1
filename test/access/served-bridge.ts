import { readConfiguration } from '../../src/config/index.ts';
import { createLogger } from '../../src/log-output.ts';
import { type Bridge, startBridge } from '../../src/main.ts';
import { classParameter, headersOf, intrinsic } from '../cim/http/site.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { type ServedPool, type ServedPoolOptions, servePool } from '../xenapi/served-pool.ts';

/** A whole bridge over a simulated pool, with all that it writes. */
export interface ServedBridge extends AsyncDisposable {
  readonly bridge: Bridge;
  readonly url: string;
  readonly port: number;
  readonly pool: ServedPool;
  readonly directory: string;
  /** Standard output, line by line. */
  readonly output: readonly string[];
  /** The audit lines among them. */
  audit(): Record<string, unknown>[];
  /** Calls that the pool has had of one message. */
  calls(message: string): Promise<number>;
  close(): Promise<void>;
}

export const mirrorPassword = 'simulator';

export async function serveBridge(
  flags: readonly string[] = [],
  prepare: (directory: string) => Promise<readonly string[]> = async () => [],
  simulated: ServedPoolOptions = {},
): Promise<ServedBridge> {
  const pool = await servePool(simulated);
  const directory = temporaryDirectory();
  const output: string[] = [];
  const destination = { write: (line: string) => void output.push(line) };
  const more = [...flags, ...(await prepare(directory))];
  const listen = more.includes('--listen') ? [] : ['--listen', 'http://127.0.0.1:0'];
  const configuration = readConfiguration(['--xenapi', pool.url, ...listen, ...more], {
    XEN_CIM_XENAPI_USER: 'root',
    XEN_CIM_XENAPI_PASSWORD: mirrorPassword,
  });
  const bridge = await startBridge(configuration, createLogger(configuration.logLevel, destination), destination);
  const url = bridge.urls[0] ?? '';
  const close = async () => {
    await bridge.close();
    await pool.stop();
  };
  return {
    bridge,
    url,
    port: Number(new URL(url).port),
    pool,
    directory,
    output,
    audit: () =>
      output.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line['audit'] === true),
    calls: async (message) => (await pool.simulator.calls()).methods[message] ?? 0,
    close,
    [Symbol.asyncDispose]: close,
  };
}

export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** Enumerates the hosts' names; answers with the HTTP status. */
export async function knock(
  { url }: Pick<ServedBridge, 'url'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { Authorization: _, ...usual } = headersOf('EnumerateInstanceNames', 'root/cimv2');
  const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Xen_HostComputerSystem'), 'root/cimv2');
  const response = await fetch(`${url}/cimom`, { method: 'POST', headers: { ...usual, ...headers }, body });
  await response.clone().arrayBuffer();
  return response;
}
