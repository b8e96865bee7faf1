import { type Flavors, type QualifierScope, qualifierScopes } from '../schema/types.ts';
import type { Cursor } from './cursor.ts';
import { parseArraySuffix, parseDataType } from './parse-types.ts';
import { parseArray, parseInitialiser, parseScalar } from './parse-values.ts';
import type { QualifierSyntax, QualifierTypeSyntax } from './syntax.ts';

/** Flavor keywords (DSP0004 2.8 § 5.1.2.10.3). ToInstance is a relic of old schemas and means nothing any more. */
const flavorWords: ReadonlyMap<string, Partial<Flavors>> = new Map<string, Partial<Flavors>>([
  ['enableoverride', { overridable: true }],
  ['disableoverride', { overridable: false }],
  ['tosubclass', { toSubclass: true }],
  ['restricted', { toSubclass: false }],
  ['translatable', { translatable: true }],
  ['toinstance', {}],
]);

const scopeWords: ReadonlyMap<string, readonly QualifierScope[]> = new Map<string, readonly QualifierScope[]>([
  ...qualifierScopes.map((scope) => [scope, [scope]] as const),
  ['any', qualifierScopes],
]);

/** qualifierList, or nothing. */
export function parseQualifierList(cursor: Cursor): readonly QualifierSyntax[] {
  const qualifiers: QualifierSyntax[] = [];
  if (!cursor.accept('[')) return qualifiers;
  do qualifiers.push(parseQualifier(cursor));
  while (cursor.accept(','));
  if (!cursor.accept(']')) cursor.fail("',' or ']' in the list of qualifiers");
  return qualifiers;
}

function parseQualifier(cursor: Cursor): QualifierSyntax {
  const { at } = cursor.token;
  const name = cursor.take('name', 'a qualifier name');
  let value: QualifierSyntax['value'];
  if (cursor.is('{')) value = parseArray(cursor);
  else if (cursor.accept('(')) {
    value = parseScalar(cursor);
    cursor.expect(')');
  }
  let flavors: Partial<Flavors> = {};
  if (cursor.accept(':')) {
    do flavors = parseFlavor(cursor, flavors);
    while (cursor.token.kind === 'name');
  }
  return { at, name, flavors, ...(value === undefined ? {} : { value }) };
}

function parseFlavor(cursor: Cursor, before: Partial<Flavors>): Partial<Flavors> {
  const flavor = cursor.token.kind === 'name' ? flavorWords.get(cursor.token.text.toLowerCase()) : undefined;
  if (flavor === undefined) return cursor.fail('a flavor');
  for (const [name, value] of Object.entries(flavor)) {
    if ((before[name as keyof Flavors] ?? value) !== value)
      cursor.fail('a flavor that does not contradict the one before');
  }
  cursor.advance();
  return { ...before, ...flavor };
}

/** qualifierDeclaration: `Qualifier Name : type [= default], Scope(…) [, Flavor(…)];` */
export function parseQualifierType(cursor: Cursor): QualifierTypeSyntax {
  const { at } = cursor.token;
  cursor.expectKeyword('qualifier');
  const name = cursor.take('name', 'a qualifier name');
  cursor.expect(':');
  const type = parseDataType(cursor);
  const array = parseArraySuffix(cursor);
  const value = cursor.accept('=') ? parseInitialiser(cursor) : undefined;
  cursor.expect(',');
  const scopes = parseScopes(cursor);
  let flavors: Partial<Flavors> = {};
  if (cursor.accept(',')) {
    cursor.expectKeyword('flavor');
    cursor.expect('(');
    do flavors = parseFlavor(cursor, flavors);
    while (cursor.accept(','));
    cursor.expect(')');
  }
  cursor.expect(';');
  return { kind: 'qualifier', at, name, type, ...array, scopes, flavors, ...(value === undefined ? {} : { value }) };
}

function parseScopes(cursor: Cursor): ReadonlySet<QualifierScope> {
  const scopes = new Set<QualifierScope>();
  cursor.expectKeyword('scope');
  cursor.expect('(');
  do {
    const words = cursor.token.kind === 'name' ? scopeWords.get(cursor.token.text.toLowerCase()) : undefined;
    if (words === undefined) return cursor.fail('a scope');
    for (const scope of words) scopes.add(scope);
    cursor.advance();
  } while (cursor.accept(','));
  cursor.expect(')');
  return scopes;
}
