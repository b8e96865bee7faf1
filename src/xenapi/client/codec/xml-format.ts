import CustomType from 'xmlrpc/lib/customtype.js';
import type { WireFormat } from './encoder.ts';

/** The elements of XAPI and xend: ints are strings, doubles and times have elements of their own. */
const tags: Readonly<Record<string, string>> = { float: 'double', datetime: 'dateTime.iso8601' };

/**
 * Text in an element. Strings go this way, too: the package writes them as CDATA where they hold markup, and a string
 * with two `]]>` would break out of that.
 */
class TaggedText extends CustomType {
  readonly tagName: string;

  constructor(tagName: string, text: string) {
    super(text);
    this.tagName = tagName;
  }
}

/** Makes the values that the `xmlrpc` package serialises. */
export const xmlFormat: WireFormat<unknown> = {
  scalar: (kind, text) => (kind === 'bool' ? text === 'true' : new TaggedText(tags[kind] ?? 'string', text)),
  array: (elements) => elements,
  struct: (members) => Object.fromEntries(members),
  nil: null,
};
