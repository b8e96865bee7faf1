import fc from 'fast-check';
import { dateTimeFromEpoch } from '../../../src/cim/values/datetime.ts';
import type { CIMInstance } from '../../../src/cim/values/instance.ts';
import type { InstancePath, KeyValue } from '../../../src/cim/values/path.ts';
import type { CIMScalar, CIMValue, DataType, TypedValue } from '../../../src/cim/values/types.ts';

/** Text with what XML makes hard, but only characters that it can express. */
export const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', '\t', '\r', '\n', '<', '>', '&', '"', "'", ']]>', '\u00a0', '\u2028', '😀', '%'),
      fc.constantFrom('&amp;', '&nbsp;', '&#38;', '&#7;'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((value) => !/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(value));

export const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/);

const wide = (min: bigint, max: bigint) => fc.bigInt({ min, max });
const small = (min: number, max: number) => fc.integer({ min, max });

const scalars: Readonly<Record<Exclude<DataType, 'reference'>, fc.Arbitrary<CIMScalar>>> = {
  boolean: fc.boolean(),
  string: text,
  char16: fc.constantFrom('a', '<', 'é', ' '),
  datetime: small(-1_000_000_000, 2_000_000_000).map((seconds) => dateTimeFromEpoch(seconds * 1000) as CIMScalar),
  uint8: small(0, 255),
  sint8: small(-128, 127),
  uint16: small(0, 65_535),
  sint16: small(-32_768, 32_767),
  uint32: small(0, 4_294_967_295),
  sint32: small(-2_147_483_648, 2_147_483_647),
  uint64: wide(0n, 2n ** 64n - 1n),
  sint64: wide(-(2n ** 63n), 2n ** 63n - 1n),
  real32: fc.float(),
  real64: fc.double(),
};

const plainKey: fc.Arbitrary<KeyValue> = fc.oneof(
  text,
  fc.boolean(),
  small(0, 4_294_967_295),
  small(-2_147_483_648, -1),
  wide(0n, 2n ** 64n - 1n),
  fc.double({ noNaN: true, noInteger: true, noDefaultInfinity: true }),
);

const place = fc.constantFrom({}, { namespace: 'root/cimv2' }, { namespace: 'interop', host: 'host:5989' });

function pathOf(key: fc.Arbitrary<KeyValue>): fc.Arbitrary<InstancePath> {
  return fc
    .record({ place, className: name, keys: fc.uniqueArray(fc.tuple(name, key), { selector: caseless, maxLength: 3 }) })
    .map(({ place, className, keys }) => ({ kind: 'instance-path', className, keys: new Map(keys), ...place }));
}

const caseless = ([name]: readonly [string, unknown]) => name.toLowerCase();

/** Paths whose keys may be paths. */
export const path: fc.Arbitrary<InstancePath> = pathOf(fc.oneof(plainKey, pathOf(plainKey)));

function contentOf(item: fc.Arbitrary<CIMScalar>, isArray: boolean): fc.Arbitrary<CIMValue | null> {
  return isArray ? fc.option(fc.array(fc.option(item), { maxLength: 3 })) : fc.option(item);
}

/** A value of that type, or NULL. */
export function valueOfType(type: DataType, isArray: boolean): fc.Arbitrary<CIMValue | null> {
  return type === 'reference' ? fc.option(path) : contentOf(scalars[type], isArray);
}

const plainProperty: fc.Arbitrary<TypedValue> = fc
  .tuple(fc.constantFrom(...(Object.keys(scalars) as (keyof typeof scalars)[])), fc.boolean())
  .chain(([type, isArray]) => valueOfType(type, isArray).map((value) => ({ type, isArray, value })));

const reference: fc.Arbitrary<TypedValue> = fc
  .option(path)
  .map((value) => ({ type: 'reference', isArray: false, value }));

function instanceOf(property: fc.Arbitrary<TypedValue>): fc.Arbitrary<CIMInstance> {
  const properties = fc.uniqueArray(fc.tuple(name, property), { selector: caseless, maxLength: 5 });
  return fc
    .record({ className: name, properties })
    .map(({ className, properties }) => ({ kind: 'instance', className, properties: new Map(properties) }));
}

/** Instances without others inside. */
export const flatInstance = instanceOf(fc.oneof(plainProperty, reference));

/** As a reader sees it: an empty array does not say that it holds embedded instances. */
export function asRead({ embedded, ...typed }: TypedValue): TypedValue {
  const isEmpty = Array.isArray(typed.value) && typed.value.length === 0;
  return embedded === undefined || isEmpty ? typed : { ...typed, embedded };
}

function embeddedOf(inner: fc.Arbitrary<CIMInstance>): fc.Arbitrary<TypedValue> {
  return fc
    .tuple(fc.constantFrom('instance' as const, 'object' as const), fc.boolean())
    .chain(([embedded, isArray]) =>
      contentOf(inner, isArray).map((value) => asRead({ type: 'string', isArray, embedded, value })),
    );
}

/** Instances that hold instances that hold instances. */
export const instance = instanceOf(
  fc.oneof(plainProperty, reference, embeddedOf(instanceOf(fc.oneof(plainProperty, embeddedOf(flatInstance))))),
);
