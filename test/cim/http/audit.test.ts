import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditEvent } from '../../../src/cim/audit.ts';
import type { Authenticator } from '../../../src/cim/authenticator.ts';
import { CIMError } from '../../../src/cim/errors.ts';
import { operationEvent } from '../../../src/cim/http/audit-events.ts';
import { operations } from '../../../src/cim/operations/dispatcher.ts';
import { goodParameters } from '../../conformance/corpus/operations.ts';
import { instead, path } from '../operations/zoo.ts';
import { rawRequest } from './raw.ts';
import {
  authenticator,
  authorization,
  call,
  extrinsic,
  headersOf,
  instanceNameOf,
  intrinsic,
  localNamespace,
  openSite,
  parameter,
  type Site,
  tls,
} from './site.ts';

let site: Site;
const events: AuditEvent[] = [];
const audit = { write: (event: AuditEvent) => void events.push(event) };
const unreachable: Authenticator = {
  authenticate: async (credentials) => {
    if (credentials.user === 'nobody') throw new Error('the pool does not answer');
    return authenticator.authenticate(credentials);
  },
};
beforeEach(async () => {
  site = await openSite({ audit, authenticator: unreachable });
});
afterEach(async () => {
  await site.close();
  events.splice(0);
});

const send = (headers: Record<string, string>, body: string) =>
  fetch(`${site.url}/cimom`, { method: 'POST', headers, body }).then((reply) => reply.text());
const leo = `<LOCALINSTANCEPATH>${localNamespace('root/zoo')}${instanceNameOf('Zoo_Lion', 'Leo')}</LOCALINSTANCEPATH>`;
const feed = `<METHODCALL NAME="Feed">${leo}<PARAMVALUE NAME="Grams"><VALUE>4294967295</VALUE></PARAMVALUE></METHODCALL>`;
const lion = 'root/zoo:Zoo_Lion.Name="Leo"';
const source = { remoteAddress: '127.0.0.1', remotePort: expect.any(Number), userAgent: 'node' };
const who = { user: 'keeper', authentication: 'basic', ...source, messageId: '1001', namespace: 'root/zoo' };

const reads = /^(?:Get|Enumerat|Open|Pull|Close|Associator|Reference|ExecQuery)/;

describe('T50: the audit log has one line', () => {
  it.each(operations.map(({ name }) => name).filter((name) => !reads.test(name)))(
    'for %s, whatever comes of it',
    async (name) => {
      await call(site, name, goodParameters(name));
      expect(events).toMatchObject([{ ...who, operation: name, outcome: expect.stringMatching(/^(?:ok$|[A-Z_]+$)/) }]);
      await call(site, name);
      expect(events).toHaveLength(2);
    },
  );

  it('for an operation that nobody knows', async () => {
    await call(site, 'MeltClass');
    expect(events).toMatchObject([{ event: 'operation', outcome: 'NOT_SUPPORTED', operation: 'MeltClass' }]);
  });

  it('for each method, with its target and what it answered, and without values of parameters', async () => {
    await send(
      headersOf('Feed', encodeURIComponent(lion)),
      extrinsic('Feed', leo, '<PARAMVALUE NAME="Grams"><VALUE>4294967295</VALUE></PARAMVALUE>'),
    );
    const what = { operation: 'Feed', class: 'Zoo_Lion', path: lion, parameters: ['Grams'] };
    expect(events).toMatchObject([{ event: 'operation', outcome: 'ok', ...who, ...what, returnValue: 0 }]);
    expect(JSON.stringify(events)).not.toContain('4294967295');
  });

  it('with the namespace in the path, where the request does not repeat it', async () => {
    await call(site, 'DeleteInstance', parameter('InstanceName', instanceNameOf('Zoo_Lion', 'Leo')));
    expect(events).toMatchObject([{ operation: 'DeleteInstance', path: lion }]);
  });

  it('with the beginning of a path that is longer than memory, since each reference doubles the backslashes within', async () => {
    const nested = (levels: number, innermost: string): string =>
      levels === 0
        ? innermost
        : `<INSTANCENAME CLASSNAME="Zoo_Cage"><VALUE.REFERENCE>${nested(levels - 1, innermost)}</VALUE.REFERENCE></INSTANCENAME>`;
    await call(site, 'DeleteInstance', parameter('InstanceName', nested(28, instanceNameOf('Zoo_Lion', 'Leo'))));
    await call(site, 'DeleteInstance', parameter('InstanceName', instanceNameOf('Zoo_Lion', 'x'.repeat(2000))));
    const [deep, long] = events.map((event) => event['path']);
    expect(deep).toMatch(/^root\/zoo:Zoo_Cage\.="Zoo_Cage\.=\\"Zoo_Cage\.=\\\\\\".*…$/);
    expect(deep).toHaveLength(1001);
    expect(long).toBe(`root/zoo:Zoo_Lion.Name="${'x'.repeat(976)}…`);
  });

  it('for an instance that was made: its path; for one that was changed: what of it', async () => {
    const cage =
      '<INSTANCE CLASSNAME="Zoo_Cage"><PROPERTY NAME="Name" TYPE="string"><VALUE>New</VALUE></PROPERTY><PROPERTY NAME="Sign" TYPE="string"><VALUE>Wet</VALUE></PROPERTY></INSTANCE>';
    await call(site, 'CreateInstance', parameter('NewInstance', cage));
    await call(site, 'DeleteInstance', parameter('InstanceName', instanceNameOf('Zoo_Cage', 'Savanna')));
    expect(events).toMatchObject([
      { outcome: 'ok', class: 'Zoo_Cage', path: expect.stringContaining('Zoo_Cage.Name="New"') },
      { outcome: 'ok', class: 'Zoo_Cage', path: expect.stringContaining('Zoo_Cage.Name="Savanna"') },
    ]);
  });

  it.each([
    [
      'CreateInstance',
      intrinsic('CreateInstance', parameter('NewInstance', '<INSTANCE CLASSNAME="Zoo_Cage"></INSTANCE>')),
      'root/zoo',
      { path: 'root/zoo:Zoo_Cage.Name="New"' },
    ],
    [
      'Feed',
      extrinsic('Feed', leo, '<PARAMVALUE NAME="Grams"><VALUE>1</VALUE></PARAMVALUE>'),
      encodeURIComponent(lion),
      { path: lion, returnValue: 7 },
    ],
  ])('for %s that was done, though its client left before it was told', async (operation, body, object, what) => {
    await site.close();
    let time = 0;
    site = await openSite({ audit, now: () => (time += 1000) });
    const socket = connect(site.port, '127.0.0.1');
    const leave = async () => {
      socket.destroy();
      await sleep(50);
    };
    instead(site, 'Zoo_Cage', () => ({ create: async () => leave().then(() => path('Zoo_Cage', 'New')) }));
    instead(site, 'Zoo_Lion', () => ({ invoke: async () => leave().then(() => ({ returnValue: 7 })) }));
    const request = rawRequest(operation, body, [`Authorization: ${authorization}`]);
    socket.write(request.replace('CIMObject: root/zoo', `CIMObject: ${object}`));
    await vi.waitUntil(() => events.length > 0);
    expect(events).toMatchObject([{ operation, outcome: 'ok', ...what }]);
  });

  it.each([false, true])('with where it came from, though its client left at once (over TLS: %s)', async (isSecure) => {
    await site.close();
    site = await openSite(isSecure ? { audit, tls, listen: ['https://127.0.0.1:0'] } : { audit });
    const body = intrinsic('DeleteInstance', parameter('InstanceName', instanceNameOf('Zoo_Lion', 'Leo')));
    const requests = [[], [`Authorization: ${authorization}`]].map((lines) =>
      rawRequest('DeleteInstance', body, lines),
    );
    for (const request of requests.flatMap((each) => Array<string>(10).fill(each))) {
      const socket = connect(site.port, '127.0.0.1').on('error', () => undefined);
      const greeted = isSecure
        ? connectTls({ socket, rejectUnauthorized: false }).on('error', () => undefined)
        : socket;
      await once(greeted, isSecure ? 'secureConnect' : 'connect');
      greeted.write(request);
      socket.resetAndDestroy();
      await sleep(5);
    }
    expect(events).not.toEqual([]);
    for (const event of events) expect(event).toMatchObject({ remoteAddress: '127.0.0.1' });
  });

  it('for what somebody was denied, be it a read or a method', async () => {
    const deny = () => {
      throw new CIMError('ACCESS_DENIED', 'not for you');
    };
    instead(site, 'Zoo_Lion', () => ({ enumerate: deny, invoke: async () => deny() }));
    await call(site, 'EnumerateInstances', parameter('ClassName', '<CLASSNAME NAME="Zoo_Lion"/>'));
    await send(
      headersOf('Feed', encodeURIComponent(lion)),
      extrinsic('Feed', leo, '<PARAMVALUE NAME="Grams"><VALUE>1</VALUE></PARAMVALUE>'),
    );
    const denied = { event: 'denied', outcome: 'ACCESS_DENIED', ...who, class: 'Zoo_Lion' };
    expect(events).toMatchObject([
      { ...denied, operation: 'EnumerateInstances', parameters: ['ClassName'] },
      { ...denied, operation: 'Feed', path: lion, parameters: ['Grams'] },
    ]);
    expect(Object.keys(events[1] ?? {})).not.toContain('returnValue');
  });

  it('for a method that starts a job: the path of that, and for each: the account and the role of its caller', async () => {
    await site.close();
    const identity = { account: 'bridge', role: 'vm-admin' };
    site = await openSite({ audit, authenticator: { authenticate: async () => ({ name: 'keeper', identity }) } });
    const out = new Map([['Job', path('Zoo_Cage', 'Savanna')]]);
    instead(site, 'Zoo_Lion', () => ({ invoke: async () => ({ returnValue: 4096, out }) }));
    await send(
      headersOf('Feed', encodeURIComponent(lion)),
      extrinsic('Feed', leo, '<PARAMVALUE NAME="Grams"><VALUE>1</VALUE></PARAMVALUE>'),
    );
    expect(events).toMatchObject([{ ...who, ...identity, returnValue: 4096, job: 'root/zoo:Zoo_Cage.Name="Savanna"' }]);
  });

  it('for each call of a batch that is no read', async () => {
    const calls = [feed, intrinsic('GetClass', goodParameters('GetClass')), feed].map((each) =>
      each.replace(/.*<SIMPLEREQ>|<\/SIMPLEREQ>.*/g, ''),
    );
    const body = `<CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1001" PROTOCOLVERSION="1.0"><MULTIREQ>${calls.map((each) => `<SIMPLEREQ>${each}</SIMPLEREQ>`).join('')}</MULTIREQ></MESSAGE></CIM>`;
    await send(
      { 'Content-Type': 'application/xml', CIMOperation: 'MethodCall', CIMBatch: '', Authorization: authorization },
      body,
    );
    expect(events.map(({ operation }) => operation)).toEqual(['Feed', 'Feed']);
  });

  it.each([
    ['refused', 'keeper:wrong', 'the credentials were refused'],
    ['not checked', 'nobody:x', 'the credentials could not be checked'],
  ])('for a login that was %s, with the name and without the password', async (_, credentials, outcome) => {
    const Authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
    await send({ ...headersOf('GetClass'), Authorization }, intrinsic('GetClass'));
    expect(events).toEqual([{ event: 'login', outcome, user: credentials.split(':')[0], ...source }]);
  });
});

it('T50: the audit log has no line for what only reads', async () => {
  const reading = operations.map(({ name }) => name).filter((name) => reads.test(name));
  for (const name of reading) await call(site, name, goodParameters(name));
  expect(reading).toHaveLength(26);
  expect(events).toEqual([]);
});

it.each([
  ['a certificate', {}, 'certificate'],
  ['a password, be there a certificate too', { authorization }, 'basic'],
])('T50: the audit log tells what proved the account: %s', (_, headers, authentication) => {
  const call = { kind: 'intrinsic', name: 'DeleteClass', namespace: 'root/zoo', parameters: [] } as const;
  const request = { headers, socket: {} } as unknown as IncomingMessage;
  const recorded = { call, request, principal: { name: 'keeper' }, messageId: '1' };
  expect(operationEvent(recorded, { outcome: 'ok' })).toMatchObject({ authentication });
});
