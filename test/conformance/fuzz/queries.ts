import fc from 'fast-check';
import { nameOf, scalar, type Xml } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

export const languages = ['WQL', 'DMTF:CQL', 'CIM:CQL', 'DMTF:FQL', 'wql', 'SQL', ''];

/** Conditions and whole queries over a vocabulary, right ones and nearly right ones. */
export function queriesOf(words: Vocabulary): { readonly query: Xml; readonly condition: Xml } {
  const literal = fc.oneof(
    scalar.map((text) => `'${text.replaceAll("'", "''")}'`),
    scalar.map((text) => JSON.stringify(text)),
    fc.constantFrom('0', '5', '-1', '0x1f', '1.5e3', '18446744073709551616', 'TRUE', 'false', 'NULL', '{1,2}', '{}'),
  );
  const step = nameOf(words.properties);
  const path = fc.oneof(
    step,
    fc.tuple(nameOf(words.classes), step).map((parts) => parts.join('.')),
    fc.tuple(nameOf(words.classes), step, step).map(([name, one, two]) => `${one}.${name}::${two}`),
    fc.tuple(step, fc.nat(5)).map(([name, index]) => `${name}[${index}]`),
  );
  const operator = fc.constantFrom('=', '<>', '!=', '<', '<=', '>', '>=', 'LIKE', 'NOT LIKE', 'ISA', '==');
  const pattern = fc.constantFrom("'%'", "'%a%b%'", "'a_c'", "'[a-z]%'", "'(a*)*b'", "'.*'", "'\\\\'");
  const comparison = fc.oneof(
    fc.tuple(path, operator, literal).map((parts) => parts.join(' ')),
    fc.tuple(path, fc.constantFrom('LIKE', 'like'), pattern).map((parts) => parts.join(' ')),
    fc.tuple(path, operator, path).map((parts) => parts.join(' ')),
    path.map((text) => `${text} IS NOT NULL`),
    fc.tuple(path, nameOf(words.classes)).map(([text, name]) => `${text} ISA ${name}`),
    fc
      .tuple(fc.constantFrom('ANY', 'EVERY', 'NOT ANY'), path, literal)
      .map(([word, text, value]) => `${word} ${text} = ${value}`),
  );
  const { condition } = fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      comparison,
      fc.tuple(tie('condition'), fc.constantFrom('AND', 'OR', 'and'), tie('condition')).map((parts) => parts.join(' ')),
      tie('condition').map((text) => `NOT (${text})`),
      tie('condition').map((text) => `(${text})`),
    ),
  }));
  const select = fc.oneof(
    fc.constant('*'),
    fc.array(path, { minLength: 1, maxLength: 3 }).map((paths) => paths.join(', ')),
  );
  const query = fc
    .tuple(select, nameOf(words.classes), fc.option(condition))
    .map(([what, from, where]) => `SELECT ${what} FROM ${from}${where === null ? '' : ` WHERE ${where}`}`);
  return { query, condition };
}
