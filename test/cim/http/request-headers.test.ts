import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classParameter, headersOf, intrinsic, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const send = (method: string, body: string) =>
  fetch(`${site.url}/cimom`, { method: 'POST', headers: headersOf(method), body });

const lions = intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'));

describe('a request whose headers agree with its body', () => {
  it('is answered with the length of a small reply and the headers of DSP0200', async () => {
    const response = await send('EnumerateInstanceNames', lions);
    const body = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('cimoperation')).toBe('MethodResponse');
    expect(response.headers.get('content-type')).toBe('application/xml; charset="utf-8"');
    expect(response.headers.get('content-length')).toBe(String(body.length));
    expect(response.headers.get('content-language')).toBe('en');
    expect(response.headers.get('wbemserverresponsetime')).toMatch(/^\d+$/);
  });

  it('may name operations on qualifiers as the generic operations do, but not another one', async () => {
    const body = intrinsic('EnumerateQualifiers');
    expect((await send('EnumerateQualifierTypes', body)).status).toBe(200);
    expect((await send('GetQualifierType', body)).status).toBe(400);
  });
});

describe('a request that is refused', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('with %s is told what is allowed', async (method) => {
    const response = await fetch(`${site.url}/cimom`, { method, headers: headersOf('GetClass') });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    expect(response.headers.get('content-length')).toBe('0');
  });

  it('leaves one line in the log', async () => {
    const before = site.log.length;
    await send('GetClass', lions);
    expect(site.log.slice(before)).toMatchObject([
      { level: 'warn', message: 'request refused', status: 400, cimError: 'header-mismatch', reason: 'CIMMethod' },
    ]);
  });
});
