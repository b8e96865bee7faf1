import type { WireRecord } from '../wire-value.ts';
import { type Build, buildFields } from './machine-fields.ts';
import type { PoolBuilder } from './pool-builder.ts';
import { gibibyte, mebibyte } from './units.ts';

interface Template extends Build {
  readonly name: string;
  readonly label: string;
  readonly diskGiB: number;
}

const linux = { type: 'hvm', memoryGiB: 2, processors: 1, diskGiB: 10 } as const;
const modern = { ...linux, firmware: 'uefi' } as const;
const windowsServer = {
  type: 'hvm',
  firmware: 'uefi',
  windows: true,
  memoryGiB: 4,
  processors: 2,
  diskGiB: 32,
} as const;

const stock: readonly Template[] = [
  { ...linux, name: 'AlmaLinux 8', label: 'almalinux-8' },
  { ...modern, name: 'AlmaLinux 9', label: 'almalinux-9' },
  { ...linux, name: 'CentOS 7', label: 'centos-7' },
  { ...linux, name: 'Debian Bullseye 11', label: 'debian-11' },
  { ...modern, name: 'Debian Bookworm 12', label: 'debian-12' },
  { ...linux, type: 'pv', memoryGiB: 0.25, diskGiB: 8, name: 'Debian Lenny 5.0 (32-bit)', label: 'debian-5' },
  { ...linux, name: 'Gooroom Platform 2.0', label: 'gooroom-2.0' },
  { ...linux, name: 'Oracle Linux 8', label: 'oel-8' },
  { ...linux, name: 'Red Hat Enterprise Linux 8', label: 'rhel-8' },
  { ...modern, name: 'Red Hat Enterprise Linux 9', label: 'rhel-9' },
  { ...modern, name: 'Rocky Linux 9', label: 'rocky-9' },
  { ...linux, name: 'SUSE Linux Enterprise 15 (64-bit)', label: 'sle-15-64bit' },
  { ...linux, name: 'Ubuntu Focal Fossa 20.04', label: 'ubuntu-20.04' },
  { ...modern, name: 'Ubuntu Jammy Jellyfish 22.04', label: 'ubuntu-22.04' },
  { ...windowsServer, name: 'Windows 10 (64-bit)', label: 'windows-10-64bit' },
  { ...windowsServer, name: 'Windows 11 (64-bit)', label: 'windows-11' },
  { ...windowsServer, firmware: 'bios', name: 'Windows Server 2016 (64-bit)', label: 'windows-server-2016-64bit' },
  { ...windowsServer, name: 'Windows Server 2019 (64-bit)', label: 'windows-server-2019-64bit' },
  { ...windowsServer, name: 'Windows Server 2022 (64-bit)', label: 'windows-server-2022-64bit' },
  { ...linux, diskGiB: 0, memoryGiB: 0.25, name: 'Other install media', label: 'other-install-media' },
];

/** The templates that come with the product, and the hidden one that transfers images. */
export function addTemplates(pool: PoolBuilder, repository: string): void {
  for (const template of stock) addStockTemplate(pool, template);
  addTransferTemplate(pool, repository);
}

function addTemplate(pool: PoolBuilder, fields: WireRecord): string {
  const metrics = pool.add('VM_metrics', {});
  return pool.add('VM', { ...fields, metrics, is_a_template: true, domid: '-1', power_state: 'Halted' });
}

function addStockTemplate(pool: PoolBuilder, template: Template): void {
  addTemplate(pool, {
    ...buildFields(template),
    ...(template.type === 'pv' && { PV_bootloader: 'eliloader', PV_args: '-- quiet console=hvc0' }),
    name_label: template.name,
    name_description: template.diskGiB > 0 ? `Clone, provision and start to install ${template.name}` : '',
    reference_label: template.label,
    is_default_template: true,
    recommendations: recommendations(template),
    other_config: stockConfig(pool, template),
  });
}

function stockConfig(pool: PoolBuilder, { type, windows, diskGiB }: Template) {
  return {
    mac_seed: pool.random.uuid(),
    default_template: 'true',
    'install-methods': windows || diskGiB === 0 ? 'cdrom' : 'cdrom,nfs,http,ftp',
    ...(diskGiB > 0 && { disks: disksXml(diskGiB) }),
    ...(!windows && diskGiB > 0 && { linux_template: 'true' }),
    ...(type === 'pv' && { 'install-distro': 'debianlike', 'install-arch': 'i386', 'debian-release': 'lenny' }),
  };
}

function disksXml(diskGiB: number): string {
  const size = diskGiB * gibibyte;
  return `<provision><disk device="0" size="${size}" sr="" bootable="true" type="system"/></provision>`;
}

function recommendations({ windows, memoryGiB, processors, type }: Template): string {
  const field = (name: string, limits: string) => `<restriction field="${name}" ${limits} />`;
  const property = (name: string, limits: string) => `<restriction property="${name}" ${limits} />`;
  const most = type === 'pv' ? 32 : 1536;
  return [
    '<restrictions>',
    field('memory-static-max', `max="${most * gibibyte}"`),
    field('memory-static-min', `min="${(memoryGiB / 2) * gibibyte}"`),
    field('vcpus-max', `max="${type === 'pv' ? 16 : 32}"`),
    field('vcpus-min', `min="${processors}"`),
    ...(windows ? [field('has-vendor-device', 'value="true"')] : []),
    property('number-of-vbds', 'max="255"'),
    property('number-of-vifs', 'max="7"'),
    '</restrictions>',
  ].join('');
}

function addTransferTemplate(pool: PoolBuilder, repository: string): void {
  const template = addTemplate(pool, {
    ...buildFields({ type: 'pv', memoryGiB: 0.0625, processors: 1 }),
    name_label: 'XenServer Transfer VM',
    other_config: { HideFromXenCenter: 'true', transfervm: 'true', mac_seed: pool.random.uuid() },
  });
  const location = pool.random.uuid();
  const image = pool.add(
    'VDI',
    {
      location,
      SR: repository,
      name_label: 'XenServer Transfer VM system disk',
      type: 'system',
      virtual_size: String(16 * mebibyte),
      physical_utilisation: String(16 * mebibyte),
      managed: true,
    },
    { uuid: location },
  );
  pool.add('VBD', {
    VM: template,
    VDI: image,
    userdevice: '0',
    device: '',
    bootable: true,
    mode: 'RW',
    type: 'Disk',
  });
}
