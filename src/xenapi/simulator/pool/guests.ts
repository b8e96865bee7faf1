import type { WireRecord } from '../wire-value.ts';
import type { PoolBuilder } from './pool-builder.ts';
import { minutesAgo } from './units.ts';

const systems: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  debian: {
    name: 'Debian GNU/Linux 12 (bookworm)',
    distro: 'debian',
    major: '12',
    minor: '5',
    uname: '6.1.0-18-amd64',
  },
  rhel: {
    name: 'Red Hat Enterprise Linux 9.3 (Plow)',
    distro: 'rhel',
    major: '9',
    minor: '3',
    uname: '5.14.0-362.el9.x86_64',
  },
  ubuntu: { name: 'Ubuntu 22.04.4 LTS', distro: 'ubuntu', major: '22', minor: '04', uname: '5.15.0-101-generic' },
  windows: {
    name: 'Microsoft Windows Server 2022 Standard|C:\\Windows|\\Device\\Harddisk0\\Partition3',
    distro: 'windows',
    major: '10',
    minor: '0',
    spmajor: '0',
    spminor: '0',
  },
};

const features = [
  'feature-poweroff',
  'feature-reboot',
  'feature-suspend',
  'feature-shutdown',
  'feature-vcpu-hotplug',
  'feature-balloon',
];

/** What the agent in a guest has told of itself, class VM_guest_metrics. */
export function addGuestMetrics(pool: PoolBuilder, os: string, macs: readonly string[], live: boolean): string {
  const name = os === 'windows' ? 'Windows' : 'Linux';
  return pool.add('VM_guest_metrics', {
    os_version: systems[os] ?? {},
    netbios_name: os === 'windows' ? { host_name: 'GUEST', dns_domain: 'example.org' } : {},
    PV_drivers_version: { major: '9', minor: os === 'windows' ? '3' : '1', micro: '0', build: '0' },
    PV_drivers_up_to_date: true,
    PV_drivers_detected: true,
    networks: Object.fromEntries(macs.flatMap((mac, index) => addresses(mac, index))),
    other: {
      ...Object.fromEntries(features.map((feature) => [feature, '1'])),
      platform: name,
      'data-updated': '1',
      'has-vendor-device': '0',
    },
    can_use_hotplug_vbd: 'yes',
    can_use_hotplug_vif: 'yes',
    last_updated: minutesAgo(1),
    live,
  } satisfies WireRecord);
}

function addresses(mac: string, index: number): readonly (readonly [string, string])[] {
  const bytes = mac.split(':').map((byte) => Number.parseInt(byte, 16));
  const [, , , a = 0, b = 0, c = 0] = bytes;
  const ipv4 = `10.${96 + (a & 15)}.${b}.${1 + (c % 254)}`;
  const ipv6 = `fe80::${(bytes[0] ?? 0).toString(16)}${mac.slice(3, 5)}:${mac.slice(6, 8)}ff:fe${mac.slice(9, 11)}:${mac.slice(12).replace(':', '')}`;
  return [
    [`${index}/ip`, ipv4],
    [`${index}/ipv4/0`, ipv4],
    [`${index}/ipv6/0`, ipv6],
  ];
}
