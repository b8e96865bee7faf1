/** Whether all that `barrier` stands for is in the state at `reached`: tokens begin with the database's generation. */
export function reaches(reached: string, barrier: string): boolean {
  const [at, wanted] = [generation(reached), generation(barrier)];
  // A pool whose tokens we cannot read: the next answer after the barrier has it.
  return at === undefined || wanted === undefined || at >= wanted;
}

function generation(token: string): bigint | undefined {
  const digits = /^\d+/.exec(token)?.[0];
  return digits === undefined ? undefined : BigInt(digits);
}
