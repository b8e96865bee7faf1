import { describe, expect, it } from 'vitest';
import { compileFiles } from '../../../src/cim/mof/compile.ts';
import { Repository } from '../../../src/cim/schema/repository.ts';

function compile(files: Readonly<Record<string, string>>, ...roots: string[]) {
  const read = (file: string) => {
    const text = files[file];
    if (text === undefined) throw new Error('no such file');
    return text;
  };
  const { repository, errors } = compileFiles(roots, new Repository(), read);
  return {
    classes: repository.declarations().classes.map(({ name }) => name),
    errors: errors.map(({ message }) => message),
  };
}

describe('includes', () => {
  it('are found beside the including file', () => {
    const files = {
      'm/root.mof': '#pragma include ("sub/" "a.mof") class R {};',
      'm/sub/a.mof': '#pragma include ("b.mof") #pragma include ("../c.mof") class A {};',
      'm/sub/b.mof': 'class B {};',
      'm/c.mof': 'class C {};',
    };
    expect(compile(files, 'm/root.mof')).toEqual({ classes: ['B', 'C', 'A', 'R'], errors: [] });
  });

  it('are found by absolute paths', () => {
    const files = { 'm/root.mof': '#pragma include ("/schemas/a.mof") class R {};', '/schemas/a.mof': 'class A {};' };
    expect(compile(files, 'm/root.mof')).toEqual({ classes: ['A', 'R'], errors: [] });
  });

  it('are read once, however many files include them', () => {
    const files = {
      'root.mof': '#pragma include ("a.mof") #pragma include ("b.mof")',
      'a.mof': '#pragma include ("c.mof") class A : C {};',
      'b.mof': '#pragma include ("./c.mof") class B : C {};',
      'c.mof': 'class C {};',
    };
    expect(compile(files, 'root.mof', 'b.mof')).toEqual({ classes: ['C', 'A', 'B'], errors: [] });
  });

  it('in a circle are refused where the circle closes', () => {
    const files = {
      'root.mof': '#pragma include ("a.mof")',
      'a.mof': '\n #pragma include ("root.mof")',
    };
    expect(compile(files, 'root.mof').errors).toEqual(['a.mof:2:2: root.mof includes itself']);
  });

  it('of files that are not there are reported where they are wanted', () => {
    const files = { 'root.mof': 'class A {};\n#pragma include ("gone.mof")' };
    expect(compile(files, 'root.mof').errors).toEqual(['root.mof:2:1: cannot read gone.mof: no such file']);
  });

  it('may bring a superclass after the subclass', () => {
    const files = { 'b.mof': 'class B : A {};', 'a.mof': 'class A {};' };
    expect(compile(files, 'b.mof', 'a.mof')).toEqual({ classes: ['B', 'A'], errors: [] });
  });

  it('that declare a class twice are refused', () => {
    const files = { 'a.mof': 'class A {};', 'b.mof': '\nclass a {};' };
    expect(compile(files, 'a.mof', 'b.mof').errors).toEqual(['b.mof:2:7: class a exists already']);
  });
});
