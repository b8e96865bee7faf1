import { readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classParameter, headersOf, intrinsic, parameter, valueParameter } from '../cim/http/site.ts';
import { password, serve } from './tools/bridge.ts';
import type { Running } from './tools/process.ts';

const machines = 4096;
const clients = 20;
/** What docs/performance.md promises, the simulator inside. */
const mostMemory = 1.2e9;
const mebibyte = 1024 * 1024;
/** How much of its reply each client reads before the test has seen enough. */
const enough = 96 * mebibyte;
/** How far one may be while another waits for its first bytes. */
const mostAhead = 8 * mebibyte;
/** What all of them usually get while somebody else waits for an answer: the measure of time, on whatever machine. */
const usualWait = 8 * mebibyte;
/** The most that they ever get meanwhile: the sockets may have held it ready. */
const longestWait = clients * 16 * mebibyte;

let bridge: Running;
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
    const got = () => enumerations.reduce((sum, { bytes }) => sum + bytes, 0);
    const running: number[] = [];
    const waits: number[] = [];
    while (enumerations.some(({ bytes, hasEnded }) => bytes < enough && !hasEnded)) {
      const before = got();
      const reply = await ask('root', 'GetInstance', parameter('InstanceName', machine));
      expect(reply).toContain('<INSTANCE CLASSNAME="Xen_ComputerSystem"');
      waits.push(got() - before);
      const bytes = enumerations.map((each) => each.bytes);
      if (bytes.includes(0)) expect(Math.max(...bytes)).toBeLessThan(mostAhead);
      running.push(enumerations.filter(({ hasEnded }) => !hasEnded).length);
    }
    expect(enumerations.every(({ bytes }) => bytes >= enough)).toBe(true);
    expect(running.length).toBeGreaterThan(clients);
    expect(Math.min(...running)).toBe(clients);
    waits.sort((one, other) => one - other);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(usualWait);
    expect(waits.at(-1)).toBeLessThan(longestWait);
    for (const each of enumerations) each.stop();
    expect(await ask('root', 'GetInstance', parameter('InstanceName', machine))).toContain('<INSTANCE ');
    expect(peak(bridge.process.pid)).toBeLessThan(mostMemory);
  });
});
