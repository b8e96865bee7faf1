import { describe, expect, it } from 'vitest';
import { CIMError } from '../../../src/cim/errors.ts';
import type { CIMDateTime } from '../../../src/cim/values/datetime.ts';
import type { CIMInstance } from '../../../src/cim/values/instance.ts';
import type { CIMValue, DataType, TypedValue } from '../../../src/cim/values/types.ts';
import type { ParameterValue } from '../../../src/cim/xml/message.ts';
import { instance, names, type Parameters, perform, shown, statusOf, text } from './perform.ts';
import { instead, path, type Zoo, zoo } from './zoo.ts';

type Properties = Readonly<Record<string, TypedValue>>;

const typed = (type: DataType, value: CIMValue | null): TypedValue => ({ type, isArray: Array.isArray(value), value });
const string = (value: string | null) => typed('string', value);
const strings = (...value: (string | null)[]) => typed('string', value);
const guest: CIMInstance = { kind: 'instance', className: 'Zoo_Ant', properties: new Map() };

const free = (className: string, properties: Properties): CIMInstance => ({
  kind: 'instance',
  className,
  properties: new Map(Object.entries(properties)),
});

/** ModifiedInstance as the reader of requests hands it over. */
function modified(properties: Properties, key = 'Savanna', className = 'Zoo_Cage'): ParameterValue {
  const { namespace: _, ...bare } = path('Zoo_Cage', key);
  return { kind: 'named-instance', instance: { ...free(className, properties), path: bare } };
}

async function modify(properties: Properties, more: Parameters = {}, where: Zoo = zoo()) {
  await perform('ModifyInstance', { ModifiedInstance: modified(properties), ...more }, where);
  return where.writes.map((write) => ('changes' in write ? write.changes : write));
}

const listed = (...list: string[]): Parameters => ({ PropertyList: names(...list) });

describe('ModifyInstance', () => {
  it('changes what was sent and differs, by its declared name', async () => {
    const sent = { name: string('Savanna'), SIGN: string('Big cats'), places: typed('uint32', 7) };
    expect(await modify(sent)).toEqual([{ Sign: 'Big cats' }]);
  });

  it('counts characters, not their halves, where the schema bounds a text', async () => {
    const sign = '\u{1f981}'.repeat(8);
    expect(await modify({ Sign: string(sign) })).toEqual([{ Sign: sign }]);
  });

  it('does nothing where nothing differs, arrays included', async () => {
    const same = { Tags: strings('wide', null, ''), Caption: string(null) };
    expect(await modify(same)).toEqual([]);
    expect(await modify({ Tags: strings('', null, 'wide') })).toEqual([{ Tags: ['', null, 'wide'] }]);
  });

  it('takes a longer or a shorter array for another', async () => {
    expect(await modify({ Tags: strings('wide', null) })).toEqual([{ Tags: ['wide', null] }]);
    expect(await modify({ Tags: strings('wide', null, '', 'x') })).toEqual([{ Tags: ['wide', null, '', 'x'] }]);
  });

  it('changes only what the list names; an empty list changes nothing', async () => {
    const sent = { Sign: string('Cats'), Places: typed('uint32', 9) };
    expect(await modify(sent, listed('pLACES', 'Places'))).toEqual([{ Places: 9 }]);
    expect(await modify(sent, listed())).toEqual([]);
  });

  it('does not look at what is not listed', async () => {
    const sent = { Sign: string('Cats'), Colour: string('red'), Places: typed('uint8', 3), Name: string('Jungle') };
    expect(await modify(sent, listed('Sign'))).toEqual([{ Sign: 'Cats' }]);
  });

  it('gives what is listed but was not sent its default, or NULL; keys are told by the path', async () => {
    expect(await modify({}, listed('Name', 'Places', 'Open', 'Tags'))).toEqual([{ Places: 2, Tags: ['new'] }]);
  });

  it('reads embedded instances, as text too', async () => {
    const asText = string('<INSTANCE CLASSNAME="Zoo_Ant"/>');
    expect(await modify({ Guest: asText })).toEqual([{ Guest: guest }]);
    const asElement: TypedValue = { ...typed('string', guest), embedded: 'instance' };
    expect(await modify({ Guest: asElement })).toEqual([{ Guest: guest }]);
  });

  const refused: [what: string, sent: Properties, more: Parameters, status: string][] = [
    ['an unknown property', { Colour: string('red') }, {}, 'NO_SUCH_PROPERTY'],
    ['an unknown property in the list', {}, listed('Colour'), 'NO_SUCH_PROPERTY'],
    ['another type', { Places: typed('uint16', 9) }, {}, 'TYPE_MISMATCH'],
    ['a scalar for an array', { Tags: string('wide') }, {}, 'TYPE_MISMATCH'],
    ['an array for a scalar', { Sign: strings('Cats') }, {}, 'TYPE_MISMATCH'],
    ['text that is no embedded instance', { Guest: string('ant') }, {}, 'TYPE_MISMATCH'],
    [
      'a class for an embedded instance',
      { Guest: { ...string('<CLASS NAME="Zoo_Ant"/>'), embedded: 'object' } },
      {},
      'TYPE_MISMATCH',
    ],
    ['an instance for a text', { Sign: { ...typed('string', guest), embedded: 'instance' } }, {}, 'TYPE_MISMATCH'],
    ['another key', { Name: string('Jungle') }, {}, 'INVALID_PARAMETER'],
    ['NULL for a required property', { Sign: string(null) }, {}, 'INVALID_PARAMETER'],
    ['a required property that is listed and missing', {}, listed('Sign'), 'INVALID_PARAMETER'],
    ['a text that is too long', { Sign: string('Lions and more') }, {}, 'INVALID_PARAMETER'],
    ['a number that is too large', { Places: typed('uint32', 51) }, {}, 'INVALID_PARAMETER'],
    ['more values than a fixed array takes', { Toys: strings('a', 'b', null) }, {}, 'INVALID_PARAMETER'],
  ];
  it.each(refused)('refuses %s, and writes nothing', async (_what, sent, more, status) => {
    const where = zoo();
    expect(await statusOf(modify({ ...sent, Open: typed('boolean', true) }, more, where))).toBe(status);
    expect(where.writes).toEqual([]);
  });

  it('compares references by what they name', async () => {
    const leo = path('Zoo_Lion', 'Leo');
    const keys = new Map([
      ['Near', leo],
      ['Far', path('Zoo_Cage', 'Savanna')],
    ]);
    const of = (properties: Properties, where: Zoo) => {
      const named = { kind: 'instance-path', className: 'Zoo_LivesIn', keys } as const;
      const sent = { ...free('Zoo_LivesIn', properties), path: named };
      return statusOf(
        perform('ModifyInstance', { ModifiedInstance: { kind: 'named-instance', instance: sent } }, where),
      );
    };
    const where = zoo();
    const { namespace: _, ...bare } = leo;
    expect(await of({ Near: typed('reference', { ...bare, host: 'elsewhere' }) }, where)).toBe('ok');
    expect(await of({ Near: typed('reference', path('Zoo_Lion', 'Nala')) }, where)).toBe('INVALID_PARAMETER');
    expect(await of({ Near: typed('reference', path('Zoo_Cage', 'Empty')) }, where)).toBe('TYPE_MISMATCH');
    expect(where.writes).toEqual([]);
  });

  it('needs an instance of that class, and a class that can be written', async () => {
    const of = (value: ParameterValue) => statusOf(perform('ModifyInstance', { ModifiedInstance: value }));
    expect(await of(modified({}, 'Nowhere'))).toBe('NOT_FOUND');
    expect(await of(modified({}, 'Savanna', 'Zoo_Nothing'))).toBe('INVALID_CLASS');
    expect(await of(modified({}, 'Savanna', 'Zoo_Lion'))).toBe('INVALID_PARAMETER');
    expect(await of(modified({}, 'Savanna', 'Zoo_Thing'))).toBe('ok');
    const lion = (properties: Properties): ParameterValue => ({
      kind: 'named-instance',
      instance: { ...free('Zoo_Lion', properties), path: path('Zoo_Lion', 'Leo') },
    });
    expect(await of(lion({ Tame: typed('boolean', true) }))).toBe('NOT_SUPPORTED');
    expect(await of(lion({ Tame: typed('boolean', false) }))).toBe('ok');
    expect(await of({ kind: 'instance', instance: free('Zoo_Cage', {}) })).toBe('INVALID_PARAMETER');
  });
});

describe('CreateInstance', () => {
  const create = (properties: Properties, where: Zoo = zoo(), className = 'zoo_CAGE') =>
    shown('CreateInstance', { NewInstance: { kind: 'instance', instance: free(className, properties) } }, where);

  it('hands over the instance as declared, and answers with its path', async () => {
    const where = zoo();
    expect(await create({ SIGN: string('Bears'), Guest: string('<INSTANCE CLASSNAME="Zoo_Ant"/>') }, where)).toEqual([
      'root/zoo:zoo_cage.name="Made"',
    ]);
    const [write] = where.writes;
    const created = write && 'created' in write ? write.created : undefined;
    expect(created?.className).toBe('Zoo_Cage');
    expect([...(created?.properties ?? [])].map(([name, { value }]) => [name, value])).toEqual([
      ['Sign', 'Bears'],
      ['Guest', guest],
    ]);
  });

  const refused: [what: string, className: string, sent: Properties, status: string][] = [
    ['of an unknown class', 'Zoo_Nothing', {}, 'INVALID_CLASS'],
    ['of an abstract class', 'Zoo_Animal', {}, 'NOT_SUPPORTED'],
    ['of a class that cannot be written', 'Zoo_Lion', {}, 'NOT_SUPPORTED'],
    ['of a class that nobody serves', 'Zoo_Snake', {}, 'NOT_SUPPORTED'],
    ['with an unknown property', 'Zoo_Cage', { Colour: string('red') }, 'INVALID_PARAMETER'],
    ['with a property of another type', 'Zoo_Cage', { Sign: typed('boolean', true) }, 'INVALID_PARAMETER'],
    ['with NULL for a required property', 'Zoo_Cage', { Sign: string(null) }, 'INVALID_PARAMETER'],
    ['with more values than a fixed array takes', 'Zoo_Cage', { Toys: strings('', '', '') }, 'INVALID_PARAMETER'],
    ['that is there', 'Zoo_Cage', { Name: string('Savanna'), Sign: string('x') }, 'ALREADY_EXISTS'],
  ];
  it.each(refused)('refuses an instance %s', async (_what, className, sent, status) => {
    const where = zoo();
    expect(await statusOf(create(sent, where, className))).toBe(status);
    expect(where.writes).toEqual([]);
  });
});

describe('DeleteInstance', () => {
  it('deletes what is there, where the class allows it', async () => {
    const where = zoo();
    await perform('DeleteInstance', { InstanceName: instance('Zoo_Thing', 'Empty') }, where);
    expect(where.writes).toEqual([{ deleted: 'Empty' }]);
    expect(await statusOf(perform('DeleteInstance', { InstanceName: instance('Zoo_Cage', 'x') }))).toBe('NOT_FOUND');
    expect(await statusOf(perform('DeleteInstance', { InstanceName: instance('Zoo_Lion', 'Leo') }))).toBe(
      'NOT_SUPPORTED',
    );
  });
});

describe('GetProperty', () => {
  const get = (name: string, key = 'Savanna') =>
    perform('GetProperty', { InstanceName: instance('Zoo_Cage', key), PropertyName: text(name) });

  it('answers with the value and its type, NULL where there is none', async () => {
    expect(await get('tags')).toEqual({ kind: 'value', type: 'string', value: ['wide', null, ''] });
    expect(await get('Open')).toEqual({ kind: 'value', type: 'boolean', value: null });
  });

  it('knows instances and properties', async () => {
    expect(await statusOf(get('Colour'))).toBe('NO_SUCH_PROPERTY');
    expect(await statusOf(get('Open', 'Nowhere'))).toBe('NOT_FOUND');
  });
});

describe('SetProperty', () => {
  const set = async (name: string, value?: ParameterValue, where: Zoo = zoo()) => {
    const property = { InstanceName: instance('Zoo_Cage', 'Savanna'), PropertyName: text(name) };
    await perform('SetProperty', value ? { ...property, NewValue: value } : property, where);
    return where.writes.map((write) => ('changes' in write ? write.changes : write));
  };

  const values: [name: string, value: ParameterValue | undefined, CIMValue | null][] = [
    ['places', text(' 0x10 '), 16],
    ['Open', text('TRUE'), true],
    ['Built', text('20260101000000.000000+000'), '20260101000000.000000+000' as CIMDateTime],
    ['Height', text('2.5'), 2.5],
    ['Tags', names('a', 'b'), ['a', 'b']],
    ['Tags', undefined, null],
  ];
  it.each(values)('takes a value of the type of %s', async (name, value, result) => {
    const [changes] = await set(name, value);
    expect(Object.values(changes ?? {})).toEqual([result]);
  });

  it('does nothing where the value is there already', async () => {
    expect(await set('Places', text('7'))).toEqual([]);
  });

  it.each([
    ['Colour', text('red'), 'NO_SUCH_PROPERTY'],
    ['Places', text('many'), 'TYPE_MISMATCH'],
    ['Places', text('4294967296'), 'TYPE_MISMATCH'],
    ['Places', names('1'), 'TYPE_MISMATCH'],
    ['Tags', text('wide'), 'TYPE_MISMATCH'],
    ['Toys', names('a', 'b', 'c'), 'INVALID_PARAMETER'],
    ['Name', text('Jungle'), 'INVALID_PARAMETER'],
    ['Sign', undefined, 'INVALID_PARAMETER'],
  ] as const)('refuses a wrong value of %s', async (name, value, status) => {
    expect(await statusOf(set(name, value))).toBe(status);
  });
});

describe('a write that takes its time', () => {
  /** A zoo that refuses whatever it is asked to write, but only later. */
  function slowZoo(): Zoo {
    const where = zoo();
    const refuse = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      throw new CIMError('FAILED', 'closed');
    };
    instead(where, 'Zoo_Cage', () => ({ create: refuse, modify: refuse, delete: refuse }));
    return where;
  }

  it.each<[string, Parameters]>([
    ['CreateInstance', { NewInstance: { kind: 'instance', instance: free('Zoo_Cage', { Sign: string('x') }) } }],
    ['ModifyInstance', { ModifiedInstance: modified({ Sign: string('x') }) }],
    ['SetProperty', { InstanceName: instance('Zoo_Cage', 'Savanna'), PropertyName: text('Sign'), NewValue: text('x') }],
    ['DeleteInstance', { InstanceName: instance('Zoo_Cage', 'Savanna') }],
  ])('is waited for by %s, which tells how it ended', async (name, parameters) => {
    expect(await statusOf(perform(name, parameters, slowZoo()))).toBe('FAILED');
  });
});
