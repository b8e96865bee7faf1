import { describe, expect, it } from 'vitest';
import { AllClasses, anyClass } from '../../../src/cim/schema/all-classes.ts';
import { NamespaceStore } from '../../../src/cim/schema/namespaces.ts';
import { compileText } from '../mof/compile-text.ts';

const of = (mof: string) => compileText(mof, 'all.mof').repository;

describe('AllClasses', () => {
  it('has the classes of every namespace, the first of those that share a name', () => {
    const namespaces = new NamespaceStore();
    const near = of('class A { string One; }; class B : A { };');
    const far = of('class A { string Other; }; class C { };');
    namespaces.add('root/near', near);
    namespaces.add('root/far', far);
    const all = new AllClasses(namespaces);
    expect(all.class('a')).toBe(near.class('A'));
    expect(all.class('c')).toBe(far.class('C'));
    expect(all.class('D')).toBeUndefined();
    expect(all.withDescendants('A')).toEqual([near.class('A'), near.class('B'), far.class('A')]);
    expect(all.withDescendants(anyClass.name).map(({ name }) => name)).toEqual(['A', 'B', 'A', 'C']);
  });

  it('counts its version up with every change', () => {
    const namespaces = new NamespaceStore();
    const all = new AllClasses(namespaces);
    const versions = [all.version];
    const changed = () => versions.push(all.version);
    namespaces.add('root/a', of('class A { };'));
    changed();
    namespaces.add('root/b', of('class B { };'));
    changed();
    namespaces.find('root/b')?.repository.removeClass('B');
    changed();
    namespaces.remove('root/a');
    changed();
    namespaces.add('root/b', of(''));
    changed();
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  });
});
