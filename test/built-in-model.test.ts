import { expect, it } from 'vitest';
import { loadBuiltInModel } from '../src/built-in-model.ts';

it('is compiled once, and comes to each as it was shipped, whatever others have made of theirs', () => {
  const { cimv2, interop } = loadBuiltInModel();
  for (const repository of [cimv2, interop]) {
    repository.addClass({ name: 'Test_New', superclass: 'CIM_System', qualifiers: [], properties: [], methods: [] });
    expect(repository.withDescendants('CIM_System').map(({ name }) => name)).toContain('Test_New');
  }
  const again = loadBuiltInModel();
  for (const repository of [again.cimv2, again.interop]) {
    expect(repository.class('Test_New')).toBeUndefined();
    expect(repository.withDescendants('CIM_System').map(({ name }) => name)).not.toContain('Test_New');
  }
  expect(again.cimv2.class('CIM_Service')).toBe(cimv2.class('CIM_Service'));
});
