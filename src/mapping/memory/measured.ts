interface Machine {
  readonly power_state: string;
}

interface Measured {
  readonly metrics: { readonly memory_actual: bigint } | undefined;
}

/**
 * The bytes that a machine has while it is on; undefined where it is not or nothing is measured. Of a machine that is
 * off, and of a snapshot, the pool may keep what was measured before.
 */
export const measured = ({ power_state }: Machine, { metrics }: Measured): bigint | undefined => {
  const actual = metrics?.memory_actual ?? 0n;
  const isOn = power_state === 'Running' || power_state === 'Paused';
  return isOn && actual > 0n ? actual : undefined;
};
