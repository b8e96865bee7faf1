import { describe, expect, it } from 'vitest';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import { Registry } from '../../../src/cim/operations/registry.ts';
import type { Provider } from '../../../src/cim/provider.ts';
import type { ClassPath, InstancePath } from '../../../src/cim/values/path.ts';
import type { CIMValue } from '../../../src/cim/values/types.ts';
import type { ExtrinsicParameter, ParameterValue } from '../../../src/cim/xml/message.ts';
import { statusOf, text } from './perform.ts';
import { keeper, namespace, path, zoo } from './zoo.ts';

const animals = zoo();
const dispatcher = new Dispatcher(animals.namespaces, animals.providers);

const invoke = (target: InstancePath | ClassPath, name: string, parameters: Record<string, ParameterValue> = {}) => {
  const sent: ExtrinsicParameter[] = Object.entries(parameters).map(([key, value]) => ({ name: key, value }));
  return dispatcher.invoke({ kind: 'extrinsic', name, namespace, target, parameters: sent }, keeper);
};

const leo = path('Zoo_Lion', 'Leo');
const lions: ClassPath = { kind: 'class-path', namespace, className: 'zoo_lion' };
const grams = { Grams: text('0x10') };

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

  it('calls static methods on the class', async () => {
    expect((await invoke(lions, 'count')).result).toEqual({ returnValue: 'two' });
  });

  it('answers references with a namespace, that of the call where the provider names none', async () => {
    const cage: InstancePath = { kind: 'instance-path', className: 'Zoo_Cage', keys: new Map([['Name', 'Savanna']]) };
    const far = { ...cage, namespace: 'root/farm' };
    const whole = animals.providers.find(namespace, 'Zoo_Lion') as Provider;
    const providers = new Registry();
    providers.register(namespace, ['Zoo_Lion'], {
      enumerate: (...call) => whole.enumerate(...call),
      get: (...call) => whole.get(...call),
      invoke: async () => ({
        returnValue: cage,
        out: new Map<string, CIMValue>([
          ['Fed', cage],
          ['All', [cage, null, far]],
          ['Eaten', 1n],
        ]),
      }),
    });
    const { result } = await new Dispatcher(animals.namespaces, providers).invoke(
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
    ['an unknown class', path('Zoo_Unicorn', 'x'), 'Feed', grams, 'INVALID_CLASS'],
    ['an unknown instance', path('Zoo_Lion', 'Simba'), 'Feed', grams, 'NOT_FOUND'],
    ['an unknown method of an instance', leo, 'Fly', {}, 'METHOD_NOT_FOUND'],
    ['an unknown method of a class', lions, 'Fly', {}, 'METHOD_NOT_AVAILABLE'],
    ['an instance method on a class', lions, 'Feed', grams, 'METHOD_NOT_AVAILABLE'],
    ['a method that nobody serves', { ...lions, className: 'Zoo_Snake' }, 'Count', {}, 'METHOD_NOT_AVAILABLE'],
    ['a missing parameter', leo, 'Feed', {}, 'INVALID_PARAMETER'],
    ['NULL for a required parameter', leo, 'Feed', { Grams: { kind: 'null' } }, 'INVALID_PARAMETER'],
    ['an unknown parameter', leo, 'Feed', { ...grams, Sauce: text('red') }, 'INVALID_PARAMETER'],
    ['a parameter given twice', leo, 'Feed', { ...grams, GRAMS: text('1') }, 'INVALID_PARAMETER'],
    ['text for a number', leo, 'Feed', { Grams: text('much') }, 'INVALID_PARAMETER'],
    ['a number out of range', leo, 'Feed', { Grams: text('4294967296') }, 'INVALID_PARAMETER'],
    ['a scalar for an array', leo, 'Feed', { ...grams, Kinds: text('meat') }, 'INVALID_PARAMETER'],
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
});
