/** Text that holds nothing else goes out as it is; surrogates are looked at closely. */
const suspectInText = /[^ -%'-;=?-\ud7ff\ue000-\ufffd]/;
const suspectInAttribute = /[^ !#-%'-;=?-\ud7ff\ue000-\ufffd]/;
/** All but the characters of XML 1.0 § 2.2. */
const illegal = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const toMarkup = (character: string) => markup[character] as string;
const toReference = (character: string) => `&#${character.charCodeAt(0)};`;
const toReferences = (blanks: string) => blanks.replace(/[ \t\r\n]/g, toReference);

/** Characters that XML cannot express, lone surrogates among them, become U+FFFD. */
export function replaceIllegal(text: string): string {
  return text.replace(illegal, '\uFFFD');
}

/**
 * Text of an element. White space at its edges and carriage returns are written as references, because readers trim
 * the one and normalise the other.
 */
export function escapeText(text: string): string {
  const escaped = suspectInText.test(text)
    ? replaceIllegal(text).replace(/[&<>]/g, toMarkup).replace(/\r/g, toReference)
    : text;
  return hasBlankEdge(escaped) ? escapeEdges(escaped) : escaped;
}

function hasBlankEdge(text: string): boolean {
  return text !== '' && (text.charCodeAt(0) <= 0x20 || text.charCodeAt(text.length - 1) <= 0x20);
}

function escapeEdges(text: string): string {
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  return `${toReferences(text.slice(0, start))}${text.slice(start, end)}${toReferences(text.slice(end))}`;
}

/** Value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  if (!suspectInAttribute.test(text)) return text;
  return replaceIllegal(text)
    .replace(/[&<>"]/g, toMarkup)
    .replace(/[\t\r\n]/g, toReference);
}
