import { creation } from '../define/creation.ts';
import { virtualSwitchSettingData } from './Xen_VirtualSwitchSettingData.ts';

/** A new network without interfaces, so for the machines of one host among each other: `network.create`. */
export const createVirtualSwitch = creation(virtualSwitchSettingData, {
  requires: ['ElementName'],
  takes: ['Description'],
  messages: ['network.create'],
  run: ({ values, session }) =>
    session.call('network.create', {
      name_label: values.ElementName,
      name_description: values.Description ?? '',
      other_config: new Map(),
    }),
});
