import type { Call, MessageTable } from '../../message.ts';
import { setter } from '../../messages/generic.ts';
import { type WireMap, type WireRecord, wireTime } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { refusalOf } from '../allowed-operations.ts';
import { moveDomain } from '../domain.ts';
import { tell } from '../notices.ts';
import { operate } from '../operation.ts';
import { bootRefusal, possibleHosts } from '../placement.ts';
import { coordinatorOf, followAll, isSet, textOf } from '../records.ts';
import type { Refusal } from '../rules/refusal.ts';

/** The machines on a host, without its control domain. */
function guestsOf({ db }: Call, host: string): readonly (readonly [ref: string, record: WireRecord])[] {
  return followAll(db, db.record('host', host), 'resident_VMs', 'VM').filter(
    ([, vm]) => !isSet(vm, 'is_control_domain'),
  );
}

function setEnabled(call: Call, host: string, enabled: boolean): void {
  call.db.record('host', host);
  call.db.set('host', host, 'enabled', enabled);
}

/** host.shutdown and host.reboot: of a host that is disabled and empty. */
async function stop(call: Call, host: string, operation: 'shutdown' | 'reboot'): Promise<void> {
  if (guestsOf(call, host).length > 0 && !isSet(call.db.record('host', host), 'enabled')) {
    throw new XapiError('HOST_HAS_RESIDENT_VMS', host);
  }
  await operate(call, 'host', host, operation, async () => {
    await call.work(0.5, 0.3);
    setLive(call, host, false);
    if (operation === 'shutdown') return;
    await call.work(3, 0.9);
    comeUp(call, host);
  });
}

async function powerOn(call: Call, host: string): Promise<void> {
  await operate(call, 'host', host, 'power_on', async () => {
    await call.work(3, 0.9);
    comeUp(call, host);
  });
}

function comeUp(call: Call, host: string): void {
  call.db.batch(() => {
    setLive(call, host, true);
    call.db.set('host', host, 'enabled', true);
  });
}

function setLive({ db, clock }: Call, host: string, live: boolean): void {
  db.batch(() => {
    const metrics = textOf(db.record('host', host), 'metrics');
    if (db.get('host_metrics', metrics) !== undefined) {
      db.update('host_metrics', metrics, { live, last_updated: wireTime(clock.now()) });
    }
    db.touch('host', host);
  });
}

/** Why each of the machines that keep a host from being emptied cannot leave. */
function immovable(call: Call, host: string): ReadonlyMap<string, Refusal> {
  const { db } = call;
  const reasons = new Map<string, Refusal>();
  for (const [ref, vm] of guestsOf(call, host)) {
    const reason = refusalOf(db, 'VM', ref, vm, 'pool_migrate') ?? homeless(call, ref, vm, host);
    if (reason !== undefined) reasons.set(ref, reason);
  }
  return reasons;
}

function homeless({ db }: Call, ref: string, vm: WireRecord, host: string): Refusal | undefined {
  if (possibleHosts(db, ref, vm).some((other) => other !== host)) return undefined;
  const others = [...db.all('host')].map(([other]) => other).filter((other) => other !== host);
  const [first] = others;
  return (first === undefined ? undefined : bootRefusal(db, ref, vm, first)) ?? ['NO_HOSTS_AVAILABLE'];
}

function assertCanEvacuate(call: Call, host: string): void {
  const reasons = [...immovable(call, host)].map(([vm, reason]) => `${vm}: ${reason.join(', ')}`);
  if (reasons.length > 0) throw new XapiError('CANNOT_EVACUATE_HOST', reasons.join('|'));
}

/** host.evacuate: every machine is migrated to another host. */
async function evacuate(call: Call, host: string): Promise<void> {
  await operate(call, 'host', host, 'evacuate', async () => {
    assertCanEvacuate(call, host);
    const guests = guestsOf(call, host);
    for (const [index, [vm]] of guests.entries()) {
      await operate(call, 'VM', vm, 'pool_migrate', async () => {
        await call.work(1, (index + 1) / guests.length);
        const [target] = possibleHosts(call.db, vm, call.db.record('VM', vm)).filter((other) => other !== host);
        if (target === undefined) throw new XapiError('NO_HOSTS_AVAILABLE');
        moveDomain(call, vm, target);
        tell(call, 'VM_MIGRATED', vm);
      });
    }
  });
}

function preventing(call: Call, host: string): WireMap {
  return Object.fromEntries([...immovable(call, host)].map(([vm, reason]) => [vm, [...reason]]));
}

function managementInterface({ db }: Call, host: string): string {
  const interfaces = followAll(db, db.record('host', host), 'PIFs', 'PIF');
  return interfaces.find(([, pif]) => isSet(pif, 'management'))?.[0] ?? 'OpaqueRef:NULL';
}

/** host.destroy: forgets a host that is down. */
function destroy(call: Call, host: string): void {
  const { db } = call;
  const record = db.record('host', host);
  if (coordinatorOf(db) === host) throw new XapiError('HOST_CANNOT_DESTROY_SELF', host);
  if (isSet(db.get('host_metrics', textOf(record, 'metrics')), 'live')) throw new XapiError('HOST_IS_LIVE', host);
  if (guestsOf(call, host).length > 0) throw new XapiError('HOST_HAS_RESIDENT_VMS', host);
  db.batch(() => removeHost(call, host));
}

const ownedSets = { PIFs: 'PIF', PBDs: 'PBD', host_CPUs: 'host_cpu', PGPUs: 'PGPU', PCIs: 'PCI', resident_VMs: 'VM' };

function removeHost({ db }: Call, host: string): void {
  const record = db.record('host', host);
  for (const [field, className] of Object.entries(ownedSets)) {
    for (const [ref] of followAll(db, record, field, className)) db.destroy(className, ref);
  }
  const metrics = textOf(record, 'metrics');
  if (db.get('host_metrics', metrics) !== undefined) db.destroy('host_metrics', metrics);
  db.destroy('host', host);
}

export const hostMessages: MessageTable = {
  'host.enable': (call, host: string) => setEnabled(call, host, true),
  'host.disable': (call, host: string) => setEnabled(call, host, false),
  'host.shutdown': (call, host: string) => stop(call, host, 'shutdown'),
  'host.reboot': (call, host: string) => stop(call, host, 'reboot'),
  'host.power_on': powerOn,
  'host.evacuate': evacuate,
  'host.destroy': destroy,
  'host.assert_can_evacuate': assertCanEvacuate,
  'host.get_vms_which_prevent_evacuation': preventing,
  'host.get_management_interface': managementInterface,
  'host.get_servertime': ({ clock }) => wireTime(clock.now()),
  'host.get_server_localtime': ({ clock }) => wireTime(clock.now()),
  'host.set_power_on_mode': (call, host: string, power_on_mode: string, power_on_config: WireMap) =>
    call.db.update('host', host, { power_on_mode, power_on_config }),
  'host.set_iscsi_iqn': setter('host', 'iscsi_iqn'),
  'host.set_multipathing': setter('host', 'multipathing'),
};
