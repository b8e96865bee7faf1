import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstancePath, KeyValue } from '../../../src/cim/values/path.ts';
import { isSamePath, pathIdentity } from '../../../src/cim/values/path-identity.ts';

function path(className: string, keys: Record<string, KeyValue>, rest: Partial<InstancePath> = {}): InstancePath {
  return { kind: 'instance-path', className, keys: new Map(Object.entries(keys)), ...rest };
}

describe('pathIdentity', () => {
  it('ignores the host, the case of names and the order of keys', () => {
    const one = path('Xen_Foo', { A: 'x', B: 5 }, { host: 'h', namespace: 'root/cimv2' });
    const other = path('xen_FOO', { b: 5n, a: 'x' }, { namespace: 'ROOT/cimv2' });
    expect(pathIdentity(one)).toBe(pathIdentity(other));
  });

  it.each([
    [path('C', { k: 'x' }), path('C', { k: 'X' })],
    [path('C', { k: '5' }), path('C', { k: 5 })],
    [path('C', { k: 'true' }), path('C', { k: true })],
    [path('C', { k: 'a",j="b' }), path('C', { k: 'a', j: 'b' })],
    [path('C', { k: 'x' }, { namespace: 'a' }), path('C', { k: 'x' }, { namespace: 'b' })],
    [path('C', { k: path('D', { k: 'x' }) }), path('C', { k: path('D', { k: 'y' }) })],
  ])('tells different paths apart (%#)', (one, other) => {
    expect(pathIdentity(one)).not.toBe(pathIdentity(other));
  });

  it('takes reference keys without a namespace for those of the namespace around them', () => {
    const nested = (rest: Partial<InstancePath>) =>
      path('A', { Ref: path('D', { k: 'x' }, rest) }, { namespace: 'r/n' });
    expect(pathIdentity(nested({}))).toBe(pathIdentity(nested({ namespace: 'R/n' })));
    expect(pathIdentity(nested({}))).not.toBe(pathIdentity(nested({ namespace: 'r/m' })));
  });

  it('compares reference keys as paths', () => {
    const nested = (className: string, host: string) => path('A', { Ref: path(className, { k: 'x' }, { host }) });
    expect(pathIdentity(nested('D', 'one'))).toBe(pathIdentity(nested('d', 'two')));
  });
});

const arbitrary = fc.letrec<{ path: InstancePath; value: KeyValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<KeyValue[]>('a', 'A', '5', 'true', 5, 5n, 0.5, true, false),
    tie('path'),
  ),
  path: fc
    .record({
      namespace: fc.constantFrom(undefined, 'root/x', 'ROOT/X', 'root/y'),
      className: fc.constantFrom('C', 'c', 'D'),
      keys: fc.uniqueArray(fc.tuple(fc.constantFrom('k', 'K', 'l', 'm'), tie('value')), {
        selector: ([name]) => name.toLowerCase(),
        maxLength: 2,
      }),
    })
    .map(({ namespace, className, keys }) => ({
      kind: 'instance-path' as const,
      ...(namespace !== undefined && { namespace }),
      className,
      keys: new Map(keys),
    })),
}));

describe('isSamePath', () => {
  it('says whether two paths have the same identity', () => {
    fc.assert(
      fc.property(arbitrary.path, arbitrary.path, (one, other) => {
        expect(isSamePath(one, other)).toBe(pathIdentity(one) === pathIdentity(other));
        expect(isSamePath(one, { ...one, keys: new Map([...one.keys].reverse()) })).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
