#!/usr/bin/env node
import { version } from '../version.ts';
import type { Command, CommandIo } from './command.ts';
import { tuneHeap } from './heap.ts';

interface Entry {
  readonly summary: string;
  /** Stays, and does its work even where nobody reads what it prints. */
  readonly isServer?: boolean;
  readonly load: () => Promise<Command>;
}

const commands: ReadonlyMap<string, Entry> = new Map([
  [
    'serve',
    {
      summary: 'serve a pool to WBEM clients',
      isServer: true,
      load: async () => (await import('./serve.ts')).runServe,
    },
  ],
  [
    'simulate',
    {
      summary: 'serve a simulated pool',
      isServer: true,
      load: async () => (await import('./simulate.ts')).runSimulate,
    },
  ],
  [
    'events',
    { summary: 'print Xen-API events as they come', load: async () => (await import('./events.ts')).runEvents },
  ],
  [
    'account',
    {
      summary: 'add, list or remove accounts of the bridge',
      load: async () => (await import('./account.ts')).runAccount,
    },
  ],
  [
    'certificate',
    {
      summary: 'make a self-signed certificate, or show the fingerprints of one',
      load: async () => (await import('./certificate.ts')).runCertificate,
    },
  ],
  ['mof', { summary: 'check MOF files, or import a schema', load: async () => (await import('./mof.ts')).runMof }],
]);

const usage = [
  'usage: xen-cim COMMAND [OPTION…]',
  ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(11)} ${summary}`),
  '',
].join('\n');

/** As a shell tells of a program that SIGPIPE ended. */
const brokenPipe = 141;

/** A server goes on, be its reader gone or its disk full: there is nowhere left to tell of it. */
function outputBroke(error: NodeJS.ErrnoException, isServer: boolean): void {
  if (isServer) return;
  if (error.code !== 'EPIPE') throw error;
  process.exit(brokenPipe);
}

const main = async ([name = '', ...args]: readonly string[], io: CommandIo): Promise<number> => {
  if (name === '--version') {
    io.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === '--help' || name === 'help') {
    io.stdout.write(usage);
    return 0;
  }
  const command = commands.get(name);
  if (command === undefined) {
    io.stderr.write(`${name === '' ? '' : `xen-cim: unknown command "${name}"\n`}${usage}`);
    return 2;
  }
  for (const output of [process.stdout, process.stderr]) {
    output.on('error', (error) => outputBroke(error, command.isServer === true));
  }
  // Loading what the command needs makes garbage already.
  if (command.isServer === true) tuneHeap();
  try {
    return await (await command.load())(args, io);
  } catch (error) {
    const failure = (await import('./failure.ts')).failureOf(error);
    if (failure === undefined) throw error;
    io.stderr.write(`xen-cim ${name}: ${failure.message}\n`);
    return failure.status;
  }
};

process.exitCode = await main(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr });
