import { describe, expect, it } from 'vitest';
import { cimStatus } from '../../../src/cim/errors.ts';
import { errorTable } from '../../../src/mapping/engine/error-table.ts';
import { meaningOf, toCIMError } from '../../../src/mapping/engine/errors.ts';
import { XenApiError } from '../../../src/xenapi/client/errors.ts';

describe('the error table', () => {
  it('names each code once, with a status that exists', () => {
    const codes = errorTable.flatMap((entry) => entry.codes);
    expect(new Set(codes).size).toBe(codes.length);
    expect(errorTable.every(({ status }) => status in cimStatus)).toBe(true);
  });

  it('has a meaning for every code', () => {
    expect(meaningOf('HANDLE_INVALID')).toEqual({ status: 'NOT_FOUND', stateChange: 4, service: 4 });
    expect(meaningOf('SR_BACKEND_FAILURE_46')).toEqual({ status: 'FAILED', stateChange: 4, service: 2 });
  });
});

describe('toCIMError', () => {
  it('bounds what a storage back end may say', () => {
    const error = toCIMError(new XenApiError('SR_BACKEND_FAILURE', ['x'.repeat(10_000)]));
    expect((error as Error).message).toHaveLength(512);
  });

  it('leaves other errors alone', () => {
    const error = new TypeError('a bug');
    expect(toCIMError(error)).toBe(error);
  });
});
