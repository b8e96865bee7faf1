/** Whoever answers has no record of the pool itself, by which it would tell up to when its events reach. */
class NoPoolError extends Error {
  constructor() {
    super('pool.get_all answers nothing: the database has no record of class pool');
    this.name = 'NoPoolError';
  }
}

export const isPoolless = (error: unknown): boolean => error instanceof NoPoolError;

/** The one pool in what `pool.get_all` answers. @throws NoPoolError */
export function poolAmong(refs: unknown): string {
  const [first] = Array.isArray(refs) ? refs : [];
  if (first === undefined) throw new NoPoolError();
  return String(first);
}
