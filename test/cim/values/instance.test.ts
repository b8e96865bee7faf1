import { describe, expect, it } from 'vitest';
import { type CIMInstance, isInstance, propertyOf } from '../../../src/cim/values/instance.ts';
import { typedValue } from './typed-value.ts';

const name = typedValue('string', 'x');
const instance: CIMInstance = { kind: 'instance', className: 'C', properties: new Map([['ElementName', name]]) };

describe('free-standing instances', () => {
  it('finds properties in any case', () => {
    expect(propertyOf(instance, 'ELEMENTNAME')).toBe(name);
    expect(propertyOf(instance, 'toString')).toBeUndefined();
  });

  it('tells embedded instances and arrays by the value', () => {
    expect(typedValue('string', [null, instance])).toMatchObject({ isArray: true, embedded: 'instance' });
    expect(typedValue('uint8', null, true)).toEqual({ type: 'uint8', isArray: true, value: null });
    expect(isInstance('x')).toBe(false);
  });
});
