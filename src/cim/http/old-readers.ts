import type { IncomingMessage } from 'node:http';
import type { Text } from '../xml/write-rows.ts';
import type { ResponseText } from './render.ts';

/** Clients of sblim whose own readers end the process at what they do not know, such as an ERROR that holds an instance. */
export type OldReader = 'wbemcli' | 'sfcc';

/**
 * wbemcli names TE in its Connection header and sends none. sfcc, on which openwsman stands, has the same message id
 * each time and sends no Accept.
 */
export function oldReaderOf(
  { headers: { accept, connection = '', te } }: IncomingMessage,
  messageId: string,
): OldReader | undefined {
  if (te === undefined && /(?:^|,)\s*TE\s*(?:,|$)/i.test(connection)) return 'wbemcli';
  return accept === undefined && messageId === '4711' ? 'sfcc' : undefined;
}

const unread: Readonly<Record<OldReader, RegExp>> = {
  /** An array of embedded instances that says so. */
  wbemcli: /(<(?:PROPERTY|PARAMETER)\.ARRAY [^>]*?) EmbeddedObject="(?:instance|object)"/g,
  /** The type of a key, which DSP0203 asks for since 2.4. */
  sfcc: /(<KEYVALUE VALUETYPE="\w+") TYPE="\w+"/g,
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
      const read = stringOf(text).replace(unread[reader], '$1');
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
