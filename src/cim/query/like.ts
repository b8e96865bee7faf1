import { anyCharacter, type CharacterRange, type CharacterTest, characterSet } from './character-set.ts';
import { QueryError } from './error.ts';
import { queryLimits } from './limits.ts';
import { type Meter, spend } from './meter.ts';

type Element = number | CharacterTest | typeof anySequence;

const anySequence = Symbol('%');

/**
 * Compiles the pattern of WQL's LIKE: `%` any text, `_` any character, `[a-z]` and `[^a-z]` one of a set; a backslash
 * is a character like any other. Matching goes back to the last `%` only, so there is nothing to explode: the work is
 * bounded by the pattern's length times the text's.
 */
export function compileLike(pattern: string, position?: number): (text: string, meter?: Meter) => boolean {
  if (pattern.length > queryLimits.pattern) throw new QueryError('feature', 'the pattern is too long', position);
  const elements = elementsOf(pattern, position);
  return (text, meter) => matches(elements, text, meter);
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
      elements.push(setOf(pattern.slice(at + 1, end), position));
      at = end;
    } else {
      const code = pattern.codePointAt(at) as number;
      elements.push(code);
      at += unitsOf(code) - 1;
    }
  }
  return elements;
}

function setOf(body: string, position: number | undefined): CharacterTest {
  const negated = body.startsWith('^');
  const ranges = [...body.slice(negated ? 1 : 0).matchAll(/(.)(?:-(.))?/gsu)].map(
    ([, from = '', to = from]): CharacterRange => ({
      from: from.codePointAt(0) as number,
      to: to.codePointAt(0) as number,
    }),
  );
  if (ranges.length === 0) throw new QueryError('invalid', 'the set in the pattern is empty', position);
  return characterSet(ranges, negated, position);
}

const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1);

function fits(element: Element | undefined, code: number): boolean {
  return typeof element === 'function' ? element(code) : element === code;
}

function matches(elements: readonly Element[], text: string, meter: Meter | undefined): boolean {
  let at = 0;
  let element = 0;
  let afterSequence = -1;
  let resumeAt = 0;
  let isStuck = false;
  while (at < text.length && !isStuck) {
    spend(meter, 1);
    if (elements[element] === anySequence) {
      afterSequence = ++element;
      resumeAt = at;
      continue;
    }
    const code = text.codePointAt(at) as number;
    if (element < elements.length && fits(elements[element], code)) {
      element++;
      at += unitsOf(code);
    } else if (afterSequence >= 0) {
      element = afterSequence;
      resumeAt += unitsOf(text.codePointAt(resumeAt) as number);
      at = resumeAt;
    } else {
      isStuck = true;
    }
  }
  if (elements[element] === anySequence) element++;
  return !isStuck && element === elements.length;
}
