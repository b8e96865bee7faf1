import { isOn } from '../virtual-system/is-on.ts';

interface Measured {
  readonly metrics: { readonly memory_actual: bigint } | undefined;
}

/** The bytes that a machine has while it is on; undefined where it is not or nothing is measured. */
export const measured = (vm: Parameters<typeof isOn>[0], { metrics }: Measured): bigint | undefined => {
  const actual = metrics?.memory_actual ?? 0n;
  return isOn(vm) && actual > 0n ? actual : undefined;
};
