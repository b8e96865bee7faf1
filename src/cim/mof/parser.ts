import { Cursor } from './cursor.ts';
import { parseQualifierList, parseQualifierType } from './parse-qualifiers.ts';
import { parseArraySuffix, parseType } from './parse-types.ts';
import { parseAlias, parseInitialiser, parseInstanceBody, parseStrings } from './parse-values.ts';
import { MofError, type Source } from './source.ts';
import type {
  ClassSyntax,
  ElementSyntax,
  InstanceSyntax,
  MethodSyntax,
  PragmaSyntax,
  Production,
  QualifierSyntax,
} from './syntax.ts';

/** What a file says, and what is wrong with it. Each broken phrase is reported once; the rest is read on. */
export interface Parsed {
  readonly productions: readonly Production[];
  readonly errors: readonly MofError[];
}

/** Reads a MOF file by the grammar of DSP0004 2.8 annex A; names and values are not looked at. */
export function parse(source: Source): Parsed {
  const cursor = new Cursor(source);
  const productions: Production[] = [];
  const errors: MofError[] = [];
  const guarded = (step: () => void, depth: number) => {
    try {
      step();
    } catch (error) {
      if (!(error instanceof MofError)) throw error;
      errors.push(error);
      cursor.skipPhrase(depth);
    }
  };
  guarded(() => cursor.advance(), 0);
  while (cursor.token.kind !== 'end') {
    cursor.resetDepth();
    const { at } = cursor.token;
    guarded(() => {
      const production = parseProduction(cursor, guarded);
      if (production !== undefined) productions.push(production);
    }, 0);
    if (cursor.token.at === at && cursor.is('}')) guarded(() => cursor.advance(), 0);
  }
  return { productions, errors };
}

type Guard = (step: () => void, depth: number) => void;

function parseProduction(cursor: Cursor, guarded: Guard): Production | undefined {
  if (cursor.token.kind === 'pragma') return parsePragma(cursor);
  if (cursor.isKeyword('qualifier')) return parseQualifierType(cursor);
  const qualifiers = parseQualifierList(cursor);
  if (cursor.isKeyword('class')) return parseClass(cursor, qualifiers, guarded);
  if (cursor.isKeyword('instance')) return parseInstance(cursor);
  return cursor.fail("'class', 'instance', 'qualifier' or '#pragma'");
}

/** compilerDirective. Directives other than include and namespace say nothing to this compiler (DSP0004 2.8 § 7.11). */
function parsePragma(cursor: Cursor): PragmaSyntax | undefined {
  const { at } = cursor.token;
  cursor.advance();
  const name = cursor.take('name', 'the name of a compiler directive').toLowerCase();
  if (!cursor.accept('(')) return name === 'include' || name === 'namespace' ? cursor.fail("'('") : undefined;
  if (name !== 'include' && name !== 'namespace') {
    while (!cursor.accept(')')) {
      if (cursor.token.kind === 'end') cursor.fail("')'");
      cursor.advance();
    }
    return undefined;
  }
  const argument = parseStrings(cursor);
  cursor.expect(')');
  return { kind: name, at, argument };
}

function parseInstance(cursor: Cursor): InstanceSyntax {
  const instance = parseInstanceBody(cursor);
  cursor.expect(';');
  return instance;
}

function parseClass(cursor: Cursor, qualifiers: readonly QualifierSyntax[], guarded: Guard): ClassSyntax {
  cursor.expectKeyword('class');
  const { at } = cursor.token;
  const name = cursor.take('name', 'a class name');
  parseAlias(cursor);
  const superclass = cursor.accept(':') ? cursor.take('name', 'the name of the superclass') : undefined;
  if (!cursor.is('{')) cursor.fail(superclass === undefined ? "':' or '{'" : "'{'");
  cursor.advance();
  const properties: ElementSyntax[] = [];
  const methods: MethodSyntax[] = [];
  while (!cursor.is('}') && cursor.token.kind !== 'end') {
    guarded(() => {
      const feature = parseFeature(cursor);
      if ('returnType' in feature) methods.push(feature);
      else properties.push(feature);
    }, 1);
  }
  cursor.expect('}');
  cursor.expect(';');
  const above = superclass === undefined ? {} : { superclass };
  return { kind: 'class', at, name, ...above, qualifiers, properties, methods };
}

/** classFeature: a property, a reference or a method. */
function parseFeature(cursor: Cursor): ElementSyntax | MethodSyntax {
  const qualifiers = parseQualifierList(cursor);
  const type = parseType(cursor);
  const { at } = cursor.token;
  const name = cursor.take('name', 'the name of a property or method');
  if (type.type !== 'reference' && cursor.accept('(')) {
    const parameters = parseParameters(cursor);
    cursor.expect(';');
    return { at, name, returnType: type.type, parameters, qualifiers };
  }
  // References are no arrays, but for those that are parameters.
  const array = type.type === 'reference' ? { isArray: false } : parseArraySuffix(cursor);
  const initialiser = cursor.accept('=') ? { initialiser: parseInitialiser(cursor) } : {};
  if (!cursor.accept(';')) cursor.fail(`';' after property ${name}`);
  return { at, name, ...type, ...array, qualifiers, ...initialiser };
}

function parseParameters(cursor: Cursor): readonly ElementSyntax[] {
  const parameters: ElementSyntax[] = [];
  if (cursor.accept(')')) return parameters;
  do {
    const qualifiers = parseQualifierList(cursor);
    const type = parseType(cursor);
    const { at } = cursor.token;
    const name = cursor.take('name', 'the name of a parameter');
    parameters.push({ at, name, ...type, ...parseArraySuffix(cursor), qualifiers });
  } while (cursor.accept(','));
  if (!cursor.accept(')')) cursor.fail("',' or ')'");
  return parameters;
}
