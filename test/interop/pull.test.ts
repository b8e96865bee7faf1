import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, serveChecked } from './tools/bridge.ts';
import { java, python } from './tools/install.ts';
import { execute, type Running } from './tools/process.ts';

let bridge: Running;
let scripts: string;
let classPath: string;

beforeAll(async () => {
  scripts = python();
  classPath = java();
  bridge = await serveChecked();
});
afterAll(() => bridge?.stop());

describe('pull operations and queries with pywbem', () => {
  it('agree with the classic operations, and fail as the standard says', async () => {
    const script = resolve(import.meta.dirname, 'python/pull.py');
    const outcome = await execute(join(scripts, 'python3'), [script, bridge.url, 'root', password]);
    expect(outcome.stderr).toBe('');
    const seen = JSON.parse(outcome.stdout);
    expect(seen.iter).toEqual({
      instances: true,
      paths: true,
      associators: true,
      associatorpaths: true,
      references: true,
      referencepaths: true,
    });
    expect(seen).toMatchObject({
      query: [['ElementName', 'EnabledState']],
      resultclass: ['Xen_ComputerSystem', ['ElementName', 'EnabledState']],
      iterquery: true,
      cql: [true],
      constant: true,
      filter: true,
      filterpaths: true,
      zero: [0, false],
      zeropull: [0, false],
      close: 0,
      closed: 21,
      errors: {
        foreign: 21,
        stillmine: 0,
        namespace: 21,
        verb: 21,
        afterverb: 21,
        timeout: 22,
        never: 22,
        continue: 26,
        source: 6,
        class: 5,
        language: 14,
        feature: 29,
        syntax: 15,
      },
    });
  });
});

describe('pull operations and queries with pywbemcli', () => {
  const pywbemcli = async (...args: string[]) => {
    const connection = ['-s', bridge.url, '-u', 'root', '-p', password, '--use-pull', 'yes', '--pull-max-cnt', '7'];
    const program = join(scripts, 'pywbemcli');
    const outcome = await execute(program, [...connection, ...args], { env: { PYTHONWARNINGS: 'ignore' } });
    expect(outcome, outcome.stderr + outcome.stdout).toMatchObject({ code: 0 });
    return outcome.stdout;
  };

  it('enumerates', async () => {
    const text = await pywbemcli('-o', 'mof', 'instance', 'enumerate', 'Xen_ComputerSystem');
    expect(text.match(/instance of Xen_ComputerSystem \{/g)).toHaveLength(44);
    const filter = [
      '--filter-query',
      "ElementName LIKE '.*' AND EnabledState = 2",
      '--filter-query-language',
      'DMTF:FQL',
    ];
    const filtered = await pywbemcli('-o', 'mof', 'instance', 'enumerate', 'Xen_ComputerSystem', ...filter);
    const found = filtered.match(/instance of Xen_ComputerSystem \{/g)?.length ?? 0;
    expect(found).toBeGreaterThan(7);
    expect(found).toBeLessThan(44);
  });

  it('is told what is wrong with a query', async () => {
    // A good one its version 1.4 cannot print, whatever the server.
    const args = ['-s', bridge.url, '-u', 'root', '-p', password, 'instance', 'query', 'SELECT FROM'];
    const outcome = await execute(join(scripts, 'pywbemcli'), args, { env: { PYTHONWARNINGS: 'ignore' } });
    expect(outcome.stderr + outcome.stdout).toMatch(/CIM_ERR_INVALID_QUERY.*expected FROM \(at character 12\)/s);
  });
});

describe('pull operations and queries with the Java client', () => {
  const probe = async (...args: string[]) => {
    const outcome = await execute('java', ['-cp', classPath, 'PullProbe', bridge.url, 'root', password, ...args]);
    expect(outcome.stderr).not.toMatch(/Exception/);
    return outcome.stdout.trim().split('\n');
  };

  it('opens, pulls and closes', async () => {
    expect(await probe('instances', 'Xen_ComputerSystem')).toEqual(['count 44']);
    expect(await probe('paths', 'Xen_ComputerSystem')).toEqual(['count 44']);
    expect(await probe('close', 'Xen_ComputerSystem')).toEqual(['closed', 'error 21']);
  });

  it('filters and queries', async () => {
    const [filtered] = await probe('filter', 'Xen_ComputerSystem', 'EnabledState = 2');
    const query = 'SELECT ElementName FROM Xen_ComputerSystem WHERE EnabledState = 2';
    const [queried] = await probe('query', 'Xen_ComputerSystem', query);
    expect(filtered).toMatch(/^count \d+$/);
    expect(queried).toBe(filtered);
    expect(await probe('query', 'Xen_ComputerSystem', 'SELECT FROM')).toEqual(['error 15']);
  });
});
