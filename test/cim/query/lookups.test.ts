import { describe, expect, it } from 'vitest';
import type { Edge, OperationContext, Provider, Row } from '../../../src/cim/provider.ts';
import { candidates } from '../../../src/cim/query/candidates.ts';
import { compileQuery } from '../../../src/cim/query/compile.ts';
import { parseQuery } from '../../../src/cim/query/languages.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import type { InstancePath } from '../../../src/cim/values/path.ts';
import { compileText } from '../mof/compile-text.ts';

const { repository } = compileText(
  `
Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);
Qualifier Association : boolean = false, Scope(association), Flavor(DisableOverride, ToSubclass);
class L_Setting { [Key] string InstanceID; uint16 Kind; };
class L_System { [Key] string CreationClassName; [Key] string Name; boolean On; };
class L_Device {
  [Key] string SystemCreationClassName; [Key] string SystemName; [Key] string CreationClassName; [Key] string DeviceID;
};
class L_Big { [Key] uint64 Number; };
class L_Moment { [Key] datetime At; [Key] uint16 Number; };
[Association] class L_Uses { [Key] L_System REF Antecedent; [Key] L_Device REF Dependent; };
`,
  'lookups.mof',
);
const classOf = (name: string) => repository.class(name) as CIMClass;
const context: OperationContext = { principal: { name: 'tester' }, namespace: 'root/l' };
const system = (Name: string, namespace?: string): InstancePath => ({
  kind: 'instance-path',
  ...(namespace !== undefined && { namespace }),
  className: 'L_System',
  keys: new Map([
    ['CreationClassName', 'L_System'],
    ['Name', Name],
  ]),
});

function compiled(className: string, condition: string, language = 'WQL') {
  const query = parseQuery(language, `SELECT * FROM ${className} WHERE ${condition}`);
  return compileQuery(query, classOf(className), repository);
}

function ways(className: string, condition: string, language?: string) {
  return compiled(className, condition, language).lookups?.map((way) => named(className, way.keys));
}

function named(className: string, values: ReadonlyMap<number, unknown>) {
  return Object.fromEntries([...values].map(([index, value]) => [classOf(className).properties[index]?.name, value]));
}

describe('keys to look up', () => {
  it.each([
    ['L_Setting', 'InstanceID = "x"', [{ InstanceID: 'x' }]],
    ['L_Setting', '"x" = InstanceID AND Kind = 4 AND Kind > 1', [{ InstanceID: 'x' }]],
    ['L_Setting', 'Kind = 4 AND (Kind > 1 AND L_Setting.InstanceID = "x")', [{ InstanceID: 'x' }]],
    ['L_System', 'Name = "x"', [{ CreationClassName: 'L_System', Name: 'x' }]],
    ['L_System', 'CreationClassName = "other" AND Name = "x"', [{ CreationClassName: 'other', Name: 'x' }]],
    [
      'L_Device',
      'SystemName = "s" AND DeviceID = "d"',
      [{ SystemName: 's', CreationClassName: 'L_Device', DeviceID: 'd' }],
    ],
    ['L_Moment', 'At = "20261122233100.000000+000" AND Number = 3', [{ Number: 3 }]],
    ['L_Setting', 'InstanceID = "x" OR Kind = 1', undefined],
    ['L_Setting', 'NOT InstanceID = "x"', undefined],
    ['L_Setting', 'InstanceID <> "x"', undefined],
    ['L_Setting', 'InstanceID LIKE "x"', undefined],
    ['L_Setting', 'InstanceID = NULL', []],
    ['L_Setting', 'InstanceID = "x" OR "y" = InstanceID', [{ InstanceID: 'x' }, { InstanceID: 'y' }]],
    ['L_Setting', '(InstanceID = "x" OR InstanceID = "y") AND Kind = 4', [{ InstanceID: 'x' }, { InstanceID: 'y' }]],
    ['L_Moment', 'Number = 1 AND (Number = 2 OR (Number = 3 AND Number < 9))', [{ Number: 2 }, { Number: 3 }]],
    ['L_Setting', 'Kind = 4', undefined],
    ['L_Big', 'Number = 9007199254740993', [{ Number: 9_007_199_254_740_993n }]],
    ['L_Big', 'Number = 5.0', [{ Number: 5n }]],
    ['L_Big', 'Number = 9007199254740992.0', undefined],
  ])('of %s where %s', (className, condition, expected) => {
    expect(ways(className, condition)).toEqual(expected);
  });

  it('is the same in CQL', () => {
    expect(ways('L_Setting', "L_Setting::InstanceID = 'x'", 'DMTF:CQL')).toEqual([{ InstanceID: 'x' }]);
    expect(ways('L_Setting', "UpperCase(InstanceID) = 'X'", 'DMTF:CQL')).toBeUndefined();
  });
});

describe('references to look up', () => {
  it('gives the paths that references must have, keys as declared', () => {
    const condition = `Antecedent = 'root/l:l_system.NAME="a",CREATIONCLASSNAME="L_System"'`;
    const [found] = compiled('L_Uses', condition).lookups ?? [];
    expect(found?.references).toEqual(new Map([[0, system('a', 'root/l')]]));
    expect(compiled('L_Uses', condition.replace('=', '<>')).lookups).toBeUndefined();
  });
});

describe('candidates', () => {
  interface Store extends Provider {
    readonly calls: string[];
  }

  const rowOf = (cimClass: CIMClass, ...cells: (string | InstancePath)[]): Row => ({
    cimClass,
    value: (index) => cells[index] ?? null,
  });

  /** Answers `get` by any one of `known`, and `traverse` from the system `a`. */
  function store(known: readonly string[] = []): Store {
    const calls: string[] = [];
    const found = rowOf(classOf('L_System'), 'found');
    const association = rowOf(classOf('L_Uses'), system('a', 'root/l'), system('b', 'root/l'));
    return {
      calls,
      *enumerate() {
        calls.push('enumerate');
        yield rowOf(classOf('L_System'), 'scanned');
      },
      get(_context, _class, path) {
        calls.push(`get ${[...path.keys.keys()].join()}`);
        return [...path.keys.values()].some((value) => known.includes(String(value))) ? found : undefined;
      },
      *traverse(_context, cimClass, role, source): Iterable<Edge> {
        calls.push(`traverse ${role.name} ${source.namespace}`);
        if (source.keys.get('Name') !== 'a') return;
        for (const resultRole of cimClass.references) {
          yield { association: () => association, resultRole, path: source, far: () => undefined };
        }
      },
    };
  }

  const rowsOf = (provider: Provider, className: string, condition: string) =>
    [...candidates(context, provider, classOf(className), compiled(className, condition))].filter((row) => row);

  it.each([
    ['L_Setting', 'InstanceID = "x"', ['x'], ['get InstanceID'], 1],
    ['L_Setting', 'InstanceID = "gone"', [], ['get InstanceID'], 0],
    ['L_System', 'Name = "gone" AND On', [], ['get CreationClassName,Name'], 0],
    ['L_Device', 'DeviceID = "x"', ['x'], ['get CreationClassName,DeviceID'], 1],
    ['L_Device', 'DeviceID = "x"', [], ['get CreationClassName,DeviceID', 'enumerate'], 1],
    ['L_Setting', 'Kind = 1', [], ['enumerate'], 1],
    ['L_Setting', 'InstanceID = NULL', [], [], 0],
    ['L_Setting', 'L_System::Name = "x" AND Kind = 1', [], [], 0],
    ['L_Setting', 'InstanceID = "x" OR InstanceID = "y"', ['x', 'y'], ['get InstanceID', 'get InstanceID'], 1],
    ['L_Setting', 'InstanceID = "x" OR InstanceID = "gone"', ['x'], ['get InstanceID', 'get InstanceID'], 1],
    ['L_Device', 'DeviceID = "x" OR DeviceID = "y"', [], ['get CreationClassName,DeviceID', 'enumerate'], 1],
  ])('of %s where %s, with %j known', (className, condition, known, calls, count) => {
    const provider = store(known);
    const rows = rowsOf(provider, className, condition);
    expect(provider.calls).toEqual(calls);
    expect(rows).toHaveLength(count);
  });

  it.each([
    ['root/l:L_System.CreationClassName="L_System",Name="a"', ['traverse Antecedent root/l'], 1],
    ['Root/L:L_System.CreationClassName="L_System",Name="a"', ['traverse Antecedent root/l'], 1],
    ['L_System.CreationClassName="L_System",Name="a"', ['traverse Antecedent root/l'], 1],
    ['L_System.CreationClassName="L_System",Name="z"', ['traverse Antecedent root/l', 'enumerate'], 1],
    ['root/l:L_System.CreationClassName="L_System",Name="z"', ['traverse Antecedent root/l'], 0],
    ['root/other:L_System.CreationClassName="L_System",Name="z"', ['traverse Antecedent root/other'], 0],
  ])('of an association that refers to %s', (path, calls, count) => {
    const provider = store();
    const rows = rowsOf(provider, 'L_Uses', `Antecedent = '${path}'`);
    expect(provider.calls).toEqual(calls);
    expect(rows).toHaveLength(count);
  });

  it('are all, where the provider knows no traversal', () => {
    const { traverse, ...provider } = store();
    const condition = `Antecedent = 'L_System.CreationClassName="L_System",Name="a"'`;
    expect(rowsOf(provider, 'L_Uses', condition)).toHaveLength(1);
    expect(provider.calls).toEqual(['enumerate']);
  });
});
