import { writing } from '../define/settable.ts';
import { cannotBe, message, step, type Write } from '../define/write.ts';
import { blockDevices, freeDevices, toPosition } from '../virtual-system/free-devices.ts';

const positions = freeDevices([], blockDevices).split(',');

/**
 * AddressOnParent: a number from 0, a device name (`xvda`), or `autodetect` for the first position that is free. The
 * pool does not look whether another device of the machine is there already.
 */
export const position: Write<'VBD'> = writing<'VBD', string>(
  ['VBD.set_userdevice'],
  (vbd, wanted, property, { inventory }) => {
    const all = inventory.get('VM', vbd.VM)?.VBDs ?? [];
    const others = all.filter((ref) => ref !== vbd.$ref).flatMap((ref) => inventory.get('VBD', ref)?.userdevice ?? []);
    const free = freeDevices(others, blockDevices).split(',');
    const chosen = wanted === 'autodetect' ? free[0] : wanted;
    if (!chosen || !positions.includes(toPosition(chosen))) {
      throw cannotBe(property, `a position from 0 to ${blockDevices - 1}, a device name such as xvda, or autodetect`);
    }
    if (!free.includes(toPosition(chosen))) throw cannotBe(property, 'a position that no other device has');
    const undo = message('VBD.set_userdevice', vbd.$ref, vbd.userdevice);
    return [step(message('VBD.set_userdevice', vbd.$ref, chosen), undo)];
  },
);
