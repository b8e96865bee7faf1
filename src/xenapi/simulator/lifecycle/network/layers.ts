import { nullRef } from '../../../datamodel/types.ts';
import type { Call, MessageTable } from '../../message.ts';
import { setter } from '../../messages/generic.ts';
import { type WireMap, wireMap, wireTime } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { follow, followAll, isSet, mapOf, setOf, textOf } from '../records.ts';

/** The metrics of an interface that stands on others. */
function addMetrics({ db, clock }: Call): string {
  return db.create('PIF_metrics', { carrier: true, duplex: true, last_updated: wireTime(clock.now()) });
}

/** VLAN.create: an interface for the network on top of the one that carries the tagged frames. */
function createVlan(call: Call, tagged: string, tag: string, network: string): string {
  const { db } = call;
  const carrier = db.record('PIF', tagged);
  assertVlan(call, tagged, tag, network);
  return db.batch(() => {
    const untagged = db.create('PIF', {
      device: textOf(carrier, 'device'),
      host: textOf(carrier, 'host'),
      MAC: textOf(carrier, 'MAC'),
      MTU: textOf(carrier, 'MTU'),
      network,
      VLAN: tag,
      physical: false,
      currently_attached: true,
      metrics: addMetrics(call),
    });
    const vlan = db.create('VLAN', { tagged_PIF: tagged, untagged_PIF: untagged, tag });
    db.set('PIF', untagged, 'VLAN_master_of', vlan);
    return vlan;
  });
}

function assertVlan(call: Call, tagged: string, tag: string, network: string): void {
  const { db } = call;
  const carrier = db.record('PIF', tagged);
  if (BigInt(tag) < 0n || BigInt(tag) > 4094n) throw new XapiError('VLAN_TAG_INVALID', tag);
  if (textOf(carrier, 'bond_slave_of') !== nullRef) throw new XapiError('CANNOT_ADD_VLAN_TO_BOND_SLAVE', tagged);
  if (textOf(carrier, 'VLAN_master_of') !== nullRef) throw new XapiError('PIF_IS_VLAN', tagged);
  const used = followAll(db, carrier, 'VLAN_slave_of', 'VLAN').some(([, vlan]) => vlan['tag'] === tag);
  if (used) throw new XapiError('PIF_VLAN_EXISTS', tagged);
  const present = followAll(db, db.record('network', network), 'PIFs', 'PIF');
  const known = present.find(([, pif]) => pif['host'] === carrier['host']);
  if (known !== undefined) throw new XapiError('NETWORK_ALREADY_CONNECTED', network, known[0]);
}

/** pool.create_VLAN_from_PIF: the same VLAN on the corresponding interface of every host. */
function createVlanEverywhere(call: Call, pif: string, network: string, tag: string): string[] {
  const { db } = call;
  const named = db.record('PIF', pif);
  const carriers = followAll(db, follow(db, named, 'network', 'network'), 'PIFs', 'PIF').filter(
    ([, other]) => other['device'] === named['device'] && other['VLAN'] === named['VLAN'],
  );
  for (const [carrier] of carriers) assertVlan(call, carrier, tag, network);
  return db.batch(() =>
    carriers.map(([carrier]) => textOf(db.record('VLAN', createVlan(call, carrier, tag, network)), 'untagged_PIF')),
  );
}

function createVlanByDevice(call: Call, device: string, network: string, tag: string): string[] {
  const named = [...call.db.all('PIF')].find(([, pif]) => pif['device'] === device && pif['VLAN'] === '-1');
  if (named === undefined) throw new XapiError('PIF_DEVICE_NOT_FOUND');
  return createVlanEverywhere(call, named[0], network, tag);
}

function destroyVlan(call: Call, ref: string): void {
  const { db } = call;
  const untagged = textOf(db.record('VLAN', ref), 'untagged_PIF');
  assertUnused(call, untagged);
  db.batch(() => {
    db.destroy('VLAN', ref);
    destroyInterface(call, untagged);
  });
}

/** Throws when a running machine or the management of the host would lose the interface. */
function assertUnused(call: Call, ref: string): void {
  const { db } = call;
  const pif = db.get('PIF', ref);
  if (isSet(pif, 'management')) throw new XapiError('PIF_IS_MANAGEMENT_INTERFACE', ref);
  if (setOf(pif, 'VLAN_slave_of').length > 0) throw new XapiError('PIF_VLAN_STILL_EXISTS', ref);
  const network = textOf(pif, 'network');
  for (const [vif, record] of followAll(db, db.get('network', network), 'VIFs', 'VIF')) {
    const host = textOf(db.get('VM', textOf(record, 'VM')), 'resident_on');
    if (isSet(record, 'currently_attached') && host === pif?.['host']) throw new XapiError('VIF_IN_USE', network, vif);
  }
}

function destroyInterface({ db }: Call, ref: string): void {
  const pif = db.get('PIF', ref);
  if (pif === undefined) return;
  const metrics = textOf(pif, 'metrics');
  db.destroy('PIF', ref);
  if (db.get('PIF_metrics', metrics) !== undefined) db.destroy('PIF_metrics', metrics);
}

/** PIF.destroy: of an interface that stands on a VLAN. */
function destroyPif(call: Call, ref: string): void {
  const pif = call.db.record('PIF', ref);
  if (isSet(pif, 'physical')) throw new XapiError('PIF_IS_PHYSICAL', ref);
  const vlan = textOf(pif, 'VLAN_master_of');
  if (call.db.get('VLAN', vlan) !== undefined) destroyVlan(call, vlan);
  else destroyInterface(call, ref);
}

/** Bond.create: the members go down as interfaces of their own and carry the bond's. */
function createBond(
  call: Call,
  network: string,
  members: readonly string[],
  mac: string,
  mode: string,
  properties: WireMap,
): string {
  const { db } = call;
  const [primary = ''] = members;
  assertBond(call, network, members);
  const first = db.record('PIF', primary);
  return db.batch(() => {
    const master = db.create('PIF', {
      device: newBondDevice(call, textOf(first, 'host')),
      host: textOf(first, 'host'),
      network,
      MAC: mac === '' ? textOf(first, 'MAC') : mac.toLowerCase(),
      MTU: textOf(first, 'MTU'),
      VLAN: '-1',
      currently_attached: true,
      metrics: addMetrics(call),
    });
    const bond = db.create('Bond', {
      master,
      primary_slave: primary,
      mode,
      properties,
      links_up: String(members.length),
    });
    moveAddress(call, members, master);
    for (const member of members) db.update('PIF', member, { bond_slave_of: bond, currently_attached: false });
    return bond;
  });
}

function assertBond(call: Call, network: string, members: readonly string[]): void {
  const { db } = call;
  db.record('network', network);
  const records = members.map((member) => [member, db.record('PIF', member)] as const);
  if (members.length < 2) throw new XapiError('PIF_BOND_NEEDS_MORE_MEMBERS');
  for (const [ref, pif] of records) {
    if (textOf(pif, 'bond_slave_of') !== nullRef) throw new XapiError('PIF_ALREADY_BONDED', ref);
    if (!isSet(pif, 'physical')) throw new XapiError('PIF_IS_NOT_PHYSICAL', ref);
    if (pif['host'] !== records[0]?.[1]['host']) throw new XapiError('PIF_CANNOT_BOND_CROSS_HOST');
  }
  if (records.filter(([, pif]) => textOf(pif, 'IP') !== '').length > 1)
    throw new XapiError('PIF_BOND_MORE_THAN_ONE_IP');
}

function newBondDevice({ db }: Call, host: string): string {
  const taken = new Set(followAll(db, db.record('host', host), 'PIFs', 'PIF').map(([, pif]) => textOf(pif, 'device')));
  let number = 0;
  while (taken.has(`bond${number}`)) number++;
  return `bond${number}`;
}

const addressFields = ['management', 'ip_configuration_mode', 'IP', 'netmask', 'gateway', 'DNS', 'disallow_unplug'];
const noAddress = {
  management: false,
  ip_configuration_mode: 'None',
  IP: '',
  netmask: '',
  gateway: '',
  DNS: '',
  disallow_unplug: false,
};

/** Gives the address that one of the interfaces has to another interface. */
function moveAddress({ db }: Call, from: readonly string[], to: string): void {
  const owner = from.find((ref) => textOf(db.get('PIF', ref), 'IP') !== '');
  if (owner === undefined) return;
  const record = db.record('PIF', owner);
  db.update('PIF', to, Object.fromEntries(addressFields.map((field) => [field, record[field] ?? ''])));
  db.update('PIF', owner, noAddress);
}

function destroyBond(call: Call, ref: string): void {
  const { db } = call;
  const bond = db.record('Bond', ref);
  const master = textOf(bond, 'master');
  const primary = textOf(bond, 'primary_slave');
  if (!isSet(db.get('PIF', master), 'management')) assertUnused(call, master);
  db.batch(() => {
    moveAddress(call, [master], primary);
    for (const member of setOf(bond, 'slaves')) {
      db.update('PIF', member, { bond_slave_of: nullRef, currently_attached: true });
    }
    db.destroy('Bond', ref);
    destroyInterface(call, master);
  });
}

function setBondProperty({ db }: Call, ref: string, name: string, value: string): void {
  const entries = Object.entries(mapOf(db.record('Bond', ref), 'properties'));
  db.set('Bond', ref, 'properties', wireMap([...entries, [name, value]]));
}

/** Networks upon networks: VLANs and bonds. */
export const layerMessages: MessageTable = {
  'VLAN.create': createVlan,
  'VLAN.destroy': destroyVlan,
  'PIF.create_VLAN': (call, device: string, network: string, host: string, tag: string) => {
    const { db } = call;
    const interfaces = followAll(db, db.record('host', host), 'PIFs', 'PIF');
    const carrier = interfaces.find(([, pif]) => pif['device'] === device && pif['VLAN'] === '-1');
    if (carrier === undefined) throw new XapiError('PIF_DEVICE_NOT_FOUND');
    return textOf(db.record('VLAN', createVlan(call, carrier[0], tag, network)), 'untagged_PIF');
  },
  'PIF.destroy': destroyPif,
  'pool.create_VLAN': createVlanByDevice,
  'pool.create_VLAN_from_PIF': createVlanEverywhere,
  'Bond.create': createBond,
  'Bond.destroy': destroyBond,
  'Bond.set_mode': setter('Bond', 'mode'),
  'Bond.set_property': setBondProperty,
};
