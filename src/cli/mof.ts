import { statSync } from 'node:fs';
import { loadBuiltInModel } from '../built-in-model.ts';
import {
  type Compiled,
  compileFiles,
  modelsIn,
  OverlayError,
  overlay,
  type Repository,
  saveImported,
} from '../cim/index.ts';
import { ConfigError, parseCommandLine } from '../config/index.ts';
import type { Command, CommandIo } from './command.ts';

export const usage = `usage: xen-cim mof check PATH…              compile files and directories, report errors
       xen-cim mof import DIR --state DIR   compile a schema; serve lays it over the built-in model
`;

/** `xen-cim mof`: exit code 0, 1 when the MOF is at fault. @throws ConfigError when the call is */
export const run: Command = async (args, io) => {
  const [subcommand, ...rest] = args;
  if (subcommand === 'check') return check(rest, io);
  if (subcommand === 'import') return importSchema(rest, io);
  throw new ConfigError(subcommand === undefined ? 'say check or import' : `unknown subcommand ${subcommand}`);
};

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Files named one by one are one model; a directory may hold several. */
function modelsOf(paths: readonly string[]): readonly (readonly string[])[] {
  const files = paths.filter((path) => !isDirectory(path));
  const models = paths.filter(isDirectory).flatMap(modelsIn);
  return files.length === 0 ? models : [files, ...models];
}

function check(paths: readonly string[], io: CommandIo): number {
  const option = paths.find((path) => path.startsWith('-'));
  if (option !== undefined) throw new ConfigError(`check has no options; write a path as ./${option}`);
  if (paths.length === 0) throw new ConfigError('check needs a path');
  const models = modelsOf(paths);
  if (models.length === 0) throw new ConfigError('there is no .mof file');
  let faults = 0;
  for (const files of models) {
    const compiled = compileFiles(files);
    faults += reportErrors(compiled, io);
    if (compiled.errors.length === 0) io.stdout.write(`${files.join(' ')}: ${counts(compiled)}\n`);
  }
  return faults === 0 ? 0 : 1;
}

function reportErrors({ errors }: Compiled, io: CommandIo): number {
  for (const error of errors) io.stderr.write(`${error.message}\n`);
  return errors.length;
}

function counts({ repository, instances }: Compiled): string {
  const { classes, qualifierTypes } = repository.declarations();
  return `${classes.length} classes, ${qualifierTypes.length} qualifier types, ${instances.length} instances`;
}

function importSchema(args: readonly string[], io: CommandIo): number {
  const options = importArguments(args);
  const compiled = compileFiles(modelsIn(options.directory).flat());
  if (reportErrors(compiled, io) > 0) return 1;
  const builtIn = loadBuiltInModel();
  try {
    overlay(builtIn.cimv2, compiled.repository);
    overlay(builtIn.interop, compiled.repository);
  } catch (error) {
    if (!(error instanceof OverlayError)) throw error;
    for (const problem of error.problems) io.stderr.write(`${problem}\n`);
    return 1;
  }
  save(options.state, compiled.repository);
  io.stdout.write(`imported ${counts(compiled)} into ${options.state}\n`);
  return 0;
}

function save(state: string, imported: Repository): void {
  try {
    saveImported(state, imported);
  } catch (cause) {
    throw new ConfigError(`--state ${state}: ${(cause as Error).message}`, { cause });
  }
}

function importArguments(args: readonly string[]): { readonly directory: string; readonly state: string } {
  const { values, positionals } = parseCommandLine(args, { state: { type: 'string' } }, true);
  const [directory, ...more] = positionals;
  const { state } = values;
  if (directory === undefined || more.length > 0) throw new ConfigError('import takes one directory');
  if (!state) throw new ConfigError('import needs --state DIR');
  if (!isDirectory(directory) || modelsIn(directory).length === 0)
    throw new ConfigError(`${directory} is no directory of .mof files`);
  return { directory, state };
}
