import { describe, expect, it } from 'vitest';
import { association } from '../../../src/mapping/define/association.ts';
import { instances } from '../../../src/mapping/define/instances.ts';
import { constant, text } from '../../../src/mapping/define/sources.ts';
import type { Declaration } from '../../../src/mapping/engine/provider.ts';
import { disk } from '../../../src/mapping/storage/Xen_Disk.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';
import { checkDeclarations } from './check.ts';
import { repositoryOf } from './site.ts';
import { isLegalValue } from './value-map.ts';

const check = (...declarations: Declaration[]) =>
  checkDeclarations({ declarations, repository: repositoryOf('root/cimv2'), model: xapiModel });

const capabilities = (key: object, properties: object = {}, more: object = {}) =>
  instances('Xen_ComputerSystemCapabilities', {
    from: 'VM',
    key: key as never,
    properties: { ElementName: 'name_label', ...properties },
    unmapped: { 'not looked at here': ['Caption', 'Description', 'ElementNameEditSupported', 'MaxElementNameLen'] },
    ...more,
  });

const rest = /neither mapped nor said/;
const wrong = (...declarations: Declaration[]) => check(...declarations).filter((problem) => !rest.test(problem));

describe('checkDeclarations', () => {
  it('finds properties without a source or a reason', () => {
    expect(check(capabilities({ InstanceID: text('Xen:{uuid}') })).filter((problem) => rest.test(problem))).not.toEqual(
      [],
    );
  });

  it('finds properties with both', () => {
    expect(wrong(capabilities({ InstanceID: text('Xen:{uuid}') }, { Caption: constant('x') }))).toEqual([
      'Xen_ComputerSystemCapabilities: Caption is mapped and said to be unmapped',
    ]);
  });

  it('finds keys that tell no record', () => {
    expect(wrong(capabilities({ InstanceID: 'name_label' }))).toEqual([
      'Xen_ComputerSystemCapabilities: no key tells the record',
    ]);
  });

  it('finds several instances of a record with one key', () => {
    const each = { each: ['a', 'b'] };
    expect(wrong(capabilities({ InstanceID: text('Xen:{uuid}') }, {}, each))).toEqual([
      "Xen_ComputerSystemCapabilities: 'each' and its use in a key do not go together",
    ]);
  });

  it('finds values outside of the ValueMap', () => {
    const [problem] = wrong(
      capabilities({ InstanceID: text('Xen:{uuid}') }, { RequestedStatesSupported: constant([2, 77]) }),
    );
    expect(problem).toContain('RequestedStatesSupported cannot be 2,77');
  });

  it('finds classes that are declared twice, and ends that are not declared', () => {
    expect(wrong(disk, disk)).toEqual(['Xen_Disk: is declared twice']);
    const edges = association('Xen_ComputerSystemDisk', {
      over: 'VBD',
      GroupComponent: [computerSystem, 'VM'],
      PartComponent: [disk, 'self'],
    });
    expect(wrong(edges, disk)).toEqual([
      'Xen_ComputerSystemDisk: GroupComponent leads to Xen_ComputerSystem, which is not declared',
    ]);
  });
});

describe('isLegalValue', () => {
  it('reads values and ranges', () => {
    const property = repositoryOf('root/cimv2').class('Xen_ComputerSystem')?.property('EnabledState');
    if (!property) throw new Error('no property');
    expect([2, 11, 32768, 65535].map((value) => isLegalValue(property, value))).toEqual([true, true, true, true]);
    expect(isLegalValue(property, 70000)).toBe(false);
    expect(isLegalValue(property, null)).toBe(true);
  });
});
