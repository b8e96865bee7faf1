/**
 * Does a domain of the machine exist? Of one that is off the pool may keep what was measured before, even of another: a
 * copy has the numbers of the machine that it was made from.
 */
export const isOn = ({ power_state }: { readonly power_state: string }): boolean =>
  power_state === 'Running' || power_state === 'Paused';
