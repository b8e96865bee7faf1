import { nullRef } from '../../../datamodel/types.ts';
import type { Call, MessageTable } from '../../message.ts';
import type { WireMap } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { moveDomain } from '../domain.ts';
import { tell } from '../notices.ts';
import { accepting, operate, throwRefusal, workOn } from '../operation.ts';
import { bootRefusal, isConnected } from '../placement.ts';
import { coordinatorOf, followAll, textOf } from '../records.ts';
import { moveImage } from '../storage/vdi.ts';

/** VM.pool_migrate: to another host that sees the machine's storage and networks. */
async function poolMigrate(call: Call, vm: string, host: string): Promise<void> {
  const { db } = call;
  db.record('host', host);
  accepting(call, 'VM', vm, 'pool_migrate');
  throwRefusal(bootRefusal(db, vm, db.record('VM', vm), host));
  await operate(call, 'VM', vm, 'pool_migrate', async () => {
    await transfer(call, vm, host, 'pool_migrate', []);
  });
}

/** Reserves the memory, spends the time, then moves images and domain together. */
async function transfer(
  call: Call,
  vm: string,
  host: string,
  operation: 'pool_migrate' | 'migrate_send',
  moves: readonly (readonly [image: string, sr: string])[],
): Promise<void> {
  const { db } = call;
  const running = textOf(db.record('VM', vm), 'power_state') === 'Running';
  if (running) db.set('VM', vm, 'scheduled_to_be_resident_on', host);
  try {
    await workOn(call, vm, operation, 2 + moves.length, 0.9);
    db.batch(() => {
      for (const [image, sr] of moves) moveImage(call, image, sr);
      if (running) moveDomain(call, vm, host);
    });
  } catch (error) {
    if (db.get('VM', vm) !== undefined) db.set('VM', vm, 'scheduled_to_be_resident_on', nullRef);
    throw error;
  }
  if (running) tell(call, 'VM_MIGRATED', vm);
}

/** The host that a destination from `host.migrate_receive` names, and the images that have to move for it. */
function planMigration(call: Call, vm: string, dest: WireMap, images: WireMap) {
  const { db } = call;
  const record = accepting(call, 'VM', vm, 'migrate_send');
  const host = String(dest['host'] ?? '');
  if (db.get('host', host) === undefined) throw new XapiError('VM_MIGRATE_CONTACT_REMOTE_SERVICE_FAILED');
  const moves: (readonly [string, string])[] = [];
  for (const [, vbd] of followAll(db, record, 'VBDs', 'VBD')) {
    const image = textOf(vbd, 'VDI');
    const here = textOf(db.get('VDI', image), 'SR');
    if (textOf(vbd, 'type') !== 'Disk' || here === '') continue;
    const target = String(images[image] ?? here);
    if (!isConnected(db, target, host)) throw new XapiError('VM_REQUIRES_SR', vm, target);
    if (target !== here) moves.push([image, target]);
  }
  return { host, moves };
}

/** VM.migrate_send: storage motion within the pool. There is no other pool that a simulated one could reach. */
async function migrateSend(call: Call, vm: string, dest: WireMap, _live: boolean, images: WireMap): Promise<string> {
  const { host, moves } = planMigration(call, vm, dest, images);
  await operate(call, 'VM', vm, 'migrate_send', () => transfer(call, vm, host, 'migrate_send', moves));
  return vm;
}

/** host.migrate_receive: what a sender has to know to reach this host. */
function migrateReceive(call: Call, host: string, network: string): WireMap {
  const { db } = call;
  const address = textOf(db.record('host', host), 'address');
  db.record('network', network);
  const coordinator = textOf(db.get('host', coordinatorOf(db)), 'address');
  return {
    host,
    SM: `https://${address}/services/SM?session_id=${call.session.ref}`,
    xenops: `https://${address}/services/xenops?session_id=${call.session.ref}`,
    session_id: call.session.ref,
    master: `https://${coordinator}/`,
  };
}

export const migrationMessages: MessageTable = {
  'VM.pool_migrate': poolMigrate,
  'VM.migrate_send': migrateSend,
  'VM.assert_can_migrate': (call, vm: string, dest: WireMap, _live: boolean, images: WireMap) =>
    void planMigration(call, vm, dest, images),
  'host.migrate_receive': migrateReceive,
};
