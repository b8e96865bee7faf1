import { expect, it } from 'vitest';
import { type CIMStatusName, cimStatus } from '../../../src/cim/errors.ts';
import { operations } from '../../../src/cim/operations/dispatcher.ts';

/** Statuses that every intrinsic operation may answer. */
const commonErrors: readonly CIMStatusName[] = [
  'ACCESS_DENIED',
  'NOT_SUPPORTED',
  'INVALID_NAMESPACE',
  'INVALID_PARAMETER',
  'FAILED',
  'SERVER_IS_SHUTTING_DOWN',
];

const each = operations.map((operation) => [operation.name, operation] as const);

it('each operation is there once', () => {
  expect(new Set(operations.map(({ name }) => name.toLowerCase())).size).toBe(operations.length);
});

it.each(each)('%s names the errors of its own once, and none that all share', (_name, { errors }) => {
  expect(new Set(errors).size).toBe(errors.length);
  for (const status of errors) {
    expect(cimStatus).toHaveProperty(status);
    expect(commonErrors).not.toContain(status);
  }
});

it.each(each)('%s says what it answers and takes', (_name, { results, parameters }) => {
  expect(results.length).toBeGreaterThan(0);
  for (const { isRequired, defaultValue } of Object.values(parameters)) {
    expect(isRequired && defaultValue !== undefined).toBe(false);
  }
});
