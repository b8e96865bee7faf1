import { describe, expect, it } from 'vitest';
import { hostComputerSystem } from '../../../src/mapping/host/Xen_HostComputerSystem.ts';
import { hostComputerSystemNetworkPort } from '../../../src/mapping/host/Xen_HostComputerSystemNetworkPort.ts';
import { hostNetworkPort } from '../../../src/mapping/host/Xen_HostNetworkPort.ts';
import { hostNetworkPortSettingData } from '../../../src/mapping/host/Xen_HostNetworkPortSettingData.ts';
import { makePath, read, Site } from '../engine/site.ts';

type Metrics = Parameters<typeof Site.prototype.mirror.put<'PIF_metrics'>>[2];

/** A bond of two interfaces, and a VLAN on top. */
function siteWithBond(fields: Metrics = {}) {
  const site = new Site([
    hostComputerSystem,
    hostComputerSystemNetworkPort,
    hostNetworkPort,
    hostNetworkPortSettingData,
  ]);
  const host = site.mirror.put('host', 'h');
  const metrics = site.mirror.put('PIF_metrics', 'm', { carrier: true, speed: 10_000n, ...fields });
  const master = site.mirror.put('PIF', 'bond', { host, device: 'bond0', VLAN: -1n, metrics });
  const bond_slave_of = site.mirror.put('Bond', 'b', { master });
  for (const device of ['eth0', 'eth1']) {
    site.mirror.put('PIF', device, { host, device, VLAN: -1n, metrics, bond_slave_of, currently_attached: true });
  }
  site.mirror.put('PIF', 'vlan', { host, device: 'bond0', VLAN: 42n, metrics });
  return site;
}

const port = (site: Site, ref: string) =>
  site.all('Xen_HostNetworkPort').find((row) => read(row, 'DeviceID') === `Xen:uuid-h/uuid-${ref}`);

const setting = (site: Site, ref: string) =>
  site.get('Xen_HostNetworkPortSettingData', { InstanceID: `Xen:uuid-h/uuid-${ref}` });

describe('an interface of a host', () => {
  it('is found whether physical, a bond, a member of one or a VLAN', () => {
    const site = siteWithBond();
    const host = makePath('Xen_HostComputerSystem', { CreationClassName: 'Xen_HostComputerSystem', Name: 'uuid-h' });
    const edges = site.traverse('Xen_HostComputerSystemNetworkPort', 'GroupComponent', host);
    expect(edges.map(({ path }) => path.keys.get('DeviceID'))).toEqual(
      ['bond', 'eth0', 'eth1', 'vlan'].map((ref) => `Xen:uuid-h/uuid-${ref}`),
    );
  });

  it('is as well as its metrics tell', () => {
    const states = (site: Site) =>
      ['OperationalStatus', 'Status', 'HealthState', 'CommunicationStatus'].map((name) =>
        read(port(site, 'eth0'), name),
      );
    expect(states(siteWithBond())).toEqual([[2], 'OK', 5, 2]);
    expect(states(siteWithBond({ carrier: false }))).toEqual([[12], 'No Contact', 5, 4]);
    const site = siteWithBond();
    site.mirror.remove('PIF_metrics', 'm');
    expect(states(site)).toEqual([[0], 'Unknown', 0, 1]);
    expect(read(port(site, 'eth0'), 'Speed')).toBeNull();
  });

  it('has its bond as parent, if it has one', () => {
    const site = siteWithBond();
    expect(read(setting(site, 'eth1'), 'Parent')).toBe('uuid-bond');
    expect(read(setting(site, 'bond'), 'Parent')).toBeNull();
  });

  it('has a tag where it is a VLAN', () => {
    const site = siteWithBond();
    expect(read(setting(site, 'vlan'), 'VlanTag')).toBe(42n);
    expect(read(setting(site, 'bond'), 'VlanTag')).toBeNull();
  });

  it.each([
    [10_000n, 10_000_000_000n],
    [0n, null],
    [65_535n, null],
    [-1n, null],
  ])('has the speed of its link in bits per second, if there is one (%s)', (speed, told) => {
    expect(read(port(siteWithBond({ speed }), 'eth0'), 'Speed')).toBe(told);
  });

  it('is enabled when it is plugged', () => {
    const site = siteWithBond();
    expect(read(port(site, 'eth0'), 'EnabledState')).toBe(2);
    expect(read(port(site, 'bond'), 'EnabledState')).toBe(3);
  });
});
