import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Configuration } from '../src/config/index.ts';
import type { Link } from '../src/link.ts';
import { type BridgeAccount, printAccounts } from '../src/mapping/access/account-file.ts';
import { openAccess } from '../src/open-access.ts';
import { xapiModel } from '../src/xenapi/index.ts';
import { silent } from './silent.ts';
import { temporaryDirectory } from './temporary-directory.ts';

it('a file of accounts that changes while the service account logs in counts with the first look', async () => {
  const directory = temporaryDirectory();
  const accounts = path.join(directory, 'accounts.json');
  const write = (...table: (readonly [string, BridgeAccount])[]) =>
    writeFileSync(accounts, printAccounts(new Map(table)), { mode: 0o600 });
  write(['alice', { role: 'pool-admin', certificates: ['CN=alice'] }]);
  const loginRenewable = async (user: string) => {
    write();
    return { user, actingFor: () => ({ user }) };
  };
  const link = { connection: { loginRenewable }, model: xapiModel } as unknown as Link;
  const configuration = { accounts, serviceUser: 'service', servicePassword: 'secret' } as Configuration;
  const { access, reload } = await openAccess(configuration, {
    link,
    logger: silent,
    audit: { write: () => undefined },
    onSilence: () => undefined,
    isSuspect: () => false,
    isPending: () => false,
    now: () => 0,
  });
  const alice = { fingerprint: 'ab', names: ['CN=alice'] };
  expect(await access.identify(alice)).toMatchObject({ name: 'alice' });
  await reload();
  expect(await access.identify(alice)).toBeUndefined();
});
