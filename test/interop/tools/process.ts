import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The command as it is built. */
export const entry = resolve(import.meta.dirname, '../../../dist/cli/xen-cim.js');

/** A running `xen-cim` command, as an operator would start it. */
export interface Running extends AsyncDisposable {
  /** The addresses of its ready line. */
  readonly urls: readonly string[];
  readonly url: string;
  readonly admin: string;
  /** Every line of standard output so far, parsed. */
  readonly lines: readonly Record<string, unknown>[];
  readonly process: ChildProcess;
  stop(): Promise<number | null>;
}

/** Starts `xen-cim …` and waits for its ready line. */
export const start = async (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Running> => {
  const child = spawn(process.execPath, ['--enable-source-maps', entry, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Record<string, unknown>[] = [];
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ready = new Promise<Record<string, unknown>>((fulfil, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Record<string, unknown>;
      lines.push(line);
      if (line['msg'] === 'ready') fulfil(line);
    });
    child.once('exit', (code) => reject(new Error(`xen-cim ${args[0]} ended with ${code}: ${errors}`)));
  });
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    return child.exitCode;
  };
  const { urls, admin } = (await ready) as { urls?: readonly string[]; admin?: string };
  return {
    urls: urls ?? [],
    url: urls?.[0] ?? '',
    admin: admin ?? '',
    lines,
    process: child,
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
};

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, whatever its exit code. */
export const execute = (
  program: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): Promise<Outcome> =>
  new Promise((fulfil) => {
    const child = execFile(
      program,
      [...args],
      { env: { ...process.env, ...options.env }, maxBuffer: 256 * 1024 * 1024, timeout: 110_000 },
      (error, stdout, stderr) =>
        fulfil({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr }),
    );
    if (options.input !== undefined) child.stdin?.end(options.input);
  });
