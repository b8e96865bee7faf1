import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Everything, few } from './faults.ts';
import { type ServedModel, serveModel } from './model.ts';
import { pools } from './pools.ts';

describe.each(pools)('$name', ({ name, records }) => {
  if (records === undefined) {
    it.skip(`is not here: ${name}`, () => {});
    return;
  }
  let model: ServedModel;
  let everything: Everything;
  beforeAll(async () => {
    model = await serveModel(records());
    everything = new Everything(model);
  });
  afterAll(() => model?.[Symbol.asyncDispose]());

  it('has machines, hosts, disks and profiles', () => {
    for (const className of ['Xen_ComputerSystem', 'Xen_HostComputerSystem', 'Xen_DiskImage'])
      expect(everything.count('root/cimv2', className), className).toBeGreaterThan(0);
    expect(everything.count('root/interop', 'Xen_RegisteredVirtualSystemProfile')).toBe(2);
  });

  it('has no value of a wrong type, and none that its ValueMap does not know', () => {
    expect(few(everything.values())).toEqual([]);
  });

  it('has no instance that breaks a bound of its class, or lacks a key or a required property', () => {
    expect(few(everything.bounds())).toEqual([]);
  });

  it('gives every instance a path of its own, under which it is found', () => {
    expect(few(everything.paths())).toEqual([]);
  });

  it('finds associations by references of the right namespace or of none, and by no others', () => {
    expect(few(everything.keyNamespaces())).toEqual([]);
  });

  it('has no reference that leads nowhere, and none to a class that may not stand there', () => {
    expect(few(everything.references())).toEqual([]);
  });

  it('has no path as text that leads nowhere', () => {
    expect(few(everything.textReferences())).toEqual([]);
    expect([...everything.textPaths()].map(({ property }) => property)).toContain('HostResource');
  });

  it('finds every association from both of its ends, and only those that are enumerated', () => {
    expect(few(everything.traversal())).toEqual([]);
  });

  it('answers Associators and References with what EnumerateInstances holds, from instances of every class', () => {
    expect(few(everything.operations())).toEqual([]);
  });

  it('shows every instance under exactly its superclasses', () => {
    expect(few(everything.superclasses())).toEqual([]);
  });

  it('joins no more instances than its associations allow', () => {
    expect(few(everything.cardinality())).toEqual([]);
  });

  it('has instances of no abstract class, and leaves no kind of instance alone', () => {
    expect(few(everything.kinds())).toEqual([]);
  });
});
