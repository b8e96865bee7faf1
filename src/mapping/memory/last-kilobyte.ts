const kilobyte = 1000n;

/** Address of the last byte of a memory that starts at 0, in the unit of CIM_Memory.EndingAddress; NULL for no memory. */
export const lastKilobyte = (bytes: bigint): bigint | null => (bytes > 0n ? (bytes - 1n) / kilobyte : null);
