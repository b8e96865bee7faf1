import { describe, expect, it } from 'vitest';
import { parseType } from '../../../src/xenapi/datamodel/type-text.ts';
import type { XenClass, XenMessage } from '../../../src/xenapi/datamodel/types.ts';
import { xapiModel } from '../../../src/xenapi/datamodel/xapi.ts';

function classOf(name: string): XenClass {
  return xapiModel.classes.get(name)!;
}

function message(name: string): XenMessage {
  const [xenClass = '', rest] = name.split('.');
  return classOf(xenClass).messages.find((found) => found.name === rest)!;
}

describe('the data model of XAPI', () => {
  it('holds every class with its event name', () => {
    expect(xapiModel.classes.size).toBe(73);
    expect(classOf('VM_guest_metrics').eventClass).toBe('vm_guest_metrics');
    expect(classOf('session').events).toBe(false);
  });

  it('names only fields that are there in its relations', () => {
    const isField = (end: { class: string; field: string }) =>
      classOf(end.class).fields.some((field) => field.name === end.field);
    expect(xapiModel.relations.length).toBe(61);
    expect(xapiModel.relations.filter(({ a, b }) => !isField(a) || !isField(b))).toEqual([]);
  });

  it('has no message twice in a class', () => {
    for (const { name, messages } of xapiModel.classes.values()) {
      expect([name, new Set(messages.map((found) => found.name)).size]).toEqual([name, messages.length]);
    }
  });

  it('spells out getters, setters and the messages on keys that a field implies', () => {
    const of = (name: string) => ({ kind: message(name).kind, field: message(name).field });
    expect(of('VM.get_power_state')).toEqual({ kind: 'getter', field: 'power_state' });
    expect(of('VM.set_name_label')).toEqual({ kind: 'setter', field: 'name_label' });
    expect(of('VM.add_to_xenstore_data')).toEqual({ kind: 'add', field: 'xenstore_data' });
    expect(of('VM.remove_from_other_config')).toEqual({ kind: 'remove', field: 'other_config' });
    expect(of('VM.add_tags')).toEqual({ kind: 'add', field: 'tags' });
    expect(message('VM.add_to_HVM_boot_params').parameters.map(({ name }) => name)).toEqual(['self', 'key', 'value']);
  });

  it('gives get_all_records the records of the class', () => {
    expect(message('VBD.get_all_records').result).toEqual({
      kind: 'map',
      key: { kind: 'ref', class: 'VBD' },
      value: { kind: 'record', class: 'VBD' },
    });
  });

  it('keeps defaults on the wire form', () => {
    const defaults = (xenClass: string, field: string) =>
      classOf(xenClass).fields.find(({ name }) => name === field)?.defaultValue;
    expect(defaults('network', 'MTU')).toBe('1500');
    expect(defaults('VM', 'blocked_operations')).toEqual({});
    expect(defaults('tunnel', 'status')).toEqual({ active: 'false' });
  });

  it('says who may call what', () => {
    expect(message('VM.start').roles).toContain('vm-operator');
    expect(message('VM.start').roles).not.toContain('read-only');
    expect(message('session.login_with_password').sessionless).toBe(true);
    expect(message('VM.start').async).toBe(true);
    expect(message('VM.get_record').async).toBe(false);
  });

  it('knows what create needs', () => {
    expect(classOf('VBD').required).toContain('VDI');
    expect(classOf('VBD').required).not.toContain('unpluggable');
  });

  it('names the parameters of errors', () => {
    expect(xapiModel.errors.get('VM_BAD_POWER_STATE')).toEqual(['vm', 'expected', 'actual']);
  });
});

describe('a type in text', () => {
  it.each([
    ['int', { kind: 'int' }],
    ['VM ref set', { kind: 'set', of: { kind: 'ref', class: 'VM' } }],
    ['sr_stat record option', { kind: 'option', of: { kind: 'record', class: 'sr_stat' } }],
    ['enum tristate', { kind: 'enum', name: 'tristate', values: ['yes', 'no'] }],
    [
      '(VM ref -> (string -> int) map) map',
      {
        kind: 'map',
        key: { kind: 'ref', class: 'VM' },
        value: { kind: 'map', key: { kind: 'string' }, value: { kind: 'int' } },
      },
    ],
  ])('reads %s', (text, type) => {
    expect(parseType(text, { tristate: ['yes', 'no'] })).toEqual(type);
  });

  it('refuses what is no type', () => {
    expect(() => parseType('VM pointer', {})).toThrow("'VM pointer'");
  });
});
