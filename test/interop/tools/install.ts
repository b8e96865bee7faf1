import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const cache = join(root, '.cache/interop');
const run = (command: string, args: readonly string[], cwd = root): void => {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** Runs `install` unless it already ran with the same inputs; the stamp is written last, so that a half is no whole. */
const once = (name: string, inputs: string, install: (directory: string) => void): string => {
  const directory = join(cache, name);
  const stamp = join(directory, '.stamp');
  const hash = createHash('sha256').update(inputs).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return directory;
  mkdirSync(directory, { recursive: true });
  install(directory);
  writeFileSync(stamp, hash);
  return directory;
};

/** A virtual environment of what a file of requirements names; answers with its `bin` directory. */
const environment = (name: string, file: string, ...options: string[]): string => {
  const requirements = join(root, 'test/interop/python', file);
  const directory = once(name, readFileSync(requirements, 'utf8'), (target) => {
    run('python3', ['-m', 'venv', target]);
    const pip = ['install', '--quiet', '--disable-pip-version-check', ...options, '-r', requirements];
    run(join(target, 'bin/pip'), pip);
  });
  return join(directory, 'bin');
};

/** With pywbem, pywbemtools and XenAPI. */
export const python = (): string => environment('python', 'requirements.txt');

/** With an old pywbem; what else it names as needed takes a C compiler and is for Python 2 only. */
export const oldPython = (): string => environment('old-python', 'old-requirements.txt', '--no-deps');

/** The Java client with the probes compiled beside it; answers with the class path. */
export const java = (): string => {
  const sources = join(root, 'test/interop/java');
  const probes = ['WbemProbe.java', 'PullProbe.java', 'EveryOperation.java'];
  const inputs = ['pom.xml', ...probes].map((name) => readFileSync(join(sources, name), 'utf8')).join('\n');
  const directory = once('java', inputs, (target) => {
    const libraries = `-DoutputDirectory=${join(target, 'lib')}`;
    run('mvn', ['-q', '-B', '-f', join(sources, 'pom.xml'), 'dependency:copy-dependencies', libraries]);
    run('javac', [
      '-cp',
      join(target, 'lib/*'),
      '-d',
      join(target, 'classes'),
      ...probes.map((name) => join(sources, name)),
    ]);
  });
  return `${join(directory, 'classes')}:${join(directory, 'lib/*')}`;
};

/** The xen-api client, kept outside the project's own tree because packages below it are AGPL. */
export const xenApiClient = (): string =>
  once('xen-api', 'xen-api@4.7.6', (target) => {
    writeFileSync(join(target, 'package.json'), '{"private":true}');
    run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', 'xen-api@4.7.6'], target);
  });

/** Debian programs: installs the package when the program is missing. */
const debian = (program: string, packageName: string): void => {
  if (spawnSync('which', [program]).status === 0) return;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', packageName]);
};

export const wbemcli = (): string => {
  debian('wbemcli', 'sblim-wbemcli');
  return 'wbemcli';
};

export const xmllint = (): string => {
  debian('xmllint', 'libxml2-utils');
  return 'xmllint';
};
