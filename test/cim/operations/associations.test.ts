import { describe, expect, it } from 'vitest';
import { RowProvider } from '../../../src/cim/interop/row-provider.ts';
import { rowOf } from '../../../src/cim/interop/rows.ts';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import { Registry } from '../../../src/cim/operations/registry.ts';
import { NamespaceStore } from '../../../src/cim/schema/namespaces.ts';
import type { CIMClass, CIMProperty, QualifierType } from '../../../src/cim/schema/types.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import { pathIdentity } from '../../../src/cim/values/path-identity.ts';
import { compileText } from '../mof/compile-text.ts';
import {
  className,
  instance,
  intrinsicCall,
  names,
  type Parameters,
  perform,
  shown,
  statusOf,
  text,
} from './perform.ts';
import { instead, keeper, namespace, path, zoo } from './zoo.ts';

const leo = { ObjectName: instance('Zoo_Lion', 'Leo') };
const savanna = { ObjectName: instance('Zoo_Cage', 'Savanna') };

describe('Associators', () => {
  const cases: [what: string, parameters: Parameters, expected: string[]][] = [
    ['every neighbour once, whatever leads there', leo, ['Savanna', 'Nala', 'Leo']],
    ['neighbours on the other side', savanna, ['Leo', 'Nala']],
    ['by association class', { ...leo, AssocClass: className('zoo_eats') }, ['Nala', 'Leo']],
    [
      'by a superclass of the association',
      { ...leo, AssocClass: className('Zoo_Relation') },
      ['Savanna', 'Nala', 'Leo'],
    ],
    ['by result class', { ...leo, ResultClass: className('Zoo_Cage') }, ['Savanna']],
    ['by a subclass of what the association declares', { ...savanna, ResultClass: className('Zoo_Ant') }, []],
    ['by role', { ...leo, Role: text('FAR') }, ['Leo']],
    ['by result role', { ...leo, ResultRole: text('near') }, ['Leo']],
    ['by an unknown role', { ...leo, Role: text('Middle') }, []],
    ['of a source that does not exist', { ObjectName: instance('Zoo_Lion', 'Simba') }, []],
    ['of a source without neighbours', { ObjectName: instance('Zoo_Cage', 'Empty') }, []],
    ['of a source of a class that nobody serves', { ObjectName: instance('Zoo_Snake', 'Ka') }, []],
    ['of a source that is named by its superclass', { ObjectName: instance('Zoo_Thing', 'Savanna') }, ['Leo', 'Nala']],
    ['with some properties', { ...savanna, PropertyList: names('Tame') }, ['Leo{Tame}', 'Nala{Tame}']],
  ];
  it.each(cases)('finds %s', async (_what, parameters, expected) => {
    expect(await shown('Associators', parameters)).toEqual(expected);
  });

  it('finds as much without a role after somebody has asked for the role without a name', () => {
    const { namespaces, providers } = zoo({ ants: 2 });
    const dispatcher = new Dispatcher(namespaces, providers);
    const found = (more: Parameters) => {
      const result = dispatcher.perform(intrinsicCall('AssociatorNames', { ...leo, ...more }), keeper);
      return result instanceof Promise || result.kind !== 'object-paths' ? undefined : [...result.items].length;
    };
    expect([found({ Role: text('') }), found({ ResultRole: text('') })]).toEqual([0, 0]);
    expect(found({})).toBeGreaterThan(0);
  });

  it('names what Associators finds', async () => {
    expect(await shown('AssociatorNames', { ...leo, AssocClass: className('Zoo_Eats') })).toEqual([
      'root/zoo:zoo_lion.name="Nala"',
      'root/zoo:zoo_lion.name="Leo"',
    ]);
  });
});

describe('References', () => {
  const cases: [what: string, parameters: Parameters, expected: string[]][] = [
    [
      'each association instance once',
      leo,
      ['Zoo_LivesIn:Leo>Savanna', 'Zoo_Guards:Leo>Savanna', 'Zoo_Eats:Leo>Nala', 'Zoo_Eats:Leo>Leo'],
    ],
    ['by class', { ...leo, ResultClass: className('Zoo_Guards') }, ['Zoo_Guards:Leo>Savanna']],
    ['by role', { ...leo, Role: text('Far') }, ['Zoo_Eats:Leo>Leo']],
    [
      'with some properties',
      { ...savanna, ResultClass: className('Zoo_LivesIn'), PropertyList: names('Since') },
      ['Zoo_LivesIn:Leo>Savanna{Since}', 'Zoo_LivesIn:Nala>Savanna{Since}'],
    ],
  ];
  it.each(cases)('finds %s', async (_what, parameters, expected) => {
    expect(await shown('References', parameters)).toEqual(expected);
  });

  it('names what References finds', async () => {
    expect(await shown('ReferenceNames', { ...leo, ResultClass: className('Zoo_Guards') })).toEqual([
      'root/zoo:zoo_guards.far=(root/zoo:zoo_cage.name="Savanna"),near=(root/zoo:zoo_lion.name="Leo")',
    ]);
  });
});

describe('traversal of classes', () => {
  const lion = { ObjectName: className('Zoo_Lion') };
  it.each([
    ['Associators', lion, ['Zoo_Thing', 'Zoo_Cage']],
    ['Associators', { ...lion, ResultClass: className('Zoo_Cage') }, ['Zoo_Cage']],
    ['AssociatorNames', { ...lion, AssocClass: className('Zoo_Guards') }, ['root/zoo:Zoo_Cage']],
    ['References', lion, ['Zoo_Relation', 'Zoo_LivesIn', 'Zoo_Guards', 'Zoo_Eats']],
    ['References', { ...lion, Role: text('Far') }, ['Zoo_Relation', 'Zoo_Eats']],
    ['ReferenceNames', { ...lion, ResultClass: className('Zoo_Guards') }, ['root/zoo:Zoo_Guards']],
  ] as [string, Parameters, string[]][])('%s answers from the schema', async (name, parameters, expected) => {
    expect(await shown(name, parameters)).toEqual(expected);
  });
});

describe('an instance name without keys', () => {
  const named = { kind: 'instance-name', path: { kind: 'instance-path', className: 'Zoo_Lion', keys: new Map() } };
  it.each(['Associators', 'AssociatorNames', 'References', 'ReferenceNames'])('is a class to %s', async (name) => {
    const found = await shown(name, { ObjectName: named } as Parameters);
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(await shown(name, { ObjectName: className('Zoo_Lion') }));
  });

  it.each([
    'OpenAssociatorInstances',
    'OpenAssociatorInstancePaths',
    'OpenReferenceInstances',
    'OpenReferenceInstancePaths',
  ])('is none to %s, which takes no class', async (name) => {
    expect(await statusOf(perform(name, { InstanceName: named } as Parameters))).toBe('INVALID_PARAMETER');
  });
});

describe('unknown classes', () => {
  const unicorn = className('Zoo_Unicorn');
  it.each([
    ['Associators', { ObjectName: instance('Zoo_Unicorn', 'x') }, 'INVALID_PARAMETER'],
    ['ReferenceNames', { ObjectName: unicorn }, 'INVALID_PARAMETER'],
    ['AssociatorNames', { ...leo, AssocClass: unicorn }, 'INVALID_PARAMETER'],
    ['AssociatorNames', { ...leo, ResultClass: unicorn }, 'INVALID_PARAMETER'],
    ['References', { ...leo, ResultClass: unicorn }, 'INVALID_PARAMETER'],
  ] as [string, Parameters, string][])('%s %o ends in %s', async (name, parameters, status) => {
    expect(await statusOf(perform(name, parameters))).toBe(status);
  });
});

describe('when the classes change after the first answer', () => {
  const finds = (name: string, parameters: Parameters) => {
    const animals = zoo();
    const { repository, namespaces, providers } = animals;
    for (const association of ['Zoo_LivesIn', 'Zoo_Guards', 'Zoo_Eats']) {
      // As who knows the classes as they are now, whichever are asked for.
      instead(animals, association, (plain) => ({
        traverse: (context, _association, role, source) => {
          const present = repository.class(association) as CIMClass;
          return plain.traverse(context, present, present.property(role.name) as CIMProperty, source);
        },
      }));
    }
    const result = new Dispatcher(namespaces, providers).perform(intrinsicCall(name, parameters), keeper);
    let found = 0;
    for (const item of 'items' in result ? result.items : []) {
      if (item !== undefined) found++;
      if (found === 1) repository.setQualifierType(repository.qualifierType('Key') as QualifierType);
    }
    return found;
  };

  it('a traversal finds as much', () => {
    expect(finds('AssociatorNames', leo)).toBe(3);
  });

  it('so does a query for a reference', () => {
    const condition = `Near = 'root/zoo:Zoo_Lion.Name="Leo"'`;
    const query = text(`SELECT * FROM Zoo_Relation WHERE ${condition}`);
    expect(finds('ExecQuery', { QueryLanguage: text('WQL'), Query: query })).toBe(4);
  });
});

describe('an association of three', () => {
  const { repository } = compileText(
    `Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);
    Qualifier Association : boolean = false, Scope(association), Flavor(DisableOverride, ToSubclass);
    class T_Thing { [Key] string Name; };
    [Association] class T_Meets { [Key] T_Thing REF One; [Key] T_Thing REF Other; [Key] T_Thing REF Third; };`,
    'three.mof',
  );
  const namespaces = new NamespaceStore();
  namespaces.add(namespace, repository);
  const meeting = rowOf(repository.class('T_Meets') as CIMClass, {
    One: path('T_Thing', 'a'),
    Other: path('T_Thing', 'b'),
    Third: path('T_Thing', 'a'),
  });
  const providers = new Registry();
  providers.register(namespace, ['T_Meets'], new RowProvider({ rows: () => [meeting], resolve: () => undefined }));
  providers.register(namespace, ['T_Thing'], new RowProvider({ rows: () => [], resolve: () => undefined }));
  const meets = (name: string, key: string) =>
    shown(name, { ObjectName: instance('T_Thing', key) }, { ...zoo(), repository, namespaces, providers });

  it('comes once, be it met from two of its ends or on the way to two', async () => {
    for (const key of ['a', 'b']) expect(await meets('References', key)).toEqual(['T_Meets:a>b>a']);
  });

  it('leads once to each neighbour', async () => {
    expect(await meets('AssociatorNames', 'b')).toEqual([pathIdentity(path('T_Thing', 'a'))]);
  });
});

describe('when edges come or go after the first answer', () => {
  /** The neighbours of Leo, who lives in his cage no more, or from then on only. */
  const neighbours = (livesAtFirst: boolean) => {
    const animals = zoo();
    let lives = livesAtFirst;
    instead(animals, 'Zoo_LivesIn', (plain) => ({
      *traverse(...asked) {
        yield undefined;
        if (lives) yield* plain.traverse(...asked);
        yield undefined;
      },
      get: (...asked) => (lives ? plain.get(...asked) : undefined),
    }));
    const result = new Dispatcher(animals.namespaces, animals.providers).perform(
      intrinsicCall('AssociatorNames', leo),
      keeper,
    );
    const found: unknown[] = [];
    let steps = 0;
    for (const item of 'items' in result ? (result.items as Iterable<InstancePath | undefined>) : []) {
      if (item !== undefined) found.push(item.keys.get('Name'));
      // The edge has been passed, or has been missed.
      if (++steps === 2) lives = !lives;
    }
    return found;
  };

  it('who was met before is not met again', () => {
    expect(neighbours(true)).toEqual(['Savanna', 'Nala', 'Leo']);
  });

  it('who was not met before is met', () => {
    expect(neighbours(false)).toEqual(['Savanna', 'Nala', 'Leo']);
  });
});
