import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/config/index.ts';
import type { Logger } from '../../src/logger.ts';
import { type Bridge, startBridge } from '../../src/main.ts';
import { xapiModel } from '../../src/xenapi/datamodel/xapi.ts';
import { Database } from '../../src/xenapi/simulator/database.ts';
import { generatePool } from '../xenapi/generated-pool.ts';
import { type ServedPool, servePool } from '../xenapi/served-pool.ts';
import { outcomeOf, sendBytes } from './client.ts';
import { validate } from './dtd/validate.ts';
import { Sender } from './fuzz/judge.ts';

/** Everything that XML cannot say or that ends something early, and what guests may write into their names. */
const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');
const awkward = `${controls}\u007f\u0085\ufffe\uffff\ud800 \udc00 ]]> <a b="c">&amp;&#0;</a> 😀 \u202e\u2028`;
/** What must come of it: control characters, non-characters and lone surrogates are U+FFFD, the rest stays. */
const documented = `${controls.replace(/[^\t\n\r]/g, '\ufffd')}\u007f\u0085\ufffd\ufffd\ufffd \ufffd ]]> <a b="c">&amp;&#0;</a> 😀 \u202e\u2028`;

/** A pool in which each free text, alone or in a set or a map, holds the awkward one. */
function awkwardPool(): Database {
  const db = new Database(xapiModel, Math.random);
  const { records } = generatePool({ hosts: 2, vms: 6, seed: 3 });
  const changed = Object.entries(records).map(([name, table]) => {
    const texts = (xapiModel.classes.get(name)?.fields ?? []).filter(
      (field) => field.type.kind === 'string' && field.name !== 'uuid',
    );
    const rows = Object.entries(table).map(([ref, record]) => {
      const strings = texts
        .filter((field) => /^name_|description$/.test(field.name))
        .map((field) => [field.name, `${String(record[field.name])}${awkward}`]);
      const maps = Object.entries(record)
        .filter(([key]) => ['other_config', 'xenstore_data'].includes(key))
        .map(([key, map]) => [key, { ...(map as object), [`k${awkward}`]: awkward }]);
      return [ref, { ...record, ...Object.fromEntries([...strings, ...maps]) }];
    });
    return [name, Object.fromEntries(rows)];
  });
  db.load(Object.fromEntries(changed));
  return db;
}

let pool: ServedPool;
let bridge: Bridge;
const errors: unknown[] = [];
const nothing = () => undefined;
const logger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: (fields, message) => errors.push({ ...fields, message }),
};

beforeAll(async () => {
  pool = await servePool({}, awkwardPool());
  const account = { XEN_CIM_XENAPI_USER: 'root', XEN_CIM_XENAPI_PASSWORD: 'simulator' };
  bridge = await startBridge(
    readConfiguration(['--listen', 'http://127.0.0.1:0', '--xenapi', pool.url], account),
    logger,
    { write: nothing },
  );
});
afterAll(async () => {
  await bridge?.close();
  await pool?.stop();
});

async function ask(method: string, parameters: string): Promise<string> {
  const port = Number(new URL(bridge.urls[0] ?? '').port);
  const authorizations = [`Basic ${Buffer.from('root:simulator').toString('base64')}`];
  const body = `<?xml version="1.0" encoding="utf-8"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="${method}"><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="cimv2"/></LOCALNAMESPACEPATH>${parameters}</IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`;
  const sender = new Sender({ port, authorizations, errors }, new Map());
  const reply = await sendBytes(port, sender.bytesOf({ method, object: 'root/cimv2', body, account: 0 }));
  expect(outcomeOf(reply)).toBe('ok');
  validate(reply?.body ?? '');
  return reply?.body ?? '';
}

const className = (name: string) => `<IPARAMVALUE NAME="ClassName"><CLASSNAME NAME="${name}"/></IPARAMVALUE>`;
const unescaped = (xml: string) =>
  xml
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('T26: a pool whose names hold what XML cannot say', () => {
  it.each(['CIM_ManagedElement', 'CIM_Dependency', 'CIM_Component'])(
    'gives valid replies: instances of %s',
    async (name) => {
      await ask('EnumerateInstances', className(name));
      expect(errors).toEqual([]);
    },
  );

  it('shows each character, or U+FFFD in the place of those that XML has not', async () => {
    const reply = await ask('EnumerateInstances', className('Xen_ComputerSystem'));
    const names = [...reply.matchAll(/<PROPERTY NAME="ElementName" TYPE="string"><VALUE>([^<]*)</g)].map(
      ([, text = '']) => unescaped(text),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !name.endsWith(documented))).toEqual([]);
  });

  it('is queried by those names', async () => {
    const query = "SELECT * FROM Xen_ComputerSystem WHERE ElementName LIKE '%]]>%'";
    const parameters = `<IPARAMVALUE NAME="QueryLanguage"><VALUE>WQL</VALUE></IPARAMVALUE><IPARAMVALUE NAME="Query"><VALUE>${query.replaceAll('>', '&gt;')}</VALUE></IPARAMVALUE>`;
    expect(await ask('ExecQuery', parameters)).toContain('ElementName');
  });
});
