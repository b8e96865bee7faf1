import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The examples of the page, each with the file that it is an excerpt of. */
const examples = [...read('docs/adding-a-class.md').matchAll(/<!-- (\S+) -->\n```\w*\n([^`]*)```/g)].map(
  ([, file = '', code = '']) => ({ file, code }),
);

describe('docs/adding-a-class.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(2);
  });

  it.each(examples)('shows what is in use ($file)', ({ file, code }) => {
    expect(read(file)).toContain(code);
  });
});
