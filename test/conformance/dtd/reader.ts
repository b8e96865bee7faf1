/** What a strict reader finds in a document, in order. */
export interface Visitor {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(): void;
}

const token = /<(\/?)([A-Za-z.]+)((?:[ \t\r\n]+[A-Za-z:]+="[^"<]*")*)[ \t\r\n]*(\/?)>|([^<]+)/y;
const attribute = /[ \t\r\n]+([A-Za-z:]+)="([^"<]*)"/y;
const reference = /&(?:(amp|lt|gt|quot|apos)|#([0-9]+)|#x([0-9A-Fa-f]+));|&/g;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>[ \t\r\n]*/;
/** What most text is made of; it means itself. */
const plain = /^[\t\n\r -%'-=?-~]*$/;
const illegal = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function resolved(text: string): string {
  if (plain.test(text)) return text;
  const found = illegal.exec(text);
  if (found !== null) throw new Error(`character U+${found[0].codePointAt(0)?.toString(16)} is not XML`);
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(reference, (all, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return named[name] as string;
    if (all === '&') throw new Error('an ampersand that starts no reference');
    const character = String.fromCodePoint(
      decimal === undefined ? Number.parseInt(String(hexadecimal), 16) : Number(decimal),
    );
    if (illegal.test(character)) throw new Error(`${all} stands for no XML character`);
    return character;
  });
}

/** The attributes of tags that were read before, by their text: long replies repeat few. */
const known = new Map<string, ReadonlyMap<string, string>>();

function attributesOf(text: string): ReadonlyMap<string, string> {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = readAttributes(text);
  if (known.size >= 10_000) known.clear();
  if (text.length < 1000) known.set(text, found);
  return found;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  attribute.lastIndex = 0;
  for (let match = attribute.exec(text); match !== null; match = attribute.exec(text)) {
    const [, name = '', value = ''] = match;
    if (found.has(name)) throw new Error(`attribute ${name} twice`);
    found.set(name, resolved(value));
  }
  return found;
}

/**
 * Reads the plain kind of XML that a CIM-XML reply is made of: elements, attributes in double quotes, text, references.
 * Anything else (comments, CDATA, processing instructions) is a fault here. It shares nothing with the server's reader.
 */
export function readStrictly(document: string, visitor: Visitor): void {
  const open: string[] = [];
  let at = declaration.exec(document)?.[0].length ?? 0;
  let roots = 0;
  while (at < document.length) {
    token.lastIndex = at;
    const match = token.exec(document);
    if (match === null) throw new Error(`no XML at ${JSON.stringify(document.slice(at, at + 60))}`);
    at = token.lastIndex;
    const [, end, name = '', attributes = '', empty, text] = match;
    if (text !== undefined) {
      if (open.length === 0 && text.trim() !== '') throw new Error('text beside the root element');
      visitor.text(resolved(text));
    } else if (end === '/') {
      if (open.pop() !== name || attributes !== '' || empty !== '') throw new Error(`</${name}> ends nothing`);
      visitor.close();
    } else {
      if (open.length === 0 && ++roots > 1) throw new Error('more than one root element');
      visitor.open(name, attributesOf(attributes));
      if (empty === '/') visitor.close();
      else open.push(name);
    }
  }
  if (open.length > 0 || roots === 0) throw new Error(`the document ends inside ${open.at(-1) ?? 'nothing'}`);
}
