import { CIMError, type CIMStatusName } from '../errors.ts';

type Kind = 'language' | 'invalid' | 'feature';

/** DSP0200 1.4 § 5.2.6 */
const statuses: Readonly<Record<Kind, CIMStatusName>> = {
  language: 'QUERY_LANGUAGE_NOT_SUPPORTED',
  invalid: 'INVALID_QUERY',
  feature: 'QUERY_FEATURE_NOT_SUPPORTED',
};

/**
 * A query that cannot be run. `language`: no parser for it; `invalid`: it does not parse or does not fit the schema;
 * `feature`: well-formed, but beyond what is offered here. The message says where, as DSP0200 1.4 has no field for it.
 */
export class QueryError extends Error {
  readonly kind: Kind;
  /** Offset in the query's text, in UTF-16 units, where it is known. */
  readonly position: number | undefined;

  constructor(kind: Kind, message: string, position?: number) {
    super(message);
    this.name = 'QueryError';
    this.kind = kind;
    this.position = position;
  }

  /** The same as it goes on the wire: with the place in the query's text, and what stands there. */
  toCIMError(text: string): CIMError {
    const place = this.position === undefined ? '' : placeIn(text, this.position);
    return new CIMError(statuses[this.kind], this.message + place, { cause: this });
  }
}

const excerptLength = 24;

/** Characters are counted from one, and are code points: so editors show them. */
function placeIn(text: string, position: number): string {
  const character = [...text.slice(0, position)].length + 1;
  return ` (at character ${character})${excerptAt(text, position)}`;
}

function excerptAt(text: string, position: number): string {
  if (position >= text.length) return ', at its end';
  // Half a character at the end is left out.
  const excerpt = text.slice(position, position + excerptLength).replace(/[\ud800-\udbff]$/, '');
  return `, at "${excerpt}${position + excerptLength < text.length ? '…' : ''}"`;
}

/** Runs what reads or compiles a query of that text. @throws CIMError in place of QueryError */
export function withPlace<T>(text: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof QueryError ? error.toCIMError(text) : error;
  }
}
