import { describe, expect, it } from 'vitest';
import { activeConnection } from '../../../src/mapping/network/Xen_ActiveConnection.ts';
import { computerSystemLANEndpoint } from '../../../src/mapping/network/Xen_ComputerSystemLANEndpoint.ts';
import { computerSystemNetworkPort } from '../../../src/mapping/network/Xen_ComputerSystemNetworkPort.ts';
import { hostedNetworkPort } from '../../../src/mapping/network/Xen_HostedNetworkPort.ts';
import { networkPort } from '../../../src/mapping/network/Xen_NetworkPort.ts';
import { networkPortSAPImplementation } from '../../../src/mapping/network/Xen_NetworkPortSAPImplementation.ts';
import { virtualSwitch } from '../../../src/mapping/network/Xen_VirtualSwitch.ts';
import { virtualSwitchLANEndpoint } from '../../../src/mapping/network/Xen_VirtualSwitchLANEndpoint.ts';
import { virtualSwitchPort } from '../../../src/mapping/network/Xen_VirtualSwitchPort.ts';
import { virtualSwitchPortSAPImplementation } from '../../../src/mapping/network/Xen_VirtualSwitchPortSAPImplementation.ts';
import { virtualSwitchVirtualSwitchPort } from '../../../src/mapping/network/Xen_VirtualSwitchVirtualSwitchPort.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { nullRef, type Ref } from '../../../src/xenapi/datamodel/types.ts';
import { pathOf, read, Site } from '../engine/site.ts';

const ports = [networkPort, virtualSwitchPort, computerSystemLANEndpoint, virtualSwitchLANEndpoint];
const chain = [
  computerSystem,
  virtualSwitch,
  ...ports,
  computerSystemNetworkPort,
  hostedNetworkPort,
  networkPortSAPImplementation,
  activeConnection,
  virtualSwitchPortSAPImplementation,
  virtualSwitchVirtualSwitchPort,
];

function siteWithLink(fields: Parameters<typeof Site.prototype.mirror.put<'VIF'>>[2] = {}) {
  const site = new Site(chain);
  const VM = site.mirror.put('VM', 'v');
  const network = site.mirror.put('network', 'n', { name_label: 'LAN' });
  site.mirror.put('VIF', 'i', { VM, network, device: '0', MAC: 'aa:bb:cc:dd:ee:ff', ...fields });
  return site;
}

describe('a virtual network link', () => {
  it('is walked from the machine over ports and end points to the network', () => {
    const site = siteWithLink();
    let place = pathOf(site.all('Xen_ComputerSystem')[0]!);
    const walk: readonly (readonly [association: string, from: string])[] = [
      ['Xen_ComputerSystemNetworkPort', 'GroupComponent'],
      ['Xen_NetworkPortSAPImplementation', 'Antecedent'],
      ['Xen_ActiveConnection', 'Antecedent'],
      ['Xen_VirtualSwitchPortSAPImplementation', 'Dependent'],
      ['Xen_VirtualSwitchVirtualSwitchPort', 'PartComponent'],
    ];
    for (const [association, from] of walk) {
      const edges = site.traverse(association, from, place);
      expect(edges, association).toHaveLength(1);
      place = edges[0]!.path;
    }
    expect(place.className).toBe('Xen_VirtualSwitch');
    expect(place.keys.get('Name')).toBe('uuid-n');
  });

  it.each([
    [true, 0n, { Status: 'OK', EnabledState: 2, RequestedState: 12, OperationalStatus: [2], HealthState: 5 }],
    [false, 0n, { Status: 'No Contact', EnabledState: 3, OperationalStatus: [12], HealthState: 5 }],
    [true, 7n, { Status: 'Error', EnabledState: 2, OperationalStatus: [6], HealthState: 20 }],
  ])('tells the same on all its elements (attached: %s, error: %s)', (currently_attached, status_code, told) => {
    const site = siteWithLink({ currently_attached, status_code });
    for (const { cimClass } of ports) {
      const row = site.all(cimClass)[0];
      const seen = Object.fromEntries(Object.keys(told).map((name) => [name, read(row, name)]));
      expect(seen, cimClass).toEqual(told);
    }
  });

  it('is available when attached, off line when not, and has no speed', () => {
    const port = (currently_attached: boolean) => siteWithLink({ currently_attached }).all('Xen_NetworkPort')[0];
    expect(read(port(true), 'Availability')).toBe(3);
    expect(read(port(false), 'Availability')).toBe(8);
    expect([read(port(true), 'Speed'), read(port(true), 'MaxSpeed')]).toEqual([null, null]);
  });

  it('has one address at both ends, which fits its property', () => {
    const site = siteWithLink();
    expect(read(site.all('Xen_NetworkPort')[0], 'PermanentAddress')).toBe('aa:bb:cc:dd:ee:ff');
    for (const { cimClass } of [computerSystemLANEndpoint, virtualSwitchLANEndpoint]) {
      const address = read(site.all(cimClass)[0], 'MACAddress') as string;
      expect(address).toBe('aa:bb:cc:dd:ee:ff');
      expect(site.class(cimClass).property('MACAddress')?.qualifiers.get('maxlen')?.value).toBe(address.length);
    }
  });

  it('has the address that the guest tells of this interface, at both ports', () => {
    const site = siteWithLink();
    const addresses = () =>
      [networkPort, virtualSwitchPort].map(({ cimClass }) => read(site.all(cimClass)[0], 'NetworkAddresses'));
    expect(addresses()).toEqual([null, null]);
    const networks = new Map(Object.entries({ '0/ip': '10.0.0.7', '1/ip': '10.0.0.8' }));
    const guest_metrics = site.mirror.put('VM_guest_metrics', 'g', { networks });
    site.mirror.put('VM', 'v', { guest_metrics });
    expect(addresses()).toEqual([['10.0.0.7'], ['10.0.0.7']]);
  });

  it.each([{ is_a_template: true }, { is_a_snapshot: true }])('is there on real machines only, not on %o', (fields) => {
    const site = siteWithLink();
    site.mirror.put('VM', 'v', fields);
    for (const { cimClass } of ports) expect(site.all(cimClass), cimClass).toEqual([]);
  });

  it('is not there where its machine or its network is gone', () => {
    const site = siteWithLink({ network: nullRef as Ref<'network'> });
    expect(site.all('Xen_VirtualSwitchPort')).toEqual([]);
    expect(site.all('Xen_ActiveConnection')).toEqual([]);
    expect(site.all('Xen_NetworkPort')).toHaveLength(1);
    site.mirror.remove('VM', 'v');
    expect(site.all('Xen_NetworkPort')).toEqual([]);
  });
});
