import { chmodSync, chownSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TooManyGuesses } from '../../../src/cim/index.ts';
import { Access } from '../../../src/mapping/access/access.ts';
import {
  AccountFileError,
  type AccountTable,
  parseAccounts,
  printAccounts,
  type Role,
  readAccountFile,
} from '../../../src/mapping/access/account-file.ts';
import { BridgeAccounts } from '../../../src/mapping/access/bridge-accounts.ts';
import { defaultGuessLimits } from '../../../src/mapping/access/guesses.ts';
import { ownTasks, RoleSession } from '../../../src/mapping/access/role-session.ts';
import { hashOfNobody, hashPassword, isPasswordHash, verifyPassword } from '../../../src/mapping/access/scrypt.ts';
import { watchAccounts } from '../../../src/mapping/access/watch-accounts.ts';
import { type MessageName, type RenewableSession, type XenSession, xapiModel } from '../../../src/xenapi/index.ts';
import { temporaryDirectory } from '../../temporary-directory.ts';
import { cheapHash } from './cheap-hash.ts';

const sesame = cheapHash('sesame');
const fingerprint = 'ab'.repeat(32);

/** A session that writes down what it is asked. */
function recording() {
  const calls: unknown[][] = [];
  const session: RenewableSession = {
    user: 'service',
    call: async (...call: unknown[]) => void calls.push(call),
    start: async (...call: unknown[]) => `OpaqueRef:task${calls.push(call)}`,
    rights: async () => ({ isLocalSuperuser: true, permissions: new Set<string>() }),
    logout: async () => void calls.push(['logout']),
    actingFor: (user: string) => ({ ...session, call: async (...call: unknown[]) => void calls.push([user, ...call]) }),
  } as unknown as RenewableSession;
  return { calls, session };
}

const sessionOf = (role: Role, service = recording()) =>
  Object.assign(new RoleSession('somebody', role, xapiModel, service.session, ownTasks()), { calls: service.calls });

describe('A scrypt hash', () => {
  it('is another each time, and proves its password only', async () => {
    const [one, two] = await Promise.all([hashPassword('sesame'), hashPassword('sesame')]);
    expect(one).not.toBe(two);
    expect(isPasswordHash(one)).toBe(true);
    expect(await Promise.all([verifyPassword('sesame', one), verifyPassword('Sesame', one)])).toEqual([true, false]);
  });

  it('of nobody costs no less to check than those of passwords', async () => {
    const cost = (hash: string) => hash.split('$').slice(0, 3);
    expect(cost(hashOfNobody())).toEqual(cost(await hashPassword('sesame')));
    expect(isPasswordHash(hashOfNobody())).toBe(true);
    expect(hashOfNobody()).not.toBe(hashOfNobody());
  });

  it.each([
    '',
    'sesame',
    '$scrypt$ln=30,r=8,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZXNhbHRzb21lc2FsdA',
    '$scrypt$ln=10,r=1,p=99$c29tZXNhbHRzb21lc2FsdA$c29tZXNhbHRzb21lc2FsdA',
    '$scrypt$ln=10,r=9,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZXNhbHRzb21lc2FsdA',
    '$scrypt$ln=9,r=1,p=1$c29tZXNhbHRzb21lc2FsdA$c29tZXNhbHRzb21lc2FsdA',
  ])('is not %j, which is none, or costs too much or too little', async (text) => {
    expect(isPasswordHash(text)).toBe(false);
    expect(await verifyPassword('sesame', text)).toBe(false);
  });
});

describe('The file of accounts', () => {
  let directory: string;
  let file: string;
  beforeAll(() => {
    directory = temporaryDirectory();
    file = path.join(directory, 'accounts.json');
  });

  const table: AccountTable = new Map([
    ['alice', { role: 'vm-operator', password: sesame, certificates: ['CN=alice'] }],
  ]);

  it('comes back as it was written', () => {
    expect(parseAccounts('f', printAccounts(table))).toEqual(table);
  });

  it('may begin with a byte order mark, and give a certificate of an account twice', () => {
    const certificates = ['DNS:a', 'DNS:A'];
    const text = `\ufeff${JSON.stringify({ accounts: { a: { role: 'read-only', certificates } } })}`;
    writeFileSync(file, text, { mode: 0o600 });
    expect(readAccountFile(file).get('a')).toEqual({ role: 'read-only', certificates });
  });

  it.each([0o640, 0o604, 0o622])('T41: is not read with mode %o', (mode) => {
    writeFileSync(file, printAccounts(table));
    chmodSync(file, mode);
    expect(() => readAccountFile(file)).toThrow(/chmod 600/);
    chmodSync(file, 0o600);
    expect(readAccountFile(file).get('alice')?.role).toBe('vm-operator');
  });

  it('is not read where it is huge', () => {
    writeFileSync(file, printAccounts(table) + ' '.repeat(4 * 1024 * 1024), { mode: 0o600 });
    expect(() => readAccountFile(file)).toThrow(/larger than/);
  });

  it('has no account that nobody would find', () => {
    const text = printAccounts(table).replace('"alice"', '"__proto__"');
    expect(() => parseAccounts('f', text)).toThrow(/__proto__/);
  });

  it('is no directory', () => {
    expect(() => readAccountFile(directory)).toThrow(/a directory/);
  });

  it.runIf(process.getuid?.() === 0)('is read as a credential of systemd, which has root’s mode 0440', () => {
    writeFileSync(file, printAccounts(table));
    chmodSync(file, 0o440);
    expect(readAccountFile(file)).toEqual(table);
    chownSync(file, 0, 1);
    expect(() => readAccountFile(file)).toThrow(/chmod 600/);
    rmSync(file);
  });

  it.each([
    ['no JSON', '{', /not JSON/],
    ['a role that is none', '{"accounts":{"a":{"role":"root"}}}', /^f: accounts\.a\.role: give one of pool-admin, /],
    ['an account that is none', '{"accounts":{"a":5}}', /^f: accounts\.a: give an object with role, password/],
    ['no accounts', '{}', /^f: accounts: give an object of accounts by name$/],
    ['a list', '[]', /^f: give an object with accounts$/],
    ['a password in clear text', '{"accounts":{"a":{"role":"read-only","password":"hush"}}}', /not a scrypt hash/],
    [
      'an unknown key',
      '{"accounts":{"a":{"role":"read-only","passwd":"hush"}}}',
      /^f: accounts\.a: what is passwd\? give an object with role, password, certificates$/,
    ],
    ['a name with a colon', '{"accounts":{"a:b":{"role":"read-only"}}}', /accounts\.a:b: a name has .* no colon/],
    [
      'a certificate of two accounts',
      '{"accounts":{"a":{"role":"read-only","certificates":["CN=x"]},"b":{"role":"read-only","certificates":["CN=x"]}}}',
      /CN=x stands for both a and b/,
    ],
  ])('is refused with %s, and no secret is told', (_, text, message) => {
    expect(() => parseAccounts('f', text)).toThrow(AccountFileError);
    expect(() => parseAccounts('f', text)).toThrow(message);
    expect(() => parseAccounts('f', text)).not.toThrow(/hush/);
  });

  it('is read again when it changes; a broken one changes nothing', async () => {
    const write = (text: string) => {
      writeFileSync(`${file}.new`, text, { mode: 0o600 });
      renameSync(`${file}.new`, file);
    };
    write(printAccounts(table));
    const heard: unknown[] = [];
    const look = watchAccounts({
      file,
      use: (accounts) => void heard.push([...accounts.keys()]),
      refuse: ({ name }) => void heard.push(name),
    });
    await look();
    write(printAccounts(new Map([['bob', { role: 'read-only' }]])));
    await look();
    await look();
    write('{');
    await look();
    expect(heard).toEqual([['bob'], 'AccountFileError']);
  });

  it('is told of once where it cannot even be looked at, and read as soon as it can', async () => {
    writeFileSync(file, printAccounts(table), { mode: 0o600 });
    const heard: unknown[] = [];
    const look = watchAccounts({
      file,
      use: (accounts) => void heard.push([...accounts.keys()]),
      refuse: ({ message }) => void heard.push(message),
    });
    rmSync(file);
    symlinkSync(file, file);
    await look();
    await look();
    rmSync(file);
    writeFileSync(file, printAccounts(table), { mode: 0o600 });
    await look();
    expect(heard).toEqual([`${file}: cannot be read (ELOOP)`, [...table.keys()]]);
  });
});

describe('Accounts of the bridge', () => {
  let accounts: BridgeAccounts;
  let table: AccountTable;
  const hash = cheapHash('sesame');
  beforeEach(() => {
    table = new Map([
      ['alice', { role: 'vm-operator', password: hash }],
      [
        'rita',
        {
          role: 'read-only',
          certificates: [`SHA256:${fingerprint.toUpperCase()}`, 'CN=rita', 'email:r@example', 'IP:2001:db8::7'],
        },
      ],
      ['admin', { role: 'pool-admin', certificates: ['DNS:admin.example'] }],
    ]);
    accounts = new BridgeAccounts({ accounts: table, model: xapiModel, service: recording().session });
  });
  const credentials = (user: string, password: string) => ({ user, password, remoteAddress: '192.0.2.1' });

  it('are users of their own in the session that they share', async () => {
    const service = recording();
    const shared = new BridgeAccounts({ accounts: table, model: xapiModel, service: service.session });
    const admin = shared.identify({ fingerprint: '', names: ['DNS:admin.example'] });
    const rita = shared.identify({ fingerprint, names: [] });
    for (const principal of [admin, rita]) await (principal && shared.sessionOf(principal))?.call('pool.get_all');
    expect(service.calls).toEqual([
      ['admin', 'pool.get_all'],
      ['rita', 'pool.get_all'],
    ]);
  });

  it('are proved by their password, which is remembered', async () => {
    expect(accounts.knows(credentials('alice', 'sesame'))).toBe(false);
    const alice = await accounts.authenticate(credentials('alice', 'sesame'));
    expect(alice).toMatchObject({
      name: 'alice',
      identity: { account: 'bridge', role: 'vm-operator' },
    });
    expect(await alice?.isAdministrator?.()).toBe(false);
    expect(accounts.knows(credentials('alice', 'sesame'))).toBe(true);
    expect(accounts.knows(credentials('alice', 'Sesame'))).toBe(false);
    expect(await accounts.authenticate(credentials('alice', 'Sesame'))).toBeUndefined();
  });

  it('T7: that are unknown, or have none, cost as much to refuse as wrong passwords', async () => {
    const cost = async (user: string) => {
      const before = process.cpuUsage();
      expect(await accounts.authenticate(credentials(user, user === 'rita' ? '' : 'sesame'))).toBeUndefined();
      return process.cpuUsage(before).user;
    };
    // Milliseconds of a scrypt of full cost against microseconds of none.
    expect(await cost('nobody')).toBeGreaterThan(20_000);
    expect(await cost('rita')).toBeGreaterThan(20_000);
  });

  it('are proved by a certificate: its fingerprint before its names', () => {
    const who = (print: string, ...names: string[]) => accounts.identify({ fingerprint: print, names })?.name;
    expect(who(fingerprint)).toBe('rita');
    expect(who('cd', 'CN=rita')).toBe('rita');
    expect(who(fingerprint, 'DNS:admin.example')).toBe('rita');
    expect(who('cd', 'DNS:rita', 'CN=alice', 'CN=RITA')).toBeUndefined();
    expect(who('cd', 'IP:2001:DB8:0:0:0:0:0:7')).toBe('rita');
    expect(who('cd', 'DNS:ADMIN.example')).toBe('admin');
    const admin = accounts.identify({ fingerprint: 'cd', names: ['DNS:admin.example'] });
    expect(admin?.isAdministrator?.()).toBe(true);
  });

  it('T38: end with the file that no longer has them as they were', async () => {
    const alice = await accounts.authenticate(credentials('alice', 'sesame'));
    expect(alice && accounts.holds(alice)).toBe(true);
    accounts.replace(new Map([...table, ['alice', { role: 'read-only', password: cheapHash('other') }]]));
    expect(alice && accounts.holds(alice)).toBe(false);
    expect(accounts.knows(credentials('alice', 'sesame'))).toBe(false);
    expect(await accounts.authenticate(credentials('alice', 'sesame'))).toBeUndefined();
    expect(await accounts.authenticate(credentials('alice', 'other'))).toMatchObject({
      identity: { role: 'read-only' },
    });
  });

  it('perform nothing more, of a request that is under way either, once the file has them no longer or in another role', async () => {
    const admin = accounts.identify({ fingerprint: 'cd', names: ['DNS:admin.example'] });
    const alice = await accounts.authenticate(credentials('alice', 'sesame'));
    if (admin === undefined || alice === undefined) throw new Error('not logged in');
    accounts.replace(new Map([...table, ['other', { role: 'read-only' }]] as const));
    expect(accounts.sessionOf(admin)).toBeDefined();
    accounts.replace(new Map([['admin', { role: 'read-only', password: sesame }]] as const));
    for (const principal of [admin, alice]) {
      expect(accounts.sessionOf(principal)).toBeUndefined();
      expect(principal.isAdministrator?.()).toBe(false);
    }
  });

  it('are not proved by a password that the file no longer has when it has been checked', async () => {
    const checked = accounts.authenticate(credentials('alice', 'sesame'));
    accounts.replace(new Map([...table, ['alice', { role: 'vm-operator', password: cheapHash('other') }]] as const));
    expect(await checked).toBeUndefined();
    expect(accounts.knows(credentials('alice', 'sesame'))).toBe(false);
  });

  it('keep their tasks while the file has them, whatever else it has, and no longer', async () => {
    const alice = async () => {
      const principal = await accounts.authenticate(credentials('alice', 'sesame'));
      return (principal && accounts.sessionOf(principal)) as XenSession;
    };
    const own = await (await alice()).call('task.create', 'mine', '');
    accounts.replace(new Map([...table, ['alice', { role: 'vm-admin', password: sesame }]] as const));
    await (await alice()).call('task.cancel', own);
    accounts.replace(new Map());
    accounts.replace(table);
    await expect((await alice()).call('task.cancel', own)).rejects.toMatchObject({ code: 'RBAC_PERMISSION_DENIED' });
  });

  it('are proved at once by the password of a file that has changed, though it was refused a moment ago', async () => {
    const access = new Access({ bridge: accounts, now: () => 1 });
    const renewed = new Map([...table, ['alice', { role: 'read-only', password: cheapHash('new') }]] as const);
    expect(await access.authenticate(credentials('alice', 'new'))).toBeUndefined();
    const beingChecked = access.authenticate(credentials('alice', 'newer'));
    access.replaceAccounts(renewed);
    expect(await access.authenticate(credentials('alice', 'new'))).toMatchObject({ name: 'alice' });
    expect(await beingChecked).toBeUndefined();
    access.replaceAccounts(new Map([['alice', { role: 'read-only', password: cheapHash('newer') }]]));
    expect(await access.authenticate(credentials('alice', 'newer'))).toMatchObject({ name: 'alice' });
  });

  it('are slow after wrong guesses until the file has another password for them', async () => {
    const guessLimits = { ...defaultGuessLimits, freeOfAccount: 1 };
    const access = new Access({ bridge: accounts, guessLimits, now: () => 1 });
    await access.authenticate(credentials('alice', 'wrong'));
    const login = () => access.authenticate(credentials('alice', 'sesame'));
    await expect(login()).rejects.toThrow(TooManyGuesses);
    access.replaceAccounts(new Map(table));
    await expect(login()).rejects.toThrow(TooManyGuesses);
    const anew = cheapHash('sesame');
    access.replaceAccounts(new Map([...table, ['alice', { role: 'read-only', password: anew }]] as const));
    expect(await login()).toMatchObject({ name: 'alice' });
  });

  it('come before the pool’s: a name of the file is never asked of the pool', async () => {
    const access = new Access({ bridge: accounts, now: () => 1 });
    expect(await access.authenticate(credentials('root', 'simulator'))).toBeUndefined();
    expect(await access.authenticate(credentials('alice', 'sesame'))).toMatchObject({ name: 'alice' });
  });
});

describe('The session of a bridge account', () => {
  it('T37: read-only sends nothing that could change anything, whatever is called', async () => {
    const session = sessionOf('read-only');
    const harmless =
      /\.(get_|query_|assert_|is_|can_|has_|retrieve_|list|test|compute_|maximise_memory|dry_run|log_out|login_|logout)/;
    const passed: string[] = [];
    for (const { name, messages } of xapiModel.classes.values()) {
      for (const message of messages) {
        const full = `${name}.${message.name}` as MessageName;
        const isRefused = (sending: Promise<unknown>) =>
          sending.then(
            () => false,
            (error: { code: string }) => error.code === 'RBAC_PERMISSION_DENIED',
          );
        const refused = await isRefused(session.call(full, ...(['OpaqueRef:x', 'k'] as never)));
        expect([full, await isRefused(session.start(full, ...(['OpaqueRef:x', 'k'] as never)))]).toEqual([
          full,
          refused,
        ]);
        const isReader = message.roles.includes('read-only');
        if (!isReader) expect([full, refused]).toEqual([full, true]);
        if (!refused && !harmless.test(`.${message.name}`)) passed.push(full);
      }
    }
    expect(
      passed.filter((name) => /\.(set_|add_|remove_|destroy|create|start|clean_|hard_|suspend|resume)/.test(name)),
    ).toEqual(['task.create']);
  });

  it('lets each role send what the data model gives it', async () => {
    const operator = sessionOf('vm-operator');
    await operator.call('VM.start', 'OpaqueRef:vm' as never, false, false);
    expect(operator.calls).toHaveLength(1);
    await expect(operator.call('VM.destroy', 'OpaqueRef:vm' as never)).rejects.toMatchObject({
      code: 'RBAC_PERMISSION_DENIED',
    });
    await sessionOf('pool-admin').call('VM.destroy', 'OpaqueRef:vm' as never);
  });

  it('lets a role put in and take out the keys of a map that are open to it, and no others', async () => {
    const operator = sessionOf('vm-operator');
    const machine = 'OpaqueRef:vm' as never;
    for (const key of ['folder', 'XenCenter.CustomFields.owner']) {
      await operator.call('VM.add_to_other_config', machine, key, 'x');
      await operator.call('VM.remove_from_other_config', machine, key);
    }
    const refused = { code: 'RBAC_PERMISSION_DENIED' };
    const closed = [
      ...['folders', 'folde', 'XenCenter.Custom'].map((key) => [operator, key] as const),
      [sessionOf('vm-admin'), 'pci'],
    ] as const;
    for (const [session, key] of closed) {
      await expect(session.call('VM.add_to_other_config', machine, key, 'x')).rejects.toMatchObject(refused);
      await expect(session.call('VM.remove_from_other_config', machine, key)).rejects.toMatchObject(refused);
    }
  });

  it('keeps tasks of others out of reach of all but pool-operator and pool-admin', async () => {
    const operator = sessionOf('vm-operator');
    const own = await operator.start('VM.start', 'OpaqueRef:vm' as never, false, false);
    await operator.call('task.cancel', own);
    const foreign = 'OpaqueRef:foreign' as never;
    await expect(operator.call('task.cancel', foreign)).rejects.toMatchObject({ code: 'RBAC_PERMISSION_DENIED' });
    await expect(operator.call('task.destroy', foreign)).rejects.toMatchObject({ code: 'RBAC_PERMISSION_DENIED' });
    await operator.call('task.get_uuid', foreign);
    const strong = sessionOf('vm-power-admin').call('task.cancel', foreign);
    await expect(strong).rejects.toMatchObject({ code: 'RBAC_PERMISSION_DENIED' });
    await sessionOf('pool-operator').call('task.cancel', foreign);
  });

  it('leaves the service account logged in', async () => {
    const session = sessionOf('pool-admin');
    await session.logout();
    expect(session.calls).toEqual([]);
  });
});
