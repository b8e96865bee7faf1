import { nullRef } from '../../../datamodel/types.ts';
import type { Call, MessageTable } from '../../message.ts';
import { setter } from '../../messages/generic.ts';
import type { WireMap, WireRecord, WireValue } from '../../wire-value.ts';
import { XapiError } from '../../xapi-error.ts';
import { destroyImage } from '../images.ts';
import { accepting, operate } from '../operation.ts';
import { followAll, intOf, isSet, poolOf, setOf, textOf } from '../records.ts';

/** A repository that a driver has made starts with this room where nobody says how much it shall have. */
const ordinarySize = String(2 ** 40);

interface Described {
  readonly name_label: string;
  readonly name_description: string;
  readonly type: string;
  readonly content_type: string;
  readonly shared: boolean;
  readonly sm_config: WireMap;
}

function assertDriver(call: Call, type: string): void {
  if (!supportedTypes(call).includes(type)) throw new XapiError('SR_UNKNOWN_DRIVER', type);
}

function supportedTypes({ db }: Call): string[] {
  return [...new Set([...db.all('SM')].map(([, driver]) => textOf(driver, 'type')))].sort();
}

/** SR.create: makes the storage, and connects the host that was named or, when it is shared, all hosts. */
async function create(call: Call, host: string, config: WireMap, size: string, described: Described): Promise<string> {
  const { db } = call;
  db.record('host', host);
  assertDriver(call, described.type);
  await call.work(1, 0.9);
  return db.batch(() => {
    const sr = db.create('SR', { ...described, physical_size: BigInt(size) > 0n ? size : ordinarySize });
    for (const [ref] of db.all('host')) {
      if (described.shared || ref === host) connect(call, sr, ref, config);
    }
    return sr;
  });
}

function connect({ db }: Call, sr: string, host: string, config: WireMap): void {
  db.create('PBD', { SR: sr, host, device_config: config, currently_attached: true });
}

/** SR.introduce: tells of storage that is there already; PBD.create and PBD.plug connect it. */
function introduce(call: Call, uuid: string, described: Described): string {
  const { db } = call;
  assertDriver(call, described.type);
  if (db.byUuid('SR', uuid) !== undefined) throw new XapiError('SR_UUID_EXISTS', uuid);
  return db.create('SR', { ...described, ...(uuid !== '' && { uuid }), physical_size: ordinarySize });
}

async function remove(call: Call, sr: string, operation: 'destroy' | 'forget'): Promise<void> {
  const { db } = call;
  await operate(call, 'SR', sr, operation, async () => {
    await call.work(0.5);
    db.batch(() => {
      const record = db.record('SR', sr);
      for (const [image] of followAll(db, record, 'VDIs', 'VDI')) destroyImage(call, image);
      for (const pbd of setOf(record, 'PBDs')) db.destroy('PBD', pbd);
      unsetDefaults(call, sr);
      db.destroy('SR', sr);
    });
  });
}

function unsetDefaults({ db }: Call, sr: string): void {
  const entry = poolOf(db);
  if (entry === undefined) return;
  const [ref, pool] = entry;
  for (const field of ['default_SR', 'suspend_image_SR', 'crash_dump_SR']) {
    if (pool[field] === sr) db.set('pool', ref, field, nullRef);
  }
}

/** SR.scan and SR.update: the figures are summed up anew from the images. */
async function refresh(call: Call, sr: string, operation: 'scan' | 'update'): Promise<void> {
  const { db } = call;
  await operate(call, 'SR', sr, operation, async () => {
    await call.work(0.3);
    const record = db.record('SR', sr);
    const images = followAll(db, record, 'VDIs', 'VDI');
    const sum = (field: string) => String(images.reduce((total, [, image]) => total + intOf(image, field), 0n));
    if (intOf(record, 'physical_size') < 0n) return;
    db.update('SR', sr, { virtual_allocation: sum('virtual_size'), physical_utilisation: sum('physical_utilisation') });
  });
}

/** SR.probe: the repositories of this kind that the device may hold, as the drivers describe them. */
async function probe(call: Call, host: string, config: WireMap, type: string): Promise<string> {
  const { db } = call;
  db.record('host', host);
  assertDriver(call, type);
  await call.work(0.3);
  const found: string[] = [];
  for (const [, pbd] of db.all('PBD')) {
    const sr = db.get('SR', textOf(pbd, 'SR'));
    if (textOf(sr, 'type') !== type || !sameDevice(pbd['device_config'], config)) continue;
    const text = `<SR><UUID>${textOf(sr, 'uuid')}</UUID></SR>`;
    if (!found.includes(text)) found.push(text);
  }
  return `<?xml version="1.0" ?><SRlist>${found.join('')}</SRlist>`;
}

function sameDevice(known: WireValue | undefined, asked: WireMap): boolean {
  return Object.entries(asked).every(([key, value]) => (known as WireMap | undefined)?.[key] === value);
}

async function createPbd(call: Call, fields: WireRecord): Promise<string> {
  const { db } = call;
  const [sr, host] = [textOf(fields, 'SR'), textOf(fields, 'host')];
  const record = db.record('SR', sr);
  db.record('host', host);
  const pbds = followAll(db, record, 'PBDs', 'PBD');
  const known = pbds.find(([, pbd]) => pbd['host'] === host);
  if (known !== undefined) throw new XapiError('PBD_EXISTS', sr, host, known[0]);
  if (pbds.length > 0 && !isSet(record, 'shared')) throw new XapiError('SR_NOT_SHARABLE', sr, host);
  return db.create('PBD', { ...fields, currently_attached: false });
}

function destroyPbd(call: Call, ref: string): void {
  const pbd = call.db.record('PBD', ref);
  if (isSet(pbd, 'currently_attached')) throw new XapiError('OPERATION_NOT_ALLOWED', 'PBD is currently attached');
  call.db.destroy('PBD', ref);
}

async function plug(call: Call, ref: string): Promise<void> {
  const { db } = call;
  const pbd = db.record('PBD', ref);
  if (isSet(pbd, 'currently_attached')) return;
  const sr = textOf(pbd, 'SR');
  assertDriver(call, textOf(db.get('SR', sr), 'type'));
  await operate(call, 'SR', sr, 'plug', async () => {
    await call.work(0.4);
    db.set('PBD', ref, 'currently_attached', true);
  });
}

/** PBD.unplug: refused while a machine on the host uses an image of the repository. */
async function unplug(call: Call, ref: string): Promise<void> {
  const { db } = call;
  const pbd = db.record('PBD', ref);
  if (!isSet(pbd, 'currently_attached')) return;
  const sr = textOf(pbd, 'SR');
  for (const [vdi, image] of followAll(db, db.get('SR', sr), 'VDIs', 'VDI')) {
    for (const [, vbd] of followAll(db, image, 'VBDs', 'VBD')) {
      const here = textOf(db.get('VM', textOf(vbd, 'VM')), 'resident_on') === textOf(pbd, 'host');
      if (here && isSet(vbd, 'currently_attached')) throw new XapiError('VDI_IN_USE', vdi, 'PBD.unplug');
    }
  }
  await operate(call, 'SR', sr, 'unplug', async () => {
    await call.work(0.4);
    db.set('PBD', ref, 'currently_attached', false);
  });
}

export const storageMessages: MessageTable = {
  'SR.create': (
    call,
    host: string,
    config: WireMap,
    size: string,
    name_label: string,
    name_description: string,
    type: string,
    content_type: string,
    shared: boolean,
    sm_config: WireMap,
  ) => create(call, host, config, size, { name_label, name_description, type, content_type, shared, sm_config }),
  'SR.introduce': (
    call,
    uuid: string,
    name_label: string,
    name_description: string,
    type: string,
    content_type: string,
    shared: boolean,
    sm_config: WireMap,
  ) => introduce(call, uuid, { name_label, name_description, type, content_type, shared, sm_config }),
  'SR.destroy': (call, sr: string) => remove(call, sr, 'destroy'),
  'SR.forget': (call, sr: string) => remove(call, sr, 'forget'),
  'SR.scan': (call, sr: string) => refresh(call, sr, 'scan'),
  'SR.update': (call, sr: string) => refresh(call, sr, 'update'),
  'SR.probe': probe,
  'SR.get_supported_types': supportedTypes,
  'SR.set_shared': (call, sr: string, shared: boolean) => {
    const connected = setOf(call.db.record('SR', sr), 'PBDs');
    if (!shared && connected.length > 1) throw new XapiError('SR_HAS_MULTIPLE_PBDS', String(connected[0]));
    call.db.set('SR', sr, 'shared', shared);
  },
  'SR.set_name_label': setter('SR', 'name_label'),
  'SR.set_name_description': setter('SR', 'name_description'),
  'SR.set_physical_size': setter('SR', 'physical_size'),
  'SR.assert_can_host_ha_statefile': (call, sr: string) => void accepting(call, 'SR', sr, 'vdi_create'),
  'PBD.create': createPbd,
  'PBD.destroy': destroyPbd,
  'PBD.plug': plug,
  'PBD.unplug': unplug,
  'PBD.set_device_config': setter('PBD', 'device_config'),
};
