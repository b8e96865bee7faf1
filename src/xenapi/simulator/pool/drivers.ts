import type { PoolBuilder } from './pool-builder.ts';

/** What a kind of storage repository can do. */
interface StorageDriver {
  readonly type: string;
  readonly name: string;
  readonly features: readonly string[];
  readonly configuration: Readonly<Record<string, string>>;
}

const disks = [
  'SR_PROBE',
  'SR_UPDATE',
  'VDI_CREATE',
  'VDI_DELETE',
  'VDI_ATTACH',
  'VDI_DETACH',
  'VDI_CLONE',
  'VDI_SNAPSHOT',
  'VDI_RESIZE',
  'VDI_MIRROR',
  'VDI_GENERATE_CONFIG',
  'VDI_RESET_ON_BOOT',
  'VDI_UPDATE',
  'VDI_ACTIVATE',
  'VDI_DEACTIVATE',
];

const device = { device: 'local device path (required) (e.g. /dev/sda3)' };
const portal = {
  target: 'IP address or hostname of the iSCSI target',
  targetIQN: 'The IQN of the target LUN group to be attached',
  SCSIid: 'The scsi_id of the destination LUN',
};

const drivers: readonly StorageDriver[] = [
  { type: 'ext', name: 'Local EXT4 VHD', features: [...disks, 'SR_SUPPORTS_LOCAL_CACHING'], configuration: device },
  { type: 'lvm', name: 'Local VHD on LVM', features: disks, configuration: device },
  { type: 'lvmoiscsi', name: 'VHD over iSCSI', features: disks, configuration: portal },
  { type: 'lvmohba', name: 'VHD over FC', features: disks, configuration: { SCSIid: portal.SCSIid } },
  {
    type: 'nfs',
    name: 'NFS VHD',
    features: disks,
    configuration: { server: 'hostname or IP address of NFS server', serverpath: 'path on remote server' },
  },
  {
    type: 'smb',
    name: 'SMB VHD',
    features: disks,
    configuration: { server: 'Full path to share root on SMB server', username: 'The username to be used' },
  },
  {
    type: 'iscsi',
    name: 'Base ISCSI SR driver',
    features: ['SR_PROBE', 'VDI_CREATE', 'VDI_DELETE', 'VDI_ATTACH', 'VDI_DETACH', 'VDI_INTRODUCE'],
    configuration: portal,
  },
  {
    type: 'iso',
    name: 'ISO',
    features: ['VDI_CREATE', 'VDI_DELETE', 'VDI_ATTACH', 'VDI_DETACH'],
    configuration: { location: 'path to mount (required) (e.g. server:/path)', type: 'cifs, smb or nfs_iso' },
  },
  {
    type: 'udev',
    name: 'udev',
    features: ['VDI_INTRODUCE', 'VDI_ATTACH', 'VDI_DETACH', 'VDI_UPDATE', 'SR_UPDATE'],
    configuration: { location: 'path to mount (required) (e.g. /dev/xapi/block)' },
  },
];

/** The pool's storage drivers, class SM. */
export function addDrivers(pool: PoolBuilder): void {
  for (const { type, name, features, configuration } of drivers) {
    pool.add('SM', {
      type,
      name_label: name,
      name_description: `Storage repositories of type ${type}`,
      vendor: 'Cloud Software Group',
      copyright: '(C) 2024 Cloud Software Group, Inc.',
      version: '3.0',
      required_api_version: '1.0',
      configuration,
      capabilities: features,
      features: Object.fromEntries(features.map((feature) => [feature, feature === 'VDI_ATTACH' ? '2' : '1'])),
      driver_filename: `/opt/xensource/sm/${type}SR`,
      supported_image_formats: type === 'iso' || type === 'udev' ? ['raw'] : ['vhd', 'raw'],
    });
  }
}
