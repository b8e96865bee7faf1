import { expect, it } from 'vitest';
import { targetOf } from '../../../src/cim/http/call-target.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import type { ParameterValue } from '../../../src/cim/xml/message.ts';

const path: InstancePath = { kind: 'instance-path', className: 'Zoo_Ant', keys: new Map() };
const instance = { kind: 'instance', className: 'Zoo_Ant', properties: new Map() } as const;
const declaration = { name: 'Zoo_Ant', qualifiers: [], properties: [], methods: [] };

it.each<[ParameterValue, object]>([
  [{ kind: 'class-name', name: 'Zoo_Ant' }, {}],
  [{ kind: 'class', declaration }, {}],
  [{ kind: 'instance', instance }, {}],
  [{ kind: 'named-instance', instance: { ...instance, path } }, { path }],
  [{ kind: 'instance-name', path }, { path }],
  [{ kind: 'reference', path }, { path }],
])('an operation is about what a parameter names or holds: %o', (value, where) => {
  const flag = { name: 'LocalOnly', value: { kind: 'text', text: 'true' } } as const;
  const parameters = [flag, { name: 'Object', value }];
  const call = { kind: 'intrinsic', name: 'GetInstance', namespace: 'root/zoo', parameters } as const;
  expect(targetOf(call)).toEqual({ className: 'Zoo_Ant', ...where });
});

it('a method is about its target', () => {
  const call = { kind: 'extrinsic', name: 'Feed', namespace: 'root/zoo', target: path, parameters: [] } as const;
  expect(targetOf(call)).toEqual({ className: 'Zoo_Ant', path });
});
