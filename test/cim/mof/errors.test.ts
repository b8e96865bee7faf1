import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/cim/mof/parser.ts';
import { MofError } from '../../../src/cim/mof/source.ts';
import { compileCase, errorsOf } from './mof-text.ts';

describe('errors in MOF', () => {
  it.each([
    [
      'class T { uint8 P }',
      ["2:19: expected ';' after property P, found '}'", "2:20: expected ';', found the end of the file"],
    ],
    ['class T { uint8 P; }', ["2:21: expected ';', found the end of the file"]],
    ['class T { uint8 P;', ["2:19: expected '}', found the end of the file"]],
    ['class { };', ["2:7: expected a class name, found '{'"]],
    ['class T U { };', ["2:9: expected ':' or '{', found 'U'"]],
    ['class T : { };', ["2:11: expected the name of the superclass, found '{'"]],
    ['klass T { };', ["2:1: expected 'class', 'instance', 'qualifier' or '#pragma', found 'klass'"]],
    ['class T { uint8 P; class U { uint8 Q; };', ["2:26: expected '}' before the next class, found 'U'"]],
    [
      'class T { [ValueMap{"1"] uint8 P; int Q; };',
      ["2:24: expected ',' or '}', found ']'", "2:39: expected 'ref' (int is no data type), found 'Q'"],
    ],
    ['class T { string P = "a" \'\\n\'; };', ['2:26: expected \';\' after property P, found char "\\n"']],
    ['class T { Other P; };', ["2:17: expected 'ref' (Other is no data type), found 'P'"]],
    ['class T { void M(); };', ["2:16: expected 'ref' (void is no data type), found 'M'"]],
    ['class T { uint8 P[0]; };', ["2:19: expected an array size from 1 to 4294967295, found '0'"]],
    ['class T { uint8 P[4294967296]; };', ["2:19: expected an array size from 1 to 4294967295, found '4294967296'"]],
    ['[Association] class T { T ref P[]; };', ["2:32: expected ';' after property P, found '['"]],
    ['class T { uint8 P[x]; };', ["2:19: expected ']', found 'x'"]],
    ['class T { uint8 P; }; instance of T { [Key P = 1; };', ["2:53: expected ']', found the end of the file"]],
    ['class T { [Key uint8 P; };', ["2:16: expected ',' or ']' in the list of qualifiers, found 'uint8'"]],
    ['class T { uint32 M(uint8 A uint8 B); };', ["2:28: expected ',' or ')', found 'uint8'"]],
    ['class T { uint8 P = { 1 2 }; };', ["2:25: expected ',' or '}', found '2'"]],
    ['[Unheard] class T { };', ['2:2: qualifier Unheard is not declared']],
    ['class T { [Key("yes")] uint8 P; };', ['2:16: expected a value of type boolean, found string "yes"']],
    ['class T { [ValueMap("1")] uint8 P; };', ['2:21: expected an array ({…}) of string, found string "1"']],
    ['[Version("1"): Sticky] class T { };', ["2:16: expected a flavor, found 'Sticky'"]],
    [
      '[Version("1"): ToSubclass Restricted] class T { };',
      ["2:27: expected a flavor that does not contradict the one before, found 'Restricted'"],
    ],
    ['Qualifier Q : uint8;', ["2:20: expected ',', found ';'"]],
    ['Qualifier Q : uint8, Scope(anything);', ["2:28: expected a scope, found 'anything'"]],
    ['Qualifier Q : uint8, Scope(constructor);', ["2:28: expected a scope, found 'constructor'"]],
    ['[Version("1"): constructor] class T { };', ["2:16: expected a flavor, found 'constructor'"]],
    ['class T { uint8 P = constructor; };', ["2:21: expected a value, found 'constructor'"]],
    ['Qualifier Key : uint8, Scope(any);', ['2:1: qualifier Key is declared twice']],
    ['#include "x"', ['2:1: only #pragma may follow #']],
    ['#pragma include "x"', ['2:17: expected \'(\', found string "x"']],
    ['class T { /* never closed };', ['2:11: this comment is never closed']],
    [`class ${'T'.repeat(257)} { };`, ['2:7: a name of more than 256 characters']],
    ['class T { uint8 P; } % ;', ['2:22: unexpected character "%"']],
  ])('%s', (text, expected) => {
    expect(errorsOf(text)).toEqual(expected);
  });

  it('name file, line and column', () => {
    const [error] = compileCase('\n\n   class T ;').errors;
    expect(error).toBeInstanceOf(MofError);
    expect(error).toMatchObject({ file: 'case.mof', line: 4, column: 12 });
  });

  it('are collected over the features of a class and over classes', () => {
    const text = `class A { uint8 P = 1 }; 
class B { int P; string Q = "ok"; uint8 R = ; };
class C : { };
class D { uint8 P = 300; [Nothing] uint8 Q; };`;
    expect(errorsOf(text)).toEqual([
      "2:23: expected ';' after property P, found '}'",
      "3:15: expected 'ref' (int is no data type), found 'P'",
      "3:45: expected a value, found ';'",
      "4:11: expected the name of the superclass, found '{'",
      '5:21: expected a value of type uint8, found integer 300',
      '5:27: qualifier Nothing is not declared',
    ]);
  });

  it('of the schema stand at the declaration that is at fault', () => {
    const text = `class A : Missing { };
[Association] class B { Gone ref P; B ref Q; };
class C { [EmbeddedInstance("Lost")] string P; uint32 M(Away ref Q); };
class D { uint8 P; string p; };`;
    expect(errorsOf(text)).toEqual([
      '2:7: superclass Missing of A is not declared',
      '3:34: B.P refers to unknown class Gone',
      '4:45: C.P embeds unknown class Lost',
      '4:66: parameter Q of C.M() refers to unknown class Away',
      '5:27: D.p is declared twice',
    ]);
  });

  it('come of whatever text, without an end to the reading', () => {
    const words = [
      'class',
      'T',
      'instance',
      'of',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      ';',
      ',',
      ':',
      '=',
      '"s"',
      "'c'",
      '$A',
      '1',
      '#pragma',
      'include',
      'uint8',
      'ref',
      'Qualifier',
      'Key',
      '"',
      '/*',
      '%',
      'NULL',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (tokens) => {
        for (const error of parse({ file: 'x', text: tokens.join(' ') }).errors) expect(error).toBeInstanceOf(MofError);
      }),
      { numRuns: 500 },
    );
    const nested = 'instance of A { P = '.repeat(100);
    expect(errorsOf(nested)[0]).toMatch(/expected instances to nest no deeper than 64/);
  });

  it('take no longer to place the more there are', () => {
    const start = performance.now();
    const { errors } = parse({ file: 'x', text: `${'\n'.repeat(300_000)}${' }\n'.repeat(2000)}` });
    expect(errors).toHaveLength(2000);
    expect(errors.at(-1)).toMatchObject({ line: 302_000, column: 2 });
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it('leave the repository as it was', () => {
    const { repository } = compileCase('class A { }; class B : Missing { };');
    expect([...repository.qualifierTypes()]).toEqual([]);
    expect(repository.class('A')).toBeUndefined();
    expect(repository.version).toBe(0);
  });
});
