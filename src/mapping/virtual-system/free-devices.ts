/** Positions that a machine has for disks and drives. */
export const blockDevices = 16;

/** The position of a device that is named after it, as guests do (`xvdb`, `hdb`) and some clients too. */
export const toPosition = (device: string): string => {
  const letter = /^(?:xvd|hd|sd)([a-z])$/.exec(device)?.[1];
  return letter === undefined ? device : String(letter.charCodeAt(0) - 'a'.charCodeAt(0));
};

/** The numbers of the positions that no device takes, as the pool lists them. */
export const freeDevices = (taken: readonly string[], positions: number): string => {
  const used = new Set(taken.map(toPosition));
  return Array.from({ length: positions }, (_, position) => String(position))
    .filter((position) => !used.has(position))
    .join(',');
};
