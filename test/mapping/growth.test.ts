import { beforeAll, expect, it, vi } from 'vitest';
import type { Edge, Items, Row } from '../../src/cim/provider.ts';
import type { InstancePath } from '../../src/cim/values/path.ts';
import type { Declaration } from '../../src/mapping/engine/provider.ts';
import { loadDeclarations } from '../../src/mapping/index.ts';
import type { XenType } from '../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../src/xenapi/datamodel/xapi.ts';
import type { XenClassName } from '../../src/xenapi/mirror/types.ts';
import { Site } from './engine/site.ts';
import type { TestMirror } from './engine/test-mirror.ts';

let declarations: readonly Declaration[];
beforeAll(async () => {
  declarations = await loadDeclarations();
});

/** There is one pool; its hosts have their interfaces, however many machines they run. */
const fixed: ReadonlyMap<string, number> = new Map([
  ['pool', 1],
  ['PIF', 4],
]);

/** As many records of every class; all refer to the first ones, which tell of them all. */
function fillAsStar(mirror: TestMirror, size: number): void {
  for (const { name, fields, stored } of xapiModel.classes.values()) {
    if (!stored) continue;
    for (let n = 0; n < (fixed.get(name) ?? size); n++) {
      const values = [...fields.values()].map((field) => [field.name, referencesOf(field.type, n, size)] as const);
      const given = values.filter(([, value]) => value !== undefined);
      mirror.put(name as XenClassName, `${name}:${n}`, Object.fromEntries(given));
    }
  }
}

function referencesOf(type: XenType, n: number, size: number): unknown {
  if (type.kind === 'ref') return `${type.class}:0`;
  if (type.kind !== 'set' || type.of.kind !== 'ref') return undefined;
  const { class: to } = type.of;
  return n === 0 ? Array.from({ length: fixed.get(to) ?? size }, (_, index) => `${to}:${index}`) : [];
}

/** What is answered, with how often a record was looked up for it, by what was asked. */
function lookUps(namespace: string, size: number): ReadonlyMap<string, number> {
  const site = new Site(declarations, { keptTextBytes: 0 }, namespace);
  fillAsStar(site.mirror, size);
  const get = vi.spyOn(site.mirror, 'get');
  const counts = new Map<string, number>();
  const count = <T extends Row | Edge>(what: string, items: Items<T>): T | undefined => {
    get.mockClear();
    const [first] = [...items].filter((item) => item !== undefined);
    if (first) counts.set(what, get.mock.calls.length);
    return first;
  };
  for (const name of site.provider.classes(namespace)) {
    const cimClass = site.class(name);
    const first = count(name, site.steps(name));
    for (const role of first && cimClass.isAssociation ? cimClass.references : []) {
      const source = first?.value(role.index) as InstancePath;
      count(`${name} from ${role.name}`, site.provider.traverse(site.context, cimClass, role, source));
    }
  }
  return counts;
}

it.each(['root/cimv2', 'root/interop'])(
  'enumeration and traversal in %s grow with the pool, though nothing is kept',
  (namespace) => {
    const [few, many] = [lookUps(namespace, 10), lookUps(namespace, 40)];
    expect(many.size).toBeGreaterThan(20);
    // A pool of four times the size: 4 is linear, 16 quadratic.
    const steep = [...many].filter(([what, count]) => count > 6 * Math.max(few.get(what) ?? 0, 10));
    expect(steep).toEqual([]);
  },
);
