/**
 * A query that cannot be run. `language`: no parser for it; `invalid`: it does not parse or does not fit the schema;
 * `feature`: well-formed, but beyond what is offered here. DSP0200 1.4 has a status for each.
 */
export class QueryError extends Error {
  readonly kind: 'language' | 'invalid' | 'feature';
  /** Offset in the query's text, where it is known. */
  readonly position: number | undefined;

  constructor(kind: QueryError['kind'], message: string, position?: number) {
    super(message);
    this.name = 'QueryError';
    this.kind = kind;
    this.position = position;
  }
}
