#!/usr/bin/env node
import { version } from '../version.ts';
import type { Command, CommandIo } from './command.ts';
import { tuneHeap } from './engine.ts';

interface Entry {
  readonly summary: string;
  /** Stays, and does its work even where nobody reads what it prints. */
  readonly isServer?: boolean;
  /** Reads files again at SIGHUP, which would end it as long as nobody listens: while it is being loaded, too. */
  readonly reloads?: boolean;
  readonly load: () => Promise<{ readonly run: Command; readonly usage: string }>;
}

const commands = new Map<string, Entry>([
  [
    'serve',
    { summary: 'serve a pool to WBEM clients', isServer: true, reloads: true, load: () => import('./serve.ts') },
  ],
  ['simulate', { summary: 'serve a simulated pool', isServer: true, load: () => import('./simulate.ts') }],
  ['events', { summary: 'print Xen-API events as they come', load: () => import('./events.ts') }],
  ['account', { summary: 'add, list or remove accounts of the bridge', load: () => import('./account.ts') }],
  [
    'certificate',
    {
      summary: 'make a self-signed certificate, or show the fingerprints of one',
      load: () => import('./certificate.ts'),
    },
  ],
  ['mof', { summary: 'check MOF files, or import a schema', load: () => import('./mof.ts') }],
]);

const asksForHelp = (text: string): boolean => text === '--help' || text === '-h';

const usage = [
  'usage: xen-cim COMMAND [OPTION…]',
  ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(11)} ${summary}`),
  'xen-cim COMMAND --help prints the options of a command, xen-cim --version the version',
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
  const command = commands.get(name);
  for (const output of [process.stdout, process.stderr]) {
    output.on('error', (error) => outputBroke(error, command?.isServer === true));
  }
  if (name === '--version') {
    io.stdout.write(`${version}\n`);
    return 0;
  }
  if (asksForHelp(name) || name === 'help') {
    io.stdout.write(usage);
    return 0;
  }
  if (command === undefined) {
    io.stderr.write(`${name === '' ? '' : `xen-cim: unknown command "${name}"\n`}${usage}`);
    return 2;
  }
  if (args.some(asksForHelp)) {
    io.stdout.write((await command.load()).usage);
    return 0;
  }
  if (command.isServer === true) {
    // Loading what the command needs makes garbage already.
    tuneHeap();
    // Node would open its debugger to whoever is on this machine.
    process.on('SIGUSR1', () => undefined);
  }
  if (command.reloads === true) process.on('SIGHUP', () => undefined);
  try {
    return await (await command.load()).run(args, io);
  } catch (error) {
    const failure = (await import('./failure.ts')).failureOf(error);
    if (failure === undefined) throw error;
    io.stderr.write(`xen-cim ${name}: ${failure.message}\n`);
    return failure.status;
  }
};

const { stdout, stderr } = process;
const status = await main(process.argv.slice(2), { stdout, stderr });
for (const output of [stdout, stderr]) await new Promise((written) => output.write('', written));
// Ending by itself Node first stops listening to signals, and then gives all its memory back: SIGHUP would be what ends it.
process.exit(status);
