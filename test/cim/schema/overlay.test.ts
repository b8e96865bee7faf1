import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OverlayError, overlay } from '../../../src/cim/schema/overlay.ts';
import { decodeDeclarations, encodeDeclarations, loadImported, saveImported } from '../../../src/cim/schema/stored.ts';
import { temporaryDirectory } from '../../temporary-directory.ts';
import { compileCase } from '../mof/mof-text.ts';

const builtIn = compileCase(`
[Description("ours")] class CIM_A { [Key] string Id; uint8 Old; uint32 Gone(); };
class CIM_Kept { };
class Xen_A : CIM_A { [Override("Old")] uint8 Old; string Own; };`).repository;

describe('an imported schema', () => {
  it('replaces classes of the same name and adds the others; what only the built-in model has stays', () => {
    const imported = compileCase(
      '[Description("theirs")] class cim_a { [Key] string Id; uint16 New; }; class CIM_More : CIM_A { };',
    ).repository;
    const served = overlay(builtIn, imported);
    expect(served.class('CIM_A')?.qualifiers.get('description')?.value).toBe('theirs');
    expect(served.class('Xen_A')?.properties.map(({ name }) => name)).toEqual(['Id', 'New', 'Old', 'Own']);
    expect(served.class('Xen_A')?.method('Gone')?.classOrigin).toBe('cim_a');
    expect(['CIM_Kept', 'CIM_More'].map((name) => served.class(name)?.name)).toEqual(['CIM_Kept', 'CIM_More']);
  });

  it('does not bring members twice that moved to another superclass', () => {
    const imported = compileCase(
      'class CIM_Root { [Key] string Id; uint8 Old; }; class CIM_A : CIM_Root { };',
    ).repository;
    const served = overlay(builtIn, imported);
    expect(served.class('Xen_A')?.properties.map(({ name }) => name)).toEqual(['Id', 'Old', 'Own']);
  });

  it('that contradicts the built-in classes is refused', () => {
    const imported = compileCase('class CIM_A { [Key] string Id; string Old; };').repository;
    expect(() => overlay(builtIn, imported)).toThrow(OverlayError);
  });

  it('is kept in the state directory and read back with all its types', () => {
    const { repository } = compileCase(
      `Qualifier Big : uint64[] = { 18446744073709551615, NULL }, Scope(any), Flavor(Restricted);
       class A { [Key, Big { 1 }] uint64 P = 12345678901234567890; sint64 Q[] = { -1, NULL }; char16 R = 'x'; real64 S = 0.1; };
       [Association] class L { A ref One = "A.P=5"; [Key] A ref Two; uint8 M([MaxValue(3)] A ref X[]); };`,
    );
    const declarations = repository.declarations();
    expect(decodeDeclarations(encodeDeclarations(declarations))).toEqual(declarations);
    const directory = temporaryDirectory();
    const state = path.join(directory, 'new');
    expect(loadImported(state)).toBeUndefined();
    saveImported(state, repository);
    expect(loadImported(state)?.declarations()).toEqual(declarations);
    writeFileSync(path.join(state, 'imported-schema.json'), '{"format":0}');
    expect(() => loadImported(state)).toThrow(/import again/);
  });
});
