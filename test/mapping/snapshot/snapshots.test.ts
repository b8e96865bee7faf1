import { describe, expect, it } from 'vitest';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { mostCurrentSnapshotInBranch } from '../../../src/mapping/snapshot/Xen_MostCurrentSnapshotInBranch.ts';
import { snapshotOfVirtualSystem } from '../../../src/mapping/snapshot/Xen_SnapshotOfVirtualSystem.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { makePath, Site } from '../engine/site.ts';

const machine = makePath('Xen_ComputerSystem', { CreationClassName: 'Xen_ComputerSystem', Name: 'uuid-v' });

/** A machine with two snapshots, of which it went on from the second. */
const makeSite = () => {
  const site = new Site([computerSystem, computerSystemSnapshot, snapshotOfVirtualSystem, mostCurrentSnapshotInBranch]);
  const first = site.mirror.put('VM', 'first', { is_a_template: true, is_a_snapshot: true });
  const second = site.mirror.put('VM', 'second', { is_a_template: true, is_a_snapshot: true, parent: first });
  const snapshot_of = site.mirror.put('VM', 'v', { parent: second, snapshots: [first, second] });
  for (const ref of [first, second]) site.mirror.put('VM', ref, { snapshot_of });
  return site;
};

const from = (site: Site, association: string) =>
  site.traverse(association, 'Antecedent', machine).map((edge) => edge.path.keys.get('InstanceID'));

describe('the snapshots of a machine', () => {
  it('are found from it, and it from them', () => {
    const site = makeSite();
    expect(from(site, 'Xen_SnapshotOfVirtualSystem')).toEqual(['Xen:uuid-first', 'Xen:uuid-second']);
    const snapshot = makePath('Xen_ComputerSystemSnapshot', { InstanceID: 'Xen:uuid-first' });
    const [back, ...more] = site.traverse('Xen_SnapshotOfVirtualSystem', 'Dependent', snapshot);
    expect(back?.path.keys.get('Name')).toBe('uuid-v');
    expect(more).toEqual([]);
  });

  it('have one that it went on from', () => {
    const site = makeSite();
    expect(from(site, 'Xen_MostCurrentSnapshotInBranch')).toEqual(['Xen:uuid-second']);
    expect(site.all('Xen_MostCurrentSnapshotInBranch')).toHaveLength(1);
  });

  it('stay when it goes, without a machine', () => {
    const site = makeSite();
    site.mirror.remove('VM', 'v');
    expect(site.all('Xen_ComputerSystemSnapshot')).toHaveLength(2);
    expect(site.all('Xen_SnapshotOfVirtualSystem')).toEqual([]);
  });
});
