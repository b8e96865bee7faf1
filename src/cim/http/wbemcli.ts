import type { IncomingMessage } from 'node:http';
import type { Text } from '../xml/write-rows.ts';
import type { ResponseText } from './render.ts';

/**
 * Is the client sblim's wbemcli? It names TE in its Connection header and sends none. Its reader fails on an ERROR that
 * holds an instance and on arrays of embedded instances that say that they are.
 */
export function isWbemcli({ headers: { connection = '', te } }: IncomingMessage): boolean {
  return te === undefined && /(?:^|,)\s*TE\s*(?:,|$)/i.test(connection);
}

const embeddedArray = /(<(?:PROPERTY|PARAMETER)\.ARRAY [^>]*?) EmbeddedObject="(?:instance|object)"/g;

/** The response without what wbemcli cannot read. No text but markup holds a `<`. */
export function* forWbemcli(response: ResponseText): ResponseText {
  for (const text of response) yield text === undefined ? undefined : stringOf(text).replace(embeddedArray, '$1');
}

function stringOf(text: Text): string {
  return typeof text === 'string' || Buffer.isBuffer(text) ? text.toString() : text.join('');
}
