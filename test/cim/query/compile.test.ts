import { describe, expect, it } from 'vitest';
import { compileQuery } from '../../../src/cim/query/compile.ts';
import { parseWql } from '../../../src/cim/query/wql-parser.ts';
import type { CIMInstance } from '../../../src/cim/values/instance.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import { typedValue } from '../values/typed-value.ts';
import { classOf, repository, rowOf } from '../xml/model.ts';

const deepest: CIMInstance = {
  kind: 'instance',
  className: 'T_Foreign',
  properties: new Map([['Moments', typedValue('datetime', ['20261122223100.000000+000', null])]]),
};
const inner: CIMInstance = {
  kind: 'instance',
  className: 'T_All',
  properties: new Map([
    ['U16', typedValue('uint16', 5)],
    ['States', typedValue('uint16', [2, 5])],
    ['Moment', typedValue('datetime', '20261122233100.000000+060')],
    ['Note', typedValue('string', '20261122233100.000000+060')],
    ['Any', typedValue('string', deepest)],
  ]),
};
const row = rowOf('T_All', {
  Id: 'Xen:1\\Memory/0',
  Number: 7,
  Caption: 'XenServer Host',
  Flag: true,
  Moment: '20261122233100.000000+060',
  U16: 2,
  U64: 18_446_744_073_709_551_615n,
  S32: -5,
  R64: 2.5,
  States: [2, 5],
  Names: [],
  Inner: inner,
});
const left: InstancePath = { kind: 'instance-path', className: 'T_Base', keys: new Map([['Id', 'x']]) };
const link = rowOf('T_Link', { Left: left, Right: { ...left, className: 'T_All' } });

function holds(condition: string, of = row): boolean {
  const query = parseWql(`SELECT * FROM ${of.cimClass.name} WHERE ${condition}`);
  return compileQuery(query, of.cimClass, repository).matches(of);
}

describe('compileQuery: conditions', () => {
  it.each([
    'Caption = "XenServer Host"',
    'caption != "xenserver host"',
    'Id LIKE "Xen:%\\Memory%"',
    'U16 = 2',
    'U16 = 0x2',
    'U16 = "2"',
    '2 < Number',
    'U64 = 18446744073709551615',
    'U64 > 18446744073709551614',
    'S32 < 0',
    'R64 >= 2.5',
    'Flag',
    'Flag = TRUE',
    'Flag = "true"',
    'NOT Flag = false',
    'Moment = "20261122223100.000000+000"',
    'Moment < "20261122223100.000001+000"',
    'R32 IS NULL',
    'Caption IS NOT NULL',
    'States = 5',
    'States[1] = 5',
    'States <> 3',
    'States[7] IS NULL',
    'Inner.U16 = 5',
    'Inner.T_All::U16 > U16',
    'Inner.T_Base::U16 = 5',
    'Inner.States = States',
    'Inner.T_Sibling::U16 IS NULL',
    'Inner.Missing IS NULL',
    'Inner ISA T_Base',
    'NOT Inner ISA T_Sibling',
    'T_All ISA T_Base',
    'T_All.U16 = 2',
    'U16 = 3 OR U16 = 2',
    'U16 = 2 AND (S32 = -5 OR R32 = 1)',
    'Any IS NULL',
    '0.3 = "0.3"',
    '"0x10" = 16',
    'TRUE = "TRUE"',
    '"false" <> TRUE',
    '"b" > "a"',
    '(Flag) AND (U16) = (2)',
  ])('hold: %s', (condition) => {
    expect(holds(condition)).toBe(true);
  });

  it.each([
    'Caption = "x"',
    'U16 = 3',
    'R32 = 1',
    'R32 <> 1',
    'NOT R32 = 1',
    'NOT (R32 = 1 AND Flag)',
    'R32 = NULL',
    'States = 3',
    'States <> 5',
    'Names = "x"',
    'Inner.T_Sibling::U16 = 5',
    'Inner.States <> States',
    'Any ISA T_Base',
    'Inner ISA T_Sibling',
    'Inner = 5',
    'T_Sibling::Only IS NOT NULL',
  ])('do not hold, be it for NULL: %s', (condition) => {
    expect(holds(condition)).toBe(false);
  });

  it('compare references with paths as text', () => {
    expect(holds('Left = "root/cimv2:T_Base.Id=\\"x\\""'.replaceAll('\\"', '""'), link)).toBe(true);
    expect(holds('Left = \'t_base.ID="x"\'', link)).toBe(true);
    expect(holds('Left <> \'T_Base.Id="y"\'', link)).toBe(true);
    expect(holds('Left <> Right', link)).toBe(true);
    expect(holds('Right ISA T_Base', link)).toBe(true);
  });

  it('know AND and OR of three values', () => {
    expect(holds('R32 = 1 OR Flag')).toBe(true);
    expect(holds('NOT (R32 = 1 AND NOT Flag)')).toBe(true);
    expect(holds('NOT (R32 = 1 OR NOT Flag)')).toBe(false);
  });

  it.each([
    'Missing = 1',
    'NOT Missing LIKE "x"',
    'U16 = "two"',
    'Caption = 5',
    'Flag = 1',
    'Moment > "today"',
    'Caption LIKE "[a"',
    'T_All = 1',
    'R32 LIKE "%"',
    'Flag LIKE "%"',
    'Inner LIKE "%"',
    'Caption > R32',
    'U16',
    'Caption',
    'States',
    '5',
    'Caption[0] = "x"',
    'Caption.Length IS NULL',
    'Caption ISA T_All',
    'T_None::Caption IS NULL',
    '5 = "x"',
    'TRUE = 1',
    '"a" = TRUE',
    '0.3 < FALSE',
    'States < Sizes',
    'NOT Inner ISA T_None',
    'NOT T_All ISA __proto__',
  ])('are refused when they cannot be meant: %s', (condition) => {
    expect(() => holds(condition)).toThrow(expect.objectContaining({ name: 'QueryError', kind: 'invalid' }));
  });

  it('name what is not offered: steps through references', () => {
    expect(() => holds('Left.Id IS NULL', link)).toThrow(expect.objectContaining({ kind: 'feature' }));
  });

  it('compare integers beside reals as reals, as far as those are exact', () => {
    const large = rowOf('T_All', { U64: 2n ** 53n + 1n });
    expect(holds('U64 = 9007199254740993', large)).toBe(true);
    expect(holds('U64 = 9007199254740992', large)).toBe(false);
    expect(holds('U64 = 9007199254740993.0', large)).toBe(true);
    expect(holds('U64 > 9007199254740993.0', large)).toBe(false);
    expect(holds('U64 > 4.5', large)).toBe(true);
    const low = rowOf('T_All', { S64: -(2n ** 53n) - 1n });
    expect(holds('S64 < -9007199254740992', low)).toBe(true);
    expect(holds('S64 <> -9007199254740992', low)).toBe(true);
  });

  describe('of texts that look like datetimes', () => {
    const [here, there] = ['20261122233100.000000+060', '20261122223100.000000+000'];
    const texts = rowOf('T_All', { Id: here, Caption: there, Names: [here], Moment: here, Inner: inner });

    it.each([
      `Moment = "${there}"`,
      `"${there}" = Moment`,
      'Moment = Caption',
      'Id = Moment',
      'Moment = Names',
      'Inner.Moment = Moment',
      'Inner.Moment = Caption',
      `Inner.Moment = "${there}"`,
      `Inner.T_All::Moment = "${there}"`,
      `Inner.Any.Moments = "${there}"`,
      `"${here}" <= Inner.Any.Moments[0]`,
      `Id <> "${there}"`,
      `Id > "${there}"`,
      'Id <> Caption',
      'Names <> Caption',
      `Names <> "${there}"`,
      `Inner.Note <> "${there}"`,
      `Inner.Note = "${here}"`,
      'Inner.Note <> Caption',
      `"${here}" <> "${there}"`,
    ])('takes them for datetimes only beside one: %s', (condition) => {
      expect(holds(condition, texts)).toBe(true);
    });

    it.each(['Moment <> Id', 'Moment > Id', 'Inner.Moment <> Id', 'NOT Inner.Moment = "today"'])(
      'knows no order where beside a datetime is none: %s',
      (condition) => {
        const none = rowOf('T_All', { Id: 'today', Moment: here, Inner: inner });
        expect(holds(condition, none)).toBe(false);
      },
    );
  });

  it('know a namespace by its other names', () => {
    const query = parseWql('SELECT * FROM T_Link WHERE Left = "alias:T_Base.Id=""x"""');
    const far = rowOf('T_Link', { Left: { ...left, namespace: 'root/far' }, Right: left });
    const properName = (name: string) => (name === 'alias' ? 'root/far' : name);
    expect(compileQuery(query, classOf('T_Link'), repository, { properName }).matches(far)).toBe(true);
    expect(compileQuery(query, classOf('T_Link'), repository).matches(far)).toBe(false);
  });

  it('order texts by their characters', () => {
    const [low, high] = ['\uffee', '\u{1f600}'].map((Caption) => rowOf('T_All', { Caption }));
    expect(holds('Caption < "\u{1f600}"', low)).toBe(true);
    expect(holds('Caption > "\uffee"', high)).toBe(true);
    expect(holds('Caption > "\u{1f600}"', rowOf('T_All', { Caption: '\u{1f600}a' }))).toBe(true);
  });

  it('take a property of another descendant for NULL', () => {
    const query = parseWql('SELECT * FROM T_Base WHERE Only = "x" OR Id LIKE "Xen%"');
    expect(compileQuery(query, classOf('T_All'), repository).matches(row)).toBe(true);
    expect(compileQuery(query, classOf('T_Base'), repository).matches(rowOf('T_Base', { Id: 'y' }))).toBe(false);
  });
});

describe('compileQuery: what it tells the server', () => {
  const compiled = (text: string) => compileQuery(parseWql(text), classOf('T_All'), repository);
  const indexOf = (name: string) => classOf('T_All').property(name)?.index;

  it('gives the selected properties in schema order', () => {
    expect(compiled('SELECT * FROM T_All').projection).toBeUndefined();
    expect(compiled('SELECT U16, Id, t_all.u16 FROM T_All').projection).toEqual([indexOf('Id'), indexOf('U16')]);
    expect(compiled('SELECT States[*] FROM T_All').projection).toEqual([indexOf('States')]);
    expect(compiled('SELECT Only, Id FROM T_Base').projection).toEqual([indexOf('Id')]);
    expect(() => compiled('SELECT Typo FROM T_All')).toThrow('no property Typo');
    expect(() => compiled('SELECT T_Typo::U16 FROM T_All')).toThrow('no class T_Typo');
    expect(() => compiled('SELECT Typo.U16 FROM T_All')).toThrow('no property Typo');
    expect(() => compiled('SELECT Typo[0] FROM T_All')).toThrow('no property Typo');
    expect(() => compiled('SELECT Inner.U16 FROM T_All')).toThrow(expect.objectContaining({ kind: 'feature' }));
  });

  it('gives the keys that every match has', () => {
    const [way] = compiled('SELECT * FROM T_All WHERE "x" = Id AND U16 = 1').lookups ?? [];
    expect(way?.keys).toEqual(new Map([[0, 'x']]));
    for (const condition of ['Id = "x" OR U16 = 1', 'NOT Id = "x"', 'Id <> "x"', 'U16 = 1']) {
      expect(compiled(`SELECT * FROM T_All WHERE ${condition}`).lookups).toBeUndefined();
    }
  });

  it('fits a literal to the class of the query; a descendant that it does not fit has no match', () => {
    const query = parseWql('SELECT * FROM T_Base WHERE Only = 5');
    expect(() => compileQuery(query, classOf('T_Base'), repository)).toThrow('Only of type string');
  });

  it('types those keys as declared', () => {
    const query = parseWql('SELECT * FROM T_Counted WHERE Number = "0x5" AND Big = 7 AND Flag = TRUE');
    const [way] = compileQuery(query, classOf('T_Counted'), repository).lookups ?? [];
    expect([...(way?.keys.values() ?? [])]).toEqual([5, 7n, true]);
  });
});

it('shows properties in the order of the schema, be there more than ten of them', () => {
  const cimClass = classOf('T_All');
  const names = cimClass.properties.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(10);
  const query = parseWql(`SELECT ${names.toReversed().join(', ')} FROM T_All`);
  expect(compileQuery(query, cimClass, repository).projection).toEqual([...names.keys()]);
});
