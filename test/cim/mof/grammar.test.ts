import { describe, expect, it } from 'vitest';
import { classOf, compileCase } from './mof-text.ts';

describe('classes in MOF', () => {
  it('have all 14 data types', () => {
    const types = 'boolean string char16 datetime uint8 sint8 uint16 sint16 uint32 sint32 uint64 sint64 real32 real64';
    const declarations = types.split(' ').map((type) => `${type.toUpperCase()} P_${type}; ${type} A_${type}[];`);
    const { properties } = classOf(`class T { ${declarations.join('\n')} };`, 'T');
    expect(properties.map(({ name, type, isArray }) => `${name} ${type} ${isArray}`)).toEqual(
      types.split(' ').flatMap((type) => [`P_${type} ${type} false`, `A_${type} ${type} true`]),
    );
  });

  it('may have properties whose names begin like keywords or are keywords', () => {
    const names = [
      'RefreshRate',
      'Ref',
      'Class',
      'Instance',
      'As',
      'Of',
      'Any',
      'Schema',
      'Qualifier',
      'uint8',
      'Null',
    ];
    const { properties } = classOf(`class T { ${names.map((name) => `uint32 ${name};`).join(' ')} };`, 'T');
    expect(properties.map(({ name }) => name)).toEqual(names);
  });

  it('have references with and without array, in any spelling of ref', () => {
    const { references, method } = classOf(
      `class E {}; [Association] class T { [Key] E ref Ref; [Key] e REF Other = "E.Name=\\"x\\""; uint32 M(E Ref One, E ref Many[]); };`,
      'T',
    );
    expect(references.map(({ name, referenceClass }) => [name, referenceClass])).toEqual([
      ['Ref', 'E'],
      ['Other', 'e'],
    ]);
    expect(references[1]?.defaultValue).toMatchObject({ className: 'E', keys: new Map([['Name', 'x']]) });
    const { repository } = compileCase('class E {}; class T { uint32 M(E Ref One, E ref Many[4]); };');
    expect(repository.class('T')?.method('m')?.parameters).toMatchObject([
      { name: 'One', type: 'reference', referenceClass: 'E', isArray: false },
      { name: 'Many', type: 'reference', referenceClass: 'E', isArray: true, arraySize: 4 },
    ]);
    expect(method).toBeTypeOf('function');
  });

  it('have methods with parameters that know their direction', () => {
    const { methods } = classOf(
      `class T {
         [Static] uint32 M(
           [In, Required] string A,
           [In(false), Out] uint16 B[],
           [Out] boolean C);
         datetime N();
       };`,
      'T',
    );
    expect(methods).toMatchObject([
      {
        name: 'M',
        returnType: 'uint32',
        isStatic: true,
        parameters: [
          { name: 'A', isIn: true, isOut: false, isRequired: true },
          { name: 'B', isIn: false, isOut: true, isRequired: false, isArray: true },
          { name: 'C', isIn: true, isOut: true },
        ],
      },
      { name: 'N', returnType: 'datetime', isStatic: false, parameters: [] },
    ]);
  });

  it('may carry an alias, an empty body, comments and a superclass that is declared later', () => {
    const found = classOf(
      `/* one */ class B as $B : A { } ; // two
       /** three **/ class A as $A { /* four * / */ };`,
      'b',
    );
    expect(found.superclass?.name).toBe('A');
    expect(found.isA('a')).toBe(true);
  });

  it('have embedded instances and objects', () => {
    const { properties } = classOf(
      'class E {}; class T { [EmbeddedInstance("E")] string I; [EmbeddedObject] string O[]; string S; };',
      'T',
    );
    expect(properties.map(({ embedded, embeddedClass }) => [embedded, embeddedClass])).toEqual([
      ['instance', 'E'],
      ['object', undefined],
      [undefined, undefined],
    ]);
  });
});

describe('qualifiers in MOF', () => {
  it('are TRUE without a value where they are boolean, NULL elsewhere', () => {
    const { qualifiers } = classOf('[Abstract, Version] class T {};', 'T');
    expect(qualifiers.get('abstract')?.value).toBe(true);
    expect(qualifiers.get('version')?.value).toBe(null);
  });

  it('take flavors on the spot', () => {
    const { qualifiers } = classOf(
      '[Description("d"): DisableOverride Restricted, Version("1"): ToSubclass EnableOverride Translatable] class T {};',
      'T',
    );
    expect(qualifiers.get('description')).toMatchObject({ overridable: false, toSubclass: false, translatable: true });
    expect(qualifiers.get('version')).toMatchObject({ overridable: true, toSubclass: true, translatable: true });
  });

  it('are declared with type, default, scopes and flavors', () => {
    const { repository, errors } = compileCase(
      `Qualifier Q1 : uint64[3] = { 1, 2 }, Scope(any), Flavor(DisableOverride, Restricted, Translatable);
       QUALIFIER q2 : REAL32 = 1.5, SCOPE(Property, Parameter);`,
    );
    expect(errors).toEqual([]);
    expect(repository.qualifierType('q1')).toEqual({
      name: 'Q1',
      type: 'uint64',
      isArray: true,
      arraySize: 3,
      value: [1n, 2n],
      scopes: new Set(['class', 'association', 'indication', 'property', 'reference', 'method', 'parameter']),
      overridable: false,
      toSubclass: false,
      translatable: true,
    });
    expect(repository.qualifierType('Q2')).toEqual({
      name: 'q2',
      type: 'real32',
      isArray: false,
      value: 1.5,
      scopes: new Set(['property', 'parameter']),
      overridable: true,
      toSubclass: true,
      translatable: false,
    });
  });
});

describe('pragmas', () => {
  it('that this compiler has no use for are passed over', () => {
    const text = `#pragma locale ("en_US")
      #pragma instancelocale("de_DE")
      #PRAGMA vendor ( "x", { 1 }, name )
      #pragma bare
      class T {};`;
    expect(compileCase(text).errors).toEqual([]);
  });
});
