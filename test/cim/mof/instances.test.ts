import { describe, expect, it } from 'vitest';
import { compileCase, errorsOf } from './mof-text.ts';

const classes = `
class Disk { [Key] string Id; [Key] uint16 Slot = 7; uint64 Size; string Tags[]; [EmbeddedInstance("Part")] string Parts[]; };
class Part { uint8 No; };
[Association] class Link { [Key] Disk ref A; [Key] Disk ref B; };`;

const link = (a: string, b: string) => `instance of Link { A = ${a}; B = ${b}; };`;

describe('instances in MOF', () => {
  it('have typed values, defaults and a path of their keys', () => {
    const { instances, errors } = compileCase(
      `${classes} #pragma namespace("root/x") instance of disk as $D { id = "a"; Size = 0x10; Tags = { "x", NULL }; };`,
    );
    expect(errors).toEqual([]);
    expect(instances).toEqual([
      {
        kind: 'instance',
        className: 'Disk',
        properties: new Map<string, unknown>([
          ['Id', { type: 'string', isArray: false, value: 'a' }],
          ['Size', { type: 'uint64', isArray: false, value: 16n }],
          ['Tags', { type: 'string', isArray: true, value: ['x', null] }],
          ['Slot', { type: 'uint16', isArray: false, value: 7 }],
        ]),
        path: {
          kind: 'instance-path',
          namespace: 'root/x',
          className: 'Disk',
          keys: new Map<string, unknown>([
            ['Id', 'a'],
            ['Slot', 7],
          ]),
        },
      },
    ]);
  });

  it('may carry qualifiers, as may their values', () => {
    const { instances, errors } = compileCase(
      `${classes} [Description("one")] instance of Part { [Description("its {number}"), Key] No = 1; };`,
    );
    expect(errors).toEqual([]);
    expect(instances[0]?.properties.get('No')?.value).toBe(1);
  });

  it('refer to each other by alias, before and after its declaration, or by path', () => {
    const { instances, errors } = compileCase(
      `${classes} ${link('$One', '"Disk.Id=\\"two\\",Slot=2"')} instance of Disk as $One { Id = "one"; Slot = 1; }; ${link('$ONE', '$one')}`,
    );
    expect(errors).toEqual([]);
    const one = {
      kind: 'instance-path',
      className: 'Disk',
      keys: new Map<string, unknown>([
        ['Id', 'one'],
        ['Slot', 1],
      ]),
    };
    const two = {
      kind: 'instance-path',
      className: 'Disk',
      keys: new Map<string, unknown>([
        ['Id', 'two'],
        ['Slot', 2],
      ]),
    };
    expect(instances[0]?.path?.keys).toEqual(
      new Map([
        ['A', one],
        ['B', two],
      ]),
    );
    expect(instances[2]?.path?.keys).toEqual(
      new Map([
        ['A', one],
        ['B', one],
      ]),
    );
  });

  it('embed instances in place, by alias and as text', () => {
    const { instances, errors } = compileCase(
      `${classes} instance of Part as $P { No = 1; };
       instance of Disk { Id = "a"; Parts = { $P, instance of Part { No = 2; }, "instance of Part { No = 3; };" }; };`,
    );
    expect(errors).toEqual([]);
    const parts = instances[1]?.properties.get('Parts');
    expect(parts?.embedded).toBe('instance');
    expect(parts?.value).toMatchObject(
      [1, 2, 3].map((value) => ({
        className: 'Part',
        properties: new Map([['No', { type: 'uint8', isArray: false, value }]]),
      })),
    );
  });

  it.each([
    ['instance of Gone { };', '6:2: class Gone is not declared'],
    ['instance of Disk { Name = "x"; };', '6:21: class Disk has no property Name'],
    ['instance of Disk { Id = "x"; id = "y"; };', '6:31: property id is given twice'],
    ['instance of Disk { Id = 1; };', '6:26: expected a value of type string, found integer 1'],
    [link('$Nobody', '$Nobody'), '6:25: alias $Nobody is not declared'],
    [`instance of Part as $P { }; ${link('$P', '$P')}`, '6:53: the Part $P lacks keys'],
    [link('"Disk.Colour=1"', '$X'), '6:25: class Disk has no key property "Colour"'],
    [link('"Disk"', '$X'), '6:25: expected a value of type reference, found string "Disk"'],
    ['instance of Link as $L { A = $L; };', '6:2: alias $L leads back to itself'],
    ['instance of Disk { Id = "x" };', "6:30: expected ';', found '}'"],
    ['instance of Disk { Parts = { "instance of Gone { };" }; };', '6:31: class Gone is not declared'],
    ['instance Disk { };', "6:11: expected 'of', found 'Disk'"],
  ])('%s is refused', (text, expected) => {
    expect(errorsOf(`${classes}\n ${text}`)).toEqual([expected]);
  });

  it.each(['', 'x', 'class Part { };', 'instance of Part { No = 3 };', 'instance of Part { }; instance of Part { };'])(
    'embed no other text than that of one instance: %s',
    (text) => {
      expect(errorsOf(`${classes}\n instance of Disk { Parts = { "${text}" }; };`)).toEqual([
        '6:31: the text of one instance was expected',
      ]);
    },
  );

  it.each([
    [
      `${link('$D', '$D')} instance of Disk as $D { Id = 1; };`,
      ['6:70: expected a value of type string, found integer 1'],
    ],
    [
      `instance of Disk as $D { Id = 1; }; ${link('$D', '$D')}`,
      ['6:32: expected a value of type string, found integer 1'],
    ],
    [`instance of Link as $K { A = $L; }; instance of Link as $L { A = $K; };`, ['6:2: alias $K leads back to itself']],
  ])('a fault is told once, where it is, whatever else names the instance: %s', (text, expected) => {
    expect(errorsOf(`${classes}\n ${text}`)).toEqual(expected);
  });

  it('refuses more values than an array of a fixed size takes', () => {
    expect(errorsOf('class T { [Key] uint8 Id; uint8 P[1]; }; instance of T { Id = 1; P = { 1, 2 }; };')).toEqual([
      '2:70: property P takes at most 1 values',
    ]);
  });
});
