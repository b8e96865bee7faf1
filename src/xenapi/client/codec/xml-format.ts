import CustomType from 'xmlrpc/lib/customtype.js';
import type { WireFormat } from './encoder.ts';

/** The spelling of XAPI and xend: ints are strings, doubles and times have elements of their own. */
const tags: Readonly<Record<string, string>> = { float: 'double', datetime: 'dateTime.iso8601' };

class TaggedText extends CustomType {
  readonly tagName: string;

  constructor(tagName: string, text: string) {
    super(text);
    this.tagName = tagName;
  }
}

/** Makes the values that the `xmlrpc` package serialises. */
export const xmlFormat: WireFormat<unknown> = {
  scalar: (kind, text) => {
    const tag = tags[kind];
    if (tag) return new TaggedText(tag, text);
    return kind === 'bool' ? text === 'true' : text;
  },
  array: (elements) => elements,
  struct: (members) => Object.fromEntries(members),
  nil: null,
};
