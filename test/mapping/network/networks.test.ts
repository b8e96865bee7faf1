import { describe, expect, it } from 'vitest';
import { hostComputerSystem } from '../../../src/mapping/host/Xen_HostComputerSystem.ts';
import { hostedNetworkConnectionPool } from '../../../src/mapping/network/Xen_HostedNetworkConnectionPool.ts';
import { hostNetworkConnectionPool } from '../../../src/mapping/network/Xen_HostNetworkConnectionPool.ts';
import { networkConnectionAllocationCapabilities } from '../../../src/mapping/network/Xen_NetworkConnectionAllocationCapabilities.ts';
import { networkConnectionCapabilitiesSettingData } from '../../../src/mapping/network/Xen_NetworkConnectionCapabilitiesSettingData.ts';
import { networkConnectionPool } from '../../../src/mapping/network/Xen_NetworkConnectionPool.ts';
import { networkConnectionSettingsDefineCapabilities } from '../../../src/mapping/network/Xen_NetworkConnectionSettingsDefineCapabilities.ts';
import { networkPort } from '../../../src/mapping/network/Xen_NetworkPort.ts';
import { networkPortAllocatedFromPool } from '../../../src/mapping/network/Xen_NetworkPortAllocatedFromPool.ts';
import { networkPortSettingAllocationFromPool } from '../../../src/mapping/network/Xen_NetworkPortSettingAllocationFromPool.ts';
import { networkPortSettingData } from '../../../src/mapping/network/Xen_NetworkPortSettingData.ts';
import { networkPortSettingDataComponent } from '../../../src/mapping/network/Xen_NetworkPortSettingDataComponent.ts';
import { networkPortSettingsDefineState } from '../../../src/mapping/network/Xen_NetworkPortSettingsDefineState.ts';
import { virtualSwitch } from '../../../src/mapping/network/Xen_VirtualSwitch.ts';
import { virtualSwitchSettingData } from '../../../src/mapping/network/Xen_VirtualSwitchSettingData.ts';
import { computerSystemSnapshot } from '../../../src/mapping/snapshot/Xen_ComputerSystemSnapshot.ts';
import { computerSystemSettingData } from '../../../src/mapping/virtual-system/Xen_ComputerSystemSettingData.ts';
import { computerSystemTemplate } from '../../../src/mapping/virtual-system/Xen_ComputerSystemTemplate.ts';
import { nullRef, type Ref } from '../../../src/xenapi/datamodel/types.ts';
import { makePath, pathOf, read, Site } from '../engine/site.ts';

/** A network on two hosts and one that is internal. */
function siteWithNetworks(VLAN = -1n) {
  const site = new Site([
    hostComputerSystem,
    hostNetworkConnectionPool,
    hostedNetworkConnectionPool,
    networkConnectionPool,
    virtualSwitch,
    virtualSwitchSettingData,
    networkPort,
    networkPortAllocatedFromPool,
    networkPortSettingData,
    networkPortSettingAllocationFromPool,
    networkPortSettingDataComponent,
    networkPortSettingsDefineState,
    computerSystemSettingData,
    computerSystemSnapshot,
    computerSystemTemplate,
  ]);
  const PIFs = ['p1', 'p2'].map((ref, n) =>
    site.mirror.put('PIF', ref, {
      host: site.mirror.put('host', `h${n}`),
      network: site.mirror.put('network', 'lan', { name_label: 'LAN', bridge: 'xenbr0' }),
      device: 'eth0',
      VLAN,
    }),
  );
  const lan = site.mirror.put('network', 'lan', { PIFs });
  const internal = site.mirror.put('network', 'internal', { name_label: 'Internal', bridge: 'xapi1' });
  return { site, lan, internal };
}

const pool = (prefix: string) => ({ InstanceID: `Xen:${prefix}/uuid-lan` });

describe('the connection pool of a network', () => {
  it('is told by the words that clients filter on', () => {
    const { site } = siteWithNetworks();
    const words = site.all('Xen_NetworkConnectionPool').map((row) => read(row, 'Description'));
    expect(words).toEqual(['Device=eth0,Bridge=xenbr0', 'Device=No_Device_info,Bridge=xapi1']);
  });

  it('counts the ports of machines, not the interfaces of templates and snapshots', () => {
    const { site, lan: network } = siteWithNetworks();
    const owners = {
      v: {},
      template: { is_a_template: true },
      snapshot: { is_a_template: true, is_a_snapshot: true },
    };
    const VIFs = Object.entries(owners).flatMap(([owner, flags]) => {
      const VM = site.mirror.put('VM', owner, flags);
      return [1, 2].map((n) => site.mirror.put('VIF', `${owner}${n}`, { VM, network }));
    });
    VIFs.push(site.mirror.put('VIF', 'lost', { network }));
    site.mirror.put('network', 'lan', { VIFs });
    const [lan, internal] = site.all('Xen_NetworkConnectionPool');
    expect(site.traverse('Xen_NetworkPortAllocatedFromPool', 'Antecedent', pathOf(lan!))).toHaveLength(2);
    expect([lan, internal].map((row) => read(row, 'CurrentlyConsumedResource'))).toEqual([2n, 0n]);
  });

  it('keeps its key when a host joins or leaves, and is found by keys that named a host', () => {
    const { site } = siteWithNetworks();
    const found = site.get('Xen_NetworkConnectionPool', pool('Shared'));
    expect(found).toBeDefined();
    expect(site.get('Xen_NetworkConnectionPool', pool('uuid-h0'))).toBe(found);
    site.mirror.put('network', 'lan', { PIFs: [] });
    expect(site.get('Xen_NetworkConnectionPool', pool('Shared'))).toBeDefined();
    expect(site.get('Xen_NetworkConnectionPool', { InstanceID: 'Xen:Shared/uuid-h0' })).toBeUndefined();
  });

  it.each([
    ['Xen_HostedNetworkConnectionPool', 'its network', ['uuid-lan'], ['uuid-internal']],
    ['Xen_HostNetworkConnectionPool', 'the hosts that have an interface on it', ['uuid-h0', 'uuid-h1'], []],
  ])('is joined by %s to %s', (association, _, ofLan, ofInternal) => {
    const { site } = siteWithNetworks();
    const systems = (network: string) =>
      site
        .traverse(
          association,
          'PartComponent',
          makePath('Xen_NetworkConnectionPool', { InstanceID: `Xen:Shared/uuid-${network}` }),
        )
        .map(({ path }) => path.keys.get('Name'));
    expect(systems('lan')).toEqual(ofLan);
    expect(systems('internal')).toEqual(ofInternal);
  });
});

describe('the configuration of a network', () => {
  it('tells its bridge, its interface and whether hosts share it', () => {
    const { site } = siteWithNetworks();
    const [lan, internal] = site.all('Xen_VirtualSwitchSettingData');
    const told = (row: typeof lan) => ['Bridge', 'HostInterface', 'Shared'].map((name) => read(row, name));
    expect(told(lan)).toEqual(['xenbr0', 'eth0', true]);
    expect(told(internal)).toEqual(['xapi1', null, false]);
  });

  it.each([
    [-1n, null],
    [0n, ['0']],
    [42n, ['42']],
  ])('has no tag where the pool says -1 (%s)', (VLAN, connection) => {
    const { site, lan: network } = siteWithNetworks(VLAN);
    site.mirror.put('VIF', 'i', { VM: site.mirror.put('VM', 'v'), network });
    expect(read(site.all('Xen_VirtualSwitchSettingData')[0], 'VLANConnection')).toEqual(connection);
    const setting = site.all('Xen_NetworkPortSettingData')[0];
    expect(read(setting, 'Connection')).toEqual(connection);
    expect(read(setting, 'VlanTag')).toBe(connection === null ? null : VLAN);
  });
});

describe('the settings of an interface', () => {
  it.each([
    ['Xen_ComputerSystemSettingData', {}],
    ['Xen_ComputerSystemTemplate', { is_a_template: true }],
    ['Xen_ComputerSystemSnapshot', { is_a_template: true, is_a_snapshot: true }],
  ])('are a part of a %s', (configuration, fields) => {
    const { site, lan: network } = siteWithNetworks();
    site.mirror.put('VIF', 'i', { VM: site.mirror.put('VM', 'v', fields), network });
    const setting = pathOf(site.all('Xen_NetworkPortSettingData')[0]!);
    const whole = site.traverse('Xen_NetworkPortSettingDataComponent', 'PartComponent', setting);
    expect(whole.map(({ path }) => path.className)).toEqual([configuration]);
    const state = site.traverse('Xen_NetworkPortSettingsDefineState', 'SettingData', setting);
    expect(state).toHaveLength(configuration === 'Xen_ComputerSystemSettingData' ? 1 : 0);
  });

  it('come from the pool of their network, and from none where that is gone', () => {
    const { site, lan: network } = siteWithNetworks();
    site.mirror.put('VIF', 'i', { VM: site.mirror.put('VM', 'v'), network });
    const setting = pathOf(site.all('Xen_NetworkPortSettingData')[0]!);
    const pools = () => site.traverse('Xen_NetworkPortSettingAllocationFromPool', 'Dependent', setting);
    expect(pools().map(({ path }) => path.keys.get('InstanceID'))).toEqual(['Xen:Shared/uuid-lan']);
    expect(read(site.all('Xen_NetworkPortSettingData')[0], 'PoolID')).toBe('uuid-lan');
    site.mirror.put('VIF', 'i', { network: nullRef as Ref<'network'> });
    expect(pools()).toEqual([]);
    expect(read(site.all('Xen_NetworkPortSettingData')[0], 'PoolID')).toBeNull();
  });
});

describe('the capabilities of a network', () => {
  it('are four settings, each with its place in the range', () => {
    const site = new Site([
      networkConnectionAllocationCapabilities,
      networkConnectionCapabilitiesSettingData,
      networkConnectionSettingsDefineCapabilities,
    ]);
    site.mirror.put('network', 'lan');
    const capabilities = pathOf(site.all('Xen_NetworkConnectionAllocationCapabilities')[0]!);
    const edges = site.traverse('Xen_NetworkConnectionSettingsDefineCapabilities', 'GroupComponent', capabilities);
    const told = edges.map((edge) => [
      edge.path.keys.get('InstanceID'),
      read(edge.association(), 'ValueRole'),
      read(edge.association(), 'ValueRange'),
    ]);
    expect(told).toEqual([
      ['Xen:uuid-lan/NetworkConnectionMinimum', 3, 1],
      ['Xen:uuid-lan/NetworkConnectionMaximum', 3, 2],
      ['Xen:uuid-lan/NetworkConnectionIncrement', 3, 3],
      ['Xen:uuid-lan/NetworkConnectionDefault', 0, 0],
    ]);
  });
});
