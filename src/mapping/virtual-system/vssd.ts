import { interval } from '../define/datetime.ts';
import { settable } from '../define/settable.ts';
import { datetime, filled, number, pairs, text, toPairs, urisTo, uriTo } from '../define/sources.ts';

/** What the configuration classes look at in the record of a machine, template or snapshot. */
interface Configuration {
  readonly domain_type: string;
  readonly HVM_boot_params: ReadonlyMap<string, string>;
  readonly HVM_boot_policy: string;
  readonly HVM_shadow_multiplier: number;
  readonly PV_bootloader: string;
  readonly PV_bootloader_args: string;
  readonly PV_kernel: string;
  readonly PV_ramdisk: string;
  readonly PV_args: string;
  readonly PV_legacy_args: string;
  readonly other_config: ReadonlyMap<string, string>;
  readonly start_delay: bigint;
}

/** Pools that know no domain types tell a fully virtualised guest by how it boots. */
export const isHvm = ({ domain_type, HVM_boot_policy, HVM_boot_params }: Configuration): boolean =>
  domain_type === 'unspecified' ? HVM_boot_params.has('order') || HVM_boot_policy !== '' : domain_type === 'hvm';

/** As clients of the Xen classes spell it; the DMTF has no word for PVH. @see DSP1057, CIM_VirtualSystemSettingData */
const systemType = (vm: Configuration): string => {
  if (vm.domain_type === 'pvh') return 'XenServer:PVH';
  return isHvm(vm) ? 'DMTF:Xen:HVM' : 'DMTF:Xen:PV';
};

const paravirtual = (field: keyof Configuration) => (vm: Configuration) => {
  const value = vm[field];
  return isHvm(vm) || typeof value !== 'string' || value === '' ? null : value;
};

/** A configuration is named after the record that it stands on. */
export const vssdKey = { InstanceID: text('Xen:{uuid}') } as const;

/** Snapshots are templates to the pool, machines become templates: each may stand before or behind any other. */
export const relatives = ['Xen_ComputerSystemSnapshot', 'Xen_ComputerSystemTemplate', 'Xen_ComputerSystem'] as const;

/** What every configuration of a machine tells. @see DSP1057 Virtual System Profile, CIM_VirtualSystemSettingData */
export const vssdProperties = {
  ElementName: settable('name_label', 'VM.set_name_label'),
  Description: settable('name_description', 'VM.set_name_description'),
  VirtualSystemIdentifier: 'uuid',
  VirtualSystemType: systemType,
  CreationTime: datetime('metrics.install_time'),
  HVM_Boot_Params: (vm: Configuration) => (isHvm(vm) ? toPairs(vm.HVM_boot_params) : null),
  HVM_Boot_Policy: settable(filled('HVM_boot_policy'), 'VM.set_HVM_boot_policy'),
  HVM_ShadowMultiplier: (vm: Configuration) =>
    isHvm(vm) && vm.HVM_shadow_multiplier > 0 ? vm.HVM_shadow_multiplier : null,
  PV_Bootloader: paravirtual('PV_bootloader'),
  PV_Bootloader_Args: paravirtual('PV_bootloader_args'),
  PV_Kernel: paravirtual('PV_kernel'),
  PV_RAMDisk: paravirtual('PV_ramdisk'),
  PV_Args: paravirtual('PV_args'),
  PV_Legacy_Args: paravirtual('PV_legacy_args'),
  Platform: pairs('platform'),
  Other_Config: pairs('other_config'),
  Xenstore_Data: pairs('xenstore_data'),
  Parent: uriTo(relatives, 'parent'),
  Children: urisTo(relatives, 'children'),
  AutomaticStartupAction: (vm: Configuration) => (vm.other_config.get('auto_poweron') === 'true' ? 4 : 2),
  AutomaticStartupActionDelay: (vm: Configuration) => interval(Number(vm.start_delay)),
  AutomaticStartupActionSequenceNumber: settable(number('order'), 'VM.set_order'),
  AutomaticRecoveryAction: settable(
    [
      'actions_after_crash',
      {
        destroy: 2,
        coredump_and_destroy: 2,
        restart: 3,
        coredump_and_restart: 3,
        preserve: 2,
        rename_restart: 3,
      },
    ],
    'VM.set_actions_after_crash',
  ),
} as const;

/** What the guest tools of a machine tell, or told when the snapshot was taken. */
export const activeProperties = {
  OS_Version: pairs('guest_metrics.os_version'),
  PV_Drivers_Version: pairs('guest_metrics.PV_drivers_version'),
  PV_Drivers_UpToDate: 'guest_metrics.PV_drivers_up_to_date',
} as const;

/** Properties of configurations that the pool has nothing for. */
export const vssdUnmapped = {
  'the pool keeps configurations in its database, not in files': [
    'ConfigurationDataRoot',
    'ConfigurationFile',
    'SnapshotDataRoot',
    'SuspendDataRoot',
    'SwapFileDataRoot',
    'LogDataRoot',
    'RecoveryFile',
  ],
  'the pool numbers no configurations': ['ConfigurationID'],
  'the description says it': ['Notes'],
  'the pool keeps no such setting of a machine': ['AutomaticShutdownAction'],
} as const;
