import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  classParameter,
  extrinsic,
  headersOf,
  instanceNameOf,
  intrinsic,
  localNamespace,
  openSite,
  type Site,
} from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Headers = Readonly<Record<string, string | undefined>>;

interface Answer {
  readonly status: number;
  readonly cimError: string | null;
  readonly length: string | null;
  readonly body: string;
}

async function send(
  body: string,
  changes: Headers = {},
  options: { path?: string; method?: string } = {},
): Promise<Answer> {
  const headers = new Headers(headersOf('EnumerateInstanceNames'));
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  }
  const { path = '/cimom', method = 'POST' } = options;
  const payload = method === 'GET' || method === 'OPTIONS' ? {} : { body: new TextEncoder().encode(body) };
  const response = await fetch(`${site.url}${path}`, { method, headers, ...payload });
  return {
    status: response.status,
    cimError: response.headers.get('cimerror'),
    length: response.headers.get('content-length'),
    body: await response.text(),
  };
}

const lions = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));

describe('a request whose headers agree with its body', () => {
  const accepted: [name: string, changes: Headers, path?: string][] = [
    ['as pywbem sends it', {}],
    ['with an encoded CIMObject', { CIMObject: 'root%2Fzoo' }],
    ['with names in another case', { CIMObject: 'ROOT/zoo', CIMMethod: 'enumerateinstancenames' }],
    ['with CIMOperation in another case', { CIMOperation: 'methodcall' }],
    ['with the default protocol version', { CIMProtocolVersion: '1.0' }],
    ['with text/xml', { 'Content-Type': 'text/xml; charset=UTF-8' }],
    ['without a charset', { 'Content-Type': 'application/xml' }],
    ['with the Accept list of Java clients', { Accept: 'text/html, text/xml, application/xml' }],
    ['with languages', { 'Accept-Language': 'en-GB, de;q=0.5, *;q=0.1' }],
    ['to the root path', {}, '/'],
    ['to any other path', {}, '/cimom/x%zz?y'],
  ];
  it.each(accepted)('is answered %s', async (_name, changes, path = '/cimom') => {
    const answer = await send(lions, changes, { path });
    expect(answer).toMatchObject({ status: 200, cimError: null });
    expect(answer.body).toContain('<KEYVALUE VALUETYPE="string" TYPE="string">Leo</KEYVALUE>');
  });

  it('is answered with the length of a small reply and the headers of DSP0200', async () => {
    const response = await fetch(`${site.url}/cimom`, {
      method: 'POST',
      headers: headersOf('EnumerateInstanceNames'),
      body: lions,
    });
    const body = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('cimoperation')).toBe('MethodResponse');
    expect(response.headers.get('content-type')).toBe('application/xml; charset="utf-8"');
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(response.headers.get('content-language')).toBe('en');
    expect(response.headers.get('wbemserverresponsetime')).toMatch(/^\d+$/);
  });

  it('is answered 1.4 where header and body say so', async () => {
    const body = lions.replace('PROTOCOLVERSION="1.0"', 'PROTOCOLVERSION="1.4"');
    expect(await send(body, { CIMProtocolVersion: '1.4' })).toMatchObject({ status: 200 });
    expect(await send(body)).toMatchObject({ status: 400, cimError: 'header-mismatch' });
  });
});

describe('a request that is refused', () => {
  const [before, call, after] = lions.split(/(?<=<MESSAGE[^>]*>)|(?=<\/MESSAGE>)/);
  const multi = `${before}<MULTIREQ>${call}${call}</MULTIREQ>${after}`;
  const refused: [name: string, status: number, cimError: string | null, changes: Headers, body?: string][] = [
    ['without CIMOperation', 400, null, { CIMOperation: undefined }],
    ['with another CIMOperation', 400, 'unsupported-operation', { CIMOperation: 'Call' }],
    ['without CIMMethod', 400, 'header-mismatch', { CIMMethod: undefined }],
    ['without CIMObject', 400, 'header-mismatch', { CIMObject: undefined }],
    ['with another CIMMethod', 400, 'header-mismatch', { CIMMethod: 'GetClass' }],
    ['with another CIMObject', 400, 'header-mismatch', { CIMObject: 'root/cimv2' }],
    ['with an undecodable CIMObject', 400, 'header-mismatch', { CIMObject: 'root%2' }],
    ['with CIMObject in broken UTF-8', 400, 'header-mismatch', { CIMObject: 'root%ff' }],
    ['with another protocol version', 400, 'header-mismatch', { CIMProtocolVersion: '1.1' }],
    ['with an unknown protocol version', 501, 'unsupported-protocol-version', { CIMProtocolVersion: '2.0' }],
    ['with a batch that names a call', 400, 'header-mismatch', { CIMBatch: '' }],
    ['with an unannounced batch', 400, 'header-mismatch', {}, multi],
    ['with another content type', 415, null, { 'Content-Type': 'application/json' }],
    ['with a tab in the content type', 415, null, { 'Content-Type': 'application\t/xml' }],
    ['without a content type', 415, null, { 'Content-Type': undefined }],
    ['with another charset', 400, null, { 'Content-Type': 'application/xml; charset=iso-8859-1' }],
    ['with compression', 415, null, { 'Content-Encoding': 'gzip' }],
    ['that accepts no XML', 406, null, { Accept: 'application/json, text/xml;q=0' }],
    ['with malformed languages', 400, 'request-not-valid', { 'Accept-Language': 'en_GB;;' }],
    ['with an empty body', 400, 'request-not-well-formed', {}, ''],
    ['with ill-formed XML', 400, 'request-not-well-formed', {}, lions.slice(0, -9)],
    ['with a DOCTYPE', 400, 'request-not-valid', {}, lions.replace('?><CIM', '?><!DOCTYPE CIM><CIM')],
    ['with an unknown element', 400, 'request-not-valid', {}, lions.replaceAll('SIMPLEREQ', 'SIMPLREQ')],
    [
      'with another CIM version',
      501,
      'unsupported-cim-version',
      {},
      lions.replace('CIMVERSION="2.0"', 'CIMVERSION="3.0"'),
    ],
    [
      'with another DTD version',
      501,
      'unsupported-dtd-version',
      {},
      lions.replace('DTDVERSION="2.0"', 'DTDVERSION="3.0"'),
    ],
  ];
  it.each(refused)(
    '%s is answered %i %s with an empty body',
    async (_name, status, cimError, changes, body = lions) => {
      expect(await send(body, changes)).toEqual({ status, cimError, length: '0', body: '' });
    },
  );

  it('is told of qualifiers by their names in the generic operations', async () => {
    const body = intrinsic('EnumerateQualifiers');
    expect(await send(body, { CIMMethod: 'EnumerateQualifierTypes' })).toMatchObject({ status: 200, cimError: null });
    expect(await send(body, { CIMMethod: 'GetQualifierType' })).toMatchObject({ status: 400 });
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('with %s is told what is allowed', async (method) => {
    const response = await fetch(`${site.url}/cimom`, { method, headers: headersOf('GetClass') });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    expect(response.headers.get('content-length')).toBe('0');
  });

  it('leaves one line in the log', async () => {
    const before = site.log.length;
    await send(lions, { CIMMethod: 'GetClass' });
    expect(site.log.slice(before)).toMatchObject([
      { level: 'warn', message: 'request refused', status: 400, cimError: 'header-mismatch', reason: 'CIMMethod' },
    ]);
  });
});

describe('CIMObject of a method call', () => {
  const leo = `<LOCALINSTANCEPATH>${localNamespace('root/zoo')}${instanceNameOf('Zoo_Lion', 'Leo')}</LOCALINSTANCEPATH>`;
  const lionClass = `<LOCALCLASSPATH>${localNamespace('root/zoo')}<CLASSNAME NAME="Zoo_Lion"/></LOCALCLASSPATH>`;
  const cases: readonly (readonly [string, string, number])[] = [
    ['root/zoo:Zoo_Lion.Name="Leo"', leo, 200],
    ['root%2Fzoo%3AZoo_Lion.Name%3D%22Leo%22', leo, 200],
    ['root/zoo%3Azoo_lion.NAME%3D%22Leo%22', leo, 200],
    ['root/zoo:Zoo_Lion.Name="leo"', leo, 400],
    ['root/zoo:Zoo_Lion.Name="Leo",More=1', leo, 400],
    ['root/zoo:Zoo_Lion', leo, 400],
    ['root/other:Zoo_Lion.Name="Leo"', leo, 400],
    ['root/zoo:Zoo_Lion', lionClass, 200],
    ['root/zoo:Zoo_Ant', lionClass, 400],
    ['root/zoo', lionClass, 400],
  ];
  it.each(cases)('%s is compared with the path in the body', async (object, target, status) => {
    const answer = await send(extrinsic('Count', target), { CIMMethod: 'Count', CIMObject: object });
    expect(answer.status).toBe(status);
    expect(answer.cimError).toBe(status === 200 ? null : 'header-mismatch');
  });
});
