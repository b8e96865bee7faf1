import { describe, expect, it } from 'vitest';
import { forOldReader } from '../../../src/cim/http/old-readers.ts';
import { exchangeRaw, rawRequest } from './raw.ts';
import {
  authorization,
  classParameter,
  extrinsic,
  instanceNameOf,
  intrinsic,
  localNamespace,
  openSite,
  parameter,
  valueParameter,
} from './site.ts';

it('wbemcli is not told that an array holds embedded instances; values that look like markup stay', () => {
  const before = '<PROPERTY.ARRAY NAME="P" TYPE="string" EmbeddedObject="object" CLASSORIGIN="C"><VALUE.ARRAY><VALUE>';
  const value = '&lt;PROPERTY.ARRAY NAME="P" EmbeddedObject="object"';
  const after = '</VALUE></VALUE.ARRAY></PROPERTY.ARRAY><PROPERTY NAME="Q" TYPE="string" EmbeddedObject="instance"/>';
  const response = [before + value, undefined, [Buffer.from(before), value, after], Buffer.from(after)];
  const without = before.replace(' EmbeddedObject="object"', '');
  expect([...forOldReader('wbemcli', response)]).toEqual([without + value, undefined, without + value + after, after]);
});

it.each(['wbemcli', 'sfcc'] as const)('%s is told an empty text where an item of an array is NULL', (reader) => {
  const items = (...nulls: readonly string[]) =>
    `<VALUE.ARRAY>${nulls.join('<VALUE>&lt;VALUE.NULL/></VALUE>')}</VALUE.ARRAY>`;
  const response = [items('<VALUE.NULL/>', '<VALUE.NULL></VALUE.NULL>', '<VALUE.NULL/>')];
  const empty = '<VALUE></VALUE>';
  expect([...forOldReader(reader, response)]).toEqual([items(empty, empty, empty)]);
});

it('sfcc is not told the type of a key; values that look like markup stay', () => {
  const key = '<KEYVALUE VALUETYPE="string" TYPE="string">&lt;KEYVALUE VALUETYPE="string" TYPE="string"></KEYVALUE>';
  const without = key.replace(' TYPE="string"', '');
  expect([...forOldReader('sfcc', [[key, Buffer.from(key)], key])]).toEqual([without + without, without]);
});

describe('a reply to sfcc', () => {
  const leo = instanceNameOf('Zoo_Lion', 'Leo');
  const onLeo = `<LOCALINSTANCEPATH>${localNamespace('root/zoo')}${leo}</LOCALINSTANCEPATH>`;
  const feed = extrinsic('Feed', onLeo, '<PARAMVALUE NAME="Grams"><VALUE>5</VALUE></PARAMVALUE>');
  const wild = `${parameter('InstanceName', leo)}${valueParameter('PropertyName', 'Tame')}${valueParameter('NewValue', 'FALSE')}`;
  const sfcc = ['CIMProtocolVersion: 1.0', 'TE: trailers'];
  const replies = async (id: string, lines: readonly string[]) => {
    const site = await openSite({ ants: 1 });
    try {
      const send = (method: string, body: string, object = 'root%2Fzoo') =>
        rawRequest(method, body.replace('1001', id), [`Authorization: ${authorization}`, ...lines]).replace(
          'CIMObject: root/zoo',
          `CIMObject: ${object}`,
        );
      const answers = await exchangeRaw(site.port, [
        send('EnumerateInstanceNames', intrinsic('EnumerateInstanceNames', classParameter('ClassName', 'Zoo_Lion'))),
        send('Feed', feed, 'root%2Fzoo%3AZoo_Lion.Name%3D%22Leo%22'),
        send('SetProperty', intrinsic('SetProperty', wild)),
        send('GetClass', intrinsic('GetClass', classParameter('ClassName', 'Zoo_Unicorn'))),
      ]);
      return answers.map(({ body }) => body);
    } finally {
      await site.close();
    }
  };

  it('holds nothing that ends its process', async () => {
    const [names, fed, set, error] = await replies('4711', sfcc);
    expect(names).toContain('<KEYBINDING NAME="Name"><KEYVALUE VALUETYPE="string">Leo</KEYVALUE></KEYBINDING>');
    expect(fed).toContain('<KEYVALUE VALUETYPE="string">Leo</KEYVALUE>');
    expect(set).toContain('<IMETHODRESPONSE NAME="SetProperty"><IRETURNVALUE></IRETURNVALUE></IMETHODRESPONSE>');
    expect(error).toMatch(/<ERROR CODE="6" DESCRIPTION="[^"]*"><\/ERROR>/);
  });

  it.each([
    ['another message id', '1001', sfcc],
    ['an Accept header', '4711', [...sfcc, 'Accept: */*']],
    ['no TE header', '4711', ['CIMProtocolVersion: 1.0']],
    ['no CIMProtocolVersion header', '4711', ['TE: trailers']],
  ])('is known by its id and its headers; to who sends %s all is told', async (_, id, lines) => {
    const [names, fed, set, error] = await replies(id, lines);
    expect(names).toContain('<KEYVALUE VALUETYPE="string" TYPE="string">Leo</KEYVALUE>');
    expect(fed).toContain('<KEYVALUE VALUETYPE="string" TYPE="string">Leo</KEYVALUE>');
    expect(set).toContain('<IMETHODRESPONSE NAME="SetProperty"></IMETHODRESPONSE>');
    expect(error).toMatch(/<ERROR CODE="6" DESCRIPTION="[^"]*"><INSTANCE CLASSNAME="CIM_Error">/);
  });
});
