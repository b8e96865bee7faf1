import { describe, expect, it } from 'vitest';
import { className, flag, names, perform, shown, statusOf, text } from './perform.ts';

describe('class operations', () => {
  it('list root classes, children, or all descendants', async () => {
    expect(await shown('EnumerateClassNames')).toEqual(['Zoo_Thing', 'Zoo_Relation']);
    expect(await shown('EnumerateClassNames', { ClassName: className('zoo_thing') })).toEqual([
      'Zoo_Animal',
      'Zoo_Cage',
    ]);
    expect(await shown('EnumerateClasses', { ClassName: className('Zoo_Thing'), DeepInheritance: flag(true) })).toEqual(
      ['Zoo_Animal', 'Zoo_Lion', 'Zoo_Ant', 'Zoo_Snake', 'Zoo_Cage'],
    );
    expect(await shown('EnumerateClassNames', { ClassName: className('Zoo_Ant') })).toEqual([]);
  });

  it('show a class with the defaults of the standard', async () => {
    expect(await perform('GetClass', { ClassName: className('zoo_lion') })).toMatchObject({
      view: { localOnly: true, includeQualifiers: true, includeClassOrigin: false, propertyNames: undefined },
    });
  });

  it('show what they are asked to show', async () => {
    const parameters = { LocalOnly: flag(false), IncludeClassOrigin: flag(true), PropertyList: names('Legs', 'LEGS') };
    expect(await perform('GetClass', { ClassName: className('Zoo_Lion'), ...parameters })).toMatchObject({
      view: { localOnly: false, includeClassOrigin: true, propertyNames: new Set(['legs']) },
    });
  });

  it.each([
    ['GetClass', 'NOT_FOUND'],
    ['EnumerateClasses', 'INVALID_CLASS'],
    ['EnumerateClassNames', 'INVALID_CLASS'],
    ['EnumerateInstances', 'INVALID_CLASS'],
    ['EnumerateInstanceNames', 'INVALID_CLASS'],
  ])('%s of an unknown class ends in %s', async (name, status) => {
    expect(await statusOf(perform(name, { ClassName: className('Zoo_Unicorn') }))).toBe(status);
  });
});

describe('qualifier operations', () => {
  it('find one in any case', async () => {
    expect(await shown('GetQualifier', { QualifierName: text('KEY') })).toEqual(['Key']);
    expect(await statusOf(perform('GetQualifier', { QualifierName: text('Wild') }))).toBe('NOT_FOUND');
  });

  it('list all', async () => {
    expect(await shown('EnumerateQualifiers')).toContain('Association');
  });
});
