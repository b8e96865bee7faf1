import { describe, expect, it } from 'vitest';
import type { CIMValue } from '../../../src/cim/values/types.ts';
import { diskImage } from '../../../src/mapping/storage/Xen_DiskImage.ts';
import { diskSettingData } from '../../../src/mapping/storage/Xen_DiskSettingData.ts';
import type { XenSession } from '../../../src/xenapi/client/types.ts';
import { pathOf, Site } from '../engine/site.ts';

function siteThatCalls() {
  const calls: string[] = [];
  const session = {
    call: async (message: string, ...parameters: unknown[]) => {
      calls.push([message, ...parameters].join(' '));
    },
  } as unknown as XenSession;
  return { calls, site: new Site([diskSettingData, diskImage], { sessionOf: () => session }) };
}

function modify(site: Site, className: string, values: Readonly<Record<string, CIMValue | null>>, at = 0) {
  const path = pathOf(site.all(className)[at]!);
  return site.provider.modify(site.context, site.class(className), path, new Map(Object.entries(values)));
}

const refused = { status: 'INVALID_PARAMETER' };

describe('the position of a disk', () => {
  const machine = () => {
    const made = siteThatCalls();
    made.site.mirror.put('VM', 'v', { VBDs: ['d', 'e', 'gone'] as never });
    made.site.mirror.put('VBD', 'd', { VM: 'v' as never, userdevice: '0' });
    made.site.mirror.put('VBD', 'e', { VM: 'v' as never, userdevice: 'xvdb' });
    return made;
  };

  it.each(['banana', '999', '16', '01', '-1', '', 'xvdz', 'xvd', null])('is not %j', async (wanted) => {
    const { site, calls } = machine();
    await expect(modify(site, 'Xen_DiskSettingData', { AddressOnParent: wanted })).rejects.toMatchObject(refused);
    expect(calls).toEqual([]);
  });

  it.each(['1', 'xvdb', 'hdb'])('is not %s, which another disk of the machine has', async (wanted) => {
    const { site, calls } = machine();
    await expect(modify(site, 'Xen_DiskSettingData', { AddressOnParent: wanted })).rejects.toMatchObject(refused);
    expect(calls).toEqual([]);
  });

  it.each(['15', 'xvdc', 'xvda'])('may be %s', async (wanted) => {
    const { site, calls } = machine();
    await modify(site, 'Xen_DiskSettingData', { AddressOnParent: wanted });
    expect(calls).toEqual([`VBD.set_userdevice d ${wanted}`]);
  });

  it('is the first that is free where the client leaves it open', async () => {
    const { site, calls } = machine();
    await modify(site, 'Xen_DiskSettingData', { AddressOnParent: 'autodetect' }, 1);
    expect(calls).toEqual(['VBD.set_userdevice e 1']);
  });

  it('is given to one of two disks of a machine that ask for it at the same time', async () => {
    const { site, calls } = machine();
    site.mirror.synchronise = async () => void site.mirror.put('VBD', 'd', { userdevice: '5' });
    const [first, second] = [0, 1].map((at) => modify(site, 'Xen_DiskSettingData', { AddressOnParent: '5' }, at));
    await expect(second).rejects.toMatchObject(refused);
    await first;
    expect(calls).toEqual(['VBD.set_userdevice d 5']);
  });
});

describe('the access to an image', () => {
  const image = (content_type: string) => {
    const made = siteThatCalls();
    made.site.mirror.put('SR', 's', { content_type });
    made.site.mirror.put('VDI', 'i', { SR: 's' as never, read_only: true });
    return made;
  };

  it('can be read and write, but not where the repository holds ISO files', async () => {
    const iso = image('iso');
    await expect(modify(iso.site, 'Xen_DiskImage', { Access: 3 })).rejects.toMatchObject(refused);
    expect(iso.calls).toEqual([]);
    const user = image('user');
    await modify(user.site, 'Xen_DiskImage', { Access: 3 });
    expect(user.calls).toEqual(['VDI.set_read_only i false']);
  });
});

describe('the size of an image', () => {
  it.each([4n, 2n ** 63n, 2n ** 64n - 1n, null])('is not %s, and nothing else is changed then', async (size) => {
    const { site, calls } = siteThatCalls();
    const SR = site.mirror.put('SR', 's');
    site.mirror.put('VDI', 'i', { SR, virtual_size: 5n });
    const change = modify(site, 'Xen_DiskImage', { ElementName: 'larger', NumberOfBlocks: size });
    await expect(change).rejects.toMatchObject(refused);
    expect(calls).toEqual([]);
  });

  it('is changed after all that can be taken back', async () => {
    const { site, calls } = siteThatCalls();
    const SR = site.mirror.put('SR', 's');
    site.mirror.put('VDI', 'i', { SR });
    await modify(site, 'Xen_DiskImage', { NumberOfBlocks: 8n, ElementName: 'larger' });
    expect(calls).toEqual(['VDI.set_name_label i larger', 'VDI.resize i 8']);
  });
});
