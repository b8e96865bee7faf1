import { RowProvider } from '../../../src/cim/interop/row-provider.ts';
import { rowOf } from '../../../src/cim/interop/rows.ts';
import { Registry } from '../../../src/cim/operations/registry.ts';
import type { MethodResult, Principal, Provider, Row } from '../../../src/cim/provider.ts';
import { NamespaceStore } from '../../../src/cim/schema/namespaces.ts';
import { normalisePath } from '../../../src/cim/schema/normalise-path.ts';
import type { Repository } from '../../../src/cim/schema/repository.ts';
import type { CIMMethod } from '../../../src/cim/schema/types.ts';
import type { CIMInstance } from '../../../src/cim/values/instance.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import type { CIMValue, TypedValue } from '../../../src/cim/values/types.ts';
import { compileText } from '../mof/compile-text.ts';

/** A model of animals and cages that has one of everything that the operations care about. */
const mof = `
Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);
Qualifier Abstract : boolean = false, Scope(class, association, indication), Flavor(EnableOverride, Restricted);
Qualifier Association : boolean = false, Scope(association), Flavor(DisableOverride, ToSubclass);
Qualifier Description : string = null, Scope(any), Flavor(EnableOverride, ToSubclass, Translatable);
Qualifier In : boolean = true, Scope(parameter), Flavor(DisableOverride, ToSubclass);
Qualifier Out : boolean = false, Scope(parameter), Flavor(DisableOverride, ToSubclass);
Qualifier Static : boolean = false, Scope(property, method), Flavor(DisableOverride, ToSubclass);
Qualifier Required : boolean = false, Scope(property, reference, method, parameter), Flavor(DisableOverride, ToSubclass);
Qualifier Override : string = null, Scope(property, reference, method), Flavor(EnableOverride, Restricted);
Qualifier MaxLen : uint32 = null, Scope(property, method, parameter), Flavor(EnableOverride, ToSubclass);
Qualifier MaxValue : sint64 = null, Scope(property, method, parameter), Flavor(EnableOverride, ToSubclass);
Qualifier EmbeddedInstance : string = null, Scope(property, method, parameter), Flavor(EnableOverride, ToSubclass);

[Abstract, Description("Whatever lives in the zoo.")]
class Zoo_Thing {
  [Key] string Name;
  string Caption;
};

[Abstract] class Zoo_Animal : Zoo_Thing {
  uint16 Legs = 4;
  uint64 Weight;
  uint32 Feed([In, Required] uint32 Grams, [In] string Kinds[3], [In] Zoo_Cage REF Where,
    [In, EmbeddedInstance("Zoo_Thing")] string Guest, [In] datetime Until, [In] real32 Share,
    [In(false), Out] uint64 Eaten, [In(false), Out] Zoo_Animal REF Fed);
  [Static] string Count();
};
class Zoo_Lion : Zoo_Animal { boolean Tame; };
class Zoo_Ant : Zoo_Animal { };
class Zoo_Snake : Zoo_Animal { };
class Zoo_Cage : Zoo_Thing {
  string Tags[] = {"new"};
  [Required, MaxLen(8)] string Sign;
  [MaxValue(50)] uint32 Places = 2;
  boolean Open;
  [EmbeddedInstance("Zoo_Thing")] string Guest;
  datetime Built;
  real64 Height;
  string Toys[2];
};

[Association, Abstract] class Zoo_Relation {
  [Key] Zoo_Thing REF Near;
  [Key] Zoo_Thing REF Far;
};
[Association] class Zoo_LivesIn : Zoo_Relation {
  [Override("Near")] Zoo_Animal REF Near;
  [Override("Far")] Zoo_Cage REF Far;
  string Since;
};
[Association] class Zoo_Guards : Zoo_Relation {
  [Override("Near")] Zoo_Animal REF Near;
  [Override("Far")] Zoo_Cage REF Far;
};
[Association] class Zoo_Eats : Zoo_Relation { };
`;

export const namespace = 'root/zoo';

export const keeper: Principal = { name: 'keeper' };

type Rows = ReadonlyMap<string, readonly Row[]>;

export interface Zoo {
  readonly repository: Repository;
  readonly namespaces: NamespaceStore;
  readonly providers: Registry;
  readonly invocations: { readonly method: string; readonly parameters: ReadonlyMap<string, TypedValue> }[];
  /** What was written to cages and to who lives in them; nothing else can be written to. */
  readonly writes: Write[];
}

export type Write =
  | { readonly modified: string; readonly changes: Readonly<Record<string, CIMValue | null>> }
  | { readonly created: CIMInstance }
  | { readonly deleted: string };

export interface ZooOptions {
  /** Ants are many; they are made one by one when asked for. */
  readonly ants?: number;
  readonly onAnt?: (index: number) => void;
}

export function zoo(options: ZooOptions = {}): Zoo {
  const { repository, errors } = compileText(mof, 'zoo.mof');
  if (errors[0] !== undefined) throw errors[0];
  const namespaces = new NamespaceStore();
  namespaces.add(namespace, repository);
  namespaces.alias('zoo', namespace);
  const providers = new Registry();
  const invocations: Zoo['invocations'] = [];
  const rows = keptRows(repository);
  const provider = new RowProvider({
    rows: ({ name }) => (name === 'Zoo_Ant' ? ants(repository, options) : (rows.get(name) ?? [])),
    resolve: (_context, path) => resolve(repository, rows, path),
  });
  const whole: Provider = Object.assign(provider, {
    invoke: async (
      _context: unknown,
      _class: unknown,
      target: unknown,
      method: CIMMethod,
      parameters: ReadonlyMap<string, TypedValue>,
    ): Promise<MethodResult> => {
      invocations.push({ method: method.name, parameters });
      if (method.name === 'Count') return { returnValue: 'two' };
      const out = new Map<string, CIMValue | null>([
        ['Eaten', 18446744073709551615n],
        ['Fed', target as InstancePath],
      ]);
      return { returnValue: 0, out };
    },
  });
  const writes: Write[] = [];
  providers.register(namespace, ['Zoo_Lion', 'Zoo_Ant', 'Zoo_Guards', 'Zoo_Eats'], whole);
  providers.register(namespace, ['Zoo_Cage', 'Zoo_LivesIn'], writable(provider, writes));
  return { repository, namespaces, providers, invocations, writes };
}

/** Has a class of the zoo served with some things done otherwise. */
export function instead(
  { providers }: Zoo,
  className: string,
  change: (plain: Required<Provider>) => Partial<Provider>,
) {
  const plain = providers.find(namespace, className) as Required<Provider>;
  const changed = change(plain);
  const get = (_plain: Provider, name: string) => Reflect.get(changed, name) ?? Reflect.get(plain, name)?.bind(plain);
  providers.register(namespace, [className], new Proxy(plain, { get }));
}

/** Notes what it is asked to write, and does nothing. */
function writable(provider: RowProvider, writes: Write[]): Provider {
  const named = (instance: InstancePath) => String(instance.keys.get('Name'));
  return {
    enumerate: (context, cimClass) => provider.enumerate(context, cimClass),
    get: (context, cimClass, target) => provider.get(context, cimClass, target),
    traverse: (context, association, role, source) => provider.traverse(context, association, role, source),
    async create(_context, cimClass, created) {
      writes.push({ created });
      return path(cimClass.name, String(created.properties.get('Name')?.value ?? 'Made'));
    },
    async modify(_context, _class, target, changes) {
      writes.push({ modified: named(target), changes: Object.fromEntries(changes) });
    },
    async delete(_context, _class, target) {
      writes.push({ deleted: named(target) });
    },
  };
}

export function path(className: string, Name: string): InstancePath {
  return { kind: 'instance-path', namespace, className, keys: new Map([['Name', Name]]) };
}

function keptRows(repository: Repository): Rows {
  const make = (name: string, values: Readonly<Record<string, CIMValue | null>>) => {
    const cimClass = repository.class(name);
    if (cimClass === undefined) throw new Error(name);
    return rowOf(cimClass, values);
  };
  const leo = path('Zoo_Lion', 'Leo');
  const nala = path('Zoo_Lion', 'Nala');
  const savanna = path('Zoo_Cage', 'Savanna');
  return new Map([
    [
      'Zoo_Lion',
      [
        make('Zoo_Lion', { Name: 'Leo', Caption: 'King <of> "beasts"', Weight: 190n, Tame: false }),
        make('Zoo_Lion', { Name: 'Nala', Weight: 130n, Tame: true }),
      ],
    ],
    [
      'Zoo_Cage',
      [
        make('Zoo_Cage', { Name: 'Savanna', Tags: ['wide', null, ''], Sign: 'Lions', Places: 7 }),
        make('Zoo_Cage', { Name: 'Empty' }),
      ],
    ],
    [
      'Zoo_LivesIn',
      [
        make('Zoo_LivesIn', { Near: leo, Far: savanna, Since: '2020' }),
        make('Zoo_LivesIn', { Near: nala, Far: savanna }),
      ],
    ],
    ['Zoo_Guards', [make('Zoo_Guards', { Near: leo, Far: savanna })]],
    ['Zoo_Eats', [make('Zoo_Eats', { Near: leo, Far: nala }), make('Zoo_Eats', { Near: leo, Far: leo })]],
  ]);
}

function resolve(repository: Repository, rows: Rows, target: InstancePath): Row | undefined {
  const wanted = normalisePath(repository, target);
  return rows.get(wanted.className)?.find((row) => row.value(0) === wanted.keys.get('Name'));
}

function* ants(repository: Repository, { ants: count = 0, onAnt }: ZooOptions): Iterable<Row> {
  const cimClass = repository.class('Zoo_Ant');
  if (cimClass === undefined) return;
  for (let index = 0; index < count; index++) {
    onAnt?.(index);
    yield rowOf(cimClass, { Name: `ant ${index}`, Caption: 'x'.repeat(200), Legs: 6, Weight: BigInt(index) });
  }
}
