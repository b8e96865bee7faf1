import { expect, it } from 'vitest';

it('T22: nothing can be added to what all objects share', () => {
  const member = { name: 'polluted' };
  expect(() => Object.assign(Object.prototype, { [member.name]: true })).toThrow(TypeError);
  expect(Object.isExtensible(Object.prototype)).toBe(false);
});
