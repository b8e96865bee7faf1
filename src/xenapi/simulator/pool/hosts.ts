import type { PoolBuilder } from './pool-builder.ts';
import { gibibyte, mebibyte, minutesAgo } from './units.ts';

export interface GeneratedHost {
  readonly ref: string;
  readonly metrics: string;
  readonly name: string;
  readonly address: string;
}

const processors = 16;
const controlDomainMemory = 4 * gibibyte;
const hypervisorMemory = 512 * mebibyte;

const softwareVersion = {
  product_brand: 'XenServer',
  product_version: '8.4.0',
  product_version_text: '8',
  product_version_text_short: '8',
  platform_name: 'XCP',
  platform_version: '3.4.0',
  build_number: 'stream',
  hostname: 'localhost',
  date: '20240404T00:00:00Z',
  dbv: '0.0.1',
  xapi: '26.20.0',
  xapi_build: '26.20.0',
  xen: '4.17.5',
  linux: '4.19.0+1',
  xencenter_min: '2.21',
  xencenter_max: '2.21',
  'network-backend': 'openvswitch',
  db_schema: '5.909',
};

const processor = {
  vendor: 'GenuineIntel',
  modelname: 'Intel(R) Xeon(R) Silver 4208 CPU @ 2.10GHz',
  family: '6',
  model: '85',
  stepping: '7',
  flags:
    'fpu de tsc msr pae mce cx8 apic sep mca cmov pat clflush acpi mmx fxsr sse sse2 ht syscall nx lm aes avx avx2',
};

const features = '1fcbfbff-f7fa3223-2d93fbff-00000523-00000001-001c0fbb-00000000-00000000-00001000-0c000400';

const capabilities = ['xen-3.0-x86_64', 'hvm-3.0-x86_32', 'hvm-3.0-x86_32p', 'hvm-3.0-x86_64', ''];

/** The hosts with their processors, metrics, control domain, display adapter and certificate. */
export function addHosts(pool: PoolBuilder, count: number): readonly GeneratedHost[] {
  const adapters = pool.add('GPU_group', { name_label: 'Group of Matrox G200eW3 GPUs', GPU_types: ['102b/0536'] });
  return Array.from({ length: count }, (_, index) => {
    const host = addHost(pool, index);
    addControlDomain(pool, host, index);
    addProcessors(pool, host.ref);
    addDisplayAdapter(pool, host.ref, adapters);
    addCertificate(pool, host.ref);
    return host;
  });
}

function addHost(pool: PoolBuilder, index: number): GeneratedHost {
  const name = `xen${String(index + 1).padStart(2, '0')}`;
  const address = `10.${80 + (index >> 16)}.${(index >> 8) & 255}.${(index & 255) + 11 > 254 ? (index & 255) - 244 : (index & 255) + 11}`;
  const metrics = pool.add('host_metrics', { live: true, last_updated: minutesAgo(0) });
  const ref = pool.add('host', {
    ...identity(pool, name, address),
    ...hardware(),
    metrics,
    enabled: true,
    edition: 'standard-per-socket',
    editions: ['trial', 'standard-per-socket', 'premium-per-socket'],
    license_params: { sku_type: 'standard-per-socket', version: '8', sockets: '2', expiry: '20991231T23:59:59Z' },
    license_server: { address: 'licence.example.org', port: '27000' },
    API_version_major: '2',
    API_version_minor: '23',
    API_version_vendor: 'XenSource',
    sched_policy: 'credit',
    supported_bootloaders: ['eliloader', 'pygrub'],
    memory_overhead: String(hypervisorMemory),
    virtual_hardware_platform_versions: ['0', '1', '2'],
    other_config: { boot_time: '1712000000.', agent_start_time: '1712000060.', iscsi_iqn: iqn(name) },
    logging: {},
    display: 'enabled',
    ssh_enabled: true,
    tls_verification_enabled: true,
    numa_affinity_policy: 'default_policy',
  });
  return { ref, metrics, name, address };
}

function identity(pool: PoolBuilder, name: string, address: string) {
  return {
    name_label: name,
    name_description: 'Default install',
    hostname: `${name}.example.org`,
    address,
    iscsi_iqn: iqn(name),
    software_version: softwareVersion,
    bios_strings: {
      'bios-vendor': 'Dell Inc.',
      'bios-version': '2.10.2',
      'system-manufacturer': 'Dell Inc.',
      'system-product-name': 'PowerEdge R440',
      'system-serial-number': pool.random.uuid().slice(0, 7).toUpperCase(),
      'oem-1': 'Xen',
      'hp-rombios': '',
    },
  };
}

function hardware() {
  return {
    capabilities,
    chipset_info: { iommu: 'true' },
    cpu_info: {
      ...processor,
      cpu_count: String(processors),
      socket_count: '2',
      threads_per_core: '2',
      speed: '2095.078',
      features,
      features_pv: features,
      features_hvm: features,
      features_pv_host: features,
      features_hvm_host: features,
    },
    cpu_configuration: {},
  };
}

function iqn(name: string): string {
  return `iqn.2024-04.org.example:${name}`;
}

function addControlDomain(pool: PoolBuilder, host: GeneratedHost, index: number): void {
  const memory = String(controlDomainMemory);
  const metrics = pool.add('VM_metrics', {
    memory_actual: memory,
    VCPUs_number: String(processors),
    start_time: minutesAgo(20_000),
    install_time: minutesAgo(200_000),
    last_updated: minutesAgo(0),
    current_domain_type: 'pv',
  });
  const ref = pool.add('VM', {
    name_label: `Control domain on host: ${host.name}`,
    name_description: 'The domain which manages physical devices and manages other domains',
    is_control_domain: true,
    power_state: 'Running',
    resident_on: host.ref,
    affinity: host.ref,
    domid: '0',
    domarch: 'x64',
    domain_type: 'pv',
    user_version: '1',
    metrics,
    memory_target: memory,
    memory_static_max: memory,
    memory_dynamic_max: memory,
    memory_dynamic_min: memory,
    memory_static_min: memory,
    VCPUs_max: String(processors),
    VCPUs_at_startup: String(processors),
    actions_after_shutdown: 'destroy',
    actions_after_reboot: 'destroy',
    actions_after_crash: 'destroy',
    HVM_shadow_multiplier: 1,
    other_config: { is_system_domain: 'true', storage_driver_domain: `OpaqueRef:${pool.random.uuid()}` },
    order: '0',
    version: String(index > 0 ? 1 : 0),
  });
  addConsoles(pool, ref, host.address);
  pool.update('host', host.ref, { control_domain: ref });
}

/** The graphical and the text console of a domain that has just been built on the host with this address. */
export function addConsoles(pool: PoolBuilder, machine: string, address: string): void {
  for (const protocol of ['rfb', 'vt100']) {
    const uuid = pool.random.uuid();
    pool.add('console', { protocol, VM: machine, location: `https://${address}/console?uuid=${uuid}` }, { uuid });
  }
}

function addProcessors(pool: PoolBuilder, host: string): void {
  for (let number = 0; number < processors; number++) {
    pool.add('host_cpu', { ...processor, host, number: String(number), speed: '2095', features });
  }
}

function addDisplayAdapter(pool: PoolBuilder, host: string, group: string): void {
  const device = pool.add('PCI', {
    class_id: '0300',
    class_name: 'VGA compatible controller',
    vendor_id: '102b',
    vendor_name: 'Matrox Electronics Systems Ltd.',
    device_id: '0536',
    device_name: 'Integrated Matrox G200eW3 Graphics Controller',
    driver_name: 'mgag200',
    host,
    pci_id: '0000:03:00.0',
  });
  pool.add('PGPU', { PCI: device, GPU_group: group, host, is_system_display_device: true });
}

function addCertificate(pool: PoolBuilder, host: string): void {
  const digest = pool.random.uuid().replaceAll('-', '').repeat(2).toUpperCase();
  const fingerprint = (digest.match(/../g) ?? []).join(':');
  pool.add('Certificate', {
    name: '',
    type: 'host',
    host,
    not_before: '20240401T00:00:00Z',
    not_after: '20340401T00:00:00Z',
    fingerprint,
    fingerprint_sha256: fingerprint,
  });
}

const moduleSize = 64 * gibibyte;

/** Gives each host the memory that holds its domains with room to spare, and says how much of it is free. */
export function fitHostMemory(pool: PoolBuilder, hosts: readonly GeneratedHost[]): void {
  const used = new Map<string, number>();
  for (const [, machine] of pool.all('VM')) {
    const host = String(machine['resident_on']);
    const memory = Number(machine['memory_static_max']) + Number(machine['memory_overhead'] ?? 0);
    used.set(host, (used.get(host) ?? 0) + memory);
  }
  for (const { ref, metrics } of hosts) {
    const needed = (used.get(ref) ?? 0) + hypervisorMemory;
    const total = moduleSize * Math.ceil((needed * 1.5) / moduleSize);
    pool.update('host_metrics', metrics, { memory_total: String(total), memory_free: String(total - needed) });
  }
}
