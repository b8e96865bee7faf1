import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../temporary-directory.ts';
import { account, password, serveChecked, simulate } from './tools/bridge.ts';
import { xmllint } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

const data = resolve(import.meta.dirname, '../../../shared/data');
const dtd = join(data, 'DSP0203_2.4.0.dtd');
type PoolRecord = Readonly<Record<string, unknown>>;
type Records = Readonly<Record<string, Readonly<Record<string, PoolRecord>>>>;

const isTrue = (value: unknown): boolean => value === true || value === 'true';
const all = (records: Records, name: string): PoolRecord[] => Object.values(records[name] ?? {});
const real = (vm: PoolRecord): boolean => !isTrue(vm['is_a_template']) && !isTrue(vm['is_a_snapshot']);

/** The machine, template or snapshot that a device belongs to. */
const owner = (records: Records, device: PoolRecord): PoolRecord | undefined => records['VM']?.[String(device['VM'])];

/** Records of devices: of real machines only, or of templates and snapshots too. */
const devices = (records: Records, name: string, of: 'machines' | 'all', type?: string): PoolRecord[] =>
  all(records, name).filter((device) => {
    const vm = owner(records, device);
    const isWanted = vm !== undefined && (of === 'all' || real(vm));
    return isWanted && (type === undefined || device['type'] === type);
  });

/** How many instances of a class a pool must give, by its records. */
const counts: Readonly<Record<string, (records: Records) => number>> = {
  Xen_ComputerSystem: (records) => all(records, 'VM').filter(real).length,
  Xen_ComputerSystemSettingData: (records) => all(records, 'VM').filter(real).length,
  Xen_ComputerSystemTemplate: (records) =>
    all(records, 'VM').filter((vm) => isTrue(vm['is_a_template']) && !isTrue(vm['is_a_snapshot'])).length,
  Xen_ComputerSystemSnapshot: (records) => all(records, 'VM').filter((vm) => isTrue(vm['is_a_snapshot'])).length,
  Xen_HostComputerSystem: (records) => all(records, 'host').length,
  Xen_StoragePool: (records) => all(records, 'SR').length,
  Xen_DiskImage: (records) => all(records, 'VDI').length,
  Xen_VirtualSwitch: (records) => all(records, 'network').length,
  Xen_HostNetworkPort: (records) => all(records, 'PIF').length,
  Xen_HostPool: (records) => all(records, 'pool').length,
  Xen_HostNetworkPortSettingData: (records) => all(records, 'PIF').length,
  Xen_HostProcessor: (records) => all(records, 'host_cpu').length,
  Xen_HostMemory: (records) => all(records, 'host').length,
  Xen_MemoryPool: (records) => all(records, 'host').length,
  Xen_ProcessorPool: (records) => all(records, 'host').length,
  Xen_NetworkConnectionPool: (records) => all(records, 'network').length,
  Xen_VirtualSwitchSettingData: (records) => all(records, 'network').length,
  Xen_StorageAllocationCapabilities: (records) => all(records, 'SR').length,
  Xen_StorageCapabilitiesSettingData: (records) => 4 * all(records, 'SR').length,
  Xen_Memory: (records) => all(records, 'VM').filter(real).length,
  Xen_Processor: (records) =>
    all(records, 'VM')
      .filter(real)
      .reduce((sum, vm) => sum + Number(vm['VCPUs_max']), 0),
  Xen_MemorySettingData: (records) => all(records, 'VM').length,
  Xen_ProcessorSettingData: (records) => all(records, 'VM').length,
  Xen_Disk: (records) => devices(records, 'VBD', 'machines', 'Disk').length,
  Xen_DiskDrive: (records) => devices(records, 'VBD', 'machines', 'CD').length,
  Xen_DiskSettingData: (records) => devices(records, 'VBD', 'all').length,
  Xen_NetworkPort: (records) => devices(records, 'VIF', 'machines').length,
  Xen_VirtualSwitchPort: (records) => devices(records, 'VIF', 'machines').length,
  Xen_ComputerSystemLANEndpoint: (records) => devices(records, 'VIF', 'machines').length,
  Xen_NetworkPortSettingData: (records) => devices(records, 'VIF', 'all').length,
  Xen_Console: (records) => devices(records, 'console', 'machines').length,
  Xen_ConsoleSettingData: (records) => devices(records, 'console', 'all').length,
};

/** Classes each of whose instances has the uuid of its record in its key. */
const keyed: readonly (readonly [xenClass: string, cimClass: string])[] = [
  ['SR', 'Xen_StoragePool'],
  ['VDI', 'Xen_DiskImage'],
  ['network', 'Xen_VirtualSwitch'],
  ['PIF', 'Xen_HostNetworkPort'],
  ['host', 'Xen_HostComputerSystem'],
  ['pool', 'Xen_HostPool'],
  ['host_cpu', 'Xen_HostProcessor'],
];

const envelope = (call: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ>${call}</SIMPLEREQ></MESSAGE></CIM>`;

const pools = ['xenserver-6.0-vapps', 'xenserver-6.0-iscsi'].map((name) => ({
  name,
  file: join(data, 'pools', `${name}.json`),
}));

describe.each(pools)('the saved pool $name', ({ file }) => {
  if (!existsSync(file) || !existsSync(dtd)) {
    it.skip('is not here', () => {});
    return;
  }
  const { records } = JSON.parse(readFileSync(file, 'utf8')) as { records: Records };
  const replies = temporaryDirectory();
  let simulator: Running;
  let bridge: Running;
  let count = 0;

  beforeAll(async () => {
    simulator = await simulate(['--load', file]);
    bridge = await serveChecked(simulator.url, [], account);
  });
  afterAll(async () => {
    await bridge?.stop();
    await simulator?.stop();
  });

  const call = async (operation: string, namespace: string, parameters: string): Promise<string> => {
    const path = namespace.split('/').map((part) => `<NAMESPACE NAME="${part}"/>`);
    const body = envelope(
      `<IMETHODCALL NAME="${operation}"><LOCALNAMESPACEPATH>${path.join('')}</LOCALNAMESPACEPATH>${parameters}</IMETHODCALL>`,
    );
    const answer = await fetch(`${bridge.url}/cimom`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`root:${password}`).toString('base64')}`,
        'content-type': 'application/xml; charset="utf-8"',
        CIMOperation: 'MethodCall',
        CIMMethod: operation,
        CIMObject: namespace,
      },
      body,
    });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    writeFileSync(join(replies, `${count++}.xml`), text);
    return text;
  };
  const className = (name: string) => `<IPARAMVALUE NAME="ClassName"><CLASSNAME NAME="${name}"/></IPARAMVALUE>`;
  const instances = (name: string, namespace = 'root/cimv2') => call('EnumerateInstances', namespace, className(name));
  const found = (text: string) => text.split('<VALUE.NAMEDINSTANCE>').length - 1;

  it.each(Object.keys(counts))('gives every %s of the file', async (name) => {
    expect(found(await instances(name))).toBe(counts[name]?.(records));
  });

  it.each(keyed)('finds every %s of the file as %s', async (xenClass, cimClass) => {
    const text = await call('EnumerateInstanceNames', 'root/cimv2', className(cimClass));
    const keys = [...text.matchAll(/<KEYVALUE[^>]*>([^<]*)</g)].map(([, value = '']) => value.split(/[/:]/).at(-1));
    const uuids = all(records, xenClass).map((record) => String(record['uuid']));
    expect(uuids.filter((uuid) => !keys.includes(uuid))).toEqual([]);
    expect(text.split('<INSTANCENAME').length - 1).toBe(uuids.length);
  });

  it('has devices only on machines that exist', async () => {
    const machines = new Set(
      [...(await instances('Xen_ComputerSystem')).matchAll(/<KEYBINDING NAME="Name"><KEYVALUE[^>]*>([^<]*)</g)].map(
        ([, uuid]) => uuid,
      ),
    );
    for (const device of [
      'Xen_Disk',
      'Xen_DiskDrive',
      'Xen_NetworkPort',
      'Xen_Processor',
      'Xen_Memory',
      'Xen_Console',
    ]) {
      const text = await instances(device);
      const systems = [...text.matchAll(/<KEYBINDING NAME="SystemName"><KEYVALUE[^>]*>([^<]*)</g)].map(
        ([, uuid]) => uuid,
      );
      expect(systems.length, device).toBe(found(text));
      expect(
        systems.filter((uuid) => !machines.has(uuid)),
        device,
      ).toEqual([]);
    }
  });

  it('is told in replies that the DTD allows', async () => {
    for (const namespace of ['root/cimv2', 'root/interop']) {
      await instances('CIM_ManagedElement', namespace);
      await instances('CIM_Dependency', namespace);
      await instances('CIM_Component', namespace);
      await call('EnumerateQualifiers', namespace, '');
      const deep = '<IPARAMVALUE NAME="DeepInheritance"><VALUE>TRUE</VALUE></IPARAMVALUE>';
      await call('EnumerateClasses', namespace, deep);
    }
    await instances('Xen_Nothing');
    const files = Array.from({ length: count }, (_, index) => join(replies, `${index}.xml`));
    const { code, stderr } = await execute(xmllint(), ['--noout', '--dtdvalid', dtd, '--huge', ...files]);
    expect(stderr.slice(0, 2000)).toBe('');
    expect(code).toBe(0);
  });
});
