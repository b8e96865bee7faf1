import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../../src/cim/provider.ts';
import { namedInstance, rowName } from '../../../src/cim/xml/write-rows.ts';
import { instances } from '../../../src/mapping/define/instances.ts';
import type { Declaration } from '../../../src/mapping/engine/provider.ts';
import { loadDeclarations } from '../../../src/mapping/index.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { computerSystemSettingData } from '../../../src/mapping/virtual-system/Xen_ComputerSystemSettingData.ts';
import { asString } from '../../cim/xml/as-string.ts';
import { random } from '../../random.ts';
import { changeAtRandom, fillAtRandom } from './random-pool.ts';
import { pathOf, Site } from './site.ts';

const everything = { includeClassOrigin: false, indexes: undefined };
const textOf = (row: Row): string => asString(namedInstance(row, everything));

describe('the text of an instance', () => {
  it('stays with all others when one machine changes, whose values alone are read again', () => {
    const site = new Site([computerSystem]);
    const refs = Array.from({ length: 50 }, (_, n) => site.mirror.put('VM', `v${n}`, { name_label: `machine ${n}` }));
    const before = site.all('Xen_ComputerSystem').map((row) => [row, textOf(row)] as const);
    site.mirror.put('VM', refs[7] as string, { name_label: 'another name' });
    const after = site.all('Xen_ComputerSystem');
    for (const [n, row] of after.entries()) {
      const [earlier, text] = before[n] as (typeof before)[number];
      if (n === 7) {
        expect(row.kept).toBeUndefined();
        expect(textOf(row)).toContain('another name');
      } else {
        expect(row).toBe(earlier);
        expect(row.kept?.instance).toBeDefined();
        expect(textOf(row)).toBe(text);
      }
    }
  });

  it('costs no value to be read as long as it is kept', () => {
    let reads = 0;
    const counted = instances('Xen_ComputerSystem', {
      from: 'VM',
      key: { CreationClassName: () => 'Xen_ComputerSystem', Name: 'uuid' },
      properties: {
        ElementName: ({ name_label }) => {
          reads += 1;
          return name_label;
        },
      },
      unmapped: {},
    });
    const site = new Site([counted as Declaration]);
    for (let n = 0; n < 10; n++) site.mirror.put('VM', `v${n}`);
    const readAll = () => site.all('Xen_ComputerSystem').map(textOf);
    readAll();
    readAll();
    expect(reads).toBe(10);
    site.mirror.put('VM', 'v3', { name_label: 'x' });
    readAll();
    expect(reads).toBe(11);
  });

  it('is not kept any more on a row whose record is gone', () => {
    const site = new Site([computerSystem, computerSystemSettingData]);
    site.mirror.put('VM', 'v');
    const rows = [computerSystem, computerSystemSettingData].flatMap(({ cimClass }) => site.all(cimClass));
    expect(rows.map(({ keeps }) => keeps)).toEqual([true, true]);
    site.mirror.remove('VM', 'v');
    expect(rows.map(({ keeps }) => keeps)).toEqual([false, false]);
  });

  it('is not kept where nothing may be', () => {
    const site = new Site([computerSystem], { keptTextBytes: 0 });
    site.mirror.put('VM', 'v');
    for (const row of [...site.all('Xen_ComputerSystem'), ...site.all('Xen_ComputerSystem')]) {
      textOf(row);
      expect(row.kept).toBeUndefined();
    }
  });
});

describe('replies', () => {
  let declarations: readonly Declaration[];
  beforeAll(async () => {
    declarations = await loadDeclarations();
  });

  /**
   * What two providers over one mirror say of a class, and of one of its instances; the second keeps nothing, so it is
   * never behind.
   */
  function expectSame(kept: Site, bare: Site, className: string, next: () => number): void {
    const now = bare.all(className);
    expect(kept.all(className).map(textOf)).toEqual(now.map(textOf));
    const row = now[Math.floor(next() * now.length)];
    // Association instances are made when they are asked for; none are kept.
    if (row !== undefined && !row.cimClass.isAssociation) {
      const path = { ...pathOf(row), namespace: kept.context.namespace };
      const [found, fresh] = [kept, bare].map((site) => site.provider.get(site.context, row.cimClass, path));
      expect(found && asString(rowName(found)) + textOf(found)).toBe(fresh && asString(rowName(fresh)) + textOf(fresh));
    }
  }

  it.each(['root/cimv2', 'root/interop'])('never show a state of %s that is older than the mirror’s', (namespace) => {
    const steps = fc.array(
      fc.record({ changes: fc.integer({ min: 1, max: 6 }), reads: fc.integer({ min: 1, max: 12 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    const kept = new Site(declarations, {}, namespace);
    const narrow = new Site(declarations, { mirror: kept.mirror, keptTextBytes: 20_000 }, namespace);
    const bare = new Site(declarations, { mirror: kept.mirror, keptTextBytes: 0 }, namespace);
    const classes = kept.provider.classes(namespace);
    fc.assert(
      fc.property(fc.integer(), steps, (seed, run) => {
        const next = random(seed);
        const someClass = () => classes[Math.floor(next() * classes.length)] as string;
        fillAtRandom(kept.mirror, seed);
        for (const { changes, reads } of run) {
          for (let n = 0; n < reads; n++) expectSame(next() < 0.5 ? kept : narrow, bare, someClass(), next);
          for (let n = 0; n < changes; n++) changeAtRandom(kept.mirror, next);
        }
        for (let n = 0; n < 30; n++) expectSame(kept, bare, someClass(), next);
      }),
      { numRuns: 10, seed: 1 },
    );
  });
});
