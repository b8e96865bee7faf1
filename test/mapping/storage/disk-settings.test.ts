import { describe, expect, it } from 'vitest';
import { diskSettingData } from '../../../src/mapping/storage/Xen_DiskSettingData.ts';
import { read, Site } from '../engine/site.ts';

const units = ['AllocationUnits', 'VirtualQuantityUnits', 'VirtualResourceBlockSize'];
const amounts = ['VirtualQuantity', 'Reservation', 'Limit'];

describe('the settings of a drive', () => {
  it.each(['Disk', 'CD', 'Floppy'] as const)('count bytes, as blocks of one byte are: %s', (type) => {
    const site = new Site([diskSettingData]);
    const VM = site.mirror.put('VM', 'v');
    site.mirror.put('VBD', 'full', { VM, type, VDI: site.mirror.put('VDI', 'i', { virtual_size: 4096n }) });
    site.mirror.put('VBD', 'empty', { VM, type });
    const [full, empty] = site.all('Xen_DiskSettingData');
    expect(units.map((name) => read(full, name))).toEqual(['byte', 'byte', 1n]);
    expect(amounts.map((name) => read(full, name))).toEqual([4096n, 4096n, 4096n]);
    expect(amounts.map((name) => read(empty, name))).toEqual([null, null, null]);
  });
});
