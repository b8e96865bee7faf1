import { describe, expect, it } from 'vitest';
import { RenderedTexts } from '../../../src/cim/xml/rendered-texts.ts';

/** Each text takes 1,000 of the 4,000 of a generation. */
const text = 'x'.repeat(800);

function asked() {
  const texts = new RenderedTexts(4000);
  let count = 0;
  const isRendered = (of: object, form = '', length = text.length) => {
    const before = count;
    texts.get(of, form, () => {
      count += 1;
      return 'x'.repeat(length);
    });
    return count > before;
  };
  return isRendered;
}

describe('rendered texts', () => {
  it('are rendered once for each object and form', () => {
    const isRendered = asked();
    const [one, other] = [{}, {}];
    expect([isRendered(one), isRendered(other), isRendered(one, 'bare')]).toEqual([true, true, true]);
    expect([isRendered(one), isRendered(other), isRendered(one, 'bare')]).toEqual([false, false, false]);
  });

  it('are forgotten when too many others have been asked for since', () => {
    const isRendered = asked();
    const [used, unused] = [{}, {}];
    isRendered(used);
    isRendered(unused);
    const others = Array.from({ length: 20 }, () => ({}));
    for (const other of others) {
      isRendered(other);
      expect(isRendered(used)).toBe(false);
    }
    expect(isRendered(unused)).toBe(true);
    expect(others.filter((other) => !isRendered(other)).length).toBeLessThanOrEqual(8);
  });

  it('are not kept where one alone is too long, nor in place of others', () => {
    const isRendered = asked();
    const [small, large] = [{}, {}];
    isRendered(small);
    expect([isRendered(large, '', 5000), isRendered(large, '', 5000)]).toEqual([true, true]);
    expect(isRendered(small)).toBe(false);
  });
});
