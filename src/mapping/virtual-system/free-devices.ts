/** The numbers of the positions that no device takes, as the pool lists them. */
export const freeDevices = (taken: readonly string[], positions: number): string => {
  const used = new Set(taken);
  return Array.from({ length: positions }, (_, position) => String(position))
    .filter((position) => !used.has(position))
    .join(',');
};
