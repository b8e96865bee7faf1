import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chunked, exchangeRaw, rawRequest } from './raw.ts';
import { authorization, classParameter, intrinsic, openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const body = intrinsic('GetClass', classParameter('ClassName', 'Zoo_Lion'));
const authorized = `Authorization: ${authorization}`;
const request = (change: (text: string) => string = (text) => text, content = body) =>
  change(rawRequest('GetClass', content, [authorized]));

const cases: readonly (readonly [string, string])[] = [
  ['a good request', request()],
  ['no credentials', request((text) => text.replace(`${authorized}\r\n`, ''))],
  ['another method in the header', request((text) => text.replace('CIMMethod: GetClass', 'CIMMethod: GetInstance'))],
  ['a protocol that is not spoken', request((text) => text.replace('Host:', 'CIMProtocolVersion: 2.0\r\nHost:'))],
  ['a media type that is not XML', request((text) => text.replace('application/xml', 'application/json'))],
  ['no XML', request(undefined, 'GetClass, please')],
  ['no CIM-XML', request(undefined, '<html/>')],
  ['an empty body', request(undefined, '')],
];

describe.each(cases)('a request with %s', (_name, text) => {
  it('is answered alike past the routing and through it, where those with chunks go', async () => {
    const [direct] = await exchangeRaw(site.port, [text]);
    const [routed] = await exchangeRaw(site.port, [chunked(text)]);
    const withoutTimes = (answer: typeof direct) => ({
      status: answer?.status,
      body: answer?.body,
      headers: [...(answer?.headers ?? [])].filter(([name]) => !/^(date|wbemserverresponsetime)$/.test(name)).sort(),
    });
    expect(direct?.status).toBeGreaterThan(0);
    expect(withoutTimes(direct)).toEqual(withoutTimes(routed));
  });
});
