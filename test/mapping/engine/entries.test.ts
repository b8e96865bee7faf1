import { describe, expect, it } from 'vitest';
import type { CIMValue } from '../../../src/cim/values/types.ts';
import { entryNamed } from '../../../src/mapping/define/settable-entries.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { computerSystemSettingData } from '../../../src/mapping/virtual-system/Xen_ComputerSystemSettingData.ts';
import { XenApiError } from '../../../src/xenapi/client/errors.ts';
import type { XenSession } from '../../../src/xenapi/client/types.ts';
import { silent } from '../../silent.ts';
import { makePath, Site } from './site.ts';

const target = makePath('Xen_ComputerSystem', { CreationClassName: 'Xen_ComputerSystem', Name: 'uuid-v' });

type Answers = Readonly<Record<string, () => unknown>>;

/** A machine whose other_config the pool has as `pool`, and the mirror as `seen`; `answers` come before a message. */
function siteWith(pool: Map<string, string>, seen: ReadonlyMap<string, string>, answers: Answers = {}) {
  const calls: string[] = [];
  const session = {
    async call(message: string, _ref: string, key = '', text = '') {
      calls.push([message.replace('VM.', ''), key, text].filter(Boolean).join(' '));
      await answers[message]?.();
      if (message === 'VM.remove_from_other_config') pool.delete(key);
      if (message === 'VM.get_other_config') return new Map(pool);
      if (message !== 'VM.add_to_other_config') return undefined;
      if (pool.has(key)) throw new XenApiError('MAP_DUPLICATE_KEY', ['VM', 'other_config', 'uuid-v', key]);
      return pool.set(key, text);
    },
  } as unknown as XenSession;
  const errors: string[] = [];
  const logger = { ...silent, error: (_facts: object, text: string) => errors.push(text) };
  const site = new Site([computerSystem, computerSystemSettingData], { sessionOf: () => session, logger });
  site.mirror.put('VM', 'v', { other_config: seen });
  return { site, calls, errors };
}

const modify = ({ site }: { site: Site }, values: Readonly<Record<string, CIMValue | null>>, path = target) =>
  site.provider.modify(site.context, site.class(path.className), path, new Map(Object.entries(values)));

const refusal = () => {
  throw new XenApiError('INTERNAL_ERROR');
};

describe('a change of an entry', () => {
  it('puts the new text when the old one has gone, however long that takes', async () => {
    const pool = new Map([['owner', 'old']]);
    const slow = () => new Promise((resolve) => setImmediate(resolve));
    const made = siteWith(pool, new Map(pool), { 'VM.remove_from_other_config': slow });
    await modify(made, { PrimaryOwnerName: 'mine' });
    expect(made.calls).toEqual(['remove_from_other_config owner', 'add_to_other_config owner mine']);
    expect(pool.get('owner')).toBe('mine');
  });

  it('replaces what another client of the pool has put there since', async () => {
    const pool = new Map([['owner', 'theirs']]);
    const made = siteWith(pool, new Map());
    await modify(made, { PrimaryOwnerName: 'mine' });
    expect(pool.get('owner')).toBe('mine');
  });

  it('that had to wait for another one starts from what that has left', async () => {
    const pool = new Map<string, string>();
    const seen = () => made.site.mirror.put('VM', 'v', { other_config: new Map([['owner', 'one']]) });
    const made = siteWith(pool, new Map(), { 'VM.add_to_other_config': seen });
    await Promise.all([modify(made, { PrimaryOwnerName: 'one' }), modify(made, { PrimaryOwnerName: null })]);
    expect([...pool]).toEqual([]);
  });

  it('that fails later gives back what it replaced', async () => {
    const pool = new Map([['owner', 'theirs']]);
    const made = siteWith(pool, new Map(), { 'VM.set_name_label': refusal });
    await expect(modify(made, { PrimaryOwnerName: 'mine', ElementName: 'x' })).rejects.toMatchObject({
      status: 'FAILED',
    });
    expect([...pool]).toEqual([['owner', 'theirs']]);
  });

  it('that fails later leaves alone what somebody else has written since', async () => {
    const pool = new Map([['owner', 'old']]);
    const write = () => {
      pool.set('owner', 'theirs');
      refusal();
    };
    const made = siteWith(pool, new Map(pool), { 'VM.set_name_label': write });
    await expect(modify(made, { PrimaryOwnerName: 'mine', ElementName: 'x' })).rejects.toMatchObject({
      status: 'FAILED',
    });
    expect([...pool]).toEqual([['owner', 'theirs']]);
    expect(made.errors).toEqual([]);
  });

  it('that fails later and cannot be taken back is told in the log', async () => {
    const pool = new Map([['owner', 'old']]);
    let added = 0;
    const answers = { 'VM.set_name_label': refusal, 'VM.add_to_other_config': () => added++ > 0 && refusal() };
    const made = siteWith(pool, new Map(pool), answers);
    await expect(modify(made, { PrimaryOwnerName: 'mine', ElementName: 'x' })).rejects.toMatchObject({
      status: 'FAILED',
    });
    expect(made.errors).toEqual(['a step could not be undone']);
  });
});

it.each(['constructor', '__proto__', 'toString'])('a property with the name %s cannot be set', async (name) => {
  const made = siteWith(new Map(), new Map());
  await expect(modify(made, Object.fromEntries([[name, 'x']]))).rejects.toMatchObject({ status: 'INVALID_PARAMETER' });
  expect(made.calls).toEqual([]);
});

describe('two properties that share an entry', () => {
  const settings = makePath('Xen_ComputerSystemSettingData', { InstanceID: 'Xen:uuid-v' });

  it('are refused where they contradict each other, before the pool is called', async () => {
    const present = new Map([['auto_poweron', 'true']]);
    const made = siteWith(new Map(present), present);
    const values = { AutomaticStartupAction: 2, Other_Config: ['auto_poweron=yes', 'folder=/a'] };
    await expect(modify(made, values, settings)).rejects.toMatchObject({ status: 'INVALID_PARAMETER' });
    expect(made.calls).toEqual([]);
  });

  it('may say the same, which is done once; where one alone changes it, that one holds', async () => {
    const pool = new Map<string, string>();
    const same = { AutomaticStartupAction: 4, Other_Config: ['auto_poweron=true'] };
    const made = siteWith(pool, new Map());
    await modify(made, same, settings);
    expect(made.calls).toEqual(['add_to_other_config auto_poweron true']);
    const other = { AutomaticStartupAction: 2, Other_Config: ['auto_poweron=true', 'folder=/a'] };
    await modify(siteWith(pool, new Map(pool)), other, settings);
    expect([...pool]).toEqual([['folder', '/a']]);
  });
});

describe('two properties with the same key in different maps', () => {
  it('do not contradict each other', async () => {
    const writes = {
      PrimaryOwnerName: entryNamed('other_config', 'x'),
      PrimaryOwnerContact: entryNamed('platform', 'x'),
    };
    const calls: string[] = [];
    const session = { call: async (...all: string[]) => calls.push(all.join(' ')) } as unknown as XenSession;
    const site = new Site([{ ...computerSystem, writes }], { sessionOf: () => session });
    site.mirror.put('VM', 'v');
    await modify({ site }, { PrimaryOwnerName: 'a', PrimaryOwnerContact: 'b' });
    expect(calls).toEqual(['VM.add_to_other_config v x a', 'VM.add_to_platform v x b']);
  });
});

describe('a list in one entry', () => {
  it.each([[['web', 'db']], [[null]], [['web', null]]])('is refused as %j', async (roles) => {
    const made = siteWith(new Map(), new Map());
    await expect(modify(made, { Roles: roles as never })).rejects.toMatchObject({ status: 'INVALID_PARAMETER' });
    expect(made.calls).toEqual([]);
  });

  it('is kept with one text, and removed when it is empty', async () => {
    const pool = new Map([['roles', 'web']]);
    await modify(siteWith(pool, new Map(pool)), { Roles: ['web,db'] });
    expect([...pool]).toEqual([['roles', 'web,db']]);
    await modify(siteWith(pool, new Map(pool)), { Roles: [] });
    expect([...pool]).toEqual([]);
    const made = siteWith(pool, new Map());
    await modify(made, { Roles: [] });
    expect(made.calls).toEqual([]);
  });
});

describe('a list of entries', () => {
  it('is refused with a key that stands twice', async () => {
    const made = siteWith(new Map(), new Map());
    const settings = makePath('Xen_ComputerSystemSettingData', { InstanceID: 'Xen:uuid-v' });
    const twice = modify(made, { Other_Config: ['folder=1', 'folder=2'] }, settings);
    await expect(twice).rejects.toMatchObject({ status: 'INVALID_PARAMETER' });
    expect(made.calls).toEqual([]);
  });

  it('keeps a key with an equals sign in it, which its text does not tell from its value', async () => {
    const present = new Map([['XenCenter.CustomFields.a=b', 'c']]);
    const pool = new Map(present);
    const settings = makePath('Xen_ComputerSystemSettingData', { InstanceID: 'Xen:uuid-v' });
    const texts = ['XenCenter.CustomFields.a=b=c', 'folder=1'];
    await modify(siteWith(pool, present), { Other_Config: texts }, settings);
    expect([...pool]).toEqual([...present, ['folder', '1']]);
  });

  it('leaves alone what cannot be changed, also where its key is empty or holds an equals sign', async () => {
    const present = new Map([
      ['', 'x'],
      ['theirs=1', '2'],
    ]);
    const made = siteWith(new Map(present), present);
    const settings = makePath('Xen_ComputerSystemSettingData', { InstanceID: 'Xen:uuid-v' });
    await modify(made, { Other_Config: ['=x', 'theirs=1=2', 'folder=1'] }, settings);
    expect(made.calls).toEqual(['add_to_other_config folder 1']);
  });
});
