import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeDeclarations, encodeDeclarations } from '../../../src/cim/schema/stored.ts';
import type { DataType } from '../../../src/cim/values/types.ts';
import { name, text, valueOfType } from '../xml/arbitraries.ts';

const types: readonly DataType[] = [
  ...(['boolean', 'string', 'char16', 'datetime', 'real32', 'real64'] as const),
  ...(['uint8', 'sint8', 'uint16', 'sint16', 'uint32', 'sint32', 'uint64', 'sint64', 'reference'] as const),
];

/** A type with a value of it. */
const typed = fc
  .tuple(fc.constantFrom(...types), fc.boolean())
  .chain(([type, isArray]) => valueOfType(type, isArray).map((value) => ({ type, isArray, value })));

const flavors = fc.record({ overridable: fc.boolean(), toSubclass: fc.boolean(), translatable: fc.boolean() });

const qualifiers = fc.array(
  fc.tuple(name, typed, flavors).map(([own, value, flavor]) => ({ name: own, ...value, ...flavor })),
  { maxLength: 2 },
);

const property = fc
  .tuple(name, typed, qualifiers)
  .map(([own, { value, ...type }, marks]) => ({ name: own, ...type, qualifiers: marks, defaultValue: value }));

const declaration = fc.record({
  name,
  superclass: name,
  impliesOverride: fc.constant(true),
  qualifiers,
  properties: fc.array(property, { maxLength: 4 }),
  methods: fc.array(
    fc.record({
      name,
      returnType: fc.constantFrom(...types),
      qualifiers,
      parameters: fc.array(fc.record({ name, type: fc.constantFrom(...types), isArray: fc.boolean(), qualifiers }), {
        maxLength: 2,
      }),
    }),
    { maxLength: 2 },
  ),
});

const qualifierType = fc
  .tuple(name, typed, flavors, fc.subarray(['class', 'association', 'property', 'method', 'parameter'] as const))
  .map(([own, value, flavor, scopes]) => ({ name: own, ...value, ...flavor, scopes: new Set(scopes) }));

it('declarations of every type and value are stored and read again as they were', () => {
  const model = fc.record({
    qualifierTypes: fc.array(qualifierType, { maxLength: 2 }),
    classes: fc.array(declaration),
  });
  fc.assert(
    fc.property(model, (declarations) => {
      expect(decodeDeclarations(encodeDeclarations(declarations))).toEqual(declarations);
    }),
    { numRuns: 300 },
  );
});

it('a path that an earlier version stored as text is read', () => {
  const far = {
    name: 'Far',
    type: 'reference',
    isArray: false,
    qualifiers: [],
    defaultValue: 'root/zoo:Zoo_Cage.Name="x"',
  };
  const text = JSON.stringify({
    format: 1,
    qualifierTypes: [],
    classes: [{ name: 'A', qualifiers: [], properties: [far], methods: [] }],
  });
  const path = { kind: 'instance-path', namespace: 'root/zoo', className: 'Zoo_Cage', keys: new Map([['Name', 'x']]) };
  expect(decodeDeclarations(text).classes[0]?.properties[0]?.defaultValue).toEqual(path);
});

it('a text that is no stored declaration is refused', () => {
  fc.assert(
    fc.property(text, (line) => {
      expect(() => decodeDeclarations(line)).toThrow();
    }),
  );
});
