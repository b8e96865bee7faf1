import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../any-character.ts';
import { errorsOf, propertyOf } from './mof-text.ts';

describe('default values in MOF', () => {
  it.each([
    ['boolean P = TRUE;', true],
    ['boolean P = fAlSe;', false],
    ['string P = NULL;', null],
    ['string P = "";', ''],
    ['string P = "a" "b"\n  "c";', 'abc'],
    ['string P = "\\b\\t\\n\\f\\r\\"\\\'\\\\";', '\b\t\n\f\r"\'\\'],
    ['string P = "\\x41\\X00e9\\x3BBz";', 'Aéλz'],
    ['string P = "// no /* comment */";', '// no /* comment */'],
    ['string P = "grüße 𝄞";', 'grüße 𝄞'],
    ["char16 P = 'x';", 'x'],
    ["char16 P = '\\'';", "'"],
    ["char16 P = '\\x263a';", '☺'],
    ['char16 P = 65;', 'A'],
    ['datetime P = "20240229120000.000000+060";', '20240229120000.000000+060'],
    ['datetime P = "00000001000000.000000:000";', '00000001000000.000000:000'],
    ['uint8 P = 255;', 255],
    ['uint8 P = +0;', 0],
    ['sint8 P = -128;', -128],
    ['uint16 P = 0xFfFf;', 65535],
    ['uint16 P = 0777;', 511],
    ['uint16 P = 1010b;', 10],
    ['sint16 P = -0X10;', -16],
    ['sint32 P = -101B;', -5],
    ['uint64 P = 18446744073709551615;', 18446744073709551615n],
    ['sint64 P = -9223372036854775808;', -9223372036854775808n],
    ['real64 P = -1.5e-3;', -0.0015],
    ['real64 P = .5;', 0.5],
    ['real64 P = 3;', 3],
    ['real32 P = 0.1;', Math.fround(0.1)],
    ['uint8 P[] = { 1, NULL, 3 };', [1, null, 3]],
    ['uint8 P[] = {};', []],
    ['string P[2] = { "a", "b" };', ['a', 'b']],
    ['string P;', null],
  ])('%s', (declaration, expected) => {
    expect(propertyOf(declaration).defaultValue).toEqual(expected);
  });

  it.each([
    ['uint8 P = 256;', '2:21: expected a value of type uint8, found integer 256'],
    ['uint8 P = -1;', '2:21: expected a value of type uint8, found integer -1'],
    ['uint8 P = "1";', '2:21: expected a value of type uint8, found string "1"'],
    ['uint8 P = 1.0;', '2:21: expected a value of type uint8, found real 1'],
    ['boolean P = 1;', '2:23: expected a value of type boolean, found integer 1'],
    ['string P = true;', '2:22: expected a value of type string, found boolean true'],
    ['string P = { "a" };', '2:22: expected a value of type string, found an array'],
    ['string P[] = "a";', '2:24: expected an array ({…}) of string, found string "a"'],
    ['string P[1] = { "a", "b" };', '2:18: T.P has more default values than 1'],
    ['real32 P = 1.0e39;', '2:22: expected a value of type real32, found real 1e+39'],
    [`real64 P = ${'9'.repeat(400)};`, `2:22: expected a value of type real64, found integer ${'9'.repeat(400)}`],
    ['real64 P = -1.0e400;', '2:22: no type takes a number as large as -1.0e400'],
    ['datetime P = "yesterday";', '2:24: expected a value of type datetime, found string "yesterday"'],
    ['uint8 P = 08;', '2:21: malformed number 08'],
    ['uint8 P = 12x;', '2:21: malformed number 12x'],
    ['uint8 P = 0x;', '2:21: malformed number 0x'],
    ['real64 P = 1.;', '2:22: malformed number 1.'],
    ['string P = "a\nb";', '2:22: this string is not closed on its line'],
    ['string P = "a\\\nb";', '2:22: this string is not closed on its line'],
    ['string P = "\\q";', '2:23: unknown escape \\q'],
    ["char16 P = 'ab';", '2:22: exactly one UCS-2 character was expected between quotes'],
    ['string P = ;', "2:22: expected a value, found ';'"],
  ])('refuses %s', (declaration, expected) => {
    expect(errorsOf(`class T { ${declaration} };`)[0]).toBe(expected);
  });

  it('reads back every string that is escaped as the standard says', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), (text) => {
        expect(propertyOf(`string P = ${quoted(text)};`).defaultValue).toBe(text);
      }),
    );
  });

  it('reads back every string however it is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 5 }), (pieces) => {
        const literal = pieces.map(quoted).join(' /* and */ // then\n');
        expect(propertyOf(`string P = ${literal};`).defaultValue).toBe(pieces.join(''));
      }),
    );
  });

  it('reads back every 64-bit integer in each of its four forms', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        const sign = value < 0n ? '-' : '';
        const size = value < 0n ? -value : value;
        for (const text of [`${size}`, `0x${size.toString(16)}`, `0${size.toString(8)}`, `${size.toString(2)}b`]) {
          expect(propertyOf(`sint64 P = ${sign}${text};`).defaultValue).toBe(value);
        }
      }),
    );
  });

  it('reads back every finite real', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [mantissa = '', exponent] = String(value).split('e');
        const text = `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}${exponent ? `E${exponent}` : ''}`;
        expect(propertyOf(`real64 P = ${text};`).defaultValue).toBe(Number(String(value)));
      }),
    );
  });
});

/** A string literal; whatever is not plain ASCII is written as \xHHHH. */
function quoted(text: string): string {
  const units = [...text.split('')].map((unit) =>
    /[ !#-[\]-~]/.test(unit) ? unit : `\\x${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${units.join('')}"`;
}
