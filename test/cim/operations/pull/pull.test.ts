import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { className, flag, instance, names, type Parameters, perform, statusOf, text } from '../perform.ts';
import { instead, zoo } from '../zoo.ts';
import { nameOf, Puller, pulling } from './puller.ts';

const pullOf: Readonly<Record<string, string>> = {
  OpenEnumerateInstances: 'PullInstancesWithPath',
  OpenEnumerateInstancePaths: 'PullInstancePaths',
  OpenAssociatorInstances: 'PullInstancesWithPath',
  OpenAssociatorInstancePaths: 'PullInstancePaths',
  OpenReferenceInstances: 'PullInstancesWithPath',
  OpenReferenceInstancePaths: 'PullInstancePaths',
  OpenQueryInstances: 'PullInstances',
};

const leo = { InstanceName: instance('Zoo_Lion', 'Leo') };
const fql = (filter: string) => ({ FilterQueryLanguage: text('DMTF:FQL'), FilterQuery: text(filter) });
const wql = (query: string) => ({ FilterQueryLanguage: text('WQL'), FilterQuery: text(query) });

/** Opens with none and pulls to the end, `size` at a time. */
async function pullAll(name: string, parameters: Parameters, size = 2, puller = new Puller()): Promise<string[]> {
  const found: string[] = [];
  let answer = await puller.call(name, parameters);
  while (!answer.endOfSequence) {
    expect(answer.names.length).toBeLessThanOrEqual(size);
    answer = await puller.call(pullOf[name] ?? '', pulling(answer.enumerationContext, size));
    found.push(...answer.names);
  }
  expect(answer.enumerationContext).toBe('');
  expect(puller.sessions.size).toBe(0);
  return found;
}

describe('every Open operation and its Pull', () => {
  const animals = ['Leo', 'Nala', 'ant 0', 'ant 1', 'ant 2', 'ant 3', 'ant 4'];
  const cases: [name: string, parameters: Parameters, expected: string[]][] = [
    ['OpenEnumerateInstances', { ClassName: className('Zoo_Animal') }, animals],
    ['OpenEnumerateInstancePaths', { ClassName: className('Zoo_Animal') }, animals],
    ['OpenAssociatorInstances', leo, ['Savanna', 'Nala', 'Leo']],
    ['OpenAssociatorInstancePaths', { ...leo, AssocClass: className('Zoo_Eats') }, ['Nala', 'Leo']],
    ['OpenReferenceInstances', leo, ['Leo>Savanna', 'Leo>Savanna', 'Leo>Nala', 'Leo>Leo']],
    ['OpenReferenceInstancePaths', { ...leo, ResultClass: className('Zoo_Guards') }, ['Leo>Savanna']],
    ['OpenQueryInstances', wql('SELECT * FROM Zoo_Animal WHERE Legs = 6 AND Weight > 2'), ['ant 3', 'ant 4']],
    ['OpenEnumerateInstances', { ClassName: className('Zoo_Snake') }, []],
  ];
  it.each(cases)('%s of %j', async (name, parameters, expected) => {
    expect(await pullAll(name, parameters)).toEqual(expected);
  });

  it.each(cases)('%s of %j in one', async (name, parameters, expected) => {
    const answer = await new Puller().call(name, { ...parameters, MaxObjectCount: text('100') });
    expect(answer).toMatchObject({ names: expected, endOfSequence: true, enumerationContext: '' });
  });

  it.each(cases)(
    '%s of %j keeps nothing of who opened it but the name, as a password may hang on it',
    async (name, parameters, expected) => {
      const where = zoo({ ants: 5 });
      const told: unknown[] = [];
      for (const served of ['Zoo_Lion', 'Zoo_Ant', 'Zoo_Guards', 'Zoo_Eats']) {
        instead(where, served, (plain) => ({
          enumerate: (context, ...rest) => {
            told.push(context.principal);
            return plain.enumerate(context, ...rest);
          },
          traverse: (context, ...rest) => {
            told.push(context.principal);
            return plain.traverse(context, ...rest);
          },
        }));
      }
      await pullAll(name, parameters, 2, new Puller(where, {}, { isAdministrator: () => true }));
      for (const principal of told) expect(principal).toEqual({ name: 'keeper' });
      expect(told.length > 0).toBe(expected.length > 0);
    },
  );

  it('give what the classic operation gives, whatever the steps', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(12),
        fc.nat(15),
        fc.array(fc.nat(5), { maxLength: 8 }),
        fc.constantFrom(undefined, 'Weight > 3', "Name LIKE 'ant .*' AND NOT Weight = 4"),
        async (ants, first, steps, filter) => {
          const puller = new Puller(zoo({ ants }));
          const parameters = { ClassName: className('Zoo_Animal'), ...(filter !== undefined && fql(filter)) };
          const whole = await puller.call('OpenEnumerateInstances', { ...parameters, MaxObjectCount: text('1000') });
          let answer = await puller.call('OpenEnumerateInstances', {
            ...parameters,
            MaxObjectCount: text(String(first)),
          });
          const found = [...answer.names];
          for (const count of [...steps, ...Array<number>(30).fill(3)]) {
            if (answer.endOfSequence) break;
            answer = await puller.call('PullInstancesWithPath', pulling(answer.enumerationContext, count));
            expect(answer.names.length).toBe(Math.min(count, whole.names.length - found.length));
            found.push(...answer.names);
            // With the last object comes the word that it is the last; an answer of none looks at nothing.
            expect(answer.endOfSequence).toBe(count > 0 && found.length === whole.names.length);
          }
          expect(found).toEqual(whole.names);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of no objects look at nothing, not even whether there are any', async () => {
    const seen: number[] = [];
    const puller = new Puller(zoo({ ants: 5, onAnt: (index) => seen.push(index) }));
    const opened = await puller.call('OpenEnumerateInstances', { ClassName: className('Zoo_Ant') });
    expect(opened).toMatchObject({ names: [], endOfSequence: false });
    await puller.call('PullInstancesWithPath', pulling(opened.enumerationContext, 0));
    expect(seen).toEqual([]);
    await puller.call('PullInstancesWithPath', pulling(opened.enumerationContext, 2));
    expect(seen).toEqual([0, 1, 2]);
  });

  it('pause for every object that a filter refuses', async () => {
    const puller = new Puller(zoo({ ants: 500 }));
    const parameters = { ClassName: className('Zoo_Ant'), ...fql('Weight = 498'), MaxObjectCount: text('1') };
    const answer = await puller.call('OpenEnumerateInstances', parameters);
    expect(answer).toMatchObject({ names: ['ant 498'], endOfSequence: true });
    expect(answer.pauses).toBeGreaterThanOrEqual(499);
  });

  it.each([
    ['Weight > 0', false],
    ["Name LIKE '.*a.*'", true],
  ])('pause between the objects of a traversal that are found by %s: %s', async (condition, expected) => {
    const parameters = { ...leo, ...fql(condition), MaxObjectCount: text('9') };
    const plain = await new Puller().call('OpenAssociatorInstances', { ...leo, MaxObjectCount: text('9') });
    const answer = await new Puller().call('OpenAssociatorInstances', parameters);
    expect(answer.pauses - plain.pauses > answer.names.length).toBe(expected);
  });
});

describe('what is shown', () => {
  it('obeys the property list, class origin and inheritance that Open was called with', async () => {
    const result = await perform('OpenEnumerateInstances', {
      ClassName: className('Zoo_Animal'),
      DeepInheritance: flag(false),
      IncludeClassOrigin: flag(true),
      PropertyList: names('Tame', 'Legs'),
      MaxObjectCount: text('1'),
    });
    if (result.kind !== 'pulled') throw new Error(result.kind);
    const [leo] = [...result.items].filter((item) => item !== undefined);
    expect(leo && result.projection(leo.row.cimClass)).toEqual({ includeClassOrigin: true, indexes: [2] });
  });

  it('of a query is its list; the class of the results is given to whoever asks', async () => {
    const parameters = { ...wql('SELECT Name, Legs FROM Zoo_Lion'), MaxObjectCount: text('9') };
    const result = await perform('OpenQueryInstances', { ...parameters, ReturnQueryResultClass: flag(true) });
    if (result.kind !== 'pulled') throw new Error(result.kind);
    const rows = [...result.items].filter((item) => item !== undefined);
    expect(rows.map((row) => [nameOf(row), result.projection(row.row.cimClass).indexes])).toEqual([
      ['Leo', [0, 2]],
      ['Nala', [0, 2]],
    ]);
    expect(result.outcome().queryResultClass).toMatchObject({
      name: 'Zoo_Lion',
      superclass: { name: 'Zoo_Animal' },
      properties: [{ name: 'Name' }, { name: 'Legs' }],
      methods: [],
    });
    expect(await new Puller().call('OpenQueryInstances', parameters)).not.toHaveProperty('queryResultClass');
  });

  it.each([
    ['SELECT Tame, Name FROM Zoo_Thing', ['Name', 'Tame']],
    ['SELECT Tame FROM Zoo_Thing', ['Tame']],
    ['SELECT * FROM Zoo_Animal', ['Name', 'Caption', 'Legs', 'Weight', 'Tame']],
    ['SELECT * FROM Zoo_Lion', ['Name', 'Caption', 'Legs', 'Weight', 'Tame']],
  ])('of %s is defined by the class of the results', async (query, expected) => {
    const result = await perform('OpenQueryInstances', {
      ...wql(query),
      MaxObjectCount: text('99'),
      ReturnQueryResultClass: flag(true),
    });
    if (result.kind !== 'pulled') throw new Error(result.kind);
    const shown = [...result.items].flatMap((item) => {
      const { properties = [] } = item?.row.cimClass ?? {};
      const { indexes } = item === undefined ? {} : result.projection(item.row.cimClass);
      return (indexes ?? properties.map(({ index }) => index)).map((index) => properties[index]?.name);
    });
    const defined = result.outcome().queryResultClass?.properties.map(({ name }) => name);
    expect(defined).toEqual(expected);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !defined?.includes(name ?? ''))).toEqual([]);
  });
});

describe('FilterQuery', () => {
  const cases: [name: string, parameters: Parameters, filter: string, expected: string[]][] = [
    ['OpenEnumerateInstances', { ClassName: className('Zoo_Animal'), PropertyList: names() }, 'Tame', ['Nala']],
    ['OpenEnumerateInstancePaths', { ClassName: className('Zoo_Thing') }, 'Weight < 2', ['ant 0', 'ant 1']],
    [
      'OpenEnumerateInstances',
      { ClassName: className('Zoo_Thing') },
      "Name = 'Leo' OR Name = 'ant 3'",
      ['Leo', 'ant 3'],
    ],
    ['OpenAssociatorInstances', leo, 'Weight < 150', ['Nala']],
    ['OpenAssociatorInstancePaths', leo, 'NOT Weight = NULL', ['Nala', 'Leo']],
    ['OpenReferenceInstances', { ...leo, PropertyList: names('Far') }, "Since = '2020'", ['Leo>Savanna']],
    ['OpenReferenceInstancePaths', leo, 'Since = NULL', ['Leo>Savanna', 'Leo>Nala', 'Leo>Leo']],
  ];
  it.each(cases)('of %s of %j looks at the whole instance: %s', async (name, parameters, filter, expected) => {
    expect((await pullAll(name, { ...parameters, ...fql(filter) })).toSorted()).toEqual(expected.toSorted());
  });

  it('knows the time of the server, as does a query', async () => {
    const condition = "CurrentDateTime() = '19700101000001.500000+000'";
    const puller = new Puller();
    puller.now = 1500;
    const query = { FilterQueryLanguage: text('CQL'), FilterQuery: text(`SELECT * FROM Zoo_Lion WHERE ${condition}`) };
    expect(await pullAll('OpenQueryInstances', query, 2, puller)).toEqual(['Leo', 'Nala']);
    const lions = { ClassName: className('Zoo_Lion'), ...fql(condition) };
    expect(await pullAll('OpenEnumerateInstances', lions, 2, puller)).toEqual(['Leo', 'Nala']);
  });

  const wrong: [parameters: Parameters, status: string][] = [
    [{ FilterQuery: text('Legs = 4') }, 'INVALID_PARAMETER'],
    [{ FilterQueryLanguage: text('DMTF:FQL') }, 'INVALID_PARAMETER'],
    [{ FilterQuery: text('x'), FilterQueryLanguage: text('DMTF:SQL') }, 'QUERY_LANGUAGE_NOT_SUPPORTED'],
    [{ FilterQuery: text('SELECT * FROM Zoo_Ant'), FilterQueryLanguage: text('WQL') }, 'QUERY_LANGUAGE_NOT_SUPPORTED'],
    [fql('Legs ='), 'INVALID_QUERY'],
    [fql('Wings = 2'), 'INVALID_QUERY'],
    [fql("Legs = 'four'"), 'INVALID_QUERY'],
    [fql('Legs + 1 = 5'), 'QUERY_FEATURE_NOT_SUPPORTED'],
    [{ ContinueOnError: flag(true) }, 'CONTINUATION_ON_ERROR_NOT_SUPPORTED'],
    [{ ContinueOnError: flag(false) }, 'ok'],
    [{ ContinueOnError: flag(true), OperationTimeout: text('0') }, 'INVALID_OPERATION_TIMEOUT'],
    [{ ContinueOnError: flag(true), FilterQuery: text('x') }, 'CONTINUATION_ON_ERROR_NOT_SUPPORTED'],
    [{ ClassName: className('Zoo_Unicorn'), FilterQuery: text('x') }, 'INVALID_PARAMETER'],
    [{ ClassName: className('Zoo_Unicorn') }, 'INVALID_CLASS'],
  ];
  it.each(wrong)('and its like, %j, end in %s', async (parameters, status) => {
    const puller = new Puller();
    const opening = puller.call('OpenEnumerateInstances', { ClassName: className('Zoo_Animal'), ...parameters });
    expect(await statusOf(opening)).toBe(status);
    expect(puller.sessions.size).toBe(status === 'ok' ? 1 : 0);
  });

  it.each([
    'OpenAssociatorInstances',
    'OpenAssociatorInstancePaths',
    'OpenReferenceInstances',
    'OpenReferenceInstancePaths',
  ])('of %s fits some class, whatever is found', async (name) => {
    const lonely = { ...leo, Role: text('Nowhere') };
    for (const filter of ['Wings = 2', 'Wings = NULL', "Legs = 'four'", "Name LIKE '('"]) {
      expect(await statusOf(new Puller().call(name, { ...lonely, ...fql(filter) }))).toBe('INVALID_QUERY');
    }
    expect(await statusOf(new Puller().call(name, { ...lonely, ...fql('Legs = 4 OR Open') }))).toBe('ok');
  });

  it('that is wrong says where', async () => {
    const opening = perform('OpenEnumerateInstances', {
      ClassName: className('Zoo_Ant'),
      ...fql('Legs = 6 AND Wings = 2'),
    });
    await expect(opening).rejects.toThrow('class Zoo_Ant has no property Wings (at character 14), at "Wings = 2"');
  });
});

describe('Pull', () => {
  it.each([
    [{ EnumerationContext: text('x') }, 'INVALID_PARAMETER'],
    [{ MaxObjectCount: text('1') }, 'INVALID_PARAMETER'],
    [pulling('x', 1), 'INVALID_ENUMERATION_CONTEXT'],
    [pulling('', 1), 'INVALID_ENUMERATION_CONTEXT'],
    [{ EnumerationContext: text('x'), MaxObjectCount: text('-1') }, 'INVALID_PARAMETER'],
  ])('with %j ends in %s', async (parameters, status) => {
    expect(await statusOf(perform('PullInstancesWithPath', parameters))).toBe(status);
  });
});

describe('an error', () => {
  const animal = { ClassName: className('Zoo_Animal') };
  const never = { OperationTimeout: text('9999') };
  const both = { ContinueOnError: flag(true), MaxObjectCount: text('-1') };
  const precedence: [what: string, name: string, parameters: Parameters, status: string][] = [
    ['a missing one', 'OpenEnumerateInstances', never, 'INVALID_OPERATION_TIMEOUT'],
    ['a missing one', 'OpenAssociatorInstances', never, 'INVALID_OPERATION_TIMEOUT'],
    ['a missing one', 'OpenReferenceInstancePaths', never, 'INVALID_OPERATION_TIMEOUT'],
    ['a missing one', 'OpenQueryInstances', { ContinueOnError: flag(true) }, 'CONTINUATION_ON_ERROR_NOT_SUPPORTED'],
    ['one out of range', 'OpenEnumerateInstances', { ...animal, ...both }, 'CONTINUATION_ON_ERROR_NOT_SUPPORTED'],
    [
      'one given twice',
      'OpenEnumerateInstancePaths',
      { ...animal, CLASSNAME: className('Zoo_Ant'), ...never },
      'INVALID_OPERATION_TIMEOUT',
    ],
    [
      'a lone filter',
      'OpenEnumerateInstances',
      { ...animal, ...never, FilterQuery: text('x') },
      'INVALID_OPERATION_TIMEOUT',
    ],
    [
      'one that is missing and one out of range',
      'OpenEnumerateInstances',
      { ...both, ...never },
      'INVALID_OPERATION_TIMEOUT',
    ],
    [
      'nothing, being ill-formed itself',
      'OpenEnumerateInstances',
      { OperationTimeout: text('-1') },
      'INVALID_PARAMETER',
    ],
  ];
  it.each(precedence)('of the session goes before %s (%s)', async (_what, name, parameters, status) => {
    expect(await statusOf(new Puller().call(name, parameters))).toBe(status);
  });

  it('of the session comes after an unknown parameter, and that after the end of the server', async () => {
    const puller = new Puller();
    const parameters = { ...never, Colour: text('red') };
    expect(await statusOf(puller.call('OpenEnumerateInstances', parameters))).toBe('NOT_SUPPORTED');
    puller.sessions.shutDown();
    expect(await statusOf(puller.call('OpenEnumerateInstances', parameters))).toBe('SERVER_IS_SHUTTING_DOWN');
    expect(await statusOf(puller.call('PullInstances', parameters))).toBe('SERVER_IS_SHUTTING_DOWN');
  });
});
