import { describe, expect, it } from 'vitest';
import { RowProvider } from '../../../src/cim/interop/row-provider.ts';
import { rowOf } from '../../../src/cim/interop/rows.ts';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import { Registry } from '../../../src/cim/operations/registry.ts';
import { NamespaceStore } from '../../../src/cim/schema/namespaces.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import type { InstancePath, KeyValue } from '../../../src/cim/values/path.ts';
import { compileText } from '../mof/compile-text.ts';
import { intrinsicCall, statusOf } from './perform.ts';
import { keeper } from './zoo.ts';

const mof = `
Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);
Qualifier Association : boolean = false, Scope(association), Flavor(DisableOverride, ToSubclass);
Qualifier Abstract : boolean = false, Scope(class, association, indication), Flavor(EnableOverride, Restricted);
[Abstract] class P_Plant { };
class P_Tree : P_Plant { [Key] uint32 Number; };
class P_Bonsai : P_Tree { };
[Abstract] class P_Low : P_Plant { [Key] string Name; };
class P_Herb : P_Low { };
class P_Moss : P_Low { };
[Association] class P_Shades { [Key] P_Tree REF Above; [Key] P_Plant REF Below; };
[Association] class P_Notes { [Key] P_Shades REF On; [Key] P_Plant REF By; };
`;

const { repository, errors } = compileText(mof, 'plants.mof');
if (errors[0] !== undefined) throw errors[0];
const namespaces = new NamespaceStore();
namespaces.add('root/plants', repository);
namespaces.alias('plants', 'root/plants');
namespaces.add('root/forest', repository);
const rows = {
  P_Tree: [{ Number: 5 }, { Number: 6 }],
  P_Bonsai: [{ Number: 6 }],
  P_Herb: [{ Name: 'Mint' }, { Name: '5' }, { Name: '8' }],
  P_Moss: [{ Name: '7' }, { Name: '8' }],
};
const providers = new Registry();
providers.register(
  'root/plants',
  Object.keys(rows),
  new RowProvider({
    rows: (cimClass) => rows[cimClass.name as keyof typeof rows].map((values) => rowOf(cimClass, values)),
    resolve: (_context, { className, keys }) => {
      const cimClass = repository.class(className);
      const [wanted] = keys.values();
      const found = rows[className as keyof typeof rows].find((values) => Object.values(values)[0] === wanted);
      return cimClass && found && rowOf(cimClass, found);
    },
  }),
);

/** Two associations that are found whatever the namespaces in their keys; the fern grows elsewhere. */
const oak = reference('P_Tree', { Number: 5 });
const fern = reference('P_Herb', { Name: 'Fern' }, 'root/forest');
const shade = reference('P_Shades', { Above: oak, Below: fern });
const edges = { P_Shades: { Above: oak, Below: fern }, P_Notes: { On: shade, By: fern } };
const edgeOf = (cimClass: CIMClass) => rowOf(cimClass, edges[cimClass.name as keyof typeof edges]);
providers.register('root/plants', Object.keys(edges), {
  enumerate: (_context, cimClass) => [edgeOf(cimClass)],
  get: (_context, cimClass, { keys }) => (areNamedRightly(keys) ? edgeOf(cimClass) : undefined),
  *traverse(_context, association, role) {
    const resultRole = association.property('By');
    if (role.name === 'On' && resultRole) {
      yield {
        association: () => edgeOf(association),
        resultRole,
        path: { namespace: 'root/forest', ...fern },
        far: () => undefined,
      };
    }
  },
});
providers.register('root/forest', ['P_Herb'], {
  enumerate: (_context, cimClass) => [rowOf(cimClass, { Name: 'Fern' })],
  get: (_context, cimClass, { keys }) => (keys.get('Name') === 'Fern' ? rowOf(cimClass, { Name: 'Fern' }) : undefined),
});
const dispatcher = new Dispatcher(namespaces, providers);

function areNamedRightly(keys: InstancePath['keys']): boolean {
  const names = [...keys.values()].map((value) => typeof value === 'object' && value.className);
  return ['P_Tree P_Herb', 'P_Shades P_Herb'].includes(names.join(' '));
}

function reference(className: string, keys: Readonly<Record<string, KeyValue>>, namespace?: string): InstancePath {
  const path = { kind: 'instance-path' as const, className, keys: new Map(Object.entries(keys)) };
  return namespace === undefined ? path : { ...path, namespace };
}

async function get(className: string, keys: Readonly<Record<string, KeyValue>>): Promise<string | undefined> {
  const path = reference(className, keys);
  const InstanceName = { kind: 'instance-name', path } as const;
  const result = await dispatcher.perform(intrinsicCall('GetInstance', { InstanceName }, 'root/plants'), keeper);
  if (result.kind !== 'instances') throw new Error(result.kind);
  return [...result.items][0]?.cimClass.name;
}

describe('a path of a superclass', () => {
  it('names the one descendant whose keys it has', async () => {
    expect(await get('P_Plant', { Number: 5 })).toBe('P_Tree');
    expect(await get('p_plant', { NAME: 'Mint' })).toBe('P_Herb');
    expect(await get('P_Plant', { Name: ' Mint\n' })).toBe('P_Herb');
  });

  it('names nothing where no instance has such keys', async () => {
    expect(await statusOf(get('P_Plant', { Name: 'Basil' }))).toBe('NOT_FOUND');
  });

  it('names nothing where several instances have such keys, but the one of that very class', async () => {
    expect(await statusOf(get('P_Plant', { Name: '8' }))).toBe('NOT_FOUND');
    expect(await statusOf(get('P_Plant', { Number: 6 }))).toBe('NOT_FOUND');
    expect(await get('P_Tree', { Number: 6 })).toBe('P_Tree');
    expect(await get('P_Bonsai', { Number: 6 })).toBe('P_Bonsai');
  });

  it('is wrong where no descendant has keys of that name', async () => {
    expect(await statusOf(get('P_Plant', { Colour: 'green' }))).toBe('INVALID_PARAMETER');
  });

  it('of a class with instances of its own must have its keys', async () => {
    expect(await statusOf(get('P_Tree', { Name: 'Mint' }))).toBe('INVALID_PARAMETER');
  });
});

describe('a string key', () => {
  it.each([' Mint', 'Mint\t\r\n ', '\n  Mint  \n'])('may have the blanks of XML around it: %j', async (name) => {
    expect(await get('P_Herb', { Name: name })).toBe('P_Herb');
  });

  it.each(['\u00a0Mint', 'Mint\ufeff', '\u2003Mint\u2003', ' Mint\u00a0 ', 'Mint\u000b'])(
    'is another with %j',
    async (name) => {
      expect(await statusOf(get('P_Herb', { Name: name }))).toBe('NOT_FOUND');
    },
  );
});

describe('a numeric key', () => {
  it.each([5, 5n, '5', '+5', '0x5', '05', ' 5 '])('may be written %o', async (value) => {
    expect(await get('P_Tree', { Number: value })).toBe('P_Tree');
  });
});

describe('a reference among the keys', () => {
  const at = (tree: string | undefined, herb: string | undefined) => ({
    Above: reference('P_Tree', { Number: 5 }, tree),
    Below: reference('P_Herb', { Name: 'Fern' }, herb),
  });

  it.each([
    ['root/plants', 'root/forest'],
    [undefined, undefined],
    ['PLANTS', '/Root/Forest'],
    [undefined, 'root/forest'],
  ])('is the right one in %s and %s', async (tree, herb) => {
    expect(await get('P_Shades', at(tree, herb))).toBe('P_Shades');
    expect(await get('P_Notes', { On: reference('P_Shades', at(tree, herb)), By: fern })).toBe('P_Notes');
  });

  it.each([
    ['root/nowhere', 'root/forest'],
    ['root/forest', 'root/forest'],
    ['root/plants', 'root/plants'],
    [undefined, 'root/nowhere'],
  ])('names another instance in %s and %s', async (tree, herb) => {
    expect(await statusOf(get('P_Shades', at(tree, herb)))).toBe('NOT_FOUND');
    const notes = { On: reference('P_Shades', at(tree, herb)), By: fern };
    expect(await statusOf(get('P_Notes', notes))).toBe('NOT_FOUND');
  });

  it.each([
    ['P_Plant', undefined, 'P_Herb', 'root/forest'],
    ['P_Plant', 'PLANTS', 'P_Plant', 'root/forest'],
    ['P_Tree', 'root/plants', 'P_Plant', '/Root/Forest'],
  ])('may be named by a superclass: %s in %s, %s in %s', async (tree, plants, herb, forest) => {
    const keys = { Above: reference(tree, { Number: 5 }, plants), Below: reference(herb, { Name: 'Fern' }, forest) };
    expect(await get('P_Shades', keys)).toBe('P_Shades');
  });

  it.each([
    ['that several instances have', { Above: oak, Below: reference('P_Low', { Name: '8' }) }],
    ['that no instance there has', { Above: oak, Below: reference('P_Low', { Name: 'Fern' }) }],
    ['in a namespace that is not', { Above: oak, Below: reference('P_Low', { Name: 'Fern' }, 'root/nowhere') }],
  ])('by a superclass names nothing with keys %s', async (_, keys) => {
    expect(await statusOf(get('P_Shades', keys))).toBe('NOT_FOUND');
  });

  it('may come from any host, which a namespace does not', async () => {
    const below = { ...fern, host: 'forest.example' };
    expect(await get('P_Shades', { Above: oak, Below: below })).toBe('P_Shades');
    const nowhere = { ...below, namespace: 'root/nowhere' };
    expect(await statusOf(get('P_Shades', { Above: oak, Below: nowhere }))).toBe('NOT_FOUND');
  });

  it('counts for the source of a traversal too', async () => {
    const referring = async (herb: string) => {
      const ObjectName = { kind: 'instance-name', path: reference('P_Shades', at(undefined, herb)) } as const;
      const result = await dispatcher.perform(intrinsicCall('ReferenceNames', { ObjectName }, 'root/plants'), keeper);
      return result.kind === 'object-paths' ? [...result.items].length : undefined;
    };
    expect(await referring('root/forest')).toBe(1);
    expect(await referring('root/nowhere')).toBe(0);
  });
});
