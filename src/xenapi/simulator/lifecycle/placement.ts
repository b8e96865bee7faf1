import { nullRef } from '../../datamodel/types.ts';
import type { Database } from '../database.ts';
import type { WireRecord } from '../wire-value.ts';
import { follow, followAll, intOf, isSet, type Records, setOf, textOf } from './records.ts';
import type { Refusal } from './rules/refusal.ts';
import { isHvm } from './rules/vm.ts';

/** The bytes that a machine takes from its host. */
export function memoryNeeded(vm: WireRecord): bigint {
  return intOf(vm, 'memory_dynamic_max') + intOf(vm, 'memory_overhead');
}

/** Says how much memory each host can still give; asked again, it does not count again. */
type FreeMemory = (host: string) => bigint;

/** The bytes that hosts can still give to machines; those that are about to run there count as running. */
export function freeMemoryOf(records: Records): FreeMemory {
  const known = new Map<string, bigint>();
  let reserved: ReadonlyMap<string, bigint> | undefined;
  return (ref) => {
    reserved ??= reservations(records);
    const free = known.get(ref) ?? unreserved(records, ref) - (reserved.get(ref) ?? 0n);
    known.set(ref, free);
    return free > 0n ? free : 0n;
  };
}

function unreserved(records: Records, ref: string): bigint {
  const host = records.get('host', ref);
  const total = intOf(follow(records, host, 'metrics', 'host_metrics'), 'memory_total');
  const resident = followAll(records, host, 'resident_VMs', 'VM');
  return resident.reduce((left, [, vm]) => left - memoryNeeded(vm), total - intOf(host, 'memory_overhead'));
}

function reservations(records: Records): ReadonlyMap<string, bigint> {
  const bytes = new Map<string, bigint>();
  for (const [, vm] of records.all('VM')) {
    const host = textOf(vm, 'scheduled_to_be_resident_on');
    if (host === nullRef || host === vm['resident_on']) continue;
    bytes.set(host, (bytes.get(host) ?? 0n) + memoryNeeded(vm));
  }
  return bytes;
}

/** Writes to the hosts' metrics how much memory is free now. */
export function accountMemory(db: Database, ...hosts: readonly string[]): void {
  const free = freeMemoryOf(db);
  for (const ref of hosts) {
    const host = db.get('host', ref);
    const metrics = textOf(host, 'metrics');
    if (host === undefined || db.get('host_metrics', metrics) === undefined) continue;
    db.update('host_metrics', metrics, { memory_free: String(free(ref)) });
  }
}

/** Why a machine cannot run on a host now, checked in XAPI's order. */
export function bootRefusal(
  records: Records,
  ref: string,
  vm: WireRecord,
  hostRef: string,
  free: FreeMemory = freeMemoryOf(records),
): Refusal | undefined {
  const host = records.get('host', hostRef);
  if (host === undefined) return ['HANDLE_INVALID', 'host', hostRef];
  if (!isSet(host, 'enabled')) return ['HOST_DISABLED', hostRef];
  if (!isSet(follow(records, host, 'metrics', 'host_metrics'), 'live')) return ['HOST_NOT_LIVE'];
  return (
    virtualisationRefusal(ref, vm, host) ??
    storageRefusal(records, ref, vm, hostRef) ??
    networkRefusal(records, ref, vm, hostRef) ??
    memoryRefusal(vm, hostRef, free)
  );
}

function virtualisationRefusal(ref: string, vm: WireRecord, host: WireRecord): Refusal | undefined {
  const able = setOf(host, 'capabilities').some((capability) => capability.startsWith('hvm'));
  return isHvm(vm) && !able ? ['VM_HVM_REQUIRED', ref] : undefined;
}

function storageRefusal(records: Records, ref: string, vm: WireRecord, host: string): Refusal | undefined {
  const missing = followAll(records, vm, 'VBDs', 'VBD')
    .filter(([, vbd]) => !isSet(vbd, 'empty'))
    .map(([, vbd]) => textOf(follow(records, vbd, 'VDI', 'VDI'), 'SR'))
    .find((sr) => sr !== '' && !isConnected(records, sr, host));
  return missing === undefined ? undefined : ['VM_REQUIRES_SR', ref, missing];
}

/** True when the host is connected to a storage repository. */
export function isConnected(records: Records, sr: string, host: string): boolean {
  return followAll(records, records.get('SR', sr), 'PBDs', 'PBD').some(
    ([, pbd]) => pbd['host'] === host && isSet(pbd, 'currently_attached'),
  );
}

function networkRefusal(records: Records, ref: string, vm: WireRecord, host: string): Refusal | undefined {
  const missing = followAll(records, vm, 'VIFs', 'VIF')
    .map(([, vif]) => textOf(vif, 'network'))
    .find((network) => !reaches(records, network, host));
  return missing === undefined ? undefined : ['VM_REQUIRES_NETWORK', ref, missing];
}

/** An internal network is made on any host; one with interfaces needs one of this host. */
function reaches(records: Records, network: string, host: string): boolean {
  const interfaces = followAll(records, records.get('network', network), 'PIFs', 'PIF');
  return interfaces.length === 0 || interfaces.some(([, pif]) => pif['host'] === host);
}

function memoryRefusal(vm: WireRecord, host: string, free: FreeMemory): Refusal | undefined {
  if (vm['resident_on'] === host) return undefined;
  const needed = memoryNeeded(vm);
  const available = free(host);
  return needed <= available ? undefined : ['HOST_NOT_ENOUGH_FREE_MEMORY', String(needed), String(available)];
}

/** The hosts on which a machine can run now. */
export function possibleHosts(
  records: Records,
  ref: string,
  vm: WireRecord,
  free: FreeMemory = freeMemoryOf(records),
): readonly string[] {
  const hosts = [...records.all('host')].map(([host]) => host);
  return hosts.filter((host) => bootRefusal(records, ref, vm, host, free) === undefined);
}

/** Where to run a machine: on the host of its affinity if possible, else on the one with the most free memory. */
export function chooseHost(records: Records, ref: string, vm: WireRecord): string | Refusal {
  const free = freeMemoryOf(records);
  const possible = possibleHosts(records, ref, vm, free);
  const preferred = textOf(vm, 'affinity');
  if (possible.includes(preferred)) return preferred;
  const [first, ...others] = possible;
  if (first !== undefined) return others.reduce((best, host) => (free(host) > free(best) ? host : best), first);
  const [only, ...more] = [...records.all('host')].map(([host]) => host);
  const reason = only === undefined || more.length > 0 ? undefined : bootRefusal(records, ref, vm, only, free);
  return reason ?? ['NO_HOSTS_AVAILABLE'];
}
