/** Where a command writes; passed in so that tests can read it. */
export interface CommandIo {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** A subcommand: its arguments in, its exit code out. 2 means that it was called wrongly. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<number>;
