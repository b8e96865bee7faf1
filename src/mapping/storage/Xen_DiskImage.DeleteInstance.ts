import { deletion } from '../define/deletion.ts';
import { diskImage } from './Xen_DiskImage.ts';

/** Destroys an image with what is on it; the pool refuses while a machine uses it (`VDI.destroy`). */
export const deleteDiskImage = deletion(diskImage, ['VDI.destroy'], async ({ session, target }) => {
  await session.call('VDI.destroy', target.$ref);
});
