import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../../src/cim/operations/dispatcher.ts';
import { temporaryDirectory } from '../../temporary-directory.ts';
import { generatePool } from '../../xenapi/generated-pool.ts';
import { password, serve } from '../tools/bridge.ts';
import * as installed from '../tools/install.ts';
import { execute, type Running } from '../tools/process.ts';
import { type Recording, record } from '../tools/recording-proxy.ts';
import { matrix, unspoken } from './matrix.ts';
import { fill, method, type Step } from './step.ts';

type Client = keyof typeof matrix;
interface Shown {
  readonly code: number;
  readonly text: string;
}
interface Run {
  readonly bridge: Running;
  readonly proxy: Recording;
  readonly facts: Map<string, string>;
  readonly directory: string;
}

const names = [...operations.map(({ name }) => name), method];
const dtd = resolve(import.meta.dirname, '../../../../shared/data/DSP0203_2.4.0.dtd');
const mof = `Qualifier CliEvery : string = null, Scope(class);
[CliEvery("x")] class CLI_Every { [Key] string Id; };`;

/** A machine that can be started, a host, and storage, of the pool that every bridge here serves. */
const inPool = (): [string, string][] => {
  const { records } = generatePool({});
  const machines = Object.values(records['VM'] ?? {});
  const machine = machines.find(
    (vm) => vm['power_state'] === 'Halted' && vm['is_a_template'] !== true && vm['is_a_snapshot'] !== true,
  );
  const host = Object.values(records['host'] ?? {})[0];
  const storage = Object.values(records['SR'] ?? {}).find(({ type }) => type === 'nfs');
  return [
    ['pool', String(storage?.['uuid'])],
    ['machine', String(machine?.['uuid'])],
    ['host', String(host?.['uuid'])],
  ];
};

const begin = async (): Promise<Run> => {
  const bridge = await serve();
  const proxy = await record(bridge.url);
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'every.mof'), mof);
  return { bridge, proxy, directory, facts: new Map([...inPool(), ['mof', join(directory, 'every.mof')]]) };
};

/** Both libraries run once; each step then looks at its own line. */
const script = (program: string, ...args: string[]) => {
  let lines: Promise<ReadonlyMap<string, string>> | undefined;
  return async ({ proxy, facts }: Run, { operation, line = operation }: Step): Promise<Shown> => {
    lines ??= execute(program, [...args, proxy.url, 'root', password, facts.get('machine') ?? '']).then((outcome) => {
      expect(outcome, outcome.stderr).toMatchObject({ code: 0, stderr: '' });
      return outcome.stdout.startsWith('{')
        ? new Map(Object.entries(JSON.parse(outcome.stdout) as Record<string, string>))
        : new Map(outcome.stdout.split('\n').map((line) => [line.split(' ')[0] ?? '', line.replace(/^\S+ /, '')]));
    });
    return { code: 0, text: (await lines).get(line) ?? 'nothing' };
  };
};

/** Each step is a command of its own. */
const command =
  (program: () => string, before: (run: Run) => readonly string[] = () => []) =>
  async (run: Run, { args = [] }: Step): Promise<Shown> => {
    const address = `http://root:${password}@${new URL(run.proxy.url).host}/root/cimv2:`;
    const whole = args.map((arg) => fill(arg, run.facts).replace(/^@:/, address));
    const outcome = await execute(program(), [...before(run), ...whole], { env: { PYTHONWARNINGS: 'ignore' } });
    return { code: outcome.code, text: outcome.stdout + outcome.stderr };
  };

const use: Record<Client, (run: Run, step: Step) => Promise<Shown>> = {
  pywbem: script(join(installed.python(), 'python3'), resolve(import.meta.dirname, '../python/every-operation.py')),
  pywbemcli: command(
    () => join(installed.python(), 'pywbemcli'),
    ({ proxy }) => ['-s', proxy.url, '-u', 'root', '-p', password, '-o', 'mof'],
  ),
  wbemcli: command(installed.wbemcli),
  Java: script('java', '-cp', installed.java(), 'EveryOperation'),
};

const replies: Buffer[] = [];

/** A request's operation with the name of each parameter. */
const parametersIn = (request: string): string[] => {
  const operation = /<IMETHODCALL NAME="(\w+)"/.exec(request)?.[1];
  return [...request.matchAll(/<IPARAMVALUE NAME="(\w+)"/g)].map(([, name]) => `${operation} ${name}`);
};

/** wbemcli can delete a class, but not make one. */
const makeClass = async ({ bridge }: Run): Promise<void> => {
  const answer = await fetch(`${bridge.url}/cimom`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`root:${password}`)}`,
      'content-type': 'application/xml; charset="utf-8"',
      CIMOperation: 'MethodCall',
      CIMMethod: 'CreateClass',
      CIMObject: 'root/cimv2',
    },
    body: `<?xml version="1.0"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="CreateClass"><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="cimv2"/></LOCALNAMESPACEPATH><IPARAMVALUE NAME="NewClass"><CLASS NAME="WBEMCLI_Every"/></IPARAMVALUE></IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`,
  });
  expect(await answer.text()).not.toContain('<ERROR');
};

describe.each(Object.keys(matrix) as Client[])('%s', (client) => {
  const steps: readonly Step[] = matrix[client];
  let run: Run;
  const sent = () => run.bridge.lines.filter((line) => line['msg'] === 'operation');

  beforeAll(async () => {
    run = await begin();
    if (client === 'wbemcli') await makeClass(run);
  });
  afterAll(async () => {
    replies.push(...(run?.proxy.replies() ?? []));
    run?.proxy.close();
    await run?.bridge.stop();
  });

  it.each(steps)('$operation: $verb', async (step) => {
    const { code, text } = await use[client](run, step);
    if (step.shows !== undefined) expect({ code, text }).toEqual({ code: 0, text: expect.stringMatching(step.shows) });
    const id = /(?:Instance|Device)ID="([^"]+)"/.exec(text)?.[1];
    if (step.operation === 'CreateInstance' && id !== undefined) run.facts.set('made', id);
    const logged = () => sent().filter(({ operation }) => operation === step.operation);
    await expect.poll(() => logged().map(({ outcome }) => outcome)).toContain('ok');
  });

  it('sends every parameter that it has a word for', () => {
    const given = new Set(run.proxy.requests().flatMap((body) => parametersIn(body.toString('utf8'))));
    const known = operations.filter(({ name }) => steps.some(({ operation }) => operation === name));
    const all = known.flatMap(({ name, parameters }) => Object.keys(parameters).map((each) => `${name} ${each}`));
    expect(new Set(all.filter((each) => !given.has(each)))).toEqual(new Set(unspoken[client]));
  });

  it('sends no operation that the table does not have', () => {
    const known = new Set([
      ...steps.map(({ operation }) => operation),
      ...(client === 'wbemcli' ? ['CreateClass'] : []),
    ]);
    expect([...new Set(sent().map(({ operation }) => operation))].filter((name) => !known.has(String(name)))).toEqual(
      [],
    );
  });
});

it('every operation is sent by a client', () => {
  const verbs = new Set(Object.values<readonly Step[]>(matrix).flatMap((steps) => steps.map((each) => each.operation)));
  expect(names.filter((name) => !verbs.has(name))).toEqual([]);
});

describe('every reply to every client', () => {
  it.skipIf(!existsSync(dtd))(
    'is valid against the DTD of DSP0203 2.4, which is not part of this project',
    async () => {
      expect(replies.length).toBeGreaterThan(100);
      const directory = temporaryDirectory();
      const files = replies.map((reply, index) => {
        const file = join(directory, `${index}.xml`);
        writeFileSync(file, reply);
        return file;
      });
      const outcome = await execute(installed.xmllint(), ['--noout', '--huge', '--dtdvalid', dtd, ...files]);
      expect(outcome).toMatchObject({ code: 0, stderr: '' });
    },
  );
});
