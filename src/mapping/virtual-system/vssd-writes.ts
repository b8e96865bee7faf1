import type { CIMDateTime } from '../../cim/index.ts';
import type { MessageName, Records } from '../../xenapi/index.ts';
import { writing } from '../define/settable.ts';
import { entriesAmong, entryWith } from '../define/settable-entries.ts';
import { cannotBe, message, step, type Write } from '../define/write.ts';
import { isHvm } from './vssd.ts';

/** CIM_VirtualSystemSettingData.AutomaticStartupAction: 2 none, 4 always. The toolstack starts what has the entry. */
const automaticStart = entryWith('other_config', 'auto_poweron', (value, property) => {
  if (value === 2) return null;
  if (value === 4) return 'true';
  throw cannotBe(property, '2 (none) or 4 (always)');
});

const wholeSeconds = /^(\d{8})(\d{2})(\d{2})(\d{2})\.0{6}:000$/;

/** CIM_VirtualSystemSettingData.AutomaticStartupActionDelay, an interval of whole seconds. */
const startDelay: Write<'VM'> = writing<'VM', CIMDateTime>(['VM.set_start_delay'], (vm, value, property) => {
  const match = wholeSeconds.exec(value ?? '');
  if (!match) throw cannotBe(property, 'an interval of whole seconds');
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map(Number);
  const delay = BigInt(((days * 24 + hours) * 60 + minutes) * 60 + seconds);
  return [step(message('VM.set_start_delay', vm.$ref, delay), message('VM.set_start_delay', vm.$ref, vm.start_delay))];
});

/** Xen_VirtualSystemSettingData.HVM_ShadowMultiplier; the pool takes 1 and more. */
const shadowMultiplier: Write<'VM'> = writing<'VM', number>(['VM.set_HVM_shadow_multiplier'], (vm, value, property) => {
  if (value === null || !(value >= 1) || !Number.isFinite(value)) throw cannotBe(property, 'a number of 1 or more');
  const undo = message('VM.set_HVM_shadow_multiplier', vm.$ref, vm.HVM_shadow_multiplier);
  return [step(message('VM.set_HVM_shadow_multiplier', vm.$ref, value), undo)];
});

type TextField = { [F in keyof Records['VM']]: Records['VM'][F] extends string ? F : never }[keyof Records['VM']];

/** A text that boots paravirtual machines; other machines would not show it, so they do not take it. */
const paravirtual = <M extends MessageName>(name: M & `VM.set_PV_${string}`, field: TextField): Write<'VM'> =>
  writing<'VM', string>([name], (vm, value, property) => {
    if (isHvm(vm)) throw cannotBe(property, 'NULL for a machine that is fully virtualised');
    const undo = { message: name, parameters: [vm.$ref, vm[field]] };
    return [{ message: name, parameters: [vm.$ref, value ?? ''], undo }];
  });

/** Keys that a client may set; all others steer the toolstack or belong to its tools. */
const platformKeys = ['acpi', 'apic', 'pae', 'nx', 'viridian', 'hpet', 'stdvga', 'vga', 'videoram', 'cores-per-socket'];
const otherConfigKeys = ['auto_poweron', 'owner', 'owner_contact', 'roles', 'folder', 'XenCenter.CustomFields.*'];

/** How the configurations of machines, templates and snapshots are set, beside what is settable by itself. */
export const vssdWrites = {
  HVM_Boot_Params: entriesAmong('HVM_boot_params', ['order', 'firmware']),
  HVM_ShadowMultiplier: shadowMultiplier,
  PV_Bootloader: paravirtual('VM.set_PV_bootloader', 'PV_bootloader'),
  PV_Bootloader_Args: paravirtual('VM.set_PV_bootloader_args', 'PV_bootloader_args'),
  PV_Kernel: paravirtual('VM.set_PV_kernel', 'PV_kernel'),
  PV_RAMDisk: paravirtual('VM.set_PV_ramdisk', 'PV_ramdisk'),
  PV_Args: paravirtual('VM.set_PV_args', 'PV_args'),
  PV_Legacy_Args: paravirtual('VM.set_PV_legacy_args', 'PV_legacy_args'),
  Platform: entriesAmong('platform', platformKeys),
  Other_Config: entriesAmong('other_config', otherConfigKeys),
  Xenstore_Data: entriesAmong('xenstore_data', ['vm-data/*']),
  AutomaticStartupAction: automaticStart,
  AutomaticStartupActionDelay: startDelay,
} as const;
