import { describe, expect, it, vi } from 'vitest';
import { compileFilter, compileQuery } from '../../../src/cim/query/compile.ts';
import { parseCql } from '../../../src/cim/query/cql-parser.ts';
import { parseFilter } from '../../../src/cim/query/languages.ts';
import { AllClasses, anyClass } from '../../../src/cim/schema/all-classes.ts';
import { NamespaceStore } from '../../../src/cim/schema/namespaces.ts';
import type { CIMInstance } from '../../../src/cim/values/instance.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import { compileText } from '../mof/compile-text.ts';
import { typedValue } from '../values/typed-value.ts';
import { rowOfInstance } from './instance-row.ts';

const { repository, errors } = compileText(
  `
Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);
Qualifier Association : boolean = false, Scope(association), Flavor(DisableOverride, ToSubclass);
Qualifier EmbeddedObject : boolean = false, Scope(property, method, parameter);
Qualifier Override : string = null, Scope(property, method), Flavor(Restricted);
Qualifier ValueMap : string[] = null, Scope(property), Flavor(EnableOverride, ToSubclass);
Qualifier Values : string[] = null, Scope(property), Flavor(EnableOverride, ToSubclass, Translatable);
class D_Thing {
  [Key] string Name;
  string Caption; datetime Seen; boolean On; uint64 Size; string Tags[]; uint16 Codes[]; boolean Flags[];
  [ValueMap { "0", "2", "3", "4..32767" }, Values { "Unknown", "Enabled", "Disabled", "Reserved" }] uint16 State;
  [Values { "None", "Some" }] uint16 Amount;
  [EmbeddedObject] string Inner;
  string Note; string Notes[]; datetime Times[];
};
class D_Special : D_Thing {
  [ValueMap { "1" }, Values { "Odd" }] uint16 Oddity;
};
class D_Few : D_Thing {
  [Override("State"), ValueMap { "2", "..1" }, Values { "Enabled", "Unknown" }] uint16 State;
};
[Association] class D_Link { [Key] D_Thing REF Left; [Key] D_Thing REF Right; };
`,
  'dmtf.mof',
);

function classOf(name: string) {
  const found = repository.class(name);
  if (found === undefined) throw new Error(`${name}: ${errors.map(String).join('\n')}`);
  return found;
}

const pathTo = (Name: string): InstancePath => ({
  kind: 'instance-path',
  namespace: 'root/d',
  className: 'D_Thing',
  keys: new Map([['Name', Name]]),
});
const inner: CIMInstance = {
  kind: 'instance',
  className: 'D_Special',
  path: { ...pathTo('inside'), className: 'D_Special' },
  properties: new Map([['State', typedValue('uint16', 3)]]),
};
const thing: CIMInstance = {
  kind: 'instance',
  className: 'D_Thing',
  properties: new Map([
    ['name', typedValue('string', 'one')],
    ['Caption', typedValue('string', 'Größe (x86)')],
    ['Seen', typedValue('datetime', '20261122233100.000000+000')],
    ['On', typedValue('boolean', true)],
    ['Size', typedValue('uint64', 18_446_744_073_709_551_615n)],
    ['Tags', typedValue('string', ['red', 'green'])],
    ['Codes', typedValue('uint16', [2, 5, null])],
    ['State', typedValue('uint16', 2)],
    ['Amount', typedValue('uint16', 1)],
    ['Inner', typedValue('string', inner)],
    ['Note', typedValue('string', '20261122233100.000000+000')],
    ['Notes', typedValue('string', ['20261122233100.000000+000', 'none'])],
    ['Times', typedValue('datetime', ['20261122233100.000000+000', '20261122233200.000000+000'])],
  ]),
};
const link: CIMInstance = {
  kind: 'instance',
  className: 'D_Link',
  properties: new Map([
    ['Left', typedValue('reference', pathTo('one'))],
    ['Right', typedValue('reference', pathTo('two'))],
  ]),
};
const environment = { namespace: 'root/d', now: Date.UTC(2026, 10, 22, 23, 31, 1) };

function holds(condition: string, instance = thing): boolean {
  const cimClass = classOf(instance.className);
  const query = parseCql(`SELECT * FROM ${instance.className} AS t WHERE ${condition}`);
  return compileQuery(query, cimClass, repository, environment).matches(rowOfInstance(cimClass, instance));
}

describe('conditions of CQL', () => {
  it.each([
    "State = D_Thing.State#'Enabled'",
    "State = State#'Enabled'",
    "t.State <> t.State#'Disabled'",
    "Amount = Amount#'Some'",
    "State = #'Enabled' AND #'Disabled' > State",
    "Inner.D_Thing::State = #'Disabled'",
    "Inner.D_Thing::State = D_Thing.State#'Disabled'",
    'ANY Codes = 5',
    'ANY Codes <> 5',
    'ANY Codes[*] = 5 AND ANY t.Codes[] = 2 AND Codes[*] = 2',
    "Tags[*] = {'red', 'green'}",
    'NOT ANY Tags = "blue"',
    "EVERY Tags LIKE '.*e.*'",
    "ANY Tags LIKE 'r.*'",
    "NOT EVERY Tags LIKE 'r.*'",
    "Tags = {'red', 'green'}",
    "Tags <> {'green', 'red'}",
    "Tags[1] = 'green'",
    "UpperCase(Caption) = 'GRÖSSE (X86)'",
    "UpperCase(UpperCase(Tags[0])) = 'RED'",
    "Caption LIKE 'Größe \\\\(x86\\\\)'",
    "Caption LIKE 'Gr..e \\(.*'",
    'Seen < CurrentDateTime()',
    "Seen = DateTime('20261123003100.000000+060')",
    "Note = DateTime('20261123003100.000000+060')",
    "Note <> '20261123003100.000000+060'",
    'UpperCase(Note) = Seen',
    'ANY Notes = Seen',
    "NOT ANY Notes = '20261123003100.000000+060'",
    "ANY Times = '20261123003100.000000+060'",
    "EVERY Times >= '20261123003100.000000+060'",
    "Times = {'20261123003100.000000+060', '20261123003200.000000+060'}",
    "Notes <> {'20261123003100.000000+060', 'none'}",
    "ClassName(t) = 'D_Thing'",
    "ClassName(Inner) = 'D_Special'",
    "NamespaceName(t) = 'root/d'",
    "ClassPath(t) = 'root/d:D_Thing'",
    'ModelPath(t) = \'D_Thing.Name="one"\'',
    'ObjectPath(t) = \'root/d:d_thing.NAME="one"\'',
    'ObjectPath(Inner) = \'root/d:D_Special.Name="inside"\'',
    'ReferenceToString(InstanceToReference(t)) = ReferenceToString(ObjectPath(t))',
    "ClassName(ObjectPath(t)) = 'D_Thing'",
    'CurrentDateTime() = CurrentDateTime()',
    'Size = 18446744073709551615',
    'On AND D_Thing.On = TRUE',
    'UpperCase(Inner.Caption) IS NULL AND ClassName(Inner.Any) IS NULL',
    "{1, 2} = {'1', 2}",
    "2 = {1, '2'}",
    't ISA D_Thing',
    'Inner ISA D_Special',
  ])('hold: %s', (condition) => {
    expect(holds(condition)).toBe(true);
  });

  it.each([
    "State = D_Thing.State#'Disabled'",
    'EVERY Codes > 1',
    'ANY Tags = "blue"',
    'EVERY Tags = "red"',
    "Tags = {'red'}",
    "Caption LIKE 'Größe'",
    'Seen > CurrentDateTime()',
    'ANY Inner.Codes = 5',
    "ClassName(t) = 'D_Special'",
    "NamespaceName(Inner.State) = 'x'",
  ])('do not hold, be it for NULL: %s', (condition) => {
    expect(holds(condition)).toBe(false);
  });

  it('follow references', () => {
    expect(holds('Left = \'root/d:D_Thing.Name="one"\' AND Right <> Left', link)).toBe(true);
    expect(holds('ObjectPath(Left) = \'D_Thing.Name="one"\'', link)).toBe(true);
    expect(holds('ReferenceToString(Left) = \'root/d:D_Thing.Name="one"\'', link)).toBe(true);
    expect(holds('InstanceToReference(Left) = Right', link)).toBe(false);
    expect(holds('Left = \'D_Thing.Nonsense="one"\'', link)).toBe(false);
    expect(() => holds("Left = 'one'", link)).toThrow('cannot be compared');
    expect(() => holds('Left < Right', link)).toThrow('references are equal or not, they have no order');
    expect(() => holds('\'D_Thing.Name="one"\' >= Left', link)).toThrow('have no order');
  });

  it.each([
    ["State = State#'Sleeping'", 'has no value named Sleeping'],
    ["State = State#'Reserved'", 'not a single value'],
    ["State = Caption#'x'", 'has no value named x'],
    ["State = #'Sleeping'", 'has no value named Sleeping'],
    ["State = #'enabled'", 'has no value named enabled'],
    ["UpperCase(Caption) = #'x'", 'not compared with a property'],
    ['State[*] = 2', 'State is no array'],
    ["State = D_Unknown.State#'x'", 'no class D_Unknown'],
    ["State = D_Thing.Stat#'x'", 'no property Stat'],
    ["ANY Caption = 'x'", 'need an array'],
    ['ANY Codes = {1}', 'single value'],
    ["Codes = {1, 'x'}", 'cannot be compared'],
    ['Nonsense(Caption) = 1', 'no function Nonsense'],
    ['constructor(Caption) = 1', 'no function constructor'],
    ['UpperCase() = 1', 'takes 1 parameters'],
    ['UpperCase(1) = "x"', 'takes a property or a string'],
    ["DateTime('today') > Seen", 'takes a datetime'],
    ["CurrentDateTime() > 'today'", 'cannot be compared'],
    ["ClassName('x') = 'x'", 'takes an instance'],
    ["UpperCase(State) = 'X'", 'UpperCase does not take State'],
    ["UpperCase(Tags) = 'X'", 'UpperCase does not take Tags'],
    ["UpperCase(ObjectPath(t)) = 'X'", 'UpperCase does not take ObjectPath'],
    ["ClassName(Name) = 'x'", 'ClassName does not take Name'],
    ["ClassPath(State) = 'x'", 'ClassPath does not take State'],
    ["ReferenceToString(Name) = 'x'", 'ReferenceToString does not take Name'],
    ['Codes < {9}', 'have no order'],
    ['State >= {9}', 'have no order'],
    ['{1} > 0', 'have no order'],
    ['Codes <= Codes', 'arrays are equal or not, they have no order'],
    ['On < TRUE', 'booleans are equal or not, they have no order'],
    ["'true' >= On", 'booleans are equal or not, they have no order'],
    ['On > On', 'booleans are equal or not, they have no order'],
    ['FALSE <= TRUE', 'booleans are equal or not, they have no order'],
    ['ANY Flags > FALSE', 'booleans are equal or not, they have no order'],
    ['Inner.On < TRUE', 'booleans are equal or not, they have no order'],
    ["ObjectPath(t) > 'x.y=1'", 'references are equal or not, they have no order'],
    ['Inner < Inner', 'instances are equal or not, they have no order'],
    ["{1, 'x'} = 1", 'cannot be compared'],
    ["Caption LIKE '(x86'", 'not closed'],
  ])('are refused when they cannot be meant: %s', (condition, message) => {
    expect(() => holds(condition)).toThrow(
      expect.objectContaining({ kind: 'invalid', message: expect.stringContaining(message) }),
    );
  });

  it.each([
    ['Count(*) > 1', 'Aggregations'],
    ['StringToUint(Caption) = 1', 'Conversion Utilities'],
    ['HostPort(t) = "x"', 'Conversion Utilities'],
  ])('name the feature: %s', (condition, feature) => {
    const message = `the feature ${feature} is not supported`;
    expect(() => holds(condition)).toThrow(expect.objectContaining({ kind: 'feature', message }));
  });

  it('know the time only where they are told', () => {
    const query = parseCql('SELECT * FROM D_Thing WHERE Seen < CurrentDateTime()');
    expect(() => compileQuery(query, classOf('D_Thing'), repository)).toThrow('not supported here');
  });

  it('find the symbol of a descendant', () => {
    const query = parseCql("SELECT * FROM D_Thing WHERE Oddity = Oddity#'Odd' OR On");
    expect(compileQuery(query, classOf('D_Thing'), repository).matches(rowOfInstance(classOf('D_Thing'), thing))).toBe(
      true,
    );
  });
});

describe('symbolic constants of a property that descendants narrow', () => {
  const few: CIMInstance = { ...thing, className: 'D_Few' };
  const finds = (condition: string) => {
    const query = parseCql(`SELECT * FROM D_Thing WHERE ${condition}`);
    return compileQuery(query, classOf('D_Few'), repository).matches(rowOfInstance(classOf('D_Few'), few));
  };

  it('are those of the instance', () => {
    expect(finds("State = #'Enabled'")).toBe(true);
    expect(finds("State = #'Disabled' OR On")).toBe(true);
  });

  it.each(["State <> #'Disabled'", "NOT State = #'Disabled'", "#'Unknown' < State", "State = State#'Unknown'"])(
    'are NULL in those which lack them: %s',
    (condition) => {
      expect(finds(condition)).toBe(false);
    },
  );

  it('are found once for all of them', () => {
    const withDescendants = vi.spyOn(repository, 'withDescendants');
    finds(Array(100).fill("Oddity = #'Odd'").join(' OR '));
    expect(withDescendants.mock.calls.length).toBeLessThan(2);
    withDescendants.mockRestore();
  });
});

describe('filters of FQL', () => {
  const passes = (filter: string, from?: string) =>
    compileFilter(parseFilter('DMTF:FQL', filter), classOf('D_Thing'), repository, from === undefined ? {} : { from }) //
      .matches(rowOfInstance(classOf('D_Thing'), thing));

  it('test instances of a class', () => {
    expect(passes("Name = 'one' AND ANY Codes = 5")).toBe(true);
    expect(passes('Codes = {2, 5, NULL} AND Codes <> {2, 5}')).toBe(true);
    expect(passes('Inner.State = 3 AND Inner.Caption = NULL')).toBe(true);
    expect(passes("Caption = NULL OR Name LIKE 'two|three'")).toBe(false);
  });

  it('ask of the items of an array, too, whether they are NULL', () => {
    const items = ['ANY Codes = NULL', 'NOT EVERY Codes = NULL', 'ANY Codes <> NULL', 'NOT EVERY Codes <> NULL'];
    for (const filter of [...items, 'EVERY Tags <> NULL', 'NOT ANY Tags = NULL'])
      expect(passes(filter), filter).toBe(true);
    // Nothing is known of what is NULL instead of an array.
    for (const filter of ['ANY Flags = NULL', 'NOT ANY Flags = NULL', 'EVERY Flags <> NULL', 'ANY Inner.Codes <> NULL'])
      expect(passes(filter), filter).toBe(false);
    expect(() => passes('ANY Caption = NULL')).toThrow('need an array');
  });

  it('know the properties of the class that the operation names, or of none', () => {
    expect(() => passes('Missing = 1')).toThrow('class D_Thing has no property Missing');
    expect(passes('Oddity = NULL')).toBe(true);
    expect(() => passes('Oddity = NULL', 'D_Link')).toThrow('class D_Link has no property Oddity');
  });

  describe('on instances of any class', () => {
    const namespaces = new NamespaceStore();
    namespaces.add('root/d', repository);
    const other = 'class O_Thing { string State; uint16 Hours; }; class O_Item { uint32 Amount; };';
    namespaces.add('root/o', compileText(other, 'other.mof').repository);
    const all = new AllClasses(namespaces);
    const compiled = (filter: string, cimClass = anyClass) =>
      compileFilter(parseFilter('DMTF:FQL', filter), cimClass, all, { from: anyClass.name });

    it.each([
      ['Missing = 1', 'no class has a property Missing'],
      ['Name = NULL OR Missing = NULL', 'no class has a property Missing'],
      ["Hours LIKE 'x'", 'Hours is no text'],
      ["Hours = 'abc'", 'Hours of type uint16 cannot be compared'],
      ['Name = Size', 'Name of type string cannot be compared'],
      ['UpperCase(Hours) = NULL', 'does not take Hours'],
      ['Inner ISA D_Nothing', 'there is no class D_Nothing'],
      ["Amount = Amount#'Much'", 'no value named Much'],
      ["Name LIKE '('", 'not closed'],
    ])('are refused where no class has what they need: %s', (filter, message) => {
      expect(() => compiled(filter)).toThrow(
        expect.objectContaining({ kind: 'invalid', message: expect.stringContaining(message) }),
      );
    });

    it.each(["State LIKE 'x'", 'State = 2', "State = 'abc'", 'Hours = 1 AND Size = 1'])(
      'are not where classes differ: %s',
      (filter) => {
        expect(() => compiled(filter)).not.toThrow();
      },
    );

    it('are tested on each as its class declares it', () => {
      const holds = (filter: string) =>
        compiled(filter, classOf('D_Thing')).matches(rowOfInstance(classOf('D_Thing'), thing));
      expect(holds('State = 2 AND Hours = NULL AND Inner ISA D_Special')).toBe(true);
      expect(holds("State LIKE 'x' OR Hours > 1")).toBe(false);
      expect(holds("State = State#'Enabled'")).toBe(true);
    });

    it('have the symbols of whichever class has them', () => {
      const reversed = new NamespaceStore();
      for (const { name, repository } of [...namespaces.all()].reverse()) reversed.add(name, repository);
      const filter = parseFilter('DMTF:FQL', "State = #'Enabled'");
      expect(() => compileFilter(filter, anyClass, new AllClasses(reversed), { from: anyClass.name })).not.toThrow();
    });
  });
});
