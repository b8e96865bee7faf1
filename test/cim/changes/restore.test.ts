import { describe, expect, it, vi } from 'vitest';
import { classRecord, namespaceRecord } from '../../../src/cim/changes/records.ts';
import type { ClassDeclaration } from '../../../src/cim/schema/declaration.ts';
import { openLmdbStore } from '../../../src/lmdb-store.ts';
import type { Logger } from '../../../src/logger.ts';
import { temporaryDirectory } from '../../temporary-directory.ts';
import { zoo } from '../operations/zoo.ts';
import {
  changingZoo,
  className,
  key,
  memoryStore,
  modifiedClass,
  newClass,
  parameter,
  property,
  value,
} from './site.ts';

const a = `<CLASS NAME="Zoo_A">${property('Id', key)}<PROPERTY NAME="Far" TYPE="real64"><VALUE>-INF</VALUE></PROPERTY><PROPERTY NAME="Huge" TYPE="sint64"><VALUE>-9223372036854775808</VALUE></PROPERTY></CLASS>`;
const b = `<CLASS NAME="Zoo_B" SUPERCLASS="Zoo_A"><PROPERTY NAME="When" TYPE="datetime"><VALUE>20260101000000.000000+000</VALUE></PROPERTY></CLASS>`;
const lion = `<CLASS NAME="Zoo_Lion" SUPERCLASS="Zoo_Animal">${property('Tame', '', 'boolean')}${property('Mane')}</CLASS>`;
const association = key.replace('"Key"', '"Association"');
const box = `<CLASS NAME="Zoo_Box">${property('Number', key, 'uint64')}${property('Full', key, 'boolean')}</CLASS>`;
const binding = (name: string, content: string) => `<KEYBINDING NAME="${name}">${content}</KEYBINDING>`;
const named = (className: string, keys: string) => `<INSTANCENAME CLASSNAME="${className}">${keys}</INSTANCENAME>`;
const typed = (type: string, text: string) =>
  `<KEYVALUE VALUETYPE="${type === 'uint64' ? 'numeric' : type}" TYPE="${type}">${text}</KEYVALUE>`;
const to = (path: string) => `<VALUE.REFERENCE>${path}</VALUE.REFERENCE>`;
const place = `<LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="zoo"/></LOCALNAMESPACEPATH>`;
const leo = `<LOCALINSTANCEPATH>${place}${named('Zoo_Lion', binding('Name', typed('string', 'Leo, "5"')))}</LOCALINSTANCEPATH>`;
const cage = named('Zoo_Cage', binding('Name', typed('string', 'true')));
const lives = named('Zoo_LivesIn', binding('Near', to(leo)) + binding('Far', to(cage)));
const full = named(
  'Zoo_Box',
  binding('Number', typed('uint64', '18446744073709551615')) + binding('Full', typed('boolean', 'TRUE')),
);
const reference = (name: string, className: string, path: string) =>
  `<PROPERTY.REFERENCE NAME="${name}" REFERENCECLASS="${className}">${key}${to(path)}</PROPERTY.REFERENCE>`;
const keeps = `<CLASS NAME="Zoo_Keeps">${association}${reference('Home', 'Zoo_LivesIn', lives)}${reference('Box', 'Zoo_Box', full)}</CLASS>`;
const wild = parameter(
  'QualifierDeclaration',
  '<QUALIFIER.DECLARATION NAME="Wild" TYPE="uint64"><SCOPE CLASS="true"/><VALUE>18446744073709551615</VALUE></QUALIFIER.DECLARATION>',
);
const whole = (name: string) => className(name) + value('LocalOnly', 'false') + value('IncludeClassOrigin', 'true');

function listener() {
  const lines: { message: string; reason?: string }[] = [];
  const write = (fields: object, message: string) => void lines.push({ ...fields, message });
  const logger: Logger = { debug: write, info: write, warn: write, error: write };
  return { lines, logger };
}

/** A zoo whose keeper has made changes, and the store that they are in. */
async function changed() {
  const store = memoryStore();
  const first = changingZoo({ store });
  const answers = [
    await first.ask('SetQualifier', wild),
    await first.ask('CreateClass', newClass(a)),
    await first.ask('CreateClass', newClass(b)),
    await first.ask('ModifyClass', modifiedClass(lion)),
    await first.ask('CreateClass', newClass('<CLASS NAME="Zoo_C"/>')),
    await first.ask('DeleteClass', className('Zoo_C')),
  ];
  expect(new Set(answers)).toEqual(new Set(['ok']));
  return { store, first };
}

describe('changes of classes and qualifier types', () => {
  it('are there again after a restart, exactly', async () => {
    const { store, first } = await changed();
    const { lines, logger } = listener();
    const second = changingZoo({ store, logger });
    for (const name of ['Zoo_A', 'Zoo_B', 'Zoo_Lion']) {
      expect(await second.ask('GetClass', whole(name))).toBe(await first.ask('GetClass', whole(name)));
    }
    expect(await second.ask('GetClass', className('Zoo_A'))).toBe(a);
    expect(await second.ask('GetClass', className('Zoo_C'))).toBe('NOT_FOUND');
    expect(await second.ask('EnumerateQualifiers')).toBe(await first.ask('EnumerateQualifiers'));
    expect(lines).toEqual([]);
  });

  it('are there again from the disk with the default of a reference, whatever its keys are', async () => {
    const directory = temporaryDirectory();
    const restart = () => {
      const store = openLmdbStore(directory);
      return { store, ask: changingZoo({ store }).ask };
    };
    const first = restart();
    expect(await first.ask('CreateClass', newClass(box))).toBe('ok');
    expect(await first.ask('CreateClass', newClass(keeps))).toBe('ok');
    expect(await first.ask('GetClass', className('Zoo_Keeps'))).toBe(keeps);
    await first.store.close();
    const second = restart();
    expect(await second.ask('GetClass', className('Zoo_Keeps'))).toBe(keeps);
    expect(await second.ask('ModifyClass', modifiedClass(keeps))).toBe('ok');
    await second.store.close();
    const third = restart();
    expect(await third.ask('GetClass', className('Zoo_Keeps'))).toBe(keeps);
    await third.store.close();
  });

  it('that fit the model no more are left out and logged, the others are there', async () => {
    const { store } = await changed();
    const grown = zoo();
    grown.repository.replaceClass({
      ...declarationOf(grown, 'Zoo_Lion'),
      properties: [flag('Tame'), flag('Prides')],
    });
    const { lines, logger } = listener();
    const second = changingZoo({ store, logger, namespaces: grown.namespaces });
    expect(await second.ask('GetClass', className('Zoo_B'))).toBe(b);
    expect(await second.ask('GetClass', className('Zoo_Lion'))).toMatch(/Prides/);
    expect(lines.map(({ reason }) => reason)).toEqual([expect.stringMatching(/Zoo_Lion.*Prides/)]);
  });

  it('that clients could not read are left out and logged', async () => {
    const { store } = await changed();
    const method = { name: 'Rise', parameters: [], qualifiers: [] };
    const classes = [{ name: 'Zoo_B', superclass: 'Zoo_A', qualifiers: [], properties: [], methods: [method] }];
    const record = { format: 1, qualifierTypes: [], classes };
    store.values.set('["schema","class","root/zoo","zoo_b"]', JSON.stringify(record));
    const { lines, logger } = listener();
    const second = changingZoo({ store, logger });
    expect(await second.ask('GetClass', className('Zoo_A'))).toBe(a);
    expect(await second.ask('GetClass', className('Zoo_B'))).toBe('NOT_FOUND');
    expect(lines.map(({ reason }) => reason)).toEqual(['Zoo_B.Rise() has no return type']);
  });

  it('that are no whole classes are left out and logged', async () => {
    const { store } = await changed();
    const isKey = { name: 'Key', type: 'boolean', isArray: false, value: true } as const;
    const keys = { name: 'Keys', type: 'string', isArray: true, qualifiers: [isKey] } as const;
    const { key, value } = classRecord('root/zoo', classOf('Zoo_Keyed', { properties: [keys] }));
    store.values.set(JSON.stringify(key), value ?? '');
    const { lines, logger } = listener();
    const second = changingZoo({ store, logger });
    expect(await second.ask('GetClass', className('Zoo_A'))).toBe(a);
    expect(await second.ask('GetClass', className('Zoo_Keyed'))).toBe('NOT_FOUND');
    expect(lines.map(({ reason }) => reason)).toEqual(['Zoo_Keyed.Keys is an array and may not be a key']);
  });

  it('leave a namespace alone that has been made by a client, and is built in now', async () => {
    const store = memoryStore();
    await store.write([namespaceRecord('Root/Zoo')]);
    expect(await changingZoo({ store }).ask('GetClass', className('Zoo_Lion'))).toContain('Zoo_Animal');
  });

  it('that cannot be read are left out and logged', async () => {
    const { store } = await changed();
    store.values.set('["schema","class","root/zoo","zoo_b"]', '{"format":0}');
    const { lines, logger } = listener();
    const second = changingZoo({ store, logger });
    expect(await second.ask('GetClass', className('Zoo_A'))).toBe(a);
    expect(await second.ask('GetClass', className('Zoo_B'))).toBe('NOT_FOUND');
    expect(lines).toHaveLength(1);
  });

  it('are not made when they cannot be stored', async () => {
    const { store } = await changed();
    const { lines, logger } = listener();
    const first = changingZoo({ store, logger });
    store.fail = true;
    expect(await first.ask('DeleteClass', className('Zoo_B'))).toBe('FAILED');
    expect(lines).toEqual([expect.objectContaining({ error: 'Error: the disk is full' })]);
    expect(await first.ask('GetClass', className('Zoo_B'))).toBe(b);
    store.fail = false;
    expect(await first.ask('DeleteClass', className('Zoo_B'))).toBe('ok');
  });

  it('are made one after the other, each of what the others left', async () => {
    const store = memoryStore();
    const { ask } = changingZoo({ store });
    const names = Array.from({ length: 20 }, (_, index) => `Zoo_${index}`);
    const answers = await Promise.all([
      ...names.map((name) => ask('CreateClass', newClass(`<CLASS NAME="${name}"/>`))),
      ask('CreateClass', newClass('<CLASS NAME="zoo_7"/>')),
    ]);
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(20);
    expect(answers.at(-1)).toBe('ALREADY_EXISTS');
    expect(await ask('EnumerateClassNames')).toBe(['Zoo_Thing', 'Zoo_Relation', ...names].join(' '));
    expect(store.values.size).toBe(20);
  });

  it('are limited in number and in size, and room that is given back can be used', async () => {
    const { ask } = changingZoo({ store: memoryStore(), limits: { declarations: 2, textLength: 1000 } });
    const named = (name: string, rest = '') => newClass(`<CLASS NAME="${name}">${rest}</CLASS>`);
    expect(await ask('CreateClass', named('Zoo_1'))).toBe('ok');
    expect(await ask('CreateClass', named('Zoo_2', property('x'.repeat(200)) + property('y'.repeat(250))))).toBe('ok');
    expect(await ask('CreateClass', named('Zoo_3'))).toBe('SERVER_LIMITS_EXCEEDED');
    expect(
      await ask(
        'ModifyClass',
        modifiedClass(`<CLASS NAME="Zoo_1">${property('z'.repeat(250)) + property('w'.repeat(250))}</CLASS>`),
      ),
    ).toBe('SERVER_LIMITS_EXCEEDED');
    expect(await ask('DeleteClass', className('Zoo_2'))).toBe('ok');
    expect(await ask('CreateClass', named('Zoo_3'))).toBe('ok');
  });

  it('are limited in what classes with elements of their own hold once more of what they inherit', async () => {
    const { ask } = changingZoo({ store: memoryStore(), limits: { declarations: 4 } });
    const elements = (count: number) => Array.from({ length: count }, (_, index) => property(`P${index}`)).join('');
    const below = (name: string, rest = '') => newClass(`<CLASS NAME="${name}" SUPERCLASS="Zoo_1">${rest}</CLASS>`);
    const large = (count: number) => modifiedClass(`<CLASS NAME="Zoo_1">${elements(count)}</CLASS>`);
    expect(await ask('CreateClass', newClass(`<CLASS NAME="Zoo_1">${elements(390)}</CLASS>`))).toBe('ok');
    expect(await ask('CreateClass', below('Zoo_2', property('Own')))).toBe('ok');
    expect(await ask('CreateClass', below('Zoo_3', property('Own')))).toBe('ok');
    expect(await ask('CreateClass', below('Zoo_4', property('Own')))).toBe('SERVER_LIMITS_EXCEEDED');
    expect(await ask('ModifyClass', large(410))).toBe('SERVER_LIMITS_EXCEEDED');
    expect(await ask('CreateClass', below('Zoo_4'))).toBe('ok');
    expect(await ask('ModifyClass', large(400))).toBe('ok');
  });
});

describe('where one stored class fits no more', () => {
  /** A server over stored classes; tells how often it tried changes. */
  function restarted(classes: readonly ClassDeclaration[], namespaces = zoo()) {
    const store = memoryStore();
    for (const { key, value } of classes.map((each) => classRecord('root/zoo', each))) {
      store.values.set(JSON.stringify(key), value ?? '');
    }
    const copies = vi.spyOn(namespaces.repository, 'copy');
    const { lines, logger } = listener();
    changingZoo({ store, logger, namespaces: namespaces.namespaces });
    const has = (name: string) => namespaces.repository.class(name) !== undefined;
    return { tries: copies.mock.calls.length, has, lines };
  }
  const misfit = classOf('Zoo_Misfit', { superclass: 'Zoo_Gone' });
  const numbers = Array.from({ length: 60 }, (_, number) => number);
  const numbered = (number: number) => `Zoo_${100 - number}`;

  it('the others are there after a few tries, however they build on each other', () => {
    const chain = numbers.map((number) =>
      classOf(numbered(number), number > 0 ? { superclass: numbered(number - 1) } : {}),
    );
    const { tries, has, lines } = restarted([...chain, misfit]);
    expect(chain.filter(({ name }) => !has(name))).toEqual([]);
    expect(lines).toMatchObject([
      { key: ['class', 'root/zoo', 'zoo_misfit'], reason: expect.stringMatching(/Zoo_Gone.*not declared/) },
    ]);
    expect(tries).toBeLessThan(10);
  });

  it.each([
    ['are below it', (name: string) => ({ superclass: name })],
    ['refer to it', (name: string) => ({ properties: refersTo(name) })],
  ])('those that %s are left out after a few tries, with the reason', (_, above) => {
    const chain = numbers.map((number) =>
      classOf(numbered(number), above(number > 0 ? numbered(number - 1) : 'Zoo_Misfit')),
    );
    const { tries, has, lines } = restarted([...chain, misfit, classOf('Zoo_Z')]);
    expect([misfit, ...chain].filter(({ name }) => has(name))).toEqual([]);
    expect(has('Zoo_Z')).toBe(true);
    expect(lines).toHaveLength(61);
    expect(lines).toContainEqual(
      expect.objectContaining({
        key: ['class', 'root/zoo', 'zoo_42'],
        reason: 'it builds on Zoo_43, which is left out',
      }),
    );
    expect(tries).toBeLessThan(10);
  });

  it('those that need each other are there', () => {
    const pair = [
      classOf('Zoo_A', { properties: refersTo('Zoo_B') }),
      classOf('Zoo_B', { properties: refersTo('Zoo_A') }),
    ];
    const { has, lines } = restarted([...pair, misfit]);
    expect([has('Zoo_A'), has('Zoo_B')]).toEqual([true, true]);
    expect(lines).toHaveLength(1);
  });

  it('a change of what is built in that refers to a new class is there', () => {
    const animals = zoo();
    const builtIn = declarationOf(animals, 'Zoo_Guards');
    const post = {
      name: 'Post',
      type: 'reference',
      referenceClass: 'Zoo_Post',
      isArray: false,
      qualifiers: [],
    } as const;
    const changed = { ...builtIn, properties: [...builtIn.properties, post] };
    const { has, lines } = restarted([classOf('Zoo_Post'), changed, misfit], animals);
    expect(has('Zoo_Post')).toBe(true);
    expect(animals.repository.class('Zoo_Guards')?.property('Post')).toBeDefined();
    expect(lines).toHaveLength(1);
  });

  it('and changes what is built in, a class below it that fits the new model is there', () => {
    const grown = zoo();
    const builtIn = declarationOf(grown, 'Zoo_Lion');
    grown.repository.replaceClass({ ...builtIn, properties: [flag('Tame'), flag('Prides')] });
    const override = { name: 'Override', type: 'string', isArray: false, value: 'Prides' } as const;
    const cub = classOf('Zoo_Cub', {
      superclass: 'Zoo_Lion',
      properties: [{ ...flag('Prides'), qualifiers: [override] }],
    });
    const { has, lines } = restarted([cub, builtIn], grown);
    expect(has('Zoo_Cub')).toBe(true);
    expect(lines).toMatchObject([{ key: ['class', 'root/zoo', 'zoo_lion'], reason: expect.stringMatching(/Prides/) }]);
  });
});

function classOf(name: string, rest: Partial<ClassDeclaration> = {}): ClassDeclaration {
  const association = { name: 'Association', type: 'boolean', isArray: false, value: true } as const;
  const qualifiers = rest.properties?.some(({ type }) => type === 'reference') ? [association] : [];
  return { name, qualifiers, properties: [], methods: [], ...rest };
}

function refersTo(className: string) {
  const to = { type: 'reference', referenceClass: className, isArray: false, qualifiers: [] } as const;
  return [
    { name: 'To', ...to },
    { name: 'Other', ...to },
  ];
}

function declarationOf({ repository }: ReturnType<typeof zoo>, name: string) {
  const found = repository.declarations().classes.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

function flag(name: string) {
  return { name, type: 'boolean', isArray: false, qualifiers: [] } as const;
}
