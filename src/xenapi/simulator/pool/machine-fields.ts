import { memoryOverhead } from '../lifecycle/vm/memory.ts';
import type { WireRecord } from '../wire-value.ts';
import { gibibyte } from './units.ts';

export type Firmware = 'bios' | 'uefi';

/** What decides how a machine boots and what it may use. */
export interface Build {
  readonly type: 'hvm' | 'pv';
  readonly firmware?: Firmware;
  readonly windows?: boolean;
  readonly memoryGiB: number;
  readonly processors: number;
}

const guestBiosStrings = {
  'bios-vendor': 'Xen',
  'bios-version': '',
  'system-manufacturer': 'Xen',
  'system-product-name': 'HVM domU',
  'system-version': '',
  'system-serial-number': '',
  'hp-rombios': '',
  'oem-1': 'Xen',
};

/** The fields of a VM record that follow from how it is built. */
export function buildFields(build: Build): WireRecord {
  const fields = {
    ...memoryFields(build.memoryGiB * gibibyte),
    VCPUs_max: String(build.processors),
    VCPUs_at_startup: String(build.processors),
    domain_type: build.type,
    user_version: '1',
    HVM_shadow_multiplier: 1,
    actions_after_shutdown: 'destroy',
    actions_after_reboot: 'restart',
    actions_after_crash: 'restart',
    actions_after_softreboot: 'soft_reboot',
    generation_id: build.windows ? '0:0' : '',
    hardware_platform_version: build.type === 'hvm' ? '2' : '0',
    ...(build.type === 'hvm' ? hvmFields(build) : pvFields()),
  };
  return { ...fields, memory_overhead: memoryOverhead(fields) };
}

function hvmFields({ firmware = 'bios', windows = false, processors }: Build): WireRecord {
  return {
    HVM_boot_policy: 'BIOS order',
    HVM_boot_params: { order: 'cdn', firmware },
    bios_strings: guestBiosStrings,
    has_vendor_device: windows,
    platform: {
      ...commonPlatform,
      viridian: String(windows),
      'device-model': firmware === 'uefi' ? 'qemu-upstream-uefi' : 'qemu-upstream-compat',
      'cores-per-socket': String(processors % 2 === 0 ? processors / 2 : processors),
      vga: 'std',
      videoram: '8',
      timeoffset: windows ? '3600' : '0',
      ...(firmware === 'uefi' && { secureboot: 'false' }),
    },
  };
}

function pvFields(): WireRecord {
  return { PV_bootloader: 'pygrub', PV_args: 'console=hvc0 quiet', platform: commonPlatform };
}

const commonPlatform = { acpi: '1', apic: 'true', pae: 'true', nx: 'true' };

/** Fixed memory of that many bytes; the guest may be booted with half of it. */
function memoryFields(bytes: number): WireRecord {
  return {
    memory_static_max: String(bytes),
    memory_dynamic_max: String(bytes),
    memory_dynamic_min: String(bytes),
    memory_static_min: String(bytes / 2),
    memory_target: '0',
  };
}
