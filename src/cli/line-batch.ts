import type { CommandIo } from './command.ts';

/** So many milliseconds may a line wait for others. */
const longestWait = 10;

/**
 * A destination of log lines that writes those that come shortly after each other together: a write costs as much as the
 * work that a small request needs. What is left when the process ends is written then.
 */
export class LineBatch {
  readonly #stdout: CommandIo['stdout'];
  readonly #flush = (): void => this.flush();
  #lines = '';

  constructor(stdout: CommandIo['stdout']) {
    this.#stdout = stdout;
    process.once('exit', this.#flush);
  }

  write(line: string): void {
    if (this.#lines === '') setTimeout(this.#flush, longestWait);
    this.#lines += line;
  }

  flush(): void {
    if (this.#lines === '') return;
    const lines = this.#lines;
    this.#lines = '';
    this.#stdout.write(lines);
  }

  close(): void {
    this.flush();
    process.off('exit', this.#flush);
  }
}
