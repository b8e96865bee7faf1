import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CIMError } from '../../src/cim/errors.ts';
import type { Row } from '../../src/cim/provider.ts';
import type { CIMDateTime } from '../../src/cim/values/datetime.ts';
import type { InstancePath } from '../../src/cim/values/path.ts';
import type { CIMValue, TypedValue } from '../../src/cim/values/types.ts';
import type { XenRecord } from '../../src/xenapi/index.ts';
import { typedValue } from '../cim/values/typed-value.ts';
import { pathOf, read, repositoryOf } from '../mapping/engine/site.ts';
import { type BridgeSite, namespace, startSite, type User } from './site.ts';

let site: BridgeSite;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.[Symbol.asyncDispose]());

type Values = Readonly<Record<string, CIMValue | null>>;

const propertyOf = (className: string, name: string) => {
  const property = repositoryOf(namespace).class(className)?.property(name);
  if (property === undefined) throw new Error(`${className} has no ${name}`);
  return property;
};

const typed = (className: string, values: Values): ReadonlyMap<string, TypedValue> =>
  new Map(
    Object.entries(values).map(([name, value]) => {
      const { type, isArray } = propertyOf(className, name);
      return [name, typedValue(type, value, isArray)] as const;
    }),
  );

const instance = (className: string, values: Values) => ({
  kind: 'instance' as const,
  className,
  properties: typed(className, values),
});

const modify = (row: Row, values: Values, user?: User) => {
  const { name } = row.cimClass;
  const sent = { ...instance(name, values), path: pathOf(row) };
  return site.perform('ModifyInstance', { ModifiedInstance: { kind: 'named-instance', instance: sent } }, user);
};

const create = async (className: string, values: Values, user?: User): Promise<InstancePath> => {
  const parameters = { NewInstance: { kind: 'instance', instance: instance(className, values) } } as const;
  const result = await site.perform('CreateInstance', parameters, user);
  return (result as { path: InstancePath }).path;
};

const remove = (path: InstancePath, user?: User) =>
  site.perform('DeleteInstance', { InstanceName: { kind: 'instance-name', path } }, user);

const statusOf = async (outcome: Promise<unknown>): Promise<string> => {
  try {
    await outcome;
    return 'ok';
  } catch (error) {
    if (error instanceof CIMError) return error.status;
    throw error;
  }
};

/** A row whose machine is in that state, and a real one. */
function rowOf(className: string, state?: string): Row {
  const found = site.rows(className).find((row) => state === undefined || machineOf(row)?.power_state === state);
  if (found === undefined) throw new Error(`no ${className} that is ${state}`);
  return found;
}

function machineOf(row: Row): XenRecord<'VM'> | undefined {
  const { record } = row as { record?: XenRecord };
  if (record === undefined) return undefined;
  const vm = 'power_state' in record ? (record as XenRecord<'VM'>) : undefined;
  const owner = 'VM' in record ? site.mirror.get('VM', record.VM as never) : undefined;
  const machine = (vm ?? owner) as XenRecord<'VM'> | undefined;
  return machine?.is_control_domain || machine?.is_a_template ? undefined : machine;
}

const now = (row: Row): Row => {
  const same = site
    .rows(row.cimClass.name)
    .find((each) => String([...pathOf(each).keys]) === String([...pathOf(row).keys]));
  if (same === undefined) throw new Error('the instance has gone');
  return same;
};

const uuidOf = (xenClass: 'SR' | 'host', at = 0): string => [...site.mirror.all(xenClass)].at(at)?.uuid ?? '';
const interval = '00000000000130.000000:000' as CIMDateTime;

describe('ModifyInstance', () => {
  const cases: [className: string, state: string | undefined, values: () => Values][] = [
    ['Xen_ComputerSystem', undefined, () => ({ ElementName: 'renamed', Description: 'described', Roles: ['web'] })],
    ['Xen_ComputerSystem', undefined, () => ({ PrimaryOwnerName: 'Ada', PrimaryOwnerContact: 'ada@example.org' })],
    ['Xen_ComputerSystem', undefined, () => ({ PrimaryOwnerName: null, PrimaryOwnerContact: 'nobody' })],
    ['Xen_ComputerSystemTemplate', undefined, () => ({ ElementName: 'a template', Description: '' })],
    ['Xen_ComputerSystemSnapshot', undefined, () => ({ ElementName: 'before', Description: 'as it was' })],
    ['Xen_ComputerSystemSettingData', undefined, () => ({ ElementName: 'by settings', HostAffinity: uuidOf('host') })],
    ['Xen_ComputerSystemSettingData', undefined, () => ({ HostAffinity: null })],
    [
      'Xen_ComputerSystemSettingData',
      'Halted',
      () => ({ AutomaticStartupAction: 4, AutomaticStartupActionDelay: interval }),
    ],
    ['Xen_ComputerSystemSettingData', 'Halted', () => ({ AutomaticStartupAction: 2 })],
    ['Xen_ComputerSystemSettingData', 'Halted', () => ({ AutomaticStartupActionSequenceNumber: 7 })],
    ['Xen_ComputerSystemSettingData', 'Halted', () => ({ AutomaticRecoveryAction: 2 })],
    ['Xen_ComputerSystemSettingData', 'Halted', () => ({ AutomaticRecoveryAction: 3 })],
    ['Xen_ProcessorSettingData', 'Halted', () => ({ VirtualQuantity: 8n, Reservation: 6n, Limit: 150n, Weight: 512 })],
    ['Xen_ProcessorSettingData', 'Halted', () => ({ VirtualQuantity: 2n, Reservation: 1n, Limit: null, Weight: null })],
    ['Xen_ProcessorSettingData', 'Running', () => ({ Reservation: 1n })],
    ['Xen_MemorySettingData', 'Halted', () => ({ VirtualQuantity: 4096n, Reservation: 1024n, Limit: 2048n })],
    ['Xen_MemorySettingData', 'Halted', () => ({ VirtualQuantity: 1024n })],
    ['Xen_MemorySettingData', 'Halted', () => ({ Reservation: 768n })],
    ['Xen_DiskSettingData', 'Halted', () => ({ Access: 1, Bootable: false })],
    ['Xen_DiskSettingData', 'Halted', () => ({ Access: 3, Bootable: true })],
    ['Xen_StoragePool', undefined, () => ({ Name: 'big store', Description: 'of everything' })],
    ['Xen_VirtualSwitch', undefined, () => ({ ElementName: 'lab', Description: 'the lab' })],
    ['Xen_VirtualSwitchSettingData', undefined, () => ({ ElementName: 'lab 2', Description: 'the other lab' })],
    ['Xen_HostComputerSystem', undefined, () => ({ ElementName: 'host 1', PrimaryOwnerName: 'Grace', Roles: null })],
    ['Xen_HostPool', undefined, () => ({ ElementName: 'the pool', DefaultStoragePoolID: uuidOf('SR', -1) })],
  ];
  it.each(cases)('writes to %s (%s), and the next read sees it', async (className, state, values) => {
    const row = rowOf(className, state);
    const wanted = values();
    await modify(row, wanted);
    const shown = now(row);
    expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, read(shown, name)]))).toEqual(wanted);
  });

  it('moves the range of a running machine, but not what it has', async () => {
    const row = rowOf('Xen_MemorySettingData', 'Running');
    const [low, high] = [read(row, 'Reservation') as bigint, read(row, 'Limit') as bigint];
    await modify(row, { Reservation: low - 1n });
    expect([read(now(row), 'Reservation'), read(now(row), 'Limit')]).toEqual([low - 1n, high]);
    expect(await statusOf(modify(row, { VirtualQuantity: 1n }))).toBe('INVALID_PARAMETER');
  });

  it('takes a whole instance back as it was read', async () => {
    for (const name of ['Xen_ComputerSystem', 'Xen_ComputerSystemSettingData', 'Xen_DiskImage', 'Xen_HostMemory']) {
      const row = rowOf(name);
      const values = Object.fromEntries(
        row.cimClass.properties.map((property) => [property.name, row.value(property.index)]),
      );
      expect(await statusOf(modify(row, values))).toBe('ok');
    }
  });

  it('changes entries of maps one by one, and only those that clients may set', async () => {
    const row = rowOf('Xen_ComputerSystemSettingData', 'Halted');
    const before = read(row, 'Other_Config') as readonly string[];
    const others = before.filter((text) => !text.startsWith('folder='));
    await modify(row, { Other_Config: [...others, 'folder=/lab', 'XenCenter.CustomFields.team=x=y'] });
    expect(new Set(read(now(row), 'Other_Config') as string[])).toEqual(
      new Set([...others, 'folder=/lab', 'XenCenter.CustomFields.team=x=y']),
    );
    const attempt = (texts: readonly string[], name = 'Other_Config') => statusOf(modify(now(row), { [name]: texts }));
    expect(await attempt([...others, 'pci=0/0000:01:00.0'])).toBe('INVALID_PARAMETER');
    expect(await attempt(others.slice(1).concat('no pair'))).toBe('INVALID_PARAMETER');
    const data = read(row, 'Xenstore_Data') as readonly string[];
    expect(await attempt([...data, 'vm-data/x=1'], 'Xenstore_Data')).toBe('ok');
    expect(await attempt([...data, 'device/x=1'], 'Xenstore_Data')).toBe('INVALID_PARAMETER');
    await modify(now(row), { Other_Config: others });
    expect(new Set(read(now(row), 'Other_Config') as string[])).toEqual(new Set(others));
  });

  it.each([
    ['a property that nothing sets', 'Xen_ComputerSystem', undefined, { EnabledState: 32768 }, 'INVALID_PARAMETER'],
    ['a class of which nothing can be set', 'Xen_HostMemory', undefined, { Caption: 'x' }, 'NOT_SUPPORTED'],
    ['an association', 'Xen_MemoryElementSettingData', undefined, { IsDefault: 2 }, 'NOT_SUPPORTED'],
    [
      'an instance that is always the same',
      'Xen_RegisteredVirtualSystemProfile',
      undefined,
      { Caption: 'x' },
      'NOT_SUPPORTED',
    ],
    ['a value that the table lacks', 'Xen_DiskSettingData', 'Halted', { Access: 2 }, 'INVALID_PARAMETER'],
    [
      'more processors than the machine can have',
      'Xen_ProcessorSettingData',
      'Halted',
      { Reservation: 900n },
      'INVALID_PARAMETER',
    ],
    [
      'a range of memory upside down',
      'Xen_MemorySettingData',
      'Halted',
      { Reservation: 8000n, Limit: 2n },
      'INVALID_PARAMETER',
    ],
    ['a host that is none', 'Xen_ComputerSystemSettingData', undefined, { HostAffinity: 'x' }, 'INVALID_PARAMETER'],
    ['NULL for a truth value', 'Xen_DiskSettingData', 'Halted', { Bootable: null }, 'INVALID_PARAMETER'],
    [
      'half a second',
      'Xen_ComputerSystemSettingData',
      undefined,
      { AutomaticStartupActionDelay: '00000000000000.500000:000' },
      'INVALID_PARAMETER',
    ],
  ] as const)('refuses %s', async (_what, className, state, values, status) => {
    expect(await statusOf(modify(rowOf(className, state), values as Values))).toBe(status);
  });

  it('asks the roles of the pool: a reader changes nothing, an operator what the pool allows', async () => {
    const row = rowOf('Xen_ComputerSystem');
    const name = read(row, 'ElementName');
    expect(await statusOf(modify(row, { ElementName: 'mine' }, 'reader'))).toBe('ACCESS_DENIED');
    expect(await statusOf(modify(rowOf('Xen_HostPool'), { ElementName: 'mine' }, 'operator'))).toBe('ACCESS_DENIED');
    expect(read(now(row), 'ElementName')).toBe(name);
  });

  it('says that a text is too long for the pool, not that the pool is gone', async () => {
    const [network] = site.rows('Xen_VirtualSwitch');
    const outcome = modify(network as Row, { ElementName: 'x'.repeat(400_000) });
    expect(await statusOf(outcome)).toBe('INVALID_PARAMETER');
  });

  it('performs changes of one record one after the other, and each holds as a whole', async () => {
    const [row, other] = site.rows('Xen_ComputerSystem').filter((each) => machineOf(each)) as [Row, Row];
    const owners = Array.from({ length: 6 }, (_, at) => ({
      PrimaryOwnerName: `owner ${at}`,
      PrimaryOwnerContact: `contact ${at}`,
    }));
    const outcomes = owners.map((values) => statusOf(modify(row, values)));
    outcomes.push(
      statusOf(modify(row, { PrimaryOwnerName: 'half', EnabledState: 3 })),
      statusOf(modify(other, owners[0] as Values)),
    );
    expect(await Promise.all(outcomes)).toEqual([...owners.map(() => 'ok'), 'INVALID_PARAMETER', 'ok']);
    expect([read(now(row), 'PrimaryOwnerName'), read(now(row), 'PrimaryOwnerContact')]).toEqual([
      'owner 5',
      'contact 5',
    ]);
  });

  it('leaves nothing of a change that fails half-way', async () => {
    const row = rowOf('Xen_ProcessorSettingData', 'Running');
    const before = read(row, 'Weight');
    // The pool takes the weight, but not another maximum while the machine runs.
    const most = read(row, 'VirtualQuantity') as bigint;
    expect(await statusOf(modify(row, { Weight: 999, VirtualQuantity: most + 1n }))).toBe('FAILED');
    expect([read(now(row), 'Weight'), read(now(row), 'VirtualQuantity')]).toEqual([before, most]);
  });
});

describe('CreateInstance and DeleteInstance', () => {
  const wanted = { SystemName: '', ElementName: 'new disk', NumberOfBlocks: 2n ** 20n, BlockSize: 512n };
  const diskIn = (sr: string) => ({ ...wanted, SystemName: sr });
  const writable = () =>
    [...site.mirror.all('SR')].find(
      ({ allowed_operations, content_type }) => content_type !== 'iso' && allowed_operations.includes('vdi_create'),
    )?.uuid ?? '';

  it('make a disk image, which grows, and remove it', async () => {
    const path = await create('Xen_DiskImage', {
      ...diskIn(writable()),
      CreationClassName: 'Xen_DiskImage',
      Access: 3,
    });
    const find = () =>
      site.rows('Xen_DiskImage').find((row) => pathOf(row).keys.get('DeviceID') === path.keys.get('DeviceID'));
    const row = find();
    expect([read(row, 'ElementName'), read(row, 'NumberOfBlocks'), read(row, 'BlockSize')]).toEqual([
      'new disk',
      2n ** 29n,
      1n,
    ]);
    await modify(row as Row, { NumberOfBlocks: 2n ** 30n, ElementName: 'larger' });
    expect([read(find(), 'ElementName'), read(find(), 'NumberOfBlocks')]).toEqual(['larger', 2n ** 30n]);
    expect(await statusOf(modify(find() as Row, { NumberOfBlocks: 1n }))).toBe('INVALID_PARAMETER');
    expect(await statusOf(remove(path, 'reader'))).toBe('ACCESS_DENIED');
    await remove(path);
    expect(find()).toBeUndefined();
  });

  it('make a network and remove it; not one with interfaces', async () => {
    const path = await create('Xen_VirtualSwitchSettingData', { ElementName: 'isolated', Description: 'no uplink' });
    const find = () =>
      site.rows('Xen_VirtualSwitchSettingData').find((row) => read(row, 'InstanceID') === path.keys.get('InstanceID'));
    expect([read(find(), 'ElementName'), read(find(), 'Description')]).toEqual(['isolated', 'no uplink']);
    await remove(path);
    expect(find()).toBeUndefined();
    const used = site.rows('Xen_VirtualSwitchSettingData').find((row) => read(row, 'HostInterface') !== null) as Row;
    expect(await statusOf(remove(pathOf(used)))).toBe('FAILED');
  });

  it('remove a snapshot with its images', async () => {
    const images = site.mirror.count('VDI');
    const row = rowOf('Xen_ComputerSystemSnapshot');
    await remove(pathOf(row));
    expect(() => now(row)).toThrow();
    expect(site.mirror.count('VDI')).toBeLessThan(images);
  });

  const root = () => site.sessionOf('root');

  /** A snapshot with memory of a machine that runs. */
  async function checkpointOf(machine: XenRecord<'VM'>): Promise<Row> {
    const ref = await root().call('VM.checkpoint', machine.$ref, 'with its memory');
    await site.mirror.synchronise();
    const { uuid = '' } = site.mirror.get('VM', ref) ?? {};
    const rows = site.rows('Xen_ComputerSystemSnapshot');
    return rows.find((row) => read(row, 'InstanceID') === `Xen:${uuid}`) as Row;
  }

  const running = () => machineOf(rowOf('Xen_ComputerSystem', 'Running')) as XenRecord<'VM'>;

  it('remove a snapshot with the image of its memory', async () => {
    const images = site.mirror.count('VDI');
    await remove(pathOf(await checkpointOf(running())));
    expect(site.mirror.count('VDI')).toBe(images);
  });

  it.each([
    ['without a name', 'Xen_DiskImage', { NumberOfBlocks: 1n }, 'INVALID_PARAMETER'],
    ['in no repository', 'Xen_DiskImage', wanted, 'INVALID_PARAMETER'],
    [
      'with what cannot be chosen',
      'Xen_VirtualSwitchSettingData',
      { ElementName: 'x', Bridge: 'xenbr0' },
      'INVALID_PARAMETER',
    ],
    ['of another constant', 'Xen_DiskImage', { ...wanted, CreationClassName: 'Xen_Disk' }, 'INVALID_PARAMETER'],
    ['of a class that is not made so', 'Xen_ComputerSystem', { ElementName: 'x' }, 'NOT_SUPPORTED'],
  ] as const)('refuse an instance %s', async (_what, className, values, status) => {
    expect(await statusOf(create(className, values as Values))).toBe(status);
  });

  it('refuse an image that can only be written to', async () => {
    const count = site.mirror.count('VDI');
    const image = { ...diskIn(writable()), Access: 2 };
    expect(await statusOf(create('Xen_DiskImage', image))).toBe('INVALID_PARAMETER');
    expect(site.mirror.count('VDI')).toBe(count);
  });

  it('are refused to a reader, before anything is there', async () => {
    const count = site.mirror.count('VDI');
    expect(await statusOf(create('Xen_DiskImage', diskIn(writable()), 'reader'))).toBe('ACCESS_DENIED');
    expect(site.mirror.count('VDI')).toBe(count);
  });
});
