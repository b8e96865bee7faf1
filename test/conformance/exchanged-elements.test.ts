import { describe, expect, it } from 'vitest';
import { declarationRules } from '../../src/cim/xml/rules-declarations.ts';
import { instanceRules } from '../../src/cim/xml/rules-instance.ts';
import { messageRules } from '../../src/cim/xml/rules-messages.ts';
import { pathRules } from '../../src/cim/xml/rules-paths.ts';
import { valueRules } from '../../src/cim/xml/rules-values.ts';
import {
  classParameter,
  extrinsic,
  instanceNameOf,
  localNamespace,
  openSite,
  parameter,
  valueParameter,
} from '../cim/http/site.ts';
import { sendBytes } from './client.ts';
import { type Case, requestOf } from './corpus/case.ts';
import { elements } from './dtd/elements.ts';
import { type Seen, validate } from './dtd/validate.ts';
import { neverRead, neverWritten } from './exchanged-elements.ts';

const read = Object.keys({ ...messageRules, ...pathRules, ...valueRules, ...instanceRules, ...declarationRules });

describe('the elements of DSP0203 2.4', () => {
  it('are all read, but for those that no request holds', () => {
    expect(new Set([...read, ...neverRead.keys()])).toEqual(new Set(Object.keys(elements)));
    expect(read.filter((name) => neverRead.has(name))).toEqual([]);
  });

  it('that are never written are elements of the DTD', () => {
    expect([...neverWritten.keys()].filter((name) => !(name in elements))).toEqual([]);
  });
});

const leo = instanceNameOf('Zoo_Lion', 'Leo');
const livesIn = `<INSTANCENAME CLASSNAME="Zoo_LivesIn"><KEYBINDING NAME="Near"><VALUE.REFERENCE>${leo}</VALUE.REFERENCE></KEYBINDING><KEYBINDING NAME="Far"><VALUE.REFERENCE>${instanceNameOf('Zoo_Cage', 'Savanna')}</VALUE.REFERENCE></KEYBINDING></INSTANCENAME>`;
const onLeo = `<LOCALINSTANCEPATH>${localNamespace('root/zoo')}${leo}</LOCALINSTANCEPATH>`;
const property = (name: string, path: string) => parameter('InstanceName', path) + valueParameter('PropertyName', name);
const opened = valueParameter('MaxObjectCount', '10');

/** Requests whose replies together hold every element that a reply may hold. */
const telling: readonly Case[] = [
  ['GetClass', classParameter('ClassName', 'Zoo_LivesIn')],
  ['GetClass', classParameter('ClassName', 'Zoo_Cage')],
  ['GetClass', classParameter('ClassName', 'Zoo_Animal')],
  ['EnumerateClassNames', ''],
  ['EnumerateQualifiers', ''],
  ['EnumerateInstances', classParameter('ClassName', 'Zoo_Cage')],
  ['EnumerateInstances', classParameter('ClassName', 'Zoo_LivesIn')],
  ['GetInstance', parameter('InstanceName', leo)],
  ['GetInstance', parameter('InstanceName', instanceNameOf('Zoo_Lion', 'nobody'))],
  ['GetProperty', property('Caption', leo)],
  ['GetProperty', property('Tags', instanceNameOf('Zoo_Cage', 'Savanna'))],
  ['GetProperty', property('Near', livesIn)],
  ['Associators', parameter('ObjectName', leo)],
  ['Associators', classParameter('ObjectName', 'Zoo_Lion')],
  ['AssociatorNames', parameter('ObjectName', leo)],
  ['AssociatorNames', classParameter('ObjectName', 'Zoo_Lion')],
  ['OpenEnumerateInstances', classParameter('ClassName', 'Zoo_Lion') + opened],
  ['OpenEnumerateInstancePaths', classParameter('ClassName', 'Zoo_Lion') + opened],
].map(([operation = '', parameters = '']) => ({ name: operation, outcome: 'ok', operation, parameters }));
const feeding: Case = {
  name: 'Feed',
  outcome: 'ok',
  body: extrinsic('Feed', onLeo, '<PARAMVALUE NAME="Grams"><VALUE>5</VALUE></PARAMVALUE>'),
  headers: { CIMMethod: 'Feed', CIMObject: 'root/zoo:Zoo_Lion.Name="Leo"' },
};

/** What the small model has no case of is written in test/cim/xml/validity.test.ts, and for batches of calls. */
const elsewhere = ['VALUE.REFARRAY', 'PARAMETER.REFARRAY', 'MULTIRSP'];

describe('the elements of replies', () => {
  it('occur, all but those that are said not to', async () => {
    const site = await openSite();
    const seen: Seen = new Map();
    for (const each of [...telling, feeding]) {
      const reply = await sendBytes(site.port, requestOf(each));
      validate(reply?.body ?? '', ['CIM'], seen);
    }
    await site.close();
    const missing = Object.keys(elements).filter((name) => !seen.has(name) && !neverWritten.has(name));
    expect(missing.filter((name) => !elsewhere.includes(name))).toEqual([]);
    expect([...seen.keys()].filter((name) => neverWritten.has(name))).toEqual([]);
  });
});
