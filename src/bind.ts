/** An address that cannot be served on; the message names the option that it is from, and why. */
export class BindError extends Error {
  constructor(option: string, cause: Error) {
    super(`${option} cannot be bound: ${cause.message}`, { cause });
    this.name = 'BindError';
  }
}

/** Starts what binds the addresses of an option, such as `--listen`. @throws BindError where the system refuses */
export const bindFor = async <T>(option: string, start: () => Promise<T>): Promise<T> => {
  try {
    return await start();
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? new BindError(option, error) : error;
  }
};
