/** A share of 1 as a percentage; NULL where the pool has no number for it. */
export const percent = (share: number | undefined): number | null =>
  share !== undefined && Number.isFinite(share) ? Math.min(100, Math.max(0, Math.round(share * 100))) : null;
