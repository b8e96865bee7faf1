import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classParameter, headersOf, intrinsic } from '../cim/http/site.ts';
import { account, password, serve } from './tools/bridge.ts';

const entry = resolve(import.meta.dirname, '../../dist/cli/xen-cim.js');

const ask = async (url: string): Promise<number> => {
  const body = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Xen_HostPool'), 'root/cimv2');
  const authorization = `Basic ${Buffer.from(`root:${password}`).toString('base64')}`;
  const headers = { ...headersOf('EnumerateInstanceNames', 'root/cimv2'), Authorization: authorization };
  const reply = await fetch(`${url}/cimom`, { method: 'POST', headers, body });
  await reply.text();
  return reply.status;
};

describe('whoever reads what a command prints', () => {
  it('may go away, and clients are served as before', async () => {
    await using bridge = await serve();
    bridge.process.stdout?.destroy();
    bridge.process.stderr?.destroy();
    for (let time = 0; time < 5; time++) expect(await ask(bridge.url)).toBe(200);
    expect(await bridge.stop()).toBe(0);
  });

  it('ends what does nothing but print by going away', async () => {
    const child = spawn(process.execPath, [entry, 'events', '--xenapi', 'simulator:'], {
      env: { ...process.env, ...account },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.destroy();
    const [code] = await once(child, 'exit');
    expect(code).toBe(141);
  });
});
