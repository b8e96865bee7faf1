import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Comparison,
  Expression,
  Literal,
  LiteralValue,
  Operand,
  Path,
  Query,
  Step,
} from '../../../src/cim/query/ast.ts';
import { parseCql } from '../../../src/cim/query/cql-parser.ts';
import { QueryError } from '../../../src/cim/query/error.ts';
import { parseFql } from '../../../src/cim/query/fql-parser.ts';
import { parseWql } from '../../../src/cim/query/wql-parser.ts';
import { anyCharacter } from '../../any-character.ts';
import { escapedQuotes, plainQuotes, printExpression, printQuery, type Quoting } from './print.ts';

const at = 0;
const name = fc.constantFrom('a', 'Bc', 'größe', '_x', 'Any', 'Order_');
const text = fc.string({ unit: fc.constantFrom(...'ab \'"\\%n😀u'), maxLength: 8 });
const value: fc.Arbitrary<LiteralValue> = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }),
  fc.constantFrom(1.5, 1e300, -2.5e-7, null),
);
const literal: fc.Arbitrary<Literal> = value.map((value) => ({ kind: 'literal', value, at }));
const step = fc.record(
  { scope: fc.constant('Scope'), name, index: fc.nat({ max: 99 }) },
  { requiredKeys: ['name'], noNullPrototype: true },
);
const lastStep: fc.Arbitrary<Step> = fc.oneof(
  step,
  name.map((name): Step => ({ name, index: '*' })),
);
const path: fc.Arbitrary<Path> = fc
  .tuple(fc.array(step, { maxLength: 2 }), lastStep)
  .map(([steps, last]) => ({ kind: 'path', steps: [...steps, last], at }));
const comparison = fc.constantFrom<Comparison[]>('=', '<>', '<', '<=', '>', '>=');

/** What the DMTF's languages have beyond WQL. */
const dmtfOperand: fc.Arbitrary<Operand> = fc.oneof(
  fc.array(value, { maxLength: 3 }).map((items): Operand => ({ kind: 'array', items, at })),
  fc
    .tuple(name, text)
    .map(([property, value]): Operand => ({ kind: 'symbol', className: 'CIM_X', property, value, at })),
  // No function is named like a quantifier.
  fc
    .tuple(
      name.filter((each) => each !== 'Any'),
      path,
    )
    .map(([name, parameter]): Operand => ({ kind: 'call', name, parameters: [parameter], at })),
);

/** In WQL a backslash before a quote is an escape, and cannot be escaped itself. */
const endsNoEscape = (text: string): boolean => !/\\(?:'|$)/.test(text);
const isPlain = (operand: Operand): boolean =>
  operand.kind !== 'literal' || typeof operand.value !== 'string' || endsNoEscape(operand.value);

function conditions(isDmtf: boolean): fc.Arbitrary<Expression> {
  const operand: fc.Arbitrary<Operand> = isDmtf
    ? fc.oneof(path, literal, dmtfOperand)
    : fc.oneof(path, literal).filter(isPlain);
  const syntax = isDmtf ? ('regular' as const) : ('wql' as const);
  // FQL reads a comparison with NULL as IS NULL, so no side is NULL here.
  const side = operand.filter((operand) => operand.kind !== 'literal' || operand.value !== null);
  const leaf = fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      operator: comparison,
      left: side,
      right: side,
      at: fc.constant(at),
    }),
    fc.record({
      kind: fc.constant('like' as const),
      syntax: fc.constant(syntax),
      operand,
      pattern: isDmtf ? text : text.filter(endsNoEscape),
      at: fc.constant(at),
    }),
    fc.record({ kind: fc.constant('is-null' as const), operand }),
    fc.record({ kind: fc.constant('isa' as const), operand: path, className: name }),
    fc.record({ kind: fc.constant('truth' as const), operand: path, at: fc.constant(at) }),
    ...(isDmtf
      ? [
          fc.record({
            kind: fc.constant('compare' as const),
            quantifier: fc.constantFrom('any' as const, 'every' as const),
            operator: comparison,
            left: path,
            right: side,
            at: fc.constant(at),
          }),
        ]
      : []),
  );
  return fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      tie('expression').map((operand): Expression => ({ kind: 'not', operand })),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
        )
        .map(([kind, operands]): Expression => ({ kind, operands })),
    ),
  })).expression;
}

function queries(isDmtf: boolean): fc.Arbitrary<Query> {
  const select = fc.option(fc.array(path, { minLength: 1, maxLength: 3 }));
  return fc.record(
    {
      className: fc.constant('Class'),
      at: fc.constant(at),
      alias: fc.constant('self'),
      select,
      where: conditions(isDmtf),
    },
    { requiredKeys: ['className', 'at', 'select'], noNullPrototype: true },
  );
}

/** Without positions, which printing changes. */
function stripped(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => (key === 'at' ? undefined : typeof value === 'bigint' ? `${value}n` : value)),
  );
}

describe('what is printed is read again as the same', () => {
  const languages: [string, boolean, (text: string) => Query, Quoting][] = [
    ['WQL', false, parseWql, plainQuotes],
    ['DMTF:CQL', true, parseCql, escapedQuotes],
  ];

  it.each(languages)('in %s', (_name, isDmtf, parse, quote) => {
    fc.assert(
      fc.property(queries(isDmtf), (query) => {
        expect(stripped(parse(printQuery(query, quote)))).toEqual(stripped(query));
      }),
      { numRuns: 300 },
    );
  });

  it('in DMTF:FQL', () => {
    fc.assert(
      fc.property(conditions(true), (filter) => {
        expect(stripped(parseFql(printExpression(filter, escapedQuotes)))).toEqual(stripped(filter));
      }),
      { numRuns: 300 },
    );
  });
});

describe('random text', () => {
  const words = fc.constantFrom(
    ...'SELECT FROM WHERE AND OR NOT IS NULL LIKE ISA ANY EVERY IN ORDER BY AS TRUE a C'.split(' '),
    ...'* = <> ( ) { } [ ] . .. :: , # + - / || 1 0x1 11b -5 1.5'.split(' '),
    ...["'x'", '"', "'", '\\', 'constructor', '__proto__', '😀', '\ud800'],
  );
  const almost = fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' '));

  it.each([
    ['WQL', parseWql, 'SELECT * FROM C WHERE '],
    ['DMTF:CQL', parseCql, 'SELECT * FROM C WHERE '],
    ['DMTF:FQL', parseFql, ''],
  ] as const)('makes the parser of %s throw nothing but QueryError', (_name, parse, start) => {
    fc.assert(
      fc.property(fc.oneof(almost, fc.string({ unit: anyCharacter })), fc.boolean(), (text, isWhole) => {
        try {
          parse(isWhole ? text : start + text);
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
