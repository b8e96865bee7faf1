import { describe, expect, it } from 'vitest';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import type { ClassDeclaration, MethodDeclaration } from '../../../src/cim/schema/declaration.ts';
import type { Namespace } from '../../../src/cim/schema/namespaces.ts';
import type { ClassPath, InstancePath } from '../../../src/cim/values/path.ts';
import type { CIMValue } from '../../../src/cim/values/types.ts';
import type { ExtrinsicParameter, ParameterValue, ParamType } from '../../../src/cim/xml/message.ts';
import { statusOf, text } from './perform.ts';
import { instead, keeper, namespace, path, zoo } from './zoo.ts';

const animals = zoo();
const dispatcher = new Dispatcher(animals.namespaces, animals.providers);

const invoke = (target: InstancePath | ClassPath, name: string, parameters: Record<string, ParameterValue> = {}) => {
  const sent: ExtrinsicParameter[] = Object.entries(parameters).map(([key, value]) => ({ name: key, value }));
  return dispatcher.invoke({ kind: 'extrinsic', name, namespace, target, parameters: sent }, keeper);
};

const leo = path('Zoo_Lion', 'Leo');
const lions: ClassPath = { kind: 'class-path', namespace, className: 'zoo_lion' };
const grams = { Grams: text('0x10') };
const sauce = { ...grams, Sauce: text('red') };

describe('InvokeMethod', () => {
  it('hands the parameters over in declared names and types', async () => {
    const { method, result } = await invoke(path('zoo_lion', 'Leo'), 'FEED', {
      grams: text('500'),
      KINDS: { kind: 'array', items: ['meat', null] },
      Where: { kind: 'reference', path: { ...path('zoo_cage', 'Savanna'), keys: new Map([['NAME', 'Savanna']]) } },
      Guest: text(
        '<INSTANCE CLASSNAME="Zoo_Ant"><PROPERTY NAME="Name" TYPE="string"><VALUE>a</VALUE></PROPERTY></INSTANCE>',
      ),
      Eaten: { kind: 'null' },
    });
    expect(method.name).toBe('Feed');
    expect(result.returnValue).toBe(0);
    const { parameters } = animals.invocations.at(-1) ?? {};
    expect([...(parameters?.keys() ?? [])]).toEqual(['Grams', 'Kinds', 'Where', 'Guest']);
    expect(parameters?.get('Grams')).toEqual({ type: 'uint32', isArray: false, value: 500 });
    expect(parameters?.get('Kinds')).toEqual({ type: 'string', isArray: true, value: ['meat', null] });
    expect(parameters?.get('Where')?.value).toEqual(path('Zoo_Cage', 'Savanna'));
    expect(parameters?.get('Guest')?.value).toMatchObject({ kind: 'instance', className: 'Zoo_Ant' });
  });

  it('judges parameters by the class of the instance, also where a superclass is named', async () => {
    const where = zoo();
    const { repository } = where.namespaces.find(namespace) as Namespace;
    const { classes } = repository.declarations();
    const lion = classes.find(({ name }) => name === 'Zoo_Lion') as ClassDeclaration;
    const feed = classes.flatMap(({ methods }) => methods).find(({ name }) => name === 'Feed') as MethodDeclaration;
    const override = { name: 'Override', type: 'string', isArray: false, value: 'Feed' } as const;
    const required = { name: 'Required', type: 'boolean', isArray: false, value: true } as const;
    const parameters = feed.parameters.map((one) =>
      one.name === 'Kinds' ? { ...one, qualifiers: [...one.qualifiers, required] } : one,
    );
    repository.replaceClass({ ...lion, methods: [{ ...feed, qualifiers: [override], parameters }] });
    const target = path('Zoo_Animal', 'Leo');
    const changed = new Dispatcher(where.namespaces, where.providers);
    const sent = [{ name: 'Grams', value: text('1') }];
    const call = { kind: 'extrinsic', name: 'Feed', namespace, target } as const;
    expect(await statusOf(changed.invoke({ ...call, parameters: sent }, keeper))).toBe('INVALID_PARAMETER');
    const kinds = { name: 'Kinds', value: { kind: 'array', items: ['meat'] } } as const;
    expect(await statusOf(changed.invoke({ ...call, parameters: [...sent, kinds] }, keeper))).toBe('ok');
  });

  it('says how many values a fixed array takes', async () => {
    const kinds: ParameterValue = { kind: 'array', items: ['a', 'b', 'c', 'd'] };
    await expect(invoke(leo, 'Feed', { ...grams, Kinds: kinds })).rejects.toThrow(
      'parameter Kinds must be an array of string with at most 3 values',
    );
  });

  it('calls static methods on the class', async () => {
    expect((await invoke(lions, 'count')).result).toEqual({ returnValue: 'two' });
  });

  it('answers references with a namespace, that of the call where the provider names none', async () => {
    const cage: InstancePath = { kind: 'instance-path', className: 'Zoo_Cage', keys: new Map([['Name', 'Savanna']]) };
    const far = { ...cage, namespace: 'root/farm' };
    const where = zoo();
    instead(where, 'Zoo_Lion', () => ({
      invoke: async () => ({
        returnValue: cage,
        out: new Map<string, CIMValue>([
          ['Fed', cage],
          ['All', [cage, null, far]],
          ['Eaten', 1n],
        ]),
      }),
    }));
    const { result } = await new Dispatcher(where.namespaces, where.providers).invoke(
      {
        kind: 'extrinsic',
        name: 'Feed',
        namespace: 'ZOO',
        target: leo,
        parameters: [{ name: 'Grams', value: text('1') }],
      },
      keeper,
    );
    const near = { ...cage, namespace };
    expect(result).toEqual({
      returnValue: near,
      out: new Map<string, CIMValue>([
        ['Fed', near],
        ['All', [near, null, far]],
        ['Eaten', 1n],
      ]),
    });
  });

  const refused: [string, InstancePath | ClassPath, string, Record<string, ParameterValue>, string][] = [
    ['an instance of an unknown class', path('Zoo_Unicorn', 'x'), 'Feed', grams, 'NOT_FOUND'],
    ['an unknown class', { ...lions, className: 'Zoo_Unicorn' }, 'Count', {}, 'NOT_FOUND'],
    ['an unknown instance', path('Zoo_Lion', 'Simba'), 'Feed', grams, 'NOT_FOUND'],
    ['an unknown method of an unknown instance', path('Zoo_Lion', 'Simba'), 'Fly', {}, 'NOT_FOUND'],
    ['an unknown parameter for an unknown instance', path('Zoo_Lion', 'Simba'), 'Feed', sauce, 'INVALID_PARAMETER'],
    ['an unknown parameter for an instance method on a class', lions, 'Feed', sauce, 'INVALID_PARAMETER'],
    ['an unknown method of an instance', leo, 'Fly', {}, 'METHOD_NOT_FOUND'],
    ['an unknown method of a class', lions, 'Fly', {}, 'METHOD_NOT_AVAILABLE'],
    ['an instance method on a class', lions, 'Feed', grams, 'METHOD_NOT_AVAILABLE'],
    ['a method that nobody serves', { ...lions, className: 'Zoo_Snake' }, 'Count', {}, 'METHOD_NOT_AVAILABLE'],
    ['a missing parameter', leo, 'Feed', {}, 'INVALID_PARAMETER'],
    ['NULL for a required parameter', leo, 'Feed', { Grams: { kind: 'null' } }, 'INVALID_PARAMETER'],
    ['an unknown parameter', leo, 'Feed', sauce, 'INVALID_PARAMETER'],
    ['a parameter given twice', leo, 'Feed', { ...grams, GRAMS: text('1') }, 'INVALID_PARAMETER'],
    ['a value for an out parameter', leo, 'Feed', { ...grams, Eaten: text('1') }, 'INVALID_PARAMETER'],
    ['text for a number', leo, 'Feed', { Grams: text('much') }, 'INVALID_PARAMETER'],
    ['a number out of range', leo, 'Feed', { Grams: text('4294967296') }, 'INVALID_PARAMETER'],
    ['a scalar for an array', leo, 'Feed', { ...grams, Kinds: text('meat') }, 'INVALID_PARAMETER'],
    [
      'more values than a fixed array takes',
      leo,
      'Feed',
      { ...grams, Kinds: { kind: 'array', items: ['a', 'b', 'c', null] } },
      'INVALID_PARAMETER',
    ],
    ['an array for a scalar', leo, 'Feed', { Grams: { kind: 'array', items: ['1'] } }, 'INVALID_PARAMETER'],
    [
      'a reference to another class',
      leo,
      'Feed',
      { ...grams, Where: { kind: 'reference', path: leo } },
      'INVALID_PARAMETER',
    ],
    ['an embedded instance that is none', leo, 'Feed', { ...grams, Guest: text('<nonsense>') }, 'INVALID_PARAMETER'],
    [
      'a class for an embedded instance',
      leo,
      'Feed',
      { ...grams, Guest: text('<CLASS NAME="Zoo_Ant"/>') },
      'INVALID_PARAMETER',
    ],
    [
      'an embedded instance of another class',
      leo,
      'Feed',
      { ...grams, Guest: text('<INSTANCE CLASSNAME="Zoo_Eats"/>') },
      'INVALID_PARAMETER',
    ],
  ];
  it.each(refused)('refuses %s', async (_what, target, name, parameters, status) => {
    expect(await statusOf(invoke(target, name, parameters))).toBe(status);
  });

  const named: [parameter: string, paramType: ParamType, value: ParameterValue, status: string][] = [
    ['Grams', 'uint32', text('9'), 'ok'],
    ['Grams', 'uint8', text('9'), 'ok'],
    ['Grams', 'sint64', text('9'), 'ok'],
    ['Grams', 'sint64', text('4294967296'), 'INVALID_PARAMETER'],
    ['Grams', 'boolean', text('9'), 'INVALID_PARAMETER'],
    ['Grams', 'string', text('9'), 'ok'],
    ['Grams', 'string', text('nine'), 'INVALID_PARAMETER'],
    ['Grams', 'string', text('-9'), 'INVALID_PARAMETER'],
    ['Grams', 'string', text(''), 'INVALID_PARAMETER'],
    ['Grams', 'datetime', text('9'), 'INVALID_PARAMETER'],
    ['Grams', 'real32', text('9'), 'INVALID_PARAMETER'],
    ['Grams', 'instance', text('9'), 'INVALID_PARAMETER'],
    ['Kinds', 'string', { kind: 'array', items: [] }, 'ok'],
    ['Kinds', 'uint8', { kind: 'null' }, 'INVALID_PARAMETER'],
    ['Where', 'reference', { kind: 'reference', path: path('Zoo_Cage', 'Savanna') }, 'ok'],
    ['Where', 'string', { kind: 'reference', path: path('Zoo_Cage', 'Savanna') }, 'INVALID_PARAMETER'],
    ['Guest', 'string', text('<INSTANCE CLASSNAME="Zoo_Ant"/>'), 'ok'],
    ['Guest', 'instance', text('<INSTANCE CLASSNAME="Zoo_Ant"/>'), 'ok'],
    ['Until', 'datetime', text('00000001000000.000000:000'), 'ok'],
    ['Until', 'string', text('00000001000000.000000:000'), 'ok'],
    ['Until', 'uint64', text('00000001000000.000000:000'), 'INVALID_PARAMETER'],
    ['Share', 'real64', text('0.5'), 'ok'],
    ['Share', 'uint8', text('1'), 'INVALID_PARAMETER'],
    ['Share', 'string', text('0.5'), 'INVALID_PARAMETER'],
    ['Fed', 'uint8', { kind: 'null' }, 'ok'],
    ['Fed', 'uint8', text('9'), 'INVALID_PARAMETER'],
  ];
  it.each(named)('of %s as %s, %o: %s', async (name, paramType, value, status) => {
    const others = name === 'Grams' ? [] : [{ name: 'Grams', value: text('1') }];
    const parameters = [...others, { name, paramType, value }];
    const call = { kind: 'extrinsic', name: 'Feed', namespace, target: leo, parameters } as const;
    expect(await statusOf(dispatcher.invoke(call, keeper))).toBe(status);
  });
});
