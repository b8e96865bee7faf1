import { nullRef } from '../../datamodel/types.ts';
import type { WireRecord } from '../wire-value.ts';
import type { GeneratedMachine } from './machines.ts';
import type { PoolBuilder } from './pool-builder.ts';
import { gibibyte, minutesAgo, minutesPerDay } from './units.ts';

/** Every machine of a kind with snapshots has them in this share: one in so many. */
const share = 2;

/** Snapshots with disks of their own: single ones, chains of two, and with the machine's memory. */
export function addSnapshots(pool: PoolBuilder, machines: readonly GeneratedMachine[], memoryRepository: string): void {
  const chosen = machines.filter(({ kind }) => kind.snapshot).filter((_, index) => index < 4 || index % share === 0);
  for (const machine of chosen) {
    const { snapshot } = machine.kind;
    const repository = snapshot === 'memory' ? memoryRepository : '';
    addSnapshot(pool, machine, 'Before the update', 9 * minutesPerDay, repository);
    if (snapshot === 'chain') addSnapshot(pool, machine, 'After the update', 8 * minutesPerDay, '');
  }
}

function addSnapshot(
  pool: PoolBuilder,
  { ref: machine, disks, nics }: GeneratedMachine,
  name: string,
  age: number,
  memoryRepository: string,
): void {
  const original = pool.record('VM', machine);
  const time = minutesAgo(age);
  const withMemory = memoryRepository !== '';
  const snapshot = pool.add('VM', {
    ...original,
    name_label: name,
    power_state: withMemory ? 'Suspended' : 'Halted',
    is_a_template: true,
    is_a_snapshot: true,
    snapshot_of: machine,
    snapshot_time: time,
    snapshot_info: {
      'power-state-at-snapshot': String(original['power_state']),
      'disk-snapshot-type': 'crash_consistent',
    },
    resident_on: nullRef,
    domid: '-1',
    metrics: copyOf(pool, 'VM_metrics', original['metrics']),
    guest_metrics: copyOf(pool, 'VM_guest_metrics', original['guest_metrics']),
    suspend_VDI: withMemory ? addMemoryImage(pool, memoryRepository, original) : nullRef,
  });
  pool.update('VM', machine, { parent: snapshot });
  copyDisks(pool, disks, snapshot, time);
  copyNics(pool, nics, snapshot);
}

function copyOf(pool: PoolBuilder, className: string, ref: WireRecord[string] | undefined): string {
  if (typeof ref !== 'string' || ref === nullRef) return nullRef;
  return pool.add(className, pool.record(className, ref));
}

function addMemoryImage(pool: PoolBuilder, repository: string, original: WireRecord): string {
  const location = pool.random.uuid();
  const size = String(Number(original['memory_static_max']) + gibibyte / 64);
  return pool.add(
    'VDI',
    {
      location,
      SR: repository,
      name_label: 'Suspend image',
      type: 'suspend',
      virtual_size: size,
      physical_utilisation: size,
      managed: true,
    },
    { uuid: location },
  );
}

function copyDisks(pool: PoolBuilder, disks: readonly string[], snapshot: string, time: string): void {
  for (const disk of disks) {
    const { VDI, type, ...position } = pool.record('VBD', disk);
    const image = type === 'Disk' ? snapshotImage(pool, String(VDI), time) : VDI;
    const detached = { currently_attached: false, device: '' };
    pool.add('VBD', { ...position, ...detached, type: type ?? '', VDI: image ?? nullRef, VM: snapshot });
  }
}

function snapshotImage(pool: PoolBuilder, original: string, time: string): string {
  const location = pool.random.uuid();
  return pool.add(
    'VDI',
    {
      ...pool.record('VDI', original),
      location,
      is_a_snapshot: true,
      snapshot_of: original,
      snapshot_time: time,
    },
    { uuid: location },
  );
}

function copyNics(pool: PoolBuilder, nics: readonly string[], snapshot: string): void {
  for (const nic of nics) pool.add('VIF', { ...pool.record('VIF', nic), VM: snapshot, currently_attached: false });
}
