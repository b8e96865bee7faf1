import { describe, expect, it } from 'vitest';
import { deleteSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.DeleteInstance.ts';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { mostCurrentSnapshotInBranch } from '../../../src/mapping/snapshot/Xen_MostCurrentSnapshotInBranch.ts';
import { snapshotOfVirtualSystem } from '../../../src/mapping/snapshot/Xen_SnapshotOfVirtualSystem.ts';
import { diskImage } from '../../../src/mapping/storage/Xen_DiskImage.ts';
import { diskSettingData } from '../../../src/mapping/storage/Xen_DiskSettingData.ts';
import { hostedMemoryState } from '../../../src/mapping/storage/Xen_HostedMemoryState.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { XenApiError, type XenSession } from '../../../src/xenapi/index.ts';
import { silent } from '../../silent.ts';
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

describe('the deletion of a snapshot', () => {
  const path = makePath('Xen_ComputerSystemSnapshot', { InstanceID: 'Xen:uuid-s' });

  /** A snapshot with two disks of its own, one that another has too, a CD and an image of its memory. */
  function siteThat(...refuses: readonly string[]) {
    const calls: string[] = [];
    const told: object[] = [];
    const logger = { ...silent, error: (fields: object) => void told.push(fields) };
    const session = {
      async call(message: string, ref: string) {
        calls.push(`${message} ${ref}`);
        if (refuses.includes(ref)) throw new XenApiError('VDI_IN_USE', [ref, 'destroy']);
      },
    } as unknown as XenSession;
    // What deletes looks at disks and images, which are other classes' to declare.
    const declarations = [computerSystemSnapshot, deleteSnapshot, hostedMemoryState, diskSettingData, diskImage];
    const site = new Site(declarations, { sessionOf: () => session, logger });
    const image = (ref: string, ...VBDs: string[]) => site.mirror.put('VDI', ref, { VBDs: VBDs as never });
    const VBDs = [
      site.mirror.put('VBD', 'a', { type: 'Disk', VDI: image('disk-a', 'a') }),
      site.mirror.put('VBD', 'b', { type: 'Disk', VDI: image('disk-b', 'b') }),
      site.mirror.put('VBD', 'c', { type: 'Disk', VDI: image('disk-c', 'c', 'other') }),
      site.mirror.put('VBD', 'd', { type: 'CD', VDI: image('disc', 'd') }),
    ];
    site.mirror.put('VM', 's', { is_a_template: true, is_a_snapshot: true, VBDs, suspend_VDI: image('memory') });
    const remove = () => site.provider.delete(site.context, site.class(path.className), path);
    return { site, calls, told, remove };
  }

  it('destroys the images that only it uses, that of its memory too', async () => {
    const { calls, remove } = siteThat();
    await remove();
    expect(calls).toEqual(['VM.destroy s', 'VDI.destroy disk-a', 'VDI.destroy disk-b', 'VDI.destroy memory']);
  });

  it('leaves an image of memory that is another’s too', async () => {
    const { site, calls, remove } = siteThat();
    site.mirror.put('VM', 'asleep', { suspend_VDI: 'memory' as never });
    await remove();
    expect(calls).not.toContain('VDI.destroy memory');
  });

  it('goes on where an image stays, tells of it, and shows what has gone', async () => {
    const { site, calls, remove } = siteThat('disk-a');
    await expect(remove()).rejects.toMatchObject({ message: 'XenError:VDI_IN_USE:disk-a:destroy' });
    expect(calls).toEqual(['VM.destroy s', 'VDI.destroy disk-a', 'VDI.destroy disk-b', 'VDI.destroy memory']);
    expect(site.mirror.synchronised).toBe(1);
  });

  it('answers with the first of several images that stay, and logs the others', async () => {
    const { told, remove } = siteThat('disk-a', 'memory');
    await expect(remove()).rejects.toMatchObject({ message: 'XenError:VDI_IN_USE:disk-a:destroy' });
    expect(told).toMatchObject([{ error: { parameters: ['memory', 'destroy'] } }]);
  });

  it('destroys no image where the snapshot stays', async () => {
    const { site, calls, remove } = siteThat('s');
    await expect(remove()).rejects.toMatchObject({ status: 'FAILED' });
    expect(calls).toEqual(['VM.destroy s']);
    expect(site.mirror.synchronised).toBe(0);
  });
});
