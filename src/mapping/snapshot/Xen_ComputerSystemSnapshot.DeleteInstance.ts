import type { Inventory, XenRecord } from '../../xenapi/index.ts';
import { deletion } from '../define/deletion.ts';
import { computerSystemSnapshot } from './Xen_ComputerSystemSnapshot.ts';

/**
 * Destroys a snapshot and the images that only it uses, that of its memory too (`VM.destroy`, which leaves the images,
 * then `VDI.destroy`).
 */
export const deleteSnapshot = deletion(
  computerSystemSnapshot,
  ['VM.destroy', 'VDI.destroy'],
  async ({ session, step, inventory, target }) => {
    const images = [...disksOf(inventory, target), ...memoryOf(inventory, target)];
    await step(() => session.call('VM.destroy', target.$ref));
    // One that stays must not keep the others: without the snapshot nobody would find them.
    const outcomes = await Promise.allSettled(images.map(({ $ref }) => session.call('VDI.destroy', $ref)));
    const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    if (errors.length > 0) throw new AggregateError(errors);
  },
);

const disksOf = (inventory: Inventory, snapshot: XenRecord<'VM'>): readonly XenRecord<'VDI'>[] =>
  snapshot.VBDs.flatMap((ref) => {
    const device = inventory.get('VBD', ref);
    const image = device?.type === 'Disk' ? inventory.get('VDI', device.VDI) : undefined;
    return image && image.VBDs.length === 1 ? [image] : [];
  });

function memoryOf(inventory: Inventory, { $ref, suspend_VDI }: XenRecord<'VM'>): readonly XenRecord<'VDI'>[] {
  const image = inventory.get('VDI', suspend_VDI);
  if (image === undefined || image.VBDs.length > 0) return [];
  // Xen_HostedMemoryState has the index made.
  const users = [...inventory.referrers('VM', 'suspend_VDI', suspend_VDI)];
  return users.every((vm) => vm.$ref === $ref) ? [image] : [];
}
