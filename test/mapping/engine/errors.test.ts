import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cimError } from '../../../src/cim/catalogue.ts';
import { errorInstance } from '../../../src/cim/error-instance.ts';
import { CIMError, cimStatus } from '../../../src/cim/errors.ts';
import { propertyOf } from '../../../src/cim/values/instance.ts';
import { refusal } from '../../../src/mapping/define/refusals.ts';
import { errorTable } from '../../../src/mapping/engine/error-table.ts';
import { meaningOf, remedyOf, toCIMError } from '../../../src/mapping/engine/errors.ts';
import { remedies } from '../../../src/mapping/engine/remedies.ts';
import { XenApiError, XenConnectionError } from '../../../src/xenapi/client/errors.ts';
import { makePath, repositoryOf } from './site.ts';
import { isLegalValue } from './value-map.ts';

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

describe('the remedies', () => {
  it('are given once for a code', () => {
    const codes = remedies.flatMap((entry) => entry.codes);
    expect(new Set(codes).size).toBe(codes.length);
    expect(remedyOf('SR_FULL')?.action).toMatch(/space/);
  });

  it('do not advise against the cause: a machine with too little memory needs more, and space mends no mode', () => {
    expect(remedyOf('VM_MEMORY_SIZE_TOO_LOW')?.action).toMatch(/more memory/);
    expect(remedyOf('VDI_ON_BOOT_MODE_INCOMPATIBLE_WITH_OPERATION')?.action).not.toMatch(/space/);
  });
});

const shown = (code: string, ...parameters: string[]) => {
  const error = toCIMError(new XenApiError(code, parameters), makePath('Xen_Memory', { DeviceID: 'x' }));
  if (!(error instanceof CIMError)) throw new Error('no CIM error');
  return { error, instance: errorInstance(error) };
};

describe('the CIM_Error of an error of the pool', () => {
  const { instance } = shown('VM_BAD_POWER_STATE', 'OpaqueRef:1', 'halted', 'running');
  const cimClass = repositoryOf('root/cimv2').class('CIM_Error');

  it('has the properties of the class, with their types and legal values', () => {
    for (const [name, { type, isArray, value }] of instance.properties) {
      const property = cimClass?.property(name);
      expect([name, property?.type, property?.isArray]).toEqual([name, type, isArray]);
      expect(property && isLegalValue(property, value)).toBe(true);
    }
  });

  it('tells the code, its parameters, the instance and the remedy', () => {
    const value = (name: string) => propertyOf(instance, name)?.value;
    expect([value('OwningEntity'), value('MessageID')]).toEqual(['Xen', 'VM_BAD_POWER_STATE']);
    expect(value('MessageArguments')).toEqual(['OpaqueRef:1', 'halted', 'running']);
    expect([value('ErrorSource'), value('ErrorSourceFormat')]).toEqual(['Xen_Memory.DeviceID="x"', 2]);
    expect([value('CIMStatusCode'), value('CIMStatusCodeDescription')]).toEqual([1, 'CIM_ERR_FAILED']);
    expect(value('RecommendedActions')).toEqual([expect.stringMatching(/state/)]);
  });

  it.each([
    ['SESSION_INVALID', ['OpaqueRef:secret']],
    ['HANDLE_INVALID', ['session', 'OpaqueRef:secret']],
    ['INVALID_VALUE', ['password', 'secret']],
    ['SR_BACKEND_FAILURE_1', ['', 'login failed, chappassword=secret, user=x']],
    ['INTERNAL_ERROR', ['no session OpaqueRef:secret']],
  ])('tells nothing secret of %s', (code, parameters) => {
    const { error, instance: told } = shown(code, ...parameters);
    expect(JSON.stringify([error.message, [...told.properties]])).not.toContain('secret');
  });
});

describe('the CIM_Error of an error of the server', () => {
  it.each(Object.keys(cimStatus) as (keyof typeof cimStatus)[])('is complete and legal for %s', (status) => {
    const told = errorInstance(new CIMError(status, 'why'));
    const cimClass = repositoryOf('root/cimv2').class('CIM_Error');
    for (const name of ['ErrorType', 'MessageID', 'Message', 'ProbableCause', 'PerceivedSeverity', 'CIMStatusCode']) {
      const property = cimClass?.property(name);
      const value = propertyOf(told, name)?.value ?? null;
      expect([name, value !== null, property && isLegalValue(property, value)]).toEqual([name, true, true]);
    }
  });

  it('names its message in the catalogue', () => {
    const { details } = cimError('noSuchProperty', 'C', 'p');
    expect(details).toEqual({ messageId: 'XENCIM:noSuchProperty', messageArguments: ['C', 'p'] });
    expect(refusal('notCreatable', 'C').details.messageId).toBe('XENCIM:notCreatable');
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

describe('the error of a pool that does not answer', () => {
  it('tells the instance that was asked for', () => {
    const source = makePath('Xen_Memory', { DeviceID: 'x' });
    const error = toCIMError(new XenConnectionError('timed out'), source) as CIMError;
    expect(propertyOf(errorInstance(error), 'ErrorSource')?.value).toBe('Xen_Memory.DeviceID="x"');
  });

  it('has the remedy that docs/errors.md tells', () => {
    const error = toCIMError(new XenConnectionError('timed out'));
    const remedy = String(propertyOf(errorInstance(error as CIMError), 'RecommendedActions')?.value);
    const docs = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
    expect(docs).toContain(`| XENCIM:noPool | 1 FAILED | the pool does not answer | ${remedy} |`);
  });
});
