import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const pages = ['README.md', ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' }).map(under)]
  .filter((path) => path.endsWith('.md'))
  .map((path) => [path, readFileSync(new URL(path, root), 'utf8')] as const);

function under(name: string): string {
  return `docs/${name}`;
}

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  );

const leadsSomewhere = (page: string, text: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? new URL(page, root) : new URL(path, new URL(page, root));
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(path === '' ? text : readFileSync(target, 'utf8')).includes(anchor);
};

it.each(pages)('every link of %s leads to a file, and to a heading in it', (page, text) => {
  const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !leadsSomewhere(page, text, link))).toEqual([]);
});
