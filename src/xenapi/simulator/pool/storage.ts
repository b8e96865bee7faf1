import type { WireRecord } from '../wire-value.ts';
import type { GeneratedHost } from './hosts.ts';
import type { PoolBuilder } from './pool-builder.ts';
import { gibibyte, mebibyte } from './units.ts';

export interface GeneratedStorage {
  readonly nfs: string;
  readonly iscsi: string;
  /** The local repository of each host, in the order of the hosts. */
  readonly local: readonly string[];
  /** Images of installation media. */
  readonly media: readonly string[];
  readonly tools: string;
}

const installationMedia = [
  'debian-12.5.0-amd64-netinst.iso',
  'rhel-9.3-x86_64-dvd.iso',
  'ubuntu-22.04.4-live-server-amd64.iso',
  'Windows Server 2022 (deutsch).iso',
  'rescue & repair <2024>.iso',
];

/** The storage repositories of the pool with their connections and installation media. */
export function addStorage(pool: PoolBuilder, hosts: readonly GeneratedHost[]): GeneratedStorage {
  const local = hosts.map((host, index) => addLocalStorage(pool, host, index));
  for (const host of hosts) addRemovableStorage(pool, host);
  const nfs = addShared(pool, hosts, 'nfs', 'NFS virtual disk storage', {
    server: '10.80.8.20',
    serverpath: '/export/xen',
  });
  const iscsi = addShared(pool, hosts, 'lvmoiscsi', 'iSCSI virtual disk storage', {
    target: '10.80.8.21',
    targetIQN: 'iqn.2024-04.org.example:store',
    SCSIid: '36001405aabbccddeeff00112233445566',
  });
  const library = addShared(
    pool,
    hosts,
    'iso',
    'NFS ISO library',
    { location: '10.80.8.20:/export/iso', type: 'nfs_iso' },
    'iso',
  );
  return {
    nfs,
    iscsi,
    local,
    media: installationMedia.map((name, index) => addImage(pool, library, name, (700 + 500 * index) * mebibyte)),
    tools: addTools(pool, hosts),
  };
}

function addRepository(
  pool: PoolBuilder,
  hosts: readonly GeneratedHost[],
  config: Readonly<Record<string, string>>,
  fields: WireRecord,
): string {
  const ref = pool.add('SR', { content_type: 'user', ...fields });
  for (const host of hosts) {
    pool.add('PBD', { host: host.ref, SR: ref, device_config: config, currently_attached: true });
  }
  return ref;
}

function addLocalStorage(pool: PoolBuilder, host: GeneratedHost, index: number): string {
  return addRepository(
    pool,
    [host],
    { device: '/dev/disk/by-id/scsi-36d09466-part3' },
    {
      name_label: 'Local storage',
      type: index % 2 === 0 ? 'ext' : 'lvm',
      physical_size: String(800 * gibibyte),
      other_config: { 'i18n-original-value-name_label': 'Local storage', 'i18n-key': 'local-storage' },
      sm_config: { devserial: `scsi-${pool.random.uuid().slice(0, 8)}` },
    },
  );
}

function addRemovableStorage(pool: PoolBuilder, host: GeneratedHost): void {
  const udev = { type: 'udev', physical_size: '0' };
  addRepository(
    pool,
    [host],
    { location: '/dev/xapi/cd' },
    { ...udev, name_label: 'DVD drives', content_type: 'iso', sm_config: { type: 'cd' } },
  );
  addRepository(
    pool,
    [host],
    { location: '/dev/xapi/block' },
    { ...udev, name_label: 'Removable storage', content_type: 'disk', sm_config: { type: 'block' } },
  );
}

function addShared(
  pool: PoolBuilder,
  hosts: readonly GeneratedHost[],
  type: string,
  name: string,
  config: Readonly<Record<string, string>>,
  contentType = 'user',
): string {
  return addRepository(pool, hosts, config, {
    name_label: name,
    name_description: `${type} storage of example.org`,
    type,
    shared: true,
    content_type: contentType,
    physical_size: String(4096 * gibibyte),
    sm_config: type === 'lvmoiscsi' ? { allocation: 'thick', use_vhd: 'true' } : {},
  });
}

function addTools(pool: PoolBuilder, hosts: readonly GeneratedHost[]): string {
  const repository = addRepository(
    pool,
    hosts,
    { location: '/opt/xensource/packages/iso', legacy_mode: 'true' },
    {
      name_label: 'XenServer Tools',
      name_description: 'XenServer Tools ISOs',
      type: 'iso',
      content_type: 'iso',
      shared: true,
      is_tools_sr: true,
      physical_size: '-1',
      other_config: { xensource_internal: 'true', xenserver_tools_sr: 'true', 'i18n-key': 'xenserver-tools' },
    },
  );
  const image = addImage(pool, repository, 'xs-tools.iso', 60 * mebibyte);
  pool.update('VDI', image, { is_tools_iso: true, sm_config: { 'xs-tools': 'true' } });
  return image;
}

function addImage(pool: PoolBuilder, repository: string, name: string, bytes: number): string {
  return pool.add('VDI', {
    SR: repository,
    name_label: name,
    location: name,
    type: 'user',
    virtual_size: String(bytes),
    physical_utilisation: String(bytes),
    read_only: true,
    sharable: true,
    managed: true,
  });
}

/** Sums up the images of each repository, and enlarges those that do not hold them. */
export function fitStorage(pool: PoolBuilder): void {
  const sums = new Map<string, { allocated: number; used: number }>();
  for (const [, image] of pool.all('VDI')) {
    const sum = sums.get(String(image['SR'])) ?? { allocated: 0, used: 0 };
    sum.allocated += Number(image['virtual_size']);
    sum.used += Number(image['physical_utilisation']);
    sums.set(String(image['SR']), sum);
  }
  for (const [ref, { allocated, used }] of sums) {
    const given = Number(pool.record('SR', ref)['physical_size']);
    const needed = 256 * gibibyte * Math.ceil((used * 1.5) / (256 * gibibyte));
    pool.update('SR', ref, {
      virtual_allocation: String(allocated),
      physical_utilisation: String(used),
      physical_size: String(given < 0 ? given : Math.max(given, needed)),
    });
  }
}
