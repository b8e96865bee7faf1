/** Whether all that `barrier` stands for is in the state at `reached`: tokens begin with the database's generation. */
export function reaches(reached: string, barrier: string): boolean {
  const [at, wanted] = [generation(reached), generation(barrier)];
  // A pool whose tokens we cannot read: the next answer after the barrier has it.
  if (at === undefined || wanted === undefined) return true;
  return at.length === wanted.length ? at >= wanted : at.length > wanted.length;
}

/** Its digits, compared as such: a hostile pool sends millions, which take long to make a number of. */
function generation(token: string): string | undefined {
  return /^0*(\d+)/.exec(token)?.[1];
}
