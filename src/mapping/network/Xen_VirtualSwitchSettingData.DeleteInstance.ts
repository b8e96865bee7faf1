import { deletion } from '../define/deletion.ts';
import { virtualSwitchSettingData } from './Xen_VirtualSwitchSettingData.ts';

/** Destroys a network; the pool refuses while an interface of a host or machine is on it (`network.destroy`). */
export const deleteVirtualSwitch = deletion(
  virtualSwitchSettingData,
  ['network.destroy'],
  async ({ session, target }) => {
    await session.call('network.destroy', target.$ref);
  },
);
