import type { IncomingMessage } from 'node:http';
import type { Text } from '../xml/write-rows.ts';
import type { ResponseText } from './render.ts';

/** Clients of sblim whose own readers end the process at what they do not know, such as an ERROR that holds an instance. */
export type OldReader = 'wbemcli' | 'sfcc';

/**
 * wbemcli names TE in its Connection header and sends none. sfcc, on which openwsman stands, sends it, has the same
 * message id each time, and takes Accept out of what its HTTP library sends.
 */
export function oldReaderOf({ headers }: IncomingMessage, messageId: string): OldReader | undefined {
  const { accept, connection = '', te, cimprotocolversion: version } = headers;
  if (te === undefined) return /(?:^|,)\s*TE\s*(?:,|$)/i.test(connection) ? 'wbemcli' : undefined;
  const isSfcc = messageId === '4711' && accept === undefined && te === 'trailers' && version === '1.0';
  return isSfcc ? 'sfcc' : undefined;
}

/** An item of an array that is NULL, to both an empty text. */
const nullItem = [/<VALUE\.NULL(?:\/>|><\/VALUE\.NULL>)/g, '<VALUE></VALUE>'] as const;

/** What a reader cannot read, and what stands there for it. */
const unread: Readonly<Record<OldReader, readonly (readonly [unread: RegExp, read: string])[]>> = {
  /** An array of embedded instances that says so. */
  wbemcli: [[/(<(?:PROPERTY|PARAMETER)\.ARRAY [^>]*?) EmbeddedObject="(?:instance|object)"/g, '$1'], nullItem],
  /** The type of a key, which DSP0203 asks for since 2.4. */
  sfcc: [[/(<KEYVALUE VALUETYPE="\w+") TYPE="\w+"/g, '$1'], nullItem],
};

/**
 * The response without what the reader cannot read. sfcc wants an IRETURNVALUE from an operation that returns nothing,
 * too. No text but markup holds a `<`.
 */
export function* forOldReader(reader: OldReader, response: ResponseText): ResponseText {
  let before = '';
  for (const text of response) {
    if (text === undefined) yield text;
    else {
      const read = unread[reader].reduce((rest, [one, other]) => rest.replace(one, other), stringOf(text));
      if (reader === 'sfcc' && read.startsWith('</IMETHODRESPONSE>') && before.includes('<IMETHODRESPONSE ')) {
        yield '<IRETURNVALUE></IRETURNVALUE>';
      }
      yield read;
      before = read;
    }
  }
}

function stringOf(text: Text): string {
  return typeof text === 'string' || Buffer.isBuffer(text) ? text.toString() : text.join('');
}
