import { nullRef } from '../../datamodel/types.ts';
import type { GeneratedHost } from './hosts.ts';
import type { GeneratedMachine } from './machines.ts';
import type { PoolBuilder } from './pool-builder.ts';
import type { GeneratedStorage } from './storage.ts';
import { minutesAgo, minutesPerDay } from './units.ts';

/** The reference that the data model gives to the role of a new subject, the same in every pool. */
const poolAdminRole = 'OpaqueRef:0165f154-ba3e-034e-6b27-5d271af109ba';

const otherRoles = ['pool-operator', 'vm-power-admin', 'vm-admin', 'vm-operator', 'read-only'];

const subjects: readonly { readonly name: string; readonly role: string }[] = [
  { name: 'EXAMPLE\\alice', role: 'pool-operator' },
  { name: 'EXAMPLE\\bob', role: 'vm-operator' },
];

/** The roles of the Xen-API and two users of a directory who have them. */
export function addPeople(pool: PoolBuilder): void {
  const roleOf = new Map([['pool-admin', pool.add('role', { name_label: 'pool-admin' }, { ref: poolAdminRole })]]);
  for (const name of otherRoles) roleOf.set(name, pool.add('role', { name_label: name }));
  for (const [index, { name, role }] of subjects.entries()) {
    pool.add('subject', {
      subject_identifier: `S-1-5-21-1000-2000-3000-${1101 + index}`,
      other_config: { 'subject-name': name, 'subject-is-group': 'false' },
      roles: [roleOf.get(role) ?? poolAdminRole],
    });
  }
}

/** The record of the pool itself, with what it shares. */
export function addPool(pool: PoolBuilder, hosts: readonly GeneratedHost[], storage: GeneratedStorage): void {
  for (const { ref } of hosts) pool.update('host', ref, { suspend_image_sr: storage.nfs, crash_dump_sr: storage.nfs });
  pool.add('pool', {
    name_label: 'Simulated pool',
    name_description: 'A pool that exists only in memory',
    master: hosts[0]?.ref ?? nullRef,
    default_SR: storage.nfs,
    suspend_image_SR: storage.nfs,
    crash_dump_SR: storage.nfs,
    other_config: { 'memory-ratio-hvm': '0.25', 'memory-ratio-pv': '0.25' },
    restrictions: { restrict_dmc: 'false', restrict_checkpoint: 'false', restrict_rbac: 'false' },
    cpu_info: { cpu_count: String(16 * hosts.length), socket_count: String(2 * hosts.length), vendor: 'GenuineIntel' },
    tls_verification_enabled: true,
    coordinator_bias: true,
    ha_cluster_stack: 'xhad',
  });
}

/** A virtual appliance of the first machines that run, started in two steps. */
export function addAppliance(pool: PoolBuilder, machines: readonly GeneratedMachine[]): void {
  const members = machines.slice(0, 2);
  const appliance = pool.add('VM_appliance', { name_label: 'Shop', name_description: 'Web server and database' });
  for (const [index, { ref }] of members.entries()) {
    pool.update('VM', ref, { appliance, order: String(members.length - 1 - index), start_delay: '5' });
  }
}

/** What the toolstack has said of the first machines. */
export function addMessages(pool: PoolBuilder, machines: readonly GeneratedMachine[]): void {
  for (const [index, { ref, kind }] of machines.slice(0, 10).entries()) {
    if (kind.state !== 'Running') continue;
    const { uuid = '' } = pool.record('VM', ref);
    const timestamp = minutesAgo((20 - index) * minutesPerDay);
    pool.add('message', { name: 'VM_STARTED', priority: '5', cls: 'VM', obj_uuid: uuid, timestamp, body: '' });
  }
}
