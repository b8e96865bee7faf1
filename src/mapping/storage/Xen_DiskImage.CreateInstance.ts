import { creation } from '../define/creation.ts';
import { cannotBe } from '../define/write.ts';
import { isReadOnly, tooManyBytes } from './image-writes.ts';
import { diskImage } from './Xen_DiskImage.ts';

/** A new, empty disk image in the storage pool whose uuid is SystemName: `VDI.create`. */
export const createDiskImage = creation(diskImage, {
  requires: ['SystemName', 'ElementName', 'NumberOfBlocks'],
  takes: ['Description', 'BlockSize', 'Access'],
  messages: ['VDI.create'],
  async run({ values, session, inventory }) {
    const repository = inventory.byUuid('SR', values.SystemName);
    if (!repository) throw cannotBe('SystemName', 'the uuid of a storage pool');
    const { NumberOfBlocks, BlockSize = 1n, Access } = values;
    const size = NumberOfBlocks * BlockSize;
    if (size < 1n || size >= tooManyBytes) throw cannotBe('NumberOfBlocks', 'a number of blocks that a disk can have');
    return session.call('VDI.create', {
      name_label: values.ElementName,
      name_description: values.Description ?? '',
      SR: repository.$ref,
      virtual_size: size,
      type: 'user',
      sharable: false,
      read_only: Access !== undefined && isReadOnly(Access, 'Access'),
      other_config: new Map(),
    });
  },
});
