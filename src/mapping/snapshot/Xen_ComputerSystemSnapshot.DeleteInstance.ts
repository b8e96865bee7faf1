import type { Inventory, XenRecord } from '../../xenapi/index.ts';
import { deletion } from '../define/method.ts';
import { computerSystemSnapshot } from './Xen_ComputerSystemSnapshot.ts';

/** Destroys a snapshot and the images that only it uses (`VM.destroy`, which leaves the images, then `VDI.destroy`). */
export const deleteSnapshot = deletion(
  computerSystemSnapshot,
  ['VM.destroy', 'VDI.destroy'],
  async ({ session, inventory, target }) => {
    const images = imagesOf(inventory, target);
    await session.call('VM.destroy', target.$ref);
    for (const image of images) await session.call('VDI.destroy', image.$ref);
  },
);

const imagesOf = (inventory: Inventory, snapshot: XenRecord<'VM'>): readonly XenRecord<'VDI'>[] =>
  snapshot.VBDs.flatMap((ref) => {
    const device = inventory.get('VBD', ref);
    const image = device?.type === 'Disk' ? inventory.get('VDI', device.VDI) : undefined;
    return image && image.VBDs.length === 1 ? [image] : [];
  });
