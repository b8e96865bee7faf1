import { describe, expect, it } from 'vitest';
import { RowProvider } from '../../../src/cim/interop/row-provider.ts';
import { rowOf } from '../../../src/cim/interop/rows.ts';
import { compileText } from '../../../src/cim/mof/compile.ts';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import { Registry } from '../../../src/cim/operations/registry.ts';
import { NamespaceStore } from '../../../src/cim/schema/namespaces.ts';
import type { KeyValue } from '../../../src/cim/values/path.ts';
import { statusOf } from './perform.ts';
import { keeper } from './zoo.ts';

const mof = `
Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);
Qualifier Abstract : boolean = false, Scope(class, association, indication), Flavor(EnableOverride, Restricted);
[Abstract] class P_Plant { };
class P_Tree : P_Plant { [Key] uint32 Number; };
class P_Herb : P_Plant { [Key] string Name; };
class P_Moss : P_Plant { [Key] string Name; };
`;

const { repository, errors } = compileText(mof, 'plants.mof');
if (errors[0] !== undefined) throw errors[0];
const namespaces = new NamespaceStore();
namespaces.add('root/plants', repository);
const rows = { P_Tree: [{ Number: 5 }], P_Herb: [{ Name: 'Mint' }, { Name: '5' }], P_Moss: [{ Name: '7' }] };
const providers = new Registry();
providers.register(
  'root/plants',
  Object.keys(rows),
  new RowProvider({
    rows: (_context, cimClass) => rows[cimClass.name as keyof typeof rows].map((values) => rowOf(cimClass, values)),
    resolve: (_context, { className, keys }) => {
      const cimClass = repository.class(className);
      const [wanted] = keys.values();
      const found = rows[className as keyof typeof rows].find((values) => Object.values(values)[0] === wanted);
      return cimClass && found && rowOf(cimClass, found);
    },
  }),
);
const dispatcher = new Dispatcher(namespaces, providers);

async function get(className: string, keys: Readonly<Record<string, KeyValue>>): Promise<string | undefined> {
  const path = { kind: 'instance-path' as const, className, keys: new Map(Object.entries(keys)) };
  const result = await dispatcher.perform(
    {
      kind: 'intrinsic',
      name: 'GetInstance',
      namespace: 'root/plants',
      parameters: [{ name: 'InstanceName', value: { kind: 'instance-name', path } }],
    },
    keeper,
  );
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

  it('is wrong where no descendant has keys of that name', async () => {
    expect(await statusOf(get('P_Plant', { Colour: 'green' }))).toBe('INVALID_PARAMETER');
  });

  it('of a class with instances of its own must have its keys', async () => {
    expect(await statusOf(get('P_Tree', { Name: 'Mint' }))).toBe('INVALID_PARAMETER');
  });
});

describe('a numeric key', () => {
  it.each([5, 5n, '5', '+5', '0x5', '05', ' 5 '])('may be written %o', async (value) => {
    expect(await get('P_Tree', { Number: value })).toBe('P_Tree');
  });
});
