import { describe, expect, it } from 'vitest';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import { XmlRequestError } from '../../../src/cim/xml/error.ts';
import type { IntrinsicParameter } from '../../../src/cim/xml/message.ts';
import { className, instance, names, statusOf, text } from './perform.ts';
import { keeper, namespace, zoo } from './zoo.ts';

const { namespaces, providers } = zoo();

const run = async (name: string, parameters: readonly IntrinsicParameter[], where = namespace) =>
  new Dispatcher(namespaces, providers).perform({ kind: 'intrinsic', name, namespace: where, parameters }, keeper);

const lion = { name: 'ClassName', value: className('Zoo_Lion') };

describe('parameters of intrinsic operations', () => {
  const cases: [what: string, operation: string, parameters: IntrinsicParameter[], status: string][] = [
    ['with names in any case', 'enumerateinstances', [{ ...lion, name: 'CLASSNAME' }], 'ok'],
    [
      'with NULL for an optional one',
      'EnumerateInstances',
      [lion, { name: 'PropertyList', value: { kind: 'null' } }],
      'ok',
    ],
    ['with blanks around a boolean', 'EnumerateInstances', [lion, { name: 'LocalOnly', value: text(' tRue ') }], 'ok'],
    ['with an unknown one', 'EnumerateInstances', [lion, { name: 'Colour', value: text('red') }], 'NOT_SUPPORTED'],
    ['with one given twice', 'EnumerateInstances', [lion, { ...lion, name: 'classname' }], 'INVALID_PARAMETER'],
    ['without a required one', 'EnumerateInstances', [], 'INVALID_PARAMETER'],
    ['with NULL for a required one', 'EnumerateInstances', [{ ...lion, value: { kind: 'null' } }], 'INVALID_PARAMETER'],
    ['with an empty class name', 'EnumerateInstances', [{ ...lion, value: className('') }], 'INVALID_PARAMETER'],
    ['with text for a class name', 'EnumerateInstances', [{ ...lion, value: text('Zoo_Lion') }], 'INVALID_PARAMETER'],
    [
      'with a list for a boolean',
      'EnumerateInstances',
      [lion, { name: 'LocalOnly', value: names('x') }],
      'INVALID_PARAMETER',
    ],
    [
      'with a class for an instance',
      'GetInstance',
      [{ name: 'InstanceName', value: className('Zoo_Lion') }],
      'INVALID_PARAMETER',
    ],
    ['of an unknown operation', 'EatInstances', [lion], 'NOT_SUPPORTED'],
  ];
  it.each(cases)('%s', async (_what, operation, parameters, status) => {
    expect(await statusOf(run(operation, parameters))).toBe(status);
  });

  it('make the request invalid where a boolean is none', async () => {
    const promise = run('EnumerateInstances', [lion, { name: 'LocalOnly', value: text('yes') }]);
    await expect(promise).rejects.toThrow(XmlRequestError);
  });
});

describe('namespaces', () => {
  it.each(['ROOT/Zoo', '/root/zoo/', 'zoo'])('%s is the same', async (where) => {
    expect(await statusOf(run('EnumerateInstances', [lion], where))).toBe('ok');
  });

  it('are looked at before anything else', async () => {
    expect(await statusOf(run('EatInstances', [{ name: 'X', value: instance('No', 'x') }], 'root/nowhere'))).toBe(
      'INVALID_NAMESPACE',
    );
  });
});
