import { describe, expect, it } from 'vitest';
import { CIMError } from '../../../src/cim/errors.ts';
import type { CIMInstance } from '../../../src/cim/index.ts';
import type { TypedValue } from '../../../src/cim/values/types.ts';
import { deletion } from '../../../src/mapping/define/deletion.ts';
import { method } from '../../../src/mapping/define/method.ts';
import type { Declaration, MappingOptions } from '../../../src/mapping/engine/provider.ts';
import { createVirtualSwitch } from '../../../src/mapping/network/Xen_VirtualSwitchSettingData.CreateInstance.ts';
import { virtualSwitchSettingData } from '../../../src/mapping/network/Xen_VirtualSwitchSettingData.ts';
import { disk } from '../../../src/mapping/storage/Xen_Disk.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { XenApiError, XenConnectionError } from '../../../src/xenapi/client/errors.ts';
import type { XenSession } from '../../../src/xenapi/client/types.ts';
import { makePath, Site } from './site.ts';

const target = makePath('Xen_ComputerSystem', { CreationClassName: 'Xen_ComputerSystem', Name: 'uuid-v' });
const job = makePath('Xen_SystemStateChangeJob', { InstanceID: 'Xen:task' });

/** A session that notes its calls; those in `refused` fail with the code given. */
function sessionThat(
  calls: string[],
  refused: Readonly<Record<string, Error>> = {},
  answers: Readonly<Record<string, unknown>> = {},
): XenSession {
  const answer = async (message: string, parameters: readonly unknown[]) => {
    calls.push([message, ...parameters].join(' '));
    if (refused[message]) throw refused[message];
    return answers[message] ?? `result of ${message}`;
  };
  return {
    user: 'tester',
    call: (message: string, ...parameters: unknown[]) => answer(message, parameters),
    start: (message: string, ...parameters: unknown[]) => answer(message, parameters),
    logout: async () => {},
  } as unknown as XenSession;
}

function siteWith(
  declarations: readonly Declaration[],
  session: XenSession,
  options: Partial<MappingOptions> = {},
): Site {
  const site = new Site([computerSystem, disk, ...declarations], { sessionOf: () => session, ...options });
  site.mirror.put('VM', 'v');
  return site;
}

function invoke(site: Site, name: string, parameters: Readonly<Record<string, TypedValue>> = {}, path = target) {
  const cimClass = site.class('Xen_ComputerSystem');
  const found = cimClass.method(name);
  if (!found) throw new Error(`no method ${name}`);
  return site.provider.invoke(site.context, cimClass, path, found, new Map(Object.entries(parameters)));
}

const uint16 = (value: number | null): TypedValue => ({ type: 'uint16', isArray: false, value });

const stateChange = (failures?: 'stateChange') =>
  method(computerSystem, 'RequestStateChange', {
    ...(failures && { failures }),
    async run({ target: vm, in: { RequestedState }, startJob }) {
      if (RequestedState === undefined) return 5;
      return {
        returns: 4096,
        out: { Job: await startJob('Xen_SystemStateChangeJob', 'VM.start', vm.$ref, false, false) },
      };
    },
  });

const startJob: MappingOptions['startJob'] = async ({ session, jobClass, message, parameters, target: on }) => {
  expect([jobClass, on.keys.get('Name'), on.namespace]).toEqual(['Xen_SystemStateChangeJob', 'uuid-v', 'root/cimv2']);
  await session.start(message, ...parameters);
  return job;
};

describe('a method', () => {
  it('gets its parameters and target, and answers with out parameters once the mirror is up to date', async () => {
    const calls: string[] = [];
    const site = siteWith([stateChange()], sessionThat(calls), { startJob });
    const result = await invoke(site, 'RequestStateChange', { RequestedState: uint16(2) });
    expect(result).toEqual({ returnValue: 4096, out: new Map([['Job', job]]) });
    expect([calls, site.mirror.synchronised]).toEqual([['VM.start v false false'], 1]);
    expect(await invoke(site, 'RequestStateChange', { RequestedState: uint16(null) })).toEqual({ returnValue: 5 });
  });

  it('turns errors of the pool into return values where it says so, access denied never', async () => {
    const refusing = (error: Error) =>
      siteWith([stateChange('stateChange')], sessionThat([], { 'VM.start': error }), { startJob });
    const parameters = { RequestedState: uint16(2) };
    const illegal = new XenApiError('VM_BAD_POWER_STATE', ['v', 'Halted', 'Running']);
    expect(await invoke(refusing(illegal), 'RequestStateChange', parameters)).toEqual({ returnValue: 4097 });
    const denied = invoke(
      refusing(new XenApiError('RBAC_PERMISSION_DENIED', ['VM.start'])),
      'RequestStateChange',
      parameters,
    );
    await expect(denied).rejects.toMatchObject({ status: 'ACCESS_DENIED' });
  });

  it('fails with a CIM error that carries the code of the pool', async () => {
    const gone = sessionThat([], { 'VM.start': new XenApiError('HANDLE_INVALID', ['VM', 'v']) });
    const failed = invoke(siteWith([stateChange()], gone, { startJob }), 'RequestStateChange', {
      RequestedState: uint16(2),
    });
    await expect(failed).rejects.toMatchObject({
      status: 'NOT_FOUND',
      message: 'XenError:HANDLE_INVALID:VM:v',
      details: {
        messageId: 'HANDLE_INVALID',
        messageArguments: ['VM', 'v'],
        source: { className: 'Xen_ComputerSystem' },
      },
    });
    const lost = sessionThat([], { 'VM.start': new XenConnectionError('connect ECONNREFUSED 10.0.0.1:443') });
    const unreached = invoke(siteWith([stateChange()], lost, { startJob }), 'RequestStateChange', {
      RequestedState: uint16(2),
    });
    await expect(unreached).rejects.toMatchObject({
      status: 'FAILED',
      message: 'the pool does not answer',
      details: { recommendedAction: expect.stringContaining('Look whether it has been done all the same') },
    });
  });

  it('undoes its steps, the last first, when a later one fails', async () => {
    const calls: string[] = [];
    const session = sessionThat(calls, {
      'VM.pause': new XenApiError('INTERNAL_ERROR'),
      'VM.suspend': new Error('undo failed'),
    });
    const steps = method(computerSystem, 'SetupKVPCommunication', {
      async run({ step, target: vm, session: own }) {
        await step(
          () => own.call('VM.set_name_label', vm.$ref, 'new'),
          () => own.call('VM.set_name_label', vm.$ref, 'old'),
        );
        await step(
          () => own.call('VM.unpause', vm.$ref),
          () => own.call('VM.suspend', vm.$ref),
        );
        await step(() => own.call('VM.pause', vm.$ref));
        return 0;
      },
    });
    const site = siteWith([steps], session);
    await expect(invoke(site, 'SetupKVPCommunication')).rejects.toMatchObject({ status: 'FAILED' });
    expect(calls.slice(3)).toEqual(['VM.suspend v', 'VM.set_name_label v old']);
    expect(site.mirror.synchronised).toBe(1);
  });

  it('stands, and nothing of it is undone, when the mirror does not keep up', async () => {
    const calls: string[] = [];
    const renaming = method(computerSystem, 'SetupKVPCommunication', {
      async run({ step, target: vm, session }) {
        await step(
          () => session.call('VM.set_name_label', vm.$ref, 'new'),
          () => session.call('VM.set_name_label', vm.$ref, 'old'),
        );
        return 0;
      },
    });
    const site = siteWith([renaming], sessionThat(calls));
    site.mirror.synchronise = async () => {
      throw new XenConnectionError('no event within 30000 ms');
    };
    expect(await invoke(site, 'SetupKVPCommunication')).toEqual({ returnValue: 0 });
    expect(calls).toEqual(['VM.set_name_label v new']);
  });

  it('is refused to who has no session before anything is told of its target', async () => {
    const site = new Site([computerSystem, stateChange()]);
    await expect(invoke(site, 'RequestStateChange')).rejects.toThrow('no session');
  });

  it('is not available without a declaration, nor on what does not exist', async () => {
    const site = siteWith([], sessionThat([]));
    await expect(invoke(site, 'RequestStateChange')).rejects.toMatchObject({ status: 'METHOD_NOT_AVAILABLE' });
    const other = makePath('Xen_ComputerSystem', { Name: 'uuid-w' });
    const missing = invoke(siteWith([stateChange()], sessionThat([])), 'RequestStateChange', {}, other);
    await expect(missing).rejects.toMatchObject({ status: 'NOT_FOUND' });
  });

  it('finds the records that its parameters refer to', async () => {
    const find = method(computerSystem, 'SetupKVPCommunication', {
      async run(call) {
        const vbd = call.find(disk, makePath('Xen_Disk', { DeviceID: 'Xen:uuid-v/uuid-d' }));
        expect(call.find(disk, target)).toBeUndefined();
        expect(call.find(disk, makePath('Xen_DiskDrive', { DeviceID: 'Xen:uuid-v/uuid-d' }))).toBeUndefined();
        return vbd && call.pathOf(disk, vbd)?.keys.get('SystemName') === 'uuid-v' ? 0 : 1;
      },
    });
    const site = siteWith([find], sessionThat([]));
    site.mirror.put('VBD', 'd', { VM: 'v' as never, type: 'Disk' });
    expect(await invoke(site, 'SetupKVPCommunication')).toEqual({ returnValue: 0 });
  });
});

describe('CreateInstance', () => {
  const create = (site: Site) => {
    const cimClass = site.class('Xen_VirtualSwitchSettingData');
    const instance = { className: cimClass.name, properties: new Map([['ElementName', textual('new')]]) };
    return site.provider.create(site.context, cimClass, instance as unknown as CIMInstance);
  };
  const textual = (value: string) => ({ type: 'string', value });

  it('answers with the path that the pool itself tells, when the mirror does not keep up', async () => {
    const calls: string[] = [];
    const record = { uuid: 'uuid-n', name_label: 'new', other_config: new Map() };
    const session = sessionThat(calls, {}, { 'network.create': 'n', 'network.get_record': record });
    const path = await create(siteWith([virtualSwitchSettingData, createVirtualSwitch], session));
    expect(path.keys.get('InstanceID')).toBe('Xen:uuid-n');
    expect(calls.slice(1)).toEqual(['network.get_record n']);
  });

  it('says that something was made which cannot be found any more', async () => {
    const session = sessionThat([], { 'network.get_record': new XenApiError('HANDLE_INVALID', ['network', 'n']) });
    const failed = create(siteWith([virtualSwitchSettingData, createVirtualSwitch], session));
    await expect(failed).rejects.toMatchObject({ status: 'FAILED', message: expect.stringContaining('was made') });
  });
});

describe('DeleteInstance', () => {
  it('does what is declared, and nothing else', async () => {
    const calls: string[] = [];
    const destroy = deletion(disk, ['VBD.destroy'], async ({ session, target: vbd }) => {
      await session.call('VBD.destroy', vbd.$ref);
    });
    const site = siteWith([destroy], sessionThat(calls));
    site.mirror.put('VBD', 'd', { VM: 'v' as never, type: 'Disk' });
    const path = makePath('Xen_Disk', { DeviceID: 'Xen:uuid-v/uuid-d' });
    await site.provider.delete(site.context, site.class('Xen_Disk'), path);
    expect(calls).toEqual(['VBD.destroy d']);
    const refused = site.provider.delete(site.context, site.class('Xen_ComputerSystem'), target);
    await expect(refused).rejects.toBeInstanceOf(CIMError);
  });
});
