import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CIMValue } from '../../../src/cim/values/types.ts';
import { classElement, qualifierDeclaration } from '../../../src/cim/xml/write-declarations.ts';
import { pathElement } from '../../../src/cim/xml/write-paths.ts';
import { rowInstance, rowName } from '../../../src/cim/xml/write-rows.ts';
import { instance as instanceElement } from '../../../src/cim/xml/write-values.ts';
import { asRead, flatInstance, instance, path, text, valueOfType } from './arbitraries.ts';
import { asString } from './as-string.ts';
import { classOf, repository, rowOf } from './model.ts';
import { readValue } from './requests.ts';

describe('what the writer writes, the reader reads', () => {
  it('holds for free-standing instances', () => {
    fc.assert(
      fc.property(instance, (value) => {
        expect(readValue(instanceElement(value))).toEqual({ kind: 'instance', instance: value });
      }),
      { numRuns: 300 },
    );
  });

  it('holds for paths', () => {
    fc.assert(
      fc.property(path, (value) => {
        expect(readValue(`<VALUE.REFERENCE>${pathElement(value)}</VALUE.REFERENCE>`)).toEqual({
          kind: 'reference',
          path: value,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('holds for the texts of classes and qualifier types', () => {
    const [property] = classOf('T_Base').properties;
    const [description, type] = [
      classOf('T_Base').qualifiers.get('description'),
      repository.qualifierType('description'),
    ];
    if (property === undefined || description === undefined || type === undefined) throw new Error('not in the model');
    const view = { localOnly: false, includeQualifiers: true, includeClassOrigin: false, propertyNames: undefined };
    fc.assert(
      fc.property(text, (value) => {
        const changed = {
          ...classOf('T_Base'),
          qualifiers: new Map([['description', { ...description, value }]]),
          properties: [{ ...property, defaultValue: value }],
        };
        expect(readValue(classElement(changed, view))).toMatchObject({
          declaration: { qualifiers: [{ value }], properties: [{ defaultValue: value }] },
        });
        expect(readValue(qualifierDeclaration({ ...type, value }))).toMatchObject({ declaration: { value } });
      }),
      { numRuns: 300 },
    );
  });

  it.each(['T_All', 'T_Counted', 'T_Link'])('holds for rows of %s: every property, in order, with its type', (name) => {
    const { properties } = classOf(name);
    const values = fc.tuple(
      ...properties.map(({ type, isArray, embedded, isKey }) => {
        if (embedded !== undefined) return isArray ? fc.option(fc.array(flatInstance, { maxLength: 2 })) : flatInstance;
        const value = valueOfType(type, isArray);
        return isKey ? value.filter((key) => key !== null) : value;
      }),
    );
    fc.assert(
      fc.property(values, (cells) => {
        const row = rowOf(
          name,
          Object.fromEntries(properties.map(({ name, index }) => [name, cells[index] as CIMValue])),
        );
        const read = readValue(asString(rowInstance(row, { includeClassOrigin: false, indexes: undefined })));
        if (read?.kind !== 'instance') throw new Error('no instance');
        const expected = properties.map(({ name, type, isArray, embedded, index }) => [
          name,
          asRead({ type, isArray, ...(embedded && { embedded }), value: cells[index] as CIMValue }),
        ]);
        expect([...read.instance.properties]).toEqual(expected);
        const named = readValue(asString(rowName(row)));
        const keys = properties.filter(({ isKey }) => isKey).map(({ name, index }) => [name, cells[index]]);
        expect(named).toMatchObject({ path: { className: name, keys: new Map(keys as [string, string][]) } });
      }),
      { numRuns: 150 },
    );
  });
});
