import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls, password, serveChecked } from './tools/bridge.ts';
import { wbemcli } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

let bridge: Running;
let program: string;

const path = (object: string, user = 'root', secret = password) =>
  `http://${user}:${secret}@${new URL(bridge.url).host}/root/cimv2${object}`;

beforeAll(async () => {
  program = wbemcli();
  bridge = await serveChecked();
});
afterAll(() => bridge?.stop());

describe('wbemcli', () => {
  it('prints every machine', async () => {
    const { code, stdout } = await execute(program, ['ei', path(':Xen_ComputerSystem')]);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n').length).toBe(44);
  });

  it('gets an instance by the name that it printed', async () => {
    const names = await execute(program, ['ein', path(':Xen_ComputerSystem')]);
    const name = names.stdout.trim().split('\n')[0]!;
    const object = name.slice(name.indexOf('/root/cimv2') + '/root/cimv2'.length);
    const { code, stdout } = await execute(program, ['-nl', 'gi', path(object)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/EnabledState=/);
    const associated = await execute(program, ['ain', '-ac', 'CIM_SystemDevice', path(object)]);
    expect(associated.stdout).toMatch(/Xen_Memory\./);
  });

  it('tells what an error is', async () => {
    const { stdout, stderr } = await execute(program, ['gc', path(':Xen_Unicorn')]);
    expect(stdout + stderr).toMatch(/CIM_ERR_NOT_FOUND/);
    expect(stdout + stderr).toMatch(/there is no class Xen_Unicorn/);
  });

  it('reads classes and qualifiers', async () => {
    expect((await execute(program, ['gc', path(':Xen_ComputerSystem')])).stdout).toMatch(
      /RequestStateChange|EnabledState/,
    );
    expect((await execute(program, ['ecn', path(':CIM_ComputerSystem')])).stdout).toMatch(/Xen_ComputerSystem/);
  });

  it('reads instances and classes with arrays of embedded instances', async () => {
    const settings = await execute(program, ['ei', path(':CIM_SettingData')]);
    expect(settings.stderr).toBe('');
    expect(settings.stdout).toMatch(/Xen_MemorySettingData/);
    const declared = await execute(program, ['gc', path(':CIM_SettingData')]);
    expect(declared.stderr).toBe('');
    expect(declared.stdout).toMatch(/ComponentSetting/);
  });

  it('starts a machine', async () => {
    const { stdout } = await execute(program, ['ei', path(':Xen_ComputerSystem')]);
    const halted = stdout
      .split('\n')
      .find((line) => /,EnabledState=3\b/.test(line) && /AvailableRequestedStates=2\b/.test(line));
    const uuid = /Name="([0-9a-f-]{36})"/.exec(halted ?? '')?.[1];
    const object = `:Xen_ComputerSystem.CreationClassName="Xen_ComputerSystem",Name="${uuid}"`;
    const outcome = await execute(program, ['cm', path(object), 'RequestStateChange.RequestedState=2']);
    expect(outcome.stdout).toMatch(/4096/);
  });

  it('modifies an instance, and gets and sets a property', async () => {
    const names = await execute(program, ['ein', path(':Xen_HostComputerSystem')]);
    const name = names.stdout.trim().split('\n')[0]!;
    const object = name.slice(name.indexOf('/root/cimv2') + '/root/cimv2'.length);
    const modified = await execute(program, ['mi', path(object), 'ElementName=by wbemcli']);
    expect(modified, modified.stdout + modified.stderr).toMatchObject({ code: 0 });
    const got = await execute(program, ['gp', path(object), 'ElementName']);
    expect(got.stdout).toMatch(/by wbemcli/);
    const set = await execute(program, ['sp', path(object), 'Description=set by wbemcli']);
    expect(set, set.stdout + set.stderr).toMatchObject({ code: 0 });
    expect((await execute(program, ['gi', path(object)])).stdout).toMatch(/Description="set by wbemcli"/);
  });

  it('creates and deletes an instance', async () => {
    const pools = (await execute(program, ['ei', path(':Xen_StoragePool')])).stdout.split('\n');
    const pool = pools.find((line) => /ResourceSubType="(lvm|ext|nfs|lvmoiscsi)"/.test(line)) ?? '';
    const repository = /PoolID="([^"]+)"/.exec(pool)?.[1] ?? '';
    const values = `SystemName=${repository},ElementName=from wbemcli,NumberOfBlocks=1048576`;
    const object = `:Xen_DiskImage.SystemCreationClassName="Xen_StoragePool",SystemName="${repository}",CreationClassName="Xen_DiskImage",DeviceID="new"`;
    const keys = 'SystemCreationClassName=Xen_StoragePool,CreationClassName=Xen_DiskImage,DeviceID=new';
    const created = await execute(program, ['ci', path(object), `${keys},${values}`]);
    const made = /Xen_DiskImage\.\S.*/.exec(created.stdout)?.[0].trim();
    expect(made, JSON.stringify(created)).toContain(`Xen:${repository}/`);
    const deleted = await execute(program, ['di', path(`:${made}`)]);
    expect(deleted, deleted.stdout + deleted.stderr).toMatchObject({ code: 0 });
    expect((await execute(program, ['gi', path(`:${made}`)])).code).not.toBe(0);
  });

  it('creates and deletes a namespace', async () => {
    const interop = path(':').replace('cimv2', 'interop');
    const listed = async () => (await execute(program, ['ein', `${interop}CIM_Namespace`])).stdout;
    const other = /CIM_Namespace\..*/.exec(await listed())?.[0] ?? '';
    const object = other.replace(/,Name="[^"]*"/, ',Name="root/wbemcli"');
    const keys = object.slice(object.indexOf('.') + 1).replaceAll('"', '');
    const created = await execute(program, ['ci', interop + object, keys]);
    expect(created, created.stdout + created.stderr).toMatchObject({ code: 0 });
    expect(await listed()).toContain(object);
    const deleted = await execute(program, ['di', interop + object]);
    expect(deleted, deleted.stdout + deleted.stderr).toMatchObject({ code: 0 });
    expect(await listed()).not.toContain(object);
  });

  it('is refused with a wrong password, and without one, before the pool hears of it', async () => {
    const wrong = await execute(program, ['ei', path(':Xen_ComputerSystem', 'root', 'wrong')]);
    expect(wrong.code).not.toBe(0);
    expect(wrong.stdout + wrong.stderr).toMatch(/401|invalid username/i);
    const before = await calls(bridge.admin);
    const answer = await fetch(`${bridge.url}/cimom`, {
      method: 'POST',
      headers: {
        'content-type': 'application/xml; charset="utf-8"',
        CIMOperation: 'MethodCall',
        CIMMethod: 'EnumerateInstances',
        CIMObject: 'root/cimv2',
      },
      body: '<?xml version="1.0"?><CIM/>',
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic realm="/);
    const after = await calls(bridge.admin);
    expect(after['session.login_with_password']).toBe(before['session.login_with_password']);
  });
});
