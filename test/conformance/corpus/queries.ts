import { valueParameter } from '../../cim/http/site.ts';
import { type Case, type Family, family } from './case.ts';

type Change = Omit<Case, 'name' | 'outcome'>;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const exec = (query: string, language = 'WQL'): Change => ({
  operation: 'ExecQuery',
  parameters: valueParameter('QueryLanguage', language) + valueParameter('Query', escaped(query)),
});
const cql = (query: string) => exec(query, 'DMTF:CQL');
const where = (condition: string) => `SELECT * FROM Zoo_Lion WHERE ${condition}`;
const many = (count: number, term: string, joint: string) => Array<string>(count).fill(term).join(joint);
/** A bomb is either worked off in linear time or refused. */
const defused = ['ok', 'error 15', 'error 29', 'error 7', 'error 27'];

/** T44, and what the languages themselves refuse (DSP0200 1.4 § 5.3.2.13; DSP0202). */
export const queries: Family = family('queries', [
  ['all lions', 'ok', exec('SELECT * FROM Zoo_Lion')],
  ['small letters, double quotes', 'ok', exec('select Name from Zoo_Lion where Name = "Leo"')],
  ['CQL', 'ok', cql('SELECT * FROM Zoo_Lion WHERE Zoo_Lion.Weight > 100')],
  ['an unknown language', 'error 14', exec('SELECT * FROM Zoo_Lion', 'SQL')],
  ['an empty language', ['error 14', 'error 4'], exec('SELECT * FROM Zoo_Lion', '')],
  ['an empty query', 'error 15', exec('')],
  ['a query of blanks', 'error 15', exec('   ')],
  ['a query in prose', 'error 15', exec('please give me all lions')],
  ['an unknown class', ['error 15', 'error 5'], exec('SELECT * FROM Zoo_Whale')],
  ['an unknown property', 'error 15', exec(where("Colour = 'red'"))],
  ['no class', 'error 15', exec('SELECT * FROM')],
  ['no condition', 'error 15', exec('SELECT * FROM Zoo_Lion WHERE')],
  ['something behind the end', 'error 15', exec('SELECT * FROM Zoo_Lion; DROP TABLE Zoo_Lion')],
  ['an open quote', 'error 15', exec(where("Name = 'Leo"))],
  ['an open parenthesis', 'error 15', exec(where("(Name = 'Leo'"))],
  ['a closing parenthesis', 'error 15', exec(where("Name = 'Leo')"))],
  ['two operators', 'error 15', exec(where("Name = = 'Leo'"))],
  ['a number against a string', 'error 15', exec(where('Name = 5'))],
  ['a string against a boolean', 'error 15', exec(where("Tame = 'yes'"))],
  ['NUL within quotes', '400 request-not-well-formed', exec(where("Name = 'Le\0o'"))],
  ['a number of ten thousand digits', defused, exec(where(`Weight = ${'9'.repeat(10_000)}`))],
  ['a real with a huge exponent', defused, exec(where('Weight = 1e999999999'))],
  ['ten thousand OR', defused, exec(where(many(10_000, "Name = 'Leo'", ' OR ')))],
  ['ten thousand AND', defused, exec(where(many(10_000, "Name = 'Leo'", ' AND ')))],
  ['ten thousand NOT', defused, exec(where(`${'NOT '.repeat(10_000)}Tame = TRUE`))],
  ['ten thousand parentheses', defused, exec(where(`${'('.repeat(10_000)}Tame = TRUE${')'.repeat(10_000)}`))],
  ['a hundred thousand open parentheses', defused, exec(where('('.repeat(100_000)))],
  ['a pattern with two hundred wildcards', defused, exec(where(`Caption LIKE '${'%a'.repeat(200)}'`))],
  ['a pattern of a hundred thousand wildcards', defused, exec(where(`Caption LIKE '${'%'.repeat(100_000)}'`))],
  [
    'a pattern that makes others go back',
    'ok',
    { ...cql(where(`Caption LIKE '${'(.*)*'.repeat(30)}b'`)), holds: '<IRETURNVALUE></IRETURNVALUE>' },
  ],
  ['nested repetitions', defused, cql(where(`Caption LIKE '${'('.repeat(500)}a${')*'.repeat(500)}'`))],
  ['a hundred thousand selected properties', 'error 29', exec(`SELECT ${many(100_000, 'Name', ', ')} FROM Zoo_Lion`)],
  ['a name of a hundred thousand letters', defused, exec(`SELECT ${'x'.repeat(100_000)} FROM Zoo_Lion`)],
  ['a path of ten thousand steps', defused, cql(where(`${many(10_000, 'Name', '.')} = 'Leo'`))],
  [
    'an index of ten thousand digits',
    defused,
    cql(`SELECT * FROM Zoo_Cage WHERE Zoo_Cage.Tags[${'9'.repeat(10_000)}] = 'x'`),
  ],
  ['a negative index', ['error 15', 'error 29'], cql("SELECT * FROM Zoo_Cage WHERE Zoo_Cage.Tags[-1] = 'x'")],
  ['ten thousand joined classes', defused, cql(`SELECT * FROM ${many(10_000, 'Zoo_Lion', ', ')}`)],
  ['an unknown function', ['error 15', 'error 29'], cql("SELECT * FROM Zoo_Lion WHERE explode(Zoo_Lion.Name) = 'x'")],
]);
