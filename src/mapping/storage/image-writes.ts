import { writing } from '../define/settable.ts';
import { cannotBe, message, step, type Write } from '../define/write.ts';

/** More than any image has: the pool counts bytes in 64 bits with a sign. */
export const tooManyBytes = 2n ** 63n;

/** NumberOfBlocks of one byte: an image grows, and nothing makes it smaller again. */
export const resize: Write<'VDI'> = writing<'VDI', bigint>(['VDI.resize'], (vdi, size, property) => {
  if (size === null || size < vdi.virtual_size) throw cannotBe(property, `at least ${vdi.virtual_size}, as it is`);
  if (size >= tooManyBytes) throw cannotBe(property, 'a number of blocks that a disk can have');
  return [step(message('VDI.resize', vdi.$ref, size))];
});

const readable = 1;
const readWrite = 3;

/** Access: 1 readable, 3 read and write. Images in a repository of ISO files are never written to. */
export const protect: Write<'VDI'> = writing<'VDI', number>(
  ['VDI.set_read_only'],
  (vdi, access, property, { inventory }) => {
    const readOnly = isReadOnly(access, property);
    if (!readOnly && inventory.get('SR', vdi.SR)?.content_type === 'iso') {
      throw cannotBe(property, '1 (readable) in a repository of ISO files');
    }
    const undo = message('VDI.set_read_only', vdi.$ref, vdi.read_only);
    return [step(message('VDI.set_read_only', vdi.$ref, readOnly), undo)];
  },
);

/** What Access says of an image. @throws CIMError INVALID_PARAMETER for what no image can be */
export function isReadOnly(access: number | null, property: string): boolean {
  if (access !== readable && access !== readWrite) throw cannotBe(property, '1 (readable) or 3 (read and write)');
  return access === readable;
}
