import { describe, expect, it } from 'vitest';
import { kvp } from '../../../src/mapping/kvp/Xen_KVP.ts';
import { networkConnectionPool } from '../../../src/mapping/network/Xen_NetworkConnectionPool.ts';
import { networkPort } from '../../../src/mapping/network/Xen_NetworkPort.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { read, Site } from './site.ts';

const captionOf = (name_label: string) => {
  const site = new Site([networkPort]);
  const network = site.mirror.put('network', 'n', { name_label });
  site.mirror.put('VIF', 'i', { VM: site.mirror.put('VM', 'v'), network });
  return read(site.all('Xen_NetworkPort')[0], 'Caption');
};

describe('an address', () => {
  const portWith = (MAC: string, address: string) => {
    const site = new Site([networkPort]);
    const guest_metrics = site.mirror.put('VM_guest_metrics', 'g', { networks: new Map([['0/ip', address]]) });
    const VM = site.mirror.put('VM', 'v', { guest_metrics });
    site.mirror.put('VIF', 'i', { VM, network: site.mirror.put('network', 'n'), MAC, device: '0' });
    const [row] = site.all('Xen_NetworkPort');
    return [read(row, 'PermanentAddress'), read(row, 'NetworkAddresses')];
  };

  it('is NULL where its property has no room for it, since part of it would be another', () => {
    expect(portWith('a'.repeat(64), 'b'.repeat(64))).toEqual(['a'.repeat(64), ['b'.repeat(64)]]);
    expect(portWith('😀'.repeat(64), '😀'.repeat(64))).toEqual(['😀'.repeat(64), ['😀'.repeat(64)]]);
    expect(portWith('a'.repeat(65), 'b'.repeat(65))).toEqual([null, [null]]);
    expect(portWith('😀'.repeat(64), '😀'.repeat(65))).toEqual(['😀'.repeat(64), [null]]);
  });
});

describe('a number', () => {
  it.each([
    [0n, 0n],
    [65_535n, 65_535n],
    [65_536n, null],
    [-1n, null],
  ])('%d is %d in a property of 16 bits without a sign', (VCPUs_max, shown) => {
    const properties = { EnabledState: 'VCPUs_max' };
    const site = new Site([{ ...computerSystem, properties } as never]);
    site.mirror.put('VM', 'v', { VCPUs_max });
    expect(read(site.all('Xen_ComputerSystem')[0], 'EnabledState')).toBe(shown);
  });
});

describe('a text for people', () => {
  it.each([
    ['a'.repeat(64), 'a'.repeat(64)],
    ['a'.repeat(65), 'a'.repeat(64)],
    [`${'a'.repeat(63)}😀`, `${'a'.repeat(63)}😀`],
    [`${'a'.repeat(63)}😀b`, `${'a'.repeat(63)}😀`],
    ['😀'.repeat(64), '😀'.repeat(64)],
    ['😀'.repeat(65), '😀'.repeat(64)],
    [`a${'😀'.repeat(64)}`, `a${'😀'.repeat(63)}`],
    [`${'a'.repeat(63)}\ud83d`, `${'a'.repeat(63)}\ud83d`],
  ])('is cut to the MaxLen of its property, never within a character (%j)', (label, caption) => {
    expect(captionOf(label)).toBe(caption);
  });

  it('stays whole where the property has room for it', () => {
    const site = new Site([networkConnectionPool]);
    site.mirror.put('network', 'n', { name_label: 'a'.repeat(2000) });
    const [row] = site.all('Xen_NetworkConnectionPool');
    expect([read(row, 'Name'), read(row, 'ElementName')]).toEqual(['a'.repeat(1024), 'a'.repeat(2000)]);
  });

  it('stays whole in keys, which name something', () => {
    const site = new Site([kvp]);
    site.mirror.put('VM', 'v', { xenstore_data: new Map([[`vm-data/${'k'.repeat(5000)}`, '']]) });
    expect(read(site.all('Xen_KVP')[0], 'DeviceID')).toBe(`Xen:uuid-v/${'k'.repeat(5000)}`);
  });
});
