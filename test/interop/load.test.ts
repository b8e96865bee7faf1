import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classParameter, headersOf, intrinsic, parameter, valueParameter } from '../cim/http/site.ts';
import { password, serve } from './tools/bridge.ts';

const machines = 4096;
const clients = 20;
/** What docs/performance.md promises, the simulator inside. */
const mostMemory = 1.2e9;
/** How much of its reply each client reads before the test has seen enough. */
const enough = 96 * 1024 * 1024;

let bridge: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  bridge = await serve(`simulator:?hosts=64&vms=${machines}`);
});
afterAll(() => bridge?.stop());

const headers = (operation: string, user: string) => ({
  ...headersOf(operation, 'root/cimv2'),
  Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

async function ask(user: string, operation: string, parameters: string): Promise<string> {
  const body = intrinsic(operation, parameters, 'root/cimv2');
  const reply = await fetch(`${bridge.url}/cimom`, { method: 'POST', headers: headers(operation, user), body });
  return reply.text();
}

/** An enumeration of every instance with all its properties, and how far it has come. */
class Enumeration {
  bytes = 0;
  hasEnded = false;
  readonly #request = request(`${bridge.url}/cimom`, {
    method: 'POST',
    agent: false,
    headers: headers('EnumerateInstances', 'reader'),
  });

  constructor() {
    const parameters = classParameter('ClassName', 'CIM_ManagedElement') + valueParameter('DeepInheritance', 'true');
    this.#request.on('response', (reply: IncomingMessage) => {
      reply.on('data', (chunk: Buffer) => {
        this.bytes += chunk.length;
      });
      reply.on('close', () => {
        this.hasEnded = true;
      });
    });
    this.#request.on('error', () => {
      this.hasEnded = true;
    });
    this.#request.end(intrinsic('EnumerateInstances', parameters, 'root/cimv2'));
  }

  stop(): void {
    this.#request.destroy();
  }
}

/** The most memory that the process has ever had, in bytes. */
function peak(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1]) * 1024;
}

describe.runIf(process.platform === 'linux')('T43: everything there is, asked for by many at once', () => {
  it('comes to each of them, leaves room for others, and stays within the memory', async () => {
    const opened = await ask(
      'root',
      'OpenEnumerateInstancePaths',
      classParameter('ClassName', 'Xen_ComputerSystem') + valueParameter('MaxObjectCount', '1'),
    );
    const machine = /<INSTANCENAME .*?<\/INSTANCENAME>/.exec(opened)?.[0] ?? '';
    const enumerations = Array.from({ length: clients }, () => new Enumeration());
    const running: number[] = [];
    while (enumerations.some(({ bytes, hasEnded }) => bytes < enough && !hasEnded)) {
      const reply = await ask('root', 'GetInstance', parameter('InstanceName', machine));
      expect(reply).toContain('<INSTANCE CLASSNAME="Xen_ComputerSystem"');
      running.push(enumerations.filter(({ hasEnded }) => !hasEnded).length);
    }
    expect(enumerations.every(({ bytes }) => bytes >= enough)).toBe(true);
    expect(running.length).toBeGreaterThan(clients);
    expect(Math.min(...running)).toBe(clients);
    for (const each of enumerations) each.stop();
    expect(await ask('root', 'GetInstance', parameter('InstanceName', machine))).toContain('<INSTANCE ');
    expect(peak(bridge.process.pid)).toBeLessThan(mostMemory);
  });
});
