import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operations } from '../../src/cim/operations/dispatcher.ts';
import { families } from '../conformance/corpus/families.ts';
import { elements } from '../conformance/dtd/elements.ts';
import { matrix } from '../interop/operations/matrix.ts';
import { method, type Step } from '../interop/operations/step.ts';

const folder = new URL('../../docs/', import.meta.url);
const page = readFileSync(new URL('conformance.md', folder), 'utf8');
const lines = new Set(page.split('\n').map((line) => line.split(' | ')[0]));
const sections = new Map(page.split('\n### ').map((section) => [section.split('\n')[0], section] as const));

describe('docs/conformance.md (npm run generate)', () => {
  it.each(operations.map(({ name, parameters }) => ({ name, parameters })))(
    'tells $name and its parameters',
    ({ name, parameters }) => {
      const section = sections.get(name) ?? '';
      expect(Object.keys(parameters).filter((parameter) => !section.includes(`| ${parameter} |`))).toEqual([]);
    },
  );

  it.each(Object.entries<readonly Step[]>(matrix))('tells how %s sends each operation', (client, steps) => {
    const missing = steps.filter(({ operation, verb }) => {
      const section = sections.get(operation === method ? 'Methods' : operation) ?? '';
      return !section.includes(`${client} \`${verb}`);
    });
    expect(missing).toEqual([]);
  });

  it('tells every request of the corpus', () => {
    const told = families
      .filter(({ name }) => !name.startsWith('operations and'))
      .flatMap(({ cases }) => cases.map(({ name }) => name));
    const written = (name: string) =>
      `| ${name.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('_', '\\_')}`;
    expect(told.filter((name) => !lines.has(written(name)))).toEqual([]);
  });

  it('tells every element of DSP0203', () => {
    expect(Object.keys(elements).filter((name) => !lines.has(`| ${name}`))).toEqual([]);
  });

  it('cites tests that exist', () => {
    const cited = [...page.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, path = '']) => path);
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter((path) => !existsSync(new URL(path, folder)))).toEqual([]);
  });
});
