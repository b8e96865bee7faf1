import { beforeEach, describe, expect, it } from 'vitest';
import { loadBuiltInModel } from '../../../src/built-in-model.ts';
import { SchemaChanges } from '../../../src/cim/changes/schema-changes.ts';
import { serverObjectClasses, serverObjects } from '../../../src/cim/interop/server-objects.ts';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import { Registry } from '../../../src/cim/operations/registry.ts';
import type { Principal } from '../../../src/cim/provider.ts';
import { NamespaceStore } from '../../../src/cim/schema/namespaces.ts';
import type { CIMInstance } from '../../../src/cim/values/instance.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import type { TypedValue } from '../../../src/cim/values/types.ts';
import { director, memoryStore, visitor } from '../changes/site.ts';
import { className, intrinsicCall, type Parameters, statusOf } from '../operations/perform.ts';
import { typedValue } from '../values/typed-value.ts';

let store: ReturnType<typeof memoryStore>;
let dispatcher: Dispatcher;
let namespaces: NamespaceStore;

function start(limits = {}): void {
  namespaces = new NamespaceStore();
  namespaces.add('root/interop', loadBuiltInModel().interop);
  namespaces.alias('interop', 'root/interop');
  const providers = new Registry();
  const changes = new SchemaChanges({ namespaces, store, limits });
  const identity = { product: 'xen-cim', version: '1.2.3', systemName: 'host.example' };
  const objects = {
    identity,
    namespaces,
    providers,
    changes,
    interopNamespace: 'root/interop',
    interopAliases: ['interop'],
  };
  providers.register('root/interop', serverObjectClasses, serverObjects(objects));
  dispatcher = new Dispatcher(namespaces, providers, { changes });
}

beforeEach(() => {
  store = memoryStore();
  start();
});

type Values = Readonly<Record<string, string | TypedValue>>;

function instanceOf(className: string, values: Values): CIMInstance {
  const properties = new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? typedValue('string', value) : value,
    ]),
  );
  return { kind: 'instance', className, properties };
}

const perform = async (name: string, parameters: Parameters, who: Principal, where = 'interop') =>
  dispatcher.perform(intrinsicCall(name, parameters, where), who);

/** The path of the new namespace, or the status that its making ends in. */
async function create(values: Values, of = 'CIM_Namespace', who = director): Promise<InstancePath | string> {
  const making = perform(
    'CreateInstance',
    { NewInstance: { kind: 'instance', instance: instanceOf(of, values) } },
    who,
  );
  const status = await statusOf(making);
  if (status !== 'ok') return status;
  const result = await making;
  return result.kind === 'instance-name' ? result.path : result.kind;
}

const pathOf = (InstanceID: string): InstancePath => ({
  kind: 'instance-path',
  className: 'CIM_WBEMServerNamespace',
  keys: new Map([['InstanceID', `xen-cim:namespace:${InstanceID}`]]),
});

const remove = (target: InstancePath, who = director) =>
  statusOf(perform('DeleteInstance', { InstanceName: { kind: 'instance-name', path: { ...target } } }, who));

const names = () => [...namespaces.all()].map(({ name }) => name);

const keys = {
  SystemCreationClassName: 'CIM_ComputerSystem',
  SystemName: 'host.example',
  ObjectManagerCreationClassName: 'CIM_ObjectManager',
  ObjectManagerName: 'xen-cim:host.example',
  CreationClassName: 'CIM_Namespace',
};

describe('a namespace', () => {
  it.each([
    ['all its keys', { ...keys, Name: '/Root/New/' }],
    ['just its name', { Name: 'Root/New' }],
  ])('is made by an instance with %s, and deleted by its path', async (_, values) => {
    const made = await create(values);
    expect(made).toMatchObject({ className: 'CIM_Namespace', namespace: 'root/interop' });
    expect(Object.fromEntries((made as InstancePath).keys)).toEqual({ ...keys, Name: 'Root/New' });
    expect(names()).toEqual(['root/interop', 'Root/New']);
    expect(await create({ Name: 'root/new' })).toBe('ALREADY_EXISTS');
    expect(await remove(made as InstancePath)).toBe('ok');
    expect(await remove(made as InstancePath)).toBe('NOT_FOUND');
    expect(names()).toEqual(['root/interop']);
  });

  it.each([
    ['of another system', { ...keys, SystemName: 'zz' }],
    ['of another class', { CreationClassName: 'CIM_Foo' }],
    ['with another description', { Description: 'hello' }],
    ['with another kind of classes', { ClassInfo: typedValue('uint16', 3) }],
  ])('%s is refused and not made', async (_, values) => {
    expect(await create({ ...values, Name: 'root/new' })).toBe('INVALID_PARAMETER');
    expect(names()).toEqual(['root/interop']);
  });

  it('has its instances made once, not for each edge that asks for them, and again when another has come', async () => {
    const instances = async () => {
      const result = await perform('EnumerateInstances', { ClassName: className('CIM_WBEMServerNamespace') }, visitor);
      return result.kind === 'named-instances' ? [...result.items] : [];
    };
    const [first, ...others] = await instances();
    expect(first).toBeDefined();
    expect((await instances())[0]).toBe(first);
    await create({ Name: 'root/new' });
    const after = await instances();
    expect(after).toHaveLength(others.length + 2);
    expect(after[0]).not.toBe(first);
  });

  it('is of its class as it has become to who asks then, though an enumeration of before goes on', async () => {
    const open = async (name: string) => {
      const result = await perform('EnumerateInstances', { ClassName: className(name) }, visitor);
      return result.kind === 'named-instances' ? result.items[Symbol.iterator]() : [].values();
    };
    const before = await open('CIM_ManagedElement');
    expect(before.next().value?.cimClass.name).toBe('CIM_CIMXMLCommunicationMechanism');
    const repository = namespaces.find('interop')?.repository;
    const declaration = repository?.declarations().classes.find(({ name }) => name === 'CIM_Namespace');
    if (repository === undefined || declaration === undefined) throw new Error('no CIM_Namespace');
    const properties = declaration.properties.toReversed();
    await perform(
      'ModifyClass',
      { ModifiedClass: { kind: 'class', declaration: { ...declaration, properties } } },
      director,
    );
    while (!before.next().done);
    expect((await open('CIM_Namespace')).next().value?.cimClass).toBe(repository.class('CIM_Namespace'));
  });

  it('may be sent with what it has anyway', async () => {
    const values = { ElementName: 'root/new', ClassInfo: typedValue('uint16', 1), Caption: typedValue('string', null) };
    expect(await create({ ...values, Name: 'root/new' })).toMatchObject({ className: 'CIM_Namespace' });
    const InstanceID = 'xen-cim:namespace:root/other';
    expect(await create({ InstanceID: 'other', Name: 'root/other' }, 'CIM_WBEMServerNamespace')).toBe(
      'INVALID_PARAMETER',
    );
    expect(await create({ InstanceID, Name: 'root/other' }, 'CIM_WBEMServerNamespace')).toEqual(
      expect.objectContaining({ keys: pathOf('root/other').keys }),
    );
  });

  it('is made and deleted in the newer model too', async () => {
    expect(await create({ Name: 'root/new' }, 'CIM_WBEMServerNamespace')).toEqual(
      expect.objectContaining({ keys: new Map([['InstanceID', 'xen-cim:namespace:root/new']]) }),
    );
    expect(await remove(pathOf('root/new'))).toBe('ok');
    const target: InstancePath = {
      kind: 'instance-path',
      className: 'CIM_WBEMServer',
      keys: new Map(
        Object.entries({
          SystemCreationClassName: 'CIM_ComputerSystem',
          SystemName: 'host.example',
          CreationClassName: 'CIM_WBEMServer',
          Name: 'xen-cim:host.example',
        }),
      ),
    };
    const template = instanceOf('CIM_WBEMServerNamespace', { Name: 'root/other' });
    const parameters = [{ name: 'NamespaceTemplate', value: { kind: 'instance', instance: template } as const }];
    const call = {
      kind: 'extrinsic',
      name: 'CreateWBEMServerNamespace',
      namespace: 'interop',
      target,
      parameters,
    } as const;
    const { result } = await dispatcher.invoke(call, director);
    expect(result).toMatchObject({ returnValue: 0 });
    expect(result.out?.get('Namespace')).toMatchObject({ keys: pathOf('root/other').keys });
    expect(await statusOf(dispatcher.invoke(call, director))).toBe('ALREADY_EXISTS');
    expect(await statusOf(dispatcher.invoke(call, visitor))).toBe('ACCESS_DENIED');
  });

  it('starts empty, answers every operation, and is deleted only when it is empty again', async () => {
    const made = (await create({ Name: 'root/new' })) as InstancePath;
    const there = (name: string, parameters: Parameters = {}) =>
      statusOf(perform(name, parameters, director, 'root/new'));
    const declaration = { name: 'X_A', qualifiers: [], properties: [], methods: [] };
    expect(await there('EnumerateClassNames')).toBe('ok');
    expect(await there('EnumerateInstances', { ClassName: className('X_A') })).toBe('INVALID_CLASS');
    expect(await there('CreateClass', { NewClass: { kind: 'class', declaration } })).toBe('ok');
    expect(await there('EnumerateInstances', { ClassName: className('X_A') })).toBe('ok');
    expect(await there('CreateInstance', { NewInstance: { kind: 'instance', instance: instanceOf('X_A', {}) } })).toBe(
      'NOT_SUPPORTED',
    );
    expect(await remove(made)).toBe('NAMESPACE_NOT_EMPTY');
    expect(await there('DeleteClass', { ClassName: className('X_A') })).toBe('ok');
    expect(await remove(made)).toBe('ok');
    expect(await there('EnumerateClassNames')).toBe('INVALID_NAMESPACE');
  });

  it('that is built in cannot be deleted, under none of its names', async () => {
    expect(await remove(pathOf('root/interop'))).toBe('NAMESPACE_NOT_EMPTY');
    expect(await remove(pathOf('interop'))).toBe('NAMESPACE_NOT_EMPTY');
    expect(await create({ Name: 'Interop' })).toBe('ALREADY_EXISTS');
  });

  it.each([
    ['no name', {}],
    ['an empty name', { Name: '//' }],
    ['a part without a name', { Name: 'root//new' }],
    ['a name that object paths cannot hold', { Name: 'root/a:b' }],
    ['a name of great length', { Name: `root/${'x'.repeat(300)}` }],
  ])('is refused with %s', async (_, values) => {
    expect(await create(values)).toBe('INVALID_PARAMETER');
  });

  it('is made and deleted by administrators alone, as is nothing else of the server', async () => {
    await create({ Name: 'root/new' });
    expect(await create({ Name: 'root/other' }, 'CIM_Namespace', visitor)).toBe('ACCESS_DENIED');
    expect(await remove(pathOf('root/new'), visitor)).toBe('ACCESS_DENIED');
    expect(await create({ Name: 'x' }, 'CIM_ObjectManager')).toBe('NOT_SUPPORTED');
    expect(names()).toEqual(['root/interop', 'root/new']);
  });

  it('that goes while it is found out whether somebody may delete it takes no other with it', async () => {
    for (const Name of ['root/new', 'undefined']) await create({ Name });
    const slow: Principal = { ...director, isAdministrator: async () => (await remove(pathOf('root/new'))) === 'ok' };
    expect(await remove(pathOf('root/new'), slow)).toBe('NOT_FOUND');
    expect(names()).toEqual(['root/interop', 'undefined']);
  });

  it('is there again after a restart, with its classes', async () => {
    await create({ Name: 'root/New' });
    const declaration = { name: 'X_A', qualifiers: [], properties: [], methods: [] };
    await perform('CreateClass', { NewClass: { kind: 'class', declaration } }, director, 'root/new');
    start();
    expect(names()).toEqual(['root/interop', 'root/New']);
    expect(namespaces.find('root/new')?.repository.class('x_a')).toBeDefined();
    expect(await create({ Name: 'root/new' })).toBe('ALREADY_EXISTS');
  });

  it('is refused where there are too many', async () => {
    start({ namespaces: 2 });
    await create({ Name: 'a' });
    const made = (await create({ Name: 'b' })) as InstancePath;
    expect(await create({ Name: 'c' })).toBe('SERVER_LIMITS_EXCEEDED');
    await remove(made);
    expect(await create({ Name: 'c' })).toMatchObject({ className: 'CIM_Namespace' });
  });
});
