import type { Text } from '../../../src/cim/xml/write-rows.ts';

/** Text in any of its forms as a string. */
export function asString(text: Text): string {
  if (typeof text === 'string') return text;
  return Buffer.isBuffer(text) ? text.toString() : text.join('');
}
