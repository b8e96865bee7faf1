import { nullRef } from '../../../datamodel/types.ts';
import type { Call, MessageTable } from '../../message.ts';
import { removeFrom, setter } from '../../messages/generic.ts';
import type { WireRecord } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { followAll, isSet, setOf, textOf } from '../records.ts';

/** network.create: an internal network until interfaces are given to it. An empty bridge asks for a name. */
function create(call: Call, fields: WireRecord): string {
  const { db } = call;
  const bridges = new Set([...db.all('network')].map(([, network]) => textOf(network, 'bridge')));
  const wanted = textOf(fields, 'bridge');
  if (wanted !== '' && isSet(fields, 'managed') && bridges.has(wanted))
    throw new XapiError('BRIDGE_NAME_EXISTS', wanted);
  return db.create('network', { ...fields, bridge: wanted === '' ? newBridge(bridges) : wanted });
}

function newBridge(taken: ReadonlySet<string>): string {
  let number = 0;
  while (taken.has(`xapi${number}`)) number++;
  return `xapi${number}`;
}

function destroy(call: Call, ref: string): void {
  const { db } = call;
  const network = db.record('network', ref);
  const used = followAll(db, network, 'VIFs', 'VIF').map(([vif]) => vif);
  if (used.length > 0) throw new XapiError('NETWORK_CONTAINS_VIF', ...used);
  const interfaces = setOf(network, 'PIFs');
  if (interfaces.length > 0) throw new XapiError('NETWORK_CONTAINS_PIF', ...interfaces);
  if ('is_host_internal_management_network' in Object(network['other_config'])) {
    throw new XapiError('CANNOT_DESTROY_SYSTEM_NETWORK', ref);
  }
  db.destroy('network', ref);
}

/** network.attach: brings up the host's interface of this network. */
function attach(call: Call, network: string, host: string): void {
  const { db } = call;
  db.record('host', host);
  const interfaces = followAll(db, db.record('network', network), 'PIFs', 'PIF');
  const own = interfaces.find(([, pif]) => pif['host'] === host);
  if (own === undefined && interfaces.length > 0) throw new XapiError('HOST_CANNOT_ATTACH_NETWORK', host, network);
  if (own !== undefined) db.set('PIF', own[0], 'currently_attached', true);
}

async function plug(call: Call, ref: string): Promise<void> {
  const pif = call.db.record('PIF', ref);
  if (textOf(pif, 'bond_slave_of') !== nullRef) throw new XapiError('CANNOT_PLUG_BOND_SLAVE', ref);
  await call.work(0.2);
  call.db.set('PIF', ref, 'currently_attached', true);
}

async function unplug(call: Call, ref: string): Promise<void> {
  const { db } = call;
  const pif = db.record('PIF', ref);
  if (isSet(pif, 'disallow_unplug')) throw new XapiError('PIF_DOES_NOT_ALLOW_UNPLUG', ref);
  if (isSet(pif, 'management')) throw new XapiError('PIF_IS_MANAGEMENT_INTERFACE', ref);
  const network = textOf(pif, 'network');
  for (const [vif, record] of followAll(db, db.get('network', network), 'VIFs', 'VIF')) {
    const host = textOf(db.get('VM', textOf(record, 'VM')), 'resident_on');
    if (isSet(record, 'currently_attached') && host === pif['host']) throw new XapiError('VIF_IN_USE', network, vif);
  }
  await call.work(0.2);
  db.set('PIF', ref, 'currently_attached', false);
}

const ipv4 = /^\d{1,3}(\.\d{1,3}){3}$/;

async function reconfigureIp(
  call: Call,
  ref: string,
  mode: string,
  ip: string,
  netmask: string,
  gateway: string,
  dns: string,
): Promise<void> {
  const { db } = call;
  const pif = db.record('PIF', ref);
  if (mode === 'Static' && !ipv4.test(ip)) throw new XapiError('INVALID_IP_ADDRESS_SPECIFIED', 'IP');
  if (mode === 'Static' && !ipv4.test(netmask)) throw new XapiError('INVALID_IP_ADDRESS_SPECIFIED', 'netmask');
  if (mode === 'None' && isSet(pif, 'management')) throw new XapiError('PIF_IS_MANAGEMENT_INTERFACE', ref);
  await call.work(0.3);
  const given = { IP: ip, netmask, gateway, DNS: dns };
  const leased = { IP: textOf(pif, 'IP') || '169.254.10.10', netmask: '255.255.255.0', gateway: '', DNS: '' };
  const none = { IP: '', netmask: '', gateway: '', DNS: '' };
  const settings = mode === 'Static' ? given : mode === 'DHCP' ? leased : none;
  db.batch(() => {
    db.update('PIF', ref, { ip_configuration_mode: mode, ...settings });
    if (isSet(pif, 'management')) db.set('host', textOf(pif, 'host'), 'address', settings.IP);
  });
}

function reconfigureIpv6(call: Call, ref: string, mode: string, address: string, gateway: string, dns: string): void {
  call.db.update('PIF', ref, {
    ipv6_configuration_mode: mode,
    IPv6: mode === 'Static' ? [address] : [],
    ipv6_gateway: mode === 'Static' ? gateway : '',
    ...(dns !== '' && { DNS: dns }),
  });
}

/** PIF.scan: every interface of a simulated host is known already. */
async function scan(call: Call, host: string): Promise<void> {
  call.db.record('host', host);
  await call.work(0.2);
}

function setProperty(call: Call, ref: string, name: string, value: string): void {
  const { db } = call;
  const pif = db.record('PIF', ref);
  if (name !== 'gro') throw new XapiError('INVALID_VALUE', 'name', name);
  db.set('PIF', ref, 'properties', { ...Object(pif['properties']), [name]: value });
}

export const networkMessages: MessageTable = {
  'network.create': create,
  'network.destroy': destroy,
  'network.attach': attach,
  'network.set_default_locking_mode': setter('network', 'default_locking_mode'),
  'network.add_purpose': (call, ref: string, purpose: string) => {
    const known = setOf(call.db.record('network', ref), 'purpose');
    const conflicting = known.find((each) => each !== purpose);
    if (conflicting !== undefined) throw new XapiError('NETWORK_INCOMPATIBLE_PURPOSES', purpose, conflicting);
    call.db.set('network', ref, 'purpose', [purpose]);
  },
  'network.remove_purpose': removeFrom('network', 'purpose'),
  'PIF.plug': plug,
  'PIF.unplug': unplug,
  'PIF.reconfigure_ip': reconfigureIp,
  'PIF.reconfigure_ipv6': reconfigureIpv6,
  'PIF.scan': scan,
  'PIF.set_property': setProperty,
  'PIF.set_disallow_unplug': setter('PIF', 'disallow_unplug'),
  'PIF.set_primary_address_type': setter('PIF', 'primary_address_type'),
};
