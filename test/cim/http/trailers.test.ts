import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { CIMError } from '../../../src/cim/errors.ts';
import { rawRequest, rest as restOf } from './raw.ts';
import { authorization, classParameter, intrinsic, openSite, outOfAnts, type Site } from './site.ts';

let site: Site;
afterEach(() => site.close());

/** A zoo whose ants run out after so many, with a CIM error. */
async function openFailing(after: number, reason = 'no more ants: "50 %" left'): Promise<void> {
  site = await openSite({ ants: 5000, onAnt: outOfAnts(after, new CIMError('SERVER_LIMITS_EXCEEDED', reason)) });
}

const ants = intrinsic('EnumerateInstances', classParameter('ClassName', 'Zoo_Ant'));

interface Wire {
  readonly head: string;
  readonly body: string;
  /** What stands after the last chunk; undefined where there was no last chunk. */
  readonly tail: string | undefined;
}

/** Everything that the server sends until it closes. */
async function send(lines: readonly string[], version = '1.1'): Promise<Wire> {
  const text = rawRequest('EnumerateInstances', ants, [
    `Authorization: ${authorization}`,
    'Connection: close',
    ...lines,
  ]);
  const socket = connect(site.port, '127.0.0.1');
  socket.write(text.replace('HTTP/1.1', `HTTP/${version}`));
  const [head = '', rest = ''] = (await restOf(socket)).split(/\r\n\r\n(.*)/s);
  if (!/transfer-encoding: chunked/i.test(head)) return { head, body: rest, tail: undefined };
  let body = '';
  let at = 0;
  for (;;) {
    const line = /^([0-9a-f]+)\r\n/i.exec(rest.slice(at, at + 12));
    if (line === null) return { head, body, tail: undefined };
    at += line[0].length;
    const length = Number.parseInt(line[1] as string, 16);
    if (length === 0) return { head, body, tail: rest.slice(at) };
    body += rest.slice(at, at + length);
    at += length + 2;
  }
}

describe('an error after the reply began', () => {
  it('is told, and logged, though its text holds half a character', async () => {
    await openFailing(4000, 'no more \ud83d');
    const { tail } = await send(['TE: trailers']);
    expect(tail).toContain(`CIMStatusCodeDescription: no%20more%20${encodeURIComponent('\ufffd')}`);
    expect(site.log).toMatchObject([{ operation: 'EnumerateInstances', outcome: 'SERVER_LIMITS_EXCEEDED' }]);
  });

  it.each(['TE: trailers', 'TE: chunked, trailers', 'te: Trailers;q=0.5'])(
    'is told in the trailers of a whole document to a client with %s',
    async (line) => {
      await openFailing(4000);
      const { head, body, tail } = await send([line]);
      expect(head).toMatch(/^HTTP\/1\.1 200 /);
      expect(head).toMatch(/\r\nTrailer: CIMStatusCode, CIMStatusCodeDescription\r\n/);
      expect(body.match(/<VALUE\.NAMEDINSTANCE>/g)).toHaveLength(4000);
      expect(body).toMatch(/<\/IRETURNVALUE><\/IMETHODRESPONSE><\/SIMPLERSP><\/MESSAGE><\/CIM>\s*$/);
      expect(tail).toBe(
        'CIMStatusCode: 27\r\nCIMStatusCodeDescription: no%20more%20ants%3A%20%2250%20%25%22%20left\r\n\r\n',
      );
      expect(site.log.at(-1)).toMatchObject({ outcome: 'SERVER_LIMITS_EXCEEDED' });
    },
  );

  it.each([[[]], [['TE: gzip']], [['TE: xtrailers']]])('cuts the connection of a client with %j', async (lines) => {
    await openFailing(4000);
    const { head, tail } = await send(lines);
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
    expect(head).not.toMatch(/trailer:/i);
    expect(tail).toBeUndefined();
    expect(site.log.at(-1)).toMatchObject({ outcome: 'aborted: an error after the reply had begun' });
  });

  it('cuts the connection of a client of HTTP/1.0, which knows no chunks', async () => {
    await openFailing(4000);
    const { head, body } = await send(['TE: trailers'], '1.0');
    expect(head).not.toMatch(/trailer:|transfer-encoding/i);
    expect(body).not.toContain('</CIM>');
  });
});

describe('with TE: trailers', () => {
  it('an error before anything was sent is in the body all the same', async () => {
    await openFailing(10);
    const { head, body } = await send(['TE: trailers']);
    expect(head).toMatch(/content-length: \d+/i);
    expect(head).not.toMatch(/trailer:/i);
    expect(body).toContain('<IMETHODRESPONSE NAME="EnumerateInstances"><ERROR CODE="27"');
  });

  it('a reply without an error has empty trailers', async () => {
    site = await openSite({ ants: 5000 });
    const { body, tail } = await send(['TE: trailers']);
    expect(body.match(/<VALUE\.NAMEDINSTANCE>/g)).toHaveLength(5000);
    expect(tail).toBe('\r\n');
  });
});
