import { QueryError } from './error.ts';

type Matcher = (code: number) => boolean;
type Element = number | Matcher | typeof anySequence;

const anySequence = Symbol('%');
const anyCharacter: Matcher = () => true;
/** Bounds the worst case, which is the product of the pattern's length and the text's. */
const maxPattern = 1024;

/**
 * Compiles the pattern of LIKE: `%` any text, `_` any character, `[a-z]` and `[^a-z]` one of a set; a backslash is a
 * character like any other. Matching goes back to the last `%` only, so there is nothing to explode.
 */
export function compileLike(pattern: string, position?: number): (text: string) => boolean {
  if (pattern.length > maxPattern) throw new QueryError('feature', 'the pattern is too long', position);
  const elements = elementsOf(pattern, position);
  return (text) => matches(elements, text);
}

function elementsOf(pattern: string, position: number | undefined): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '%') {
      if (elements.at(-1) !== anySequence) elements.push(anySequence);
    } else if (character === '_') {
      elements.push(anyCharacter);
    } else if (character === '[') {
      const end = pattern.indexOf(']', at + 1);
      if (end < 0) throw new QueryError('invalid', 'the set in the pattern is not closed', position);
      elements.push(setOf(pattern.slice(at + 1, end)));
      at = end;
    } else {
      elements.push(pattern.charCodeAt(at));
    }
  }
  return elements;
}

function setOf(body: string): Matcher {
  const negated = body.startsWith('^');
  const ranges = [...body.slice(negated ? 1 : 0).matchAll(/(.)(?:-(.))?/gs)].map(([, from = '', to = from]) => ({
    from: from.charCodeAt(0),
    to: to.charCodeAt(0),
  }));
  return (code) => ranges.some(({ from, to }) => code >= from && code <= to) !== negated;
}

function fits(element: Element | undefined, code: number): boolean {
  return typeof element === 'function' ? element(code) : element === code;
}

function matches(elements: readonly Element[], text: string): boolean {
  let at = 0;
  let element = 0;
  let afterSequence = -1;
  let resumeAt = 0;
  while (at < text.length) {
    if (elements[element] === anySequence) {
      afterSequence = ++element;
      resumeAt = at;
    } else if (element < elements.length && fits(elements[element], text.charCodeAt(at))) {
      element++;
      at++;
    } else if (afterSequence >= 0) {
      element = afterSequence;
      at = ++resumeAt;
    } else {
      return false;
    }
  }
  if (elements[element] === anySequence) element++;
  return element === elements.length;
}
