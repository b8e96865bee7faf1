import { describe, expect, it } from 'vitest';
import { classOf, compileCase, errorsOf } from '../mof/mof-text.ts';

const base = `
[Description("base"), Version("1")]
class A {
  [Key, Description("id")] string Id;
  [Description("state"), MaxValue(9)] uint16 State = 5;
  string Note;
  [Description("start")] uint32 Start([In, Required] uint16 Mode, [Out] string Result);
  uint32 Stop();
};`;

describe('a subclass', () => {
  const text = `${base} class B : A { string Own; [Override("State"), MaxValue(3)] uint16 state; }; class C : B { };`;

  it('shows inherited properties first, overrides in their place, and shares what it does not touch', () => {
    const c = classOf(text, 'C');
    const b = c.superclass;
    expect(
      c.properties.map(({ name, index, propagated, classOrigin }) => [name, index, propagated, classOrigin]),
    ).toEqual([
      ['Id', 0, true, 'A'],
      ['state', 1, true, 'A'],
      ['Note', 2, true, 'A'],
      ['Own', 3, true, 'B'],
    ]);
    expect(b?.properties.map(({ propagated }) => propagated)).toEqual([true, false, true, false]);
    expect(c.properties[2]).toBe(b?.properties[2]);
    expect(c.property('ID')).toBe(c.properties[0]);
    expect(c.property('nothing')).toBeUndefined();
  });

  it('inherits keys and default values', () => {
    const c = classOf(text, 'C');
    expect(c.keys.map(({ name }) => name)).toEqual(['Id']);
    expect(c.property('State')?.defaultValue).toBe(5);
  });

  it('inherits qualifiers of flavor ToSubclass, as propagated, and no restricted ones', () => {
    const c = classOf(text, 'C');
    expect([...c.qualifiers.keys()]).toEqual(['description']);
    expect(c.qualifiers.get('description')).toMatchObject({ value: 'base', propagated: true });
    const state = c.superclass?.property('State')?.qualifiers;
    expect(state?.get('description')).toMatchObject({ value: 'state', propagated: true });
    expect(state?.get('maxvalue')).toMatchObject({ value: 3n, propagated: false });
    expect(state?.get('override')).toMatchObject({ value: 'State', propagated: false });
    expect(
      [...(c.property('State')?.qualifiers.values() ?? [])].map(({ name, propagated }) => [name, propagated]),
    ).toEqual([
      ['Description', true],
      ['MaxValue', true],
    ]);
  });

  it('overrides methods in their place; parameters inherit the qualifiers of their namesakes', () => {
    const b = classOf(
      `${base} class B : A { uint32 Pause(); [Override("Start")] uint32 Start(uint16 Mode, [Out] string RESULT); };`,
      'B',
    );
    expect(b.methods.map(({ name, propagated, classOrigin }) => [name, propagated, classOrigin])).toEqual([
      ['Start', false, 'A'],
      ['Stop', true, 'A'],
      ['Pause', false, 'B'],
    ]);
    expect(b.method('start')?.qualifiers.get('description')?.value).toBe('start');
    expect(b.method('start')?.parameters).toMatchObject([
      { name: 'Mode', isRequired: true, isOut: false },
      { name: 'RESULT', isRequired: false, isOut: true },
    ]);
  });

  it('knows its ancestors in any spelling', () => {
    const c = classOf(text, 'C');
    expect(['C', 'c', 'B', 'A', 'a'].map((name) => c.isA(name))).toEqual([true, true, true, true, true]);
    expect(['D', '', 'Id', '__proto__', 'constructor'].map((name) => c.isA(name))).toEqual(Array(5).fill(false));
  });

  it('is abstract, association or indication by its qualifiers; only the latter two are inherited', () => {
    const { repository } = compileCase(
      '[Abstract, Association] class A {}; class B : A { A ref P; A ref Q; }; [Abstract, Indication] class I {}; class J : I {};',
    );
    const kind = (name: string) => {
      const found = repository.class(name);
      return [found?.isAbstract, found?.isAssociation, found?.isIndication];
    };
    expect(kind('A')).toEqual([true, true, false]);
    expect(kind('B')).toEqual([false, true, false]);
    expect(kind('I')).toEqual([true, false, true]);
    expect(kind('J')).toEqual([false, false, true]);
  });
});

describe('a declaration that does not fit', () => {
  it.each([
    ['a superclass that is not there', 'class T : Gone { };', 'superclass Gone of T is not declared'],
    ['a circle of superclasses', 'class T : U { }; class U : T { };', 'class T descends from itself'],
    [
      'more ancestors than any model has',
      Array.from({ length: 10_000 }, (_, index) => `class T${9999 - index} : T${9998 - index} { };`)
        .join(' ')
        .replace(' : T-1', ''),
      'class T65 has more than 64 ancestors',
    ],
    [
      'more values of a qualifier than its array takes',
      'Qualifier Q : uint8[1], Scope(any); [Q { 1, 2 }] class T { };',
      'qualifier Q on T has more values than 1',
    ],
    [
      'more default values of a qualifier type than its array takes',
      'Qualifier Q : uint8[1] = { 1, 2 }, Scope(any);',
      'qualifier type Q has more default values than 1',
    ],
    [
      'more inherited default values than the array takes',
      'class U { uint8 P[] = { 1, 2 }; }; class T : U { [Override("P")] uint8 P[1]; };',
      'T.P has more default values than 1',
    ],
    ['a terminal superclass', '[Terminal] class U { }; class T : U { };', 'U, the superclass of T, is terminal'],
    [
      'an association below a class that is none',
      'class U { }; [Association] class T : U { U ref P; U ref Q; };',
      'U, the superclass of association T, is no association',
    ],
    ['an array as key', 'class T { [Key] uint8 P[]; }; class U : T { };', 'T.P is an array and may not be a key'],
    [
      'an association with a single reference',
      '[Abstract, Association] class U { U ref P; }; class T : U { };',
      'association T has less than two references',
    ],
    [
      'an association with too many references, inherited ones among them',
      `class R { }; [Abstract, Association] class U { ${Array.from({ length: 16 }, (_, index) => `R ref P${index};`).join(' ')} }; [Association] class T : U { R ref Q; };`,
      'association T has more than 16 references',
    ],
    [
      'a class with too many elements, those of its methods and inherited ones among them',
      `class U { ${Array.from({ length: 1997 }, (_, index) => `uint8 P${index};`).join(' ')} }; class T : U { uint8 M(uint8 A, uint8 B); uint8 N(); };`,
      'class T has more than 2000 elements',
    ],
    ['a property declared twice', 'class T { uint8 P; uint8 p; };', 'T.p is declared twice'],
    ['a method declared twice', 'class T { uint8 M(); uint8 M(); };', 'T.M is declared twice'],
    ['a parameter declared twice', 'class T { uint8 M(uint8 A, uint8 a); };', 'parameter a of T.M() is declared twice'],
    ['a qualifier given twice', 'class T { [Key, Key] uint8 P; };', 'qualifier Key on T.P is given twice'],
    [
      'a qualifier out of scope',
      '[Key] class T { };',
      'qualifier Key on T is out of scope; it applies to property, reference',
    ],
    [
      'a property without Override',
      'class U { uint8 P; }; class T : U { uint8 P; };',
      'T.P is inherited and lacks Override',
    ],
    ['an Override of nothing', 'class T { [Override("P")] uint8 P; };', 'T.P overrides P, which is not inherited'],
    [
      'an Override of another name',
      'class U { uint8 P; }; class T : U { [Override("P")] uint8 Q; };',
      'T.Q overrides P, which is not inherited',
    ],
    [
      'an Override of another type',
      'class U { uint8 P; }; class T : U { [Override("P")] uint8 P[]; };',
      'T.P has type uint8[], the property it overrides uint8',
    ],
    [
      'a method that returns another type',
      'class U { uint8 M(); }; class T : U { [Override("M")] uint32 M(); };',
      'T.M() returns uint32, the method it overrides uint8',
    ],
    [
      'a method with another type of a parameter',
      'class U { uint8 M([In] uint8 A, [In(false), Out] string B); }; class T : U { [Override("M")] uint8 M([In] uint16 A, [In(false), Out] string B); };',
      'parameter A of T.M() is [in] uint16, in the method it overrides [in] uint8',
    ],
    [
      'an array of another fixed size',
      'class U { uint8 P[3]; }; class T : U { [Override("P")] uint8 P[2]; };',
      'T.P has type uint8[2], the property it overrides uint8[3]',
    ],
    [
      'an array of any size in place of a fixed one',
      'class U { uint8 P[3]; }; class T : U { [Override("P")] uint8 P[]; };',
      'T.P has type uint8[], the property it overrides uint8[3]',
    ],
    [
      'a single value in place of an array of a fixed size',
      'class U { uint8 P[1]; }; class T : U { [Override("P")] uint8 P; };',
      'T.P has type uint8, the property it overrides uint8[1]',
    ],
    [
      'a method with an array of a fixed size for a parameter',
      'class U { uint8 M([In] uint8 A[]); }; class T : U { [Override("M")] uint8 M([In] uint8 A[3]); };',
      'parameter A of T.M() is [in] uint8[3], in the method it overrides [in] uint8[]',
    ],
    [
      'a method with an array for a parameter',
      'class U { uint8 M([In] uint8 A, [In(false), Out] string B); }; class T : U { [Override("M")] uint8 M([In] uint8 A[], [In(false), Out] string B); };',
      'parameter A of T.M() is [in] uint8[], in the method it overrides [in] uint8',
    ],
    [
      'a method with a reference for a parameter',
      'class U { uint8 M([In] uint8 A, [In(false), Out] string B); }; class T : U { [Override("M")] uint8 M([In] T ref A, [In(false), Out] string B); };',
      'parameter A of T.M() is [in] T ref, in the method it overrides [in] uint8',
    ],
    [
      'a method with another direction of a parameter',
      'class U { uint8 M([In] uint8 A); }; class T : U { [Override("M")] uint8 M([Out] uint8 A); };',
      'parameter A of T.M() is [in, out] uint8, in the method it overrides [in] uint8',
    ],
    [
      'a method with a parameter too few',
      'class U { uint8 M([In] uint8 A, [In(false), Out] string B); }; class T : U { [Override("M")] uint8 M([In] uint8 A); };',
      'T.M() lacks parameter B of the method it overrides',
    ],
    [
      'a method with a parameter too many',
      'class U { uint8 M([In] uint8 A, [In(false), Out] string B); }; class T : U { [Override("M")] uint8 M([In] uint8 A, [In(false), Out] string B, uint8 C); };',
      'parameter C of T.M() is none of the method it overrides',
    ],
    [
      'an object in a number',
      'class T { [EmbeddedObject] uint8 P; };',
      'T.P holds instances, so its type is string, not uint8',
    ],
    [
      'an instance from a method that returns a number',
      'class T { [EmbeddedInstance("T")] uint8 M(); };',
      'T.M() holds instances, so its type is string, not uint8',
    ],
    [
      'an embedded instance with a default value',
      'class T { [EmbeddedInstance("T")] string P = "T"; };',
      'T.P holds instances and may have no default value',
    ],
    [
      'a new key below a class with keys',
      'class U { [Key] uint8 P; }; class T : U { [Key] uint8 Q; };',
      'T.Q may not be a key: U has keys',
    ],
    [
      'a key taken back',
      'class U { [Key] uint8 P; }; class T : U { [Override("P"), Key(false)] uint8 P; };',
      'qualifier Key on T.P may not be overridden (DisableOverride)',
    ],
    [
      'a reference outside of an association',
      'class T { T ref P; };',
      'T.P is a reference, but T is not an association',
    ],
    [
      'a reference that widens',
      '[Association] class U { T ref P; T ref Q; }; class T {}; class O {}; [Association] class V : U { [Override("P")] O ref P; };',
      'V.P refers to O, which is no T',
    ],
    [
      'an embedded class that widens',
      'class U { [EmbeddedInstance("T")] string P; }; class T {}; class O {}; class V : U { [Override("P"), EmbeddedInstance("O")] string P; };',
      'V.P embeds O, which is no T',
    ],
    [
      'an embedded instance made a text',
      'class U { [EmbeddedInstance("U")] string P; }; class T : U { [Override("P"), EmbeddedInstance(NULL)] string P; };',
      'T.P has type string, the property it overrides string of instances of U',
    ],
    [
      'a text made an embedded instance',
      'class U { string P; }; class T : U { [Override("P"), EmbeddedInstance("U")] string P; };',
      'T.P has type string of instances of U, the property it overrides string',
    ],
    [
      'a text made an embedded object',
      'class U { string P; }; class T : U { [Override("P"), EmbeddedObject] string P; };',
      'T.P has type string of objects, the property it overrides string',
    ],
    [
      'an embedded instance made any object',
      'class U { [EmbeddedInstance("U")] string P; }; class T : U { [Override("P"), EmbeddedInstance(NULL), EmbeddedObject] string P; };',
      'T.P has type string of objects, the property it overrides string of instances of U',
    ],
    [
      'a method with instances of another class for a parameter',
      'class U { uint8 M([EmbeddedInstance("U")] string A); }; class T : U { [Override("M")] uint8 M([EmbeddedInstance("T")] string A); };',
      'parameter A of T.M() is [in] string of instances of T, in the method it overrides [in] string of instances of U',
    ],
    [
      'a method that returns a text in place of instances',
      'class U { [EmbeddedInstance("U")] string M(); }; class T : U { [Override("M"), EmbeddedInstance(NULL)] string M(); };',
      'T.M() returns string, the method it overrides string of instances of U',
    ],
  ])('%s is refused', (_, text, expected) => {
    expect(errorsOf(text).map((error) => error.replace(/^\d+:\d+: /, ''))).toEqual([expected]);
  });

  it.each([
    ['keys below a class without keys', 'class U { }; class T : U { [Key] uint8 Q; };'],
    ['an Override that names the class too', 'class U { uint8 P; }; class T : U { [Override("U.P")] uint8 P; };'],
    [
      'a method with the same parameters in another order and spelling',
      'class U { uint8 M(u ref A, [In(false), Out] string B); }; class T : U { [Override("M")] uint8 m(string b, U ref a); };',
    ],
    [
      'an array of a fixed size in place of one of any',
      'class U { uint8 P[]; uint8 Q[3]; }; class T : U { [Override("P")] uint8 P[3]; [Override("Q")] uint8 Q[3]; };',
    ],
    [
      'an embedded instance of a class below',
      'class U { [EmbeddedInstance("U")] string P; }; class T : U { [Override("P"), EmbeddedInstance("T")] string P; };',
    ],
    [
      'an embedded instance in place of an object',
      'class U { [EmbeddedObject] string P; }; class T : U { [Override("P"), EmbeddedInstance("T")] string P; };',
    ],
    [
      'an embedded instance that is not spoken of again',
      'class U { [EmbeddedInstance("U")] string P; [EmbeddedInstance("U")] string M([EmbeddedInstance("U")] string A); }; class T : U { [Override("P")] string P; [Override("M")] string M([EmbeddedInstance("u")] string A); };',
    ],
    ['a reference to the class itself', '[Association] class T { T ref P; T ref Q; };'],
    ['an abstract association with one reference', '[Abstract, Association] class T { T ref P; };'],
    [
      'a fixed qualifier given again with its value',
      'class U { [Key] uint8 P; }; class T : U { [Override("P"), Key] uint8 P; };',
    ],
  ])('%s is allowed', (_, text) => {
    expect(errorsOf(text)).toEqual([]);
  });
});
