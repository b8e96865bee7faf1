import { afterEach, describe, expect, it } from 'vitest';
import { instead } from '../operations/zoo.ts';
import {
  authorization,
  classParameter,
  headersOf,
  instanceNameOf,
  localNamespace,
  openSite,
  outOfAnts,
  parameter,
  type Site,
  valueParameter,
} from './site.ts';

let site: Site;
afterEach(() => site.close());

const intrinsic = (name: string, parameters = '', place = 'root/zoo') =>
  `<SIMPLEREQ><IMETHODCALL NAME="${name}">${localNamespace(place)}${parameters}</IMETHODCALL></SIMPLEREQ>`;
const leo = instanceNameOf('Zoo_Lion', 'Leo');
const feed = (grams: string) =>
  `<SIMPLEREQ><METHODCALL NAME="Feed"><LOCALINSTANCEPATH>${localNamespace('root/zoo')}${leo}</LOCALINSTANCEPATH><PARAMVALUE NAME="Grams"><VALUE>${grams}</VALUE></PARAMVALUE></METHODCALL></SIMPLEREQ>`;
const lions = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));
const missing = intrinsic('GetClass', classParameter('ClassName', 'Zoo_Unicorn'));

const message = (content: string) =>
  `<?xml version="1.0"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="b&amp;1" PROTOCOLVERSION="1.0">${content}</MESSAGE></CIM>`;
const batch = (...calls: string[]) => message(`<MULTIREQ>${calls.join('')}</MULTIREQ>`);

const batchHeaders = {
  'Content-Type': 'application/xml; charset=utf-8',
  CIMOperation: 'MethodCall',
  CIMBatch: '',
  Authorization: authorization,
};

async function send(body: string, headers: Record<string, string> = batchHeaders) {
  const response = await fetch(site.url, { method: 'POST', headers, body });
  return { status: response.status, cimError: response.headers.get('cimerror'), text: await response.text() };
}

/** The names and error codes of the responses in a reply. */
const outline = (text: string) =>
  [...text.matchAll(/<I?METHODRESPONSE NAME="(\w+)">(?:<ERROR CODE="(\d+)")?/g)].map(([, name, code]) =>
    code === undefined ? name : `${name} ${code}`,
  );

describe('a batch', () => {
  it('is answered with a response for each call, in their order', async () => {
    site = await openSite();
    const { status, text } = await send(batch(lions, feed('5'), intrinsic('EnumerateClassNames')));
    expect(status).toBe(200);
    expect(text).toContain('<MESSAGE ID="b&amp;1" PROTOCOLVERSION="1.0"><MULTIRSP><SIMPLERSP><IMETHODRESPONSE');
    expect(text).toMatch(/<\/SIMPLERSP><\/MULTIRSP><\/MESSAGE><\/CIM>\s*$/);
    expect(outline(text)).toEqual(['EnumerateInstanceNames', 'Feed', 'EnumerateClassNames']);
    expect(text.match(/<SIMPLERSP>/g)).toHaveLength(3);
  });

  it('goes on after a call that fails', async () => {
    site = await openSite();
    const calls = [missing, feed('none'), intrinsic('Fly'), intrinsic('GetClass', '', 'root/mars'), feed('7'), lions];
    const { status, text } = await send(batch(...calls));
    expect(status).toBe(200);
    expect(outline(text)).toEqual(['GetClass 6', 'Feed 4', 'Fly 7', 'GetClass 3', 'Feed', 'EnumerateInstanceNames']);
    expect(site.invocations.map(({ parameters }) => parameters.get('Grams')?.value)).toEqual([7]);
  });

  it('takes turns between its calls, though each of them is short', async () => {
    const begun: number[] = [];
    let turn = 0;
    let time = 0;
    const onAnt = () => {
      begun.push(turn);
      time += 1;
    };
    site = await openSite({ ants: 1, onAnt, now: () => time });
    let isOver = false;
    const count = () => {
      turn += 1;
      if (!isOver) setImmediate(count);
    };
    count();
    const { text } = await send(
      batch(
        ...Array.from({ length: 100 }, () =>
          intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Ant')),
        ),
      ),
    );
    isOver = true;
    expect(outline(text)).toHaveLength(100);
    expect(new Set(begun).size).toBeGreaterThan(20);
  });

  it('performs a call after the one before it has ended', async () => {
    site = await openSite();
    const order: string[] = [];
    instead(site, 'Zoo_Lion', () => ({
      invoke: async (_context, _class, _target, _method, parameters) => {
        const grams = String(parameters.get('Grams')?.value);
        order.push(`begin ${grams}`);
        await new Promise((resolve) => setTimeout(resolve, 20 - 10 * Number(grams)));
        order.push(`end ${grams}`);
        return { returnValue: 0 };
      },
    }));
    await send(batch(feed('1'), feed('2')));
    expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  });

  it('leaves a line in the log for each call', async () => {
    site = await openSite();
    await send(batch(lions, missing));
    expect(site.log).toMatchObject([
      { message: 'operation', operation: 'EnumerateInstanceNames', outcome: 'ok', batch: 2, user: 'keeper' },
      { message: 'operation', operation: 'GetClass', class: 'Zoo_Unicorn', outcome: 'NOT_FOUND', batch: 2 },
    ]);
  });

  it('streams what is large, before its last call is performed', async () => {
    site = await openSite({ ants: 3000 });
    const ants = intrinsic('EnumerateInstances', classParameter('ClassName', 'Zoo_Ant'));
    const response = await fetch(site.url, { method: 'POST', headers: batchHeaders, body: batch(ants, missing, ants) });
    expect(response.headers.get('content-length')).toBeNull();
    const text = await response.text();
    expect(text.match(/<VALUE\.NAMEDINSTANCE>/g)).toHaveLength(6000);
    expect(outline(text)).toEqual(['EnumerateInstances', 'GetClass 6', 'EnumerateInstances']);
  });

  it('is cut when a call fails after a part of its response was sent', async () => {
    site = await openSite({ ants: 5000, onAnt: outOfAnts(3000, new Error('out of ants')) });
    const ants = intrinsic('EnumerateInstances', classParameter('ClassName', 'Zoo_Ant'));
    const headers = { ...batchHeaders, TE: 'trailers' };
    const response = await fetch(site.url, { method: 'POST', headers, body: batch(ants, feed('5')) });
    await expect(response.text()).rejects.toThrow();
    expect(site.invocations).toEqual([]);
  });

  it('answers a parameter that cannot be read as the failure of its call', async () => {
    site = await openSite();
    const guest = '<PARAMVALUE NAME="Guest"><VALUE>&lt;INSTANCE&gt;</VALUE></PARAMVALUE>';
    const { status, text } = await send(batch(feed('5').replace('</METHODCALL>', `${guest}</METHODCALL>`), lions));
    expect(status).toBe(200);
    expect(outline(text)).toEqual(['Feed 4', 'EnumerateInstanceNames']);
  });
});

describe('the headers of a batch', () => {
  const single = message(lions);
  const mismatches: readonly (readonly [string, Record<string, string>, string])[] = [
    ['several calls without CIMBatch', headersOf('EnumerateInstanceNames'), batch(lions, lions)],
    ['one call with CIMBatch', batchHeaders, single],
    ['CIMBatch and CIMMethod', { ...batchHeaders, CIMMethod: 'EnumerateInstanceNames' }, batch(lions, lions)],
    ['CIMBatch and CIMObject', { ...batchHeaders, CIMObject: 'root/zoo' }, batch(lions, lions)],
    ['another protocol version', { ...batchHeaders, CIMProtocolVersion: '1.1' }, batch(lions, lions)],
  ];
  it.each(mismatches)('do not agree with the body: %s', async (_name, headers, body) => {
    site = await openSite();
    expect(await send(body, headers)).toEqual({ status: 400, cimError: 'header-mismatch', text: '' });
    expect(site.invocations).toEqual([]);
  });

  it('may give CIMBatch a value, which means nothing', async () => {
    site = await openSite();
    expect((await send(batch(lions, lions), { ...batchHeaders, CIMBatch: 'x' })).status).toBe(200);
  });

  it.each<[string, string, string]>([
    ['with a single call', batch(lions), 'request-not-valid'],
    ['of exports', message('<MULTIEXPREQ></MULTIEXPREQ>'), 'request-not-valid'],
    ['with more calls than the limit', batch(lions, lions, feed('1'), lions), 'request-with-too-many-elements'],
  ])('T45: a batch %s is refused, and none of it is performed', async (_name, body, cimError) => {
    site = await openSite({ limits: { batchCalls: 3 } });
    expect(await send(body)).toEqual({ status: 400, cimError, text: '' });
    expect(site.invocations).toEqual([]);
  });

  it('without credentials are challenged', async () => {
    site = await openSite();
    const { Authorization: _, ...bare } = batchHeaders;
    expect((await send(batch(lions, valueParameter('x', 'y'), parameter('z', '')), bare)).status).toBe(401);
  });
});
