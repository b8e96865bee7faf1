import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { readBody } from '../../../src/cim/http/read-body.ts';
import { defaultXmlLimits } from '../../../src/cim/xml/limits.ts';

const list = `<IPARAMVALUE NAME="PropertyList"><VALUE.ARRAY>${'<VALUE/>'.repeat(10_000)}</VALUE.ARRAY></IPARAMVALUE>`;
const envelope = (lists: number) =>
  `<CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="EnumerateClasses"><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/></LOCALNAMESPACEPATH>${list.repeat(lists)}</IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`;

/** Reads a body that comes in pieces; every turn must be waited for. @returns how many there were */
async function turnsFor(body: string): Promise<number> {
  const stream = Object.assign(new PassThrough(), { headers: { 'content-length': String(body.length) } });
  let turns = 0;
  const turn = () => {
    turns++;
    return new Promise<void>((resolve) => setImmediate(resolve));
  };
  const place = (start: () => void) => {
    start();
    return () => undefined;
  };
  const reading = readBody(stream as unknown as IncomingMessage, defaultXmlLimits, { charset: undefined, turn, place });
  for (let at = 0; at < body.length; at += 65_536) stream.write(body.slice(at, at + 65_536));
  stream.end();
  const { id } = await reading;
  expect(id).toBe('1');
  expect(stream.closed).toBe(true);
  return turns;
}

it('a long body is parsed in small steps, each in a turn, though it closes before the last', async () => {
  const body = envelope(10);
  expect(await turnsFor(body)).toBeGreaterThan(body.length / 16_384);
});

it('a body whose client went away before it was read is broken off', async () => {
  const stream = Object.assign(new PassThrough(), { headers: { 'content-length': '100' } });
  stream.write('<CIM');
  stream.destroy();
  await once(stream, 'close');
  const options = { charset: undefined, turn: () => undefined, place: () => () => undefined };
  const reading = readBody(stream as unknown as IncomingMessage, defaultXmlLimits, options);
  await expect(reading).rejects.toThrow('the client broke off');
});

it('a short body that comes in one piece after its headers takes one turn', async () => {
  const body = envelope(0);
  const stream = Object.assign(new PassThrough(), { headers: { 'content-length': String(body.length) } });
  let turns = 0;
  const turn = () => {
    turns++;
    return undefined;
  };
  const options = { charset: undefined, turn, place: () => () => undefined };
  const reading = readBody(stream as unknown as IncomingMessage, defaultXmlLimits, options);
  stream.end(body);
  await Promise.all([reading, once(stream, 'close')]);
  expect(turns).toBe(1);
});

it.each(['turn', 'place'])(
  'a long body that is broken off while it waits for a %s gives its place back',
  async (wait) => {
    const stream = Object.assign(new PassThrough(), { headers: {} });
    const never = new Promise<void>(() => undefined);
    let places = 0;
    const place = (start: () => void) => {
      places++;
      if (wait === 'turn') start();
      return () => {
        places--;
      };
    };
    const turn = () => (wait === 'turn' && places > 0 ? never : undefined);
    const options = { charset: undefined, turn, place };
    const reading = readBody(stream as unknown as IncomingMessage, defaultXmlLimits, options);
    stream.write(envelope(1));
    await expect.poll(() => places).toBe(1);
    stream.destroy();
    await expect(reading).rejects.toThrow('the client broke off');
    expect(places).toBe(0);
  },
);
