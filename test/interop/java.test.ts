import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, serveChecked } from './tools/bridge.ts';
import { java } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

let bridge: Running;
let classPath: string;

const probe = async (...args: string[]) => {
  const outcome = await execute('java', ['-cp', classPath, 'WbemProbe', bridge.url, 'root', password, ...args]);
  expect(outcome.stderr).not.toMatch(/Exception/);
  return outcome.stdout.trim().split('\n');
};

const machine = async (where: string): Promise<string> => {
  const [line = ''] = await probe('query', `SELECT * FROM Xen_ComputerSystem WHERE ${where}`);
  return /Name="?([0-9a-f-]{36})/.exec(line)?.[1] ?? '';
};

beforeAll(async () => {
  classPath = java();
  bridge = await serveChecked();
});
afterAll(() => bridge?.stop());

describe('the Java WBEM client', () => {
  it('enumerates names and instances', async () => {
    expect((await probe('names', 'Xen_ComputerSystem')).at(-1)).toBe('count 44');
    expect((await probe('instances', 'Xen_ComputerSystem')).at(-1)).toBe('count 44');
  });

  it('reads classes', async () => {
    expect((await probe('class', 'Xen_ComputerSystem'))[0]).toMatch(/^Xen_ComputerSystem \d\d/);
    expect((await probe('classnames', 'CIM_ManagedElement')).join()).toMatch(/Xen_ComputerSystem/);
  });

  it('gets an instance and walks its associations', async () => {
    const uuid = await machine('EnabledState = 2');
    expect((await probe('get', uuid)).join('\n')).toContain(uuid);
    expect((await probe('associators', uuid, 'CIM_LogicalDevice')).join()).toMatch(/Xen_Memory/);
    expect((await probe('associatornames', uuid, 'CIM_Processor')).join()).toMatch(/Xen_Processor/);
    expect((await probe('references', uuid)).join()).toMatch(/Xen_ComputerSystemMemory/);
  });

  it('starts a machine and gets the job', async () => {
    const uuid = await machine("EnabledState = 3 AND Caption = 'Xen Virtual Machine'");
    const lines = await probe('statechange', uuid, '2');
    expect(lines[0]).toBe('return 4096');
    expect(lines.join('\n')).toMatch(/Job .*Xen_SystemStateChangeJob/);
  });

  it('modifies, creates and deletes', async () => {
    expect(await probe('rename', 'Xen_HostComputerSystem', 'by Java')).toEqual(['by Java']);
    const made = await probe('make', 'Xen_VirtualSwitchSettingData', 'from Java');
    expect(made).toEqual([expect.stringMatching(/^made Xen:[0-9a-f-]{36}$/), 'from Java', 'deleted']);
  });

  it('is told of errors', async () => {
    expect((await probe('names', 'Xen_Nothing'))[0]).toMatch(/^error 5/);
  });
});
