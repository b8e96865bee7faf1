interface Owner {
  readonly is_a_template: boolean;
  readonly is_a_snapshot: boolean;
}

/** Is it a machine, whose devices take something of the pools? Templates and snapshots have settings only. */
export const isMachine = ({ is_a_template, is_a_snapshot }: Owner): boolean => !is_a_template && !is_a_snapshot;
