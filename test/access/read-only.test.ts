import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverObjectClasses } from '../../src/cim/index.ts';
import type { InstancePath } from '../../src/cim/values/path.ts';
import { type Declaration, isAction, loadDeclarations, printAccounts } from '../../src/mapping/index.ts';
import { lifecycleMessages } from '../../src/xenapi/simulator/lifecycle/lifecycle-messages.ts';
import { classParameter, valueParameter } from '../cim/http/site.ts';
import { readValue } from '../cim/xml/requests.ts';
import { cheapHash } from '../mapping/access/cheap-hash.ts';
import { repositoryOf } from '../mapping/engine/site.ts';
import { type AnyCall, callsOn, type Place } from './every-call.ts';
import { instanceWrites, namespaceWrites, operation, remove, schemaWrites, settings } from './every-write.ts';
import { basic, mirrorPassword, type ServedBridge, serveBridge } from './served-bridge.ts';

const password = 'reads-only';
const readers = [
  ['of the bridge', basic('alice', password)],
  ['of the pool', basic('reader', mirrorPassword)],
] as const;
const root = basic('root', mirrorPassword);

let site: ServedBridge;
let declarations: readonly Declaration[];
let pool: Place;
let interop: Place;

beforeAll(async () => {
  const accounts = printAccounts(new Map([['alice', { role: 'read-only', password: cheapHash(password) }]]));
  const writeAccounts = async (directory: string) => {
    const file = path.join(directory, 'accounts.json');
    writeFileSync(file, accounts, { mode: 0o600 });
    return ['--accounts', file];
  };
  const simulated = {
    messages: lifecycleMessages,
    timing: { operation: 600_000, refusedLogin: 0, eventBatching: 0 },
  };
  site = await serveBridge(['--account-mode', 'both'], writeAccounts, simulated);
  declarations = await loadDeclarations();
  await startJobs();
  [pool, interop] = [await placeOf('root/cimv2'), await placeOf('root/interop')];
});
afterAll(() => site?.close());

async function send({ headers, body }: AnyCall, authorization: string): Promise<string> {
  const sent = { method: 'POST' as const, headers: { ...headers, Authorization: authorization }, body };
  const response = await request(`${site.url}/cimom`, sent);
  const text = await response.body.text();
  return response.statusCode === 200 ? text : `<ERROR CODE="HTTP ${response.statusCode}"`;
}

const statusIn = (answer: string) => /<ERROR CODE="([^"]+)"/.exec(answer)?.[1] ?? 'ok';

/** A good answer; of a method one that says that it was done, or that a job does it. */
function isSuccess(answer: string): boolean {
  const returned = /<RETURNVALUE[^>]*><VALUE>(.*?)</.exec(answer)?.[1] ?? '0';
  return statusIn(answer) === 'ok' && ['0', '4096'].includes(returned);
}

async function pathsOf(namespace: string, className: string): Promise<readonly InstancePath[]> {
  const answer = await send(
    operation(namespace, 'EnumerateInstanceNames', classParameter('ClassName', className)),
    root,
  );
  const elements = answer.match(/<INSTANCENAME .*?<\/INSTANCENAME>/g) ?? [];
  return elements.map((element) => (readValue(element) as { path: InstancePath }).path);
}

const placeOf = async (namespace: string): Promise<Place> => ({
  namespace,
  repository: repositoryOf(namespace),
  paths: await pathsOf(namespace, 'CIM_ManagedElement'),
});

/** Jobs that do not end: somebody could cancel them. */
async function startJobs(): Promise<void> {
  const paths = await pathsOf('root/cimv2', 'Xen_ComputerSystem');
  const place = { namespace: 'root/cimv2', repository: repositoryOf('root/cimv2'), paths };
  for (const machine of paths.slice(3)) {
    for (const each of callsOn(place, machine, 'RequestStateChange')) {
      if (isSuccess(await send(each, root))) break;
    }
  }
}

/** What nobody who only reads may change. Sessions come and go with logins. */
function records(): string {
  const names = [...site.pool.db.tables()].map((table) => table.class.name).filter((name) => name !== 'session');
  return JSON.stringify(names.map((name) => [...site.pool.db.all(name)]));
}

/** What the calls below would change of the schema. */
async function schema(): Promise<readonly string[]> {
  const calls = [pool, interop].flatMap(({ namespace }) => [
    operation(namespace, 'EnumerateClassNames', valueParameter('DeepInheritance', 'true')),
    operation(namespace, 'GetClass', classParameter('ClassName', 'CIM_ManagedElement')),
    operation(namespace, 'GetQualifier', valueParameter('QualifierName', 'Made')),
    operation(namespace, 'GetQualifier', valueParameter('QualifierName', 'Description')),
  ]);
  const spaces = operation('root/interop', 'EnumerateInstanceNames', classParameter('ClassName', 'CIM_Namespace'));
  return Promise.all([...calls, spaces].map((each) => send(each, root)));
}

/** Messages that only others may send and that the service account, which stands in for alice, has sent. */
async function writesOfService(): Promise<Readonly<Record<string, number>>> {
  const { users } = await site.pool.simulator.calls();
  const sent = Object.entries(users['root'] ?? {}).filter(([message]) => !/^(?:session|event)\./.test(message));
  return Object.fromEntries(sent.filter(([message]) => !isForReaders(message)));
}

function isForReaders(full: string): boolean {
  const [className = '', name] = full.split('.');
  const message = site.pool.db.model.classes.get(className)?.messages.find((each) => each.name === name);
  return message?.roles.includes('read-only') ?? false;
}

/** Sends calls that must not do anything. @returns what came of each */
async function tryAll(calls: readonly AnyCall[], reader: string): Promise<readonly (readonly [string, string])[]> {
  const before = [records(), await writesOfService()];
  const answers: (readonly [string, string])[] = [];
  for (const each of calls) answers.push([each.name, await send(each, reader)]);
  expect([records(), await writesOfService()]).toEqual(before);
  return answers;
}

/** The names of the calls that ended so. */
const named = (answers: readonly (readonly [string, string])[], ended: (answer: string) => boolean) =>
  [...new Set(answers.filter(([, answer]) => ended(answer)).map(([name]) => name))].toSorted();
const accessDenied = '2';
const isDenied = (answer: string) => statusIn(answer) === accessDenied;

/** Is there code behind a method, or may there be, as with the classes by which the server describes itself? */
const isImplemented = (name: string) =>
  serverObjectClasses.some((className) => name.startsWith(`${className}.`)) ||
  declarations.some((each) => each.form === 'method' && `${each.mapping.cimClass}.${each.method}` === name);

/** Calls of every method that has an implementation, in many ways on many instances. */
function everyMethod(): readonly AnyCall[] {
  const called = new Map<string, number>();
  const calls = [pool, interop].flatMap((place) => place.paths.flatMap((target) => callsOn(place, target)));
  return calls.filter(({ name }) => {
    const before = called.get(name) ?? 0;
    called.set(name, before + 1);
    return before < 60 && isImplemented(name);
  });
}

/** New values for each property that can be set, and the end of every instance. */
function everyInstance(): readonly AnyCall[] {
  const targets = [...new Map(pool.paths.map((target) => [target.className, target])).values()];
  const properties = ({ className }: InstancePath) =>
    declarations.flatMap((each) =>
      !isAction(each) && 'writes' in each && each.cimClass === className ? Object.keys(each.writes) : [],
    );
  return targets.flatMap((target) => [
    remove(pool, target),
    ...properties(target).flatMap((name) => settings(pool, target, name)),
  ]);
}

describe.each(readers)('T37: a read-only account %s', (_, reader) => {
  it('is denied every operation that writes', async () => {
    const calls = [...instanceWrites(pool), ...[pool, interop].flatMap(schemaWrites), ...namespaceWrites(interop)];
    const before = await schema();
    const answers = await tryAll(calls, reader);
    expect(await schema()).toEqual(before);
    expect(new Set(calls.map(({ name }) => name.split(' ')[0])).size).toBe(9);
    expect(answers.map(([name, answer]) => [name, statusIn(answer)])).toEqual(
      calls.map(({ name }) => [name, accessDenied]),
    );
  });

  it('reaches no write by any method, and no method but those that read succeeds', async () => {
    const answers = await tryAll(everyMethod(), reader);
    expect(named(answers, isSuccess)).toEqual([
      'Xen_SystemStateChangeJob.GetError',
      'Xen_SystemStateChangeJob.GetErrors',
    ]);
    expect(named(answers, isDenied)).toEqual([
      'CIM_WBEMServer.CreateWBEMServerNamespace',
      'Xen_ComputerSystem.RequestStateChange',
      'Xen_SystemStateChangeJob.KillJob',
      'Xen_SystemStateChangeJob.RequestStateChange',
    ]);
  });

  it('changes no property and deletes nothing, whichever it tries', async () => {
    const answers = await tryAll(everyInstance(), reader);
    // A property that is set to the value that it has is no write.
    expect(named(answers, isSuccess).filter((name) => !name.startsWith('SetProperty '))).toEqual([]);
    expect(named(answers, isDenied).length).toBeGreaterThan(10);
  });
});
