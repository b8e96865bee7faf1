import type { Cursor } from './cursor.ts';
import type { InstanceSyntax, Literal } from './syntax.ts';

const words: ReadonlyMap<string, { kind: 'null' } | { kind: 'boolean'; value: boolean }> = new Map([
  ['null', { kind: 'null' }],
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
]);

/** initializer: a constant, an alias, an embedded instance or an array of them. */
export function parseInitialiser(cursor: Cursor): Literal {
  return cursor.is('{') ? parseArray(cursor) : parseScalar(cursor);
}

/** arrayInitializer; an empty one is legal. */
export function parseArray(cursor: Cursor): Literal {
  const { at } = cursor.token;
  cursor.expect('{');
  const items: Literal[] = [];
  if (!cursor.is('}')) {
    do items.push(parseScalar(cursor));
    while (cursor.accept(','));
  }
  if (!cursor.accept('}')) cursor.fail("',' or '}'");
  return { kind: 'array', at, items };
}

export function parseScalar(cursor: Cursor): Literal {
  const { token } = cursor;
  const { at } = token;
  switch (token.kind) {
    case 'integer':
    case 'real':
      cursor.advance();
      return token.kind === 'integer'
        ? { kind: 'integer', at, value: token.value }
        : { kind: 'real', at, value: token.value };
    case 'char':
      cursor.advance();
      return { kind: 'char', at, value: token.text };
    case 'alias':
      cursor.advance();
      return { kind: 'alias', at, name: token.text };
    case 'string':
      return { kind: 'string', at, value: parseStrings(cursor) };
    case 'name': {
      if (cursor.isKeyword('instance')) return { kind: 'instance', at, instance: parseInstanceBody(cursor) };
      const word = words.get(token.text.toLowerCase());
      if (word === undefined) break;
      cursor.advance();
      return { at, ...word };
    }
  }
  return cursor.fail('a value');
}

/** stringValue: strings that follow each other are one. */
export function parseStrings(cursor: Cursor): string {
  let text = cursor.take('string', 'a string');
  while (cursor.token.kind === 'string') text += cursor.advance().text;
  return text;
}

/** Embedded instances nest; text that goes deeper than this is no model. */
const maxNesting = 64;

/** `instance of X [as $A] { name = value; … }`, without the ';' that ends an instance declaration. */
export function parseInstanceBody(cursor: Cursor): InstanceSyntax {
  const { at } = cursor.token;
  if (cursor.depth > maxNesting) cursor.fail(`instances to nest no deeper than ${maxNesting}`);
  cursor.expectKeyword('instance');
  cursor.expectKeyword('of');
  const className = cursor.take('name', 'a class name');
  const alias = parseAlias(cursor);
  cursor.expect('{');
  const properties: InstanceSyntax['properties'][number][] = [];
  while (!cursor.is('}')) {
    passQualifiers(cursor);
    const place = cursor.token.at;
    const name = cursor.take('name', "a property name or '}'");
    cursor.expect('=');
    properties.push({ at: place, name, value: parseInitialiser(cursor) });
    cursor.expect(';');
  }
  cursor.expect('}');
  return { kind: 'instance', at, className, properties, ...(alias === undefined ? {} : { alias }) };
}

/** The grammar allows qualifiers here, which say nothing any more: DSP0200 1.4 deprecates those of instances. */
function passQualifiers(cursor: Cursor): void {
  if (!cursor.accept('[')) return;
  while (!cursor.accept(']')) {
    if (cursor.token.kind === 'end') cursor.fail("']'");
    cursor.advance();
  }
}

export function parseAlias(cursor: Cursor): string | undefined {
  return cursor.acceptKeyword('as') ? cursor.take('alias', 'an alias ($name)') : undefined;
}
