import { beforeEach, describe, expect, it } from 'vitest';
import type { ClassDeclaration } from '../../../src/cim/schema/declaration.ts';
import { SchemaError } from '../../../src/cim/schema/errors.ts';
import type { Repository } from '../../../src/cim/schema/repository.ts';
import { unlimited } from '../../../src/cim/schema/resolve-all.ts';
import { compileCase } from '../mof/mof-text.ts';

const text = `[Description("a")] class A { [Key] string Id; }; class B : A { uint8 P; }; class C : A { };
class D : B { }; [Association] class L { [Key] C ref One; [Key] A ref Two; };`;

function declared(name: string, rest: Partial<ClassDeclaration> = {}): ClassDeclaration {
  return { name, qualifiers: [], properties: [], methods: [], ...rest };
}

function property(name: string, type: 'uint8' | 'string') {
  return { name, type, isArray: false, qualifiers: [] };
}

/** Code and status of the error that the change throws. */
function refusal(change: () => void): readonly [string, string] | undefined {
  try {
    change();
  } catch (error) {
    if (error instanceof SchemaError) return [error.code, error.status];
    throw error;
  }
  return undefined;
}

describe('the class repository', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = compileCase(text).repository;
  });

  it('lists subclasses and descendants in declaration order', () => {
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    expect(names(repository.subclasses(undefined))).toEqual(['A', 'L']);
    expect(names(repository.subclasses('a'))).toEqual(['B', 'C']);
    expect(names(repository.withDescendants('A'))).toEqual(['A', 'B', 'D', 'C']);
    expect(repository.withDescendants('Gone')).toEqual([]);
    expect(repository.class('__proto__')).toBeUndefined();
  });

  it('lists a class among the descendants that were asked for before it came', () => {
    const before = repository.withDescendants('A');
    repository.addClass({ name: 'New', superclass: 'C', qualifiers: [], properties: [], methods: [] });
    expect(repository.withDescendants('A')).toEqual([...before, repository.class('New')]);
  });

  it('takes a new class', () => {
    const before = repository.version;
    repository.addClass(declared('E', { superclass: 'd', properties: [property('Q', 'string')] }));
    expect(repository.class('e')?.properties.map(({ name }) => name)).toEqual(['Id', 'P', 'Q']);
    expect(repository.version).toBe(before + 1);
    expect(repository.class('E')?.superclass).toBe(repository.class('D'));
  });

  it('replaces a class under its subclasses', () => {
    repository.replaceClass(declared('b', { superclass: 'A', properties: [property('Q', 'uint8')] }));
    expect(repository.class('D')?.properties.map(({ name }) => name)).toEqual(['Id', 'Q']);
    expect(repository.class('D')?.superclass).toBe(repository.class('B'));
    expect(repository.subclasses('A').map(({ name }) => name)).toEqual(['b', 'C']);
  });

  it('replaces a class under its subclasses where its name is longer in lower case', () => {
    const name = 'İ'.repeat(200);
    repository.addClass(declared(name));
    repository.addClass(declared('E', { superclass: name }));
    repository.replaceClass(declared(name, { properties: [property('P', 'uint8')] }));
    expect(repository.class('E')?.property('P')).toBe(repository.class('E')?.properties[0]);
    expect(repository.class('E')?.superclass).toBe(repository.class(name));
  });

  it('removes a class', () => {
    repository.removeClass('d');
    expect(repository.class('D')).toBeUndefined();
    expect(repository.subclasses('B')).toEqual([]);
  });

  it('propagates a changed qualifier type', () => {
    const type = repository.qualifierType('Description');
    if (type === undefined) throw new Error('no Description');
    expect(repository.class('D')?.qualifiers.has('description')).toBe(true);
    repository.setQualifierType({ ...type, toSubclass: false });
    expect(repository.class('D')?.qualifiers.has('description')).toBe(false);
  });

  it.each<[string, (r: Repository) => void, readonly [string, string]]>([
    ['adding a class that exists', (r) => r.addClass(declared('a')), ['class-exists', 'ALREADY_EXISTS']],
    [
      'adding below nothing',
      (r) => r.addClass(declared('E', { superclass: 'Gone' })),
      ['superclass-unknown', 'INVALID_SUPERCLASS'],
    ],
    [
      'adding with an unknown qualifier',
      (r) => r.addClass(declared('E', { qualifiers: [{ name: 'Gone', type: 'string', isArray: false, value: '' }] })),
      ['qualifier-unknown', 'INVALID_PARAMETER'],
    ],
    [
      'adding with a qualifier of another type',
      (r) =>
        r.addClass(declared('E', { qualifiers: [{ name: 'Abstract', type: 'string', isArray: false, value: '' }] })),
      ['qualifier-type', 'INVALID_PARAMETER'],
    ],
    ['replacing an unknown class', (r) => r.replaceClass(declared('Gone')), ['class-unknown', 'NOT_FOUND']],
    ['moving a class', (r) => r.replaceClass(declared('B')), ['superclass-conflict', 'INVALID_SUPERCLASS']],
    [
      'replacing against a subclass',
      (r) => {
        r.addClass(declared('E', { superclass: 'D', properties: [property('New', 'uint8')] }));
        r.replaceClass(declared('B', { superclass: 'A', properties: [property('New', 'string')] }));
      },
      ['subclass-conflict', 'CLASS_HAS_CHILDREN'],
    ],
    ['removing an unknown class', (r) => r.removeClass('Gone'), ['class-unknown', 'NOT_FOUND']],
    ['removing a superclass', (r) => r.removeClass('B'), ['class-has-children', 'CLASS_HAS_CHILDREN']],
    ['removing a class in use', (r) => r.removeClass('C'), ['class-referenced', 'FAILED']],
    ['removing a qualifier type in use', (r) => r.removeQualifierType('KEY'), ['qualifier-type-in-use', 'FAILED']],
    [
      'removing an unknown qualifier type',
      (r) => r.removeQualifierType('Gone'),
      ['qualifier-type-unknown', 'NOT_FOUND'],
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(refusal(() => change(repository))).toEqual(expected);
  });

  it('is as before after a refused change', () => {
    const { version } = repository;
    const before = repository.class('D');
    refusal(() => repository.replaceClass(declared('B', { superclass: 'A', properties: [property('Id', 'uint8')] })));
    expect(repository.class('D')).toBe(before);
    expect(repository.version).toBe(version);
  });

  it('lets an unused qualifier type go', () => {
    repository.removeQualifierType('version');
    expect(repository.qualifierType('Version')).toBeUndefined();
  });

  it('keeps classes without elements of their own in next to no memory, however much they inherit', () => {
    const properties = Array.from({ length: 1990 }, (_, index) => property(`P${index}`, 'string'));
    repository.addClass(declared('Large', { properties }));
    const below = Array.from({ length: 1000 }, (_, index) => declared(`Small${index}`, { superclass: 'Large' }));
    const before = process.memoryUsage().heapUsed;
    expect(repository.addAll({ qualifierTypes: [], classes: below })).toEqual([]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(40e6);
    expect(repository.class('Small999')?.property('p1989')?.index).toBe(1989);
  });

  it('refuses a draft that has limits to resolve more than that at once, subclasses included', () => {
    const below = { superclass: 'A', properties: [property('P', 'uint8'), property('Q', 'uint8')] };
    const classes = Array.from({ length: 3 }, (_, index) => declared(`Small${index}`, below));
    repository.addAll({ qualifierTypes: [], classes });
    const replace = (amount: number) => () =>
      repository.copy({ ...unlimited, amount }).replaceClass(declared('A', { properties: [property('Id', 'uint8')] }));
    expect(refusal(replace(14))).toEqual(['limit-exceeded', 'SERVER_LIMITS_EXCEEDED']);
    expect(refusal(replace(15))).toBeUndefined();
  });

  it('tells a draft that has limits of one problem only', () => {
    const draft = repository.copy({ ...unlimited, problems: 1 });
    const below = (name: string) => declared(name, { superclass: 'A', properties: [property('Id', 'uint8')] });
    expect(draft.addAll({ qualifierTypes: [], classes: ['E', 'F', 'G'].map(below) }).length).toBeLessThan(3);
  });
});
