import { describe, expect, it } from 'vitest';
import { namespace } from '../operations/zoo.ts';
import { changingZoo, className, key, modifiedClass, newClass, parameter, property, value, visitor } from './site.ts';

const described =
  '<QUALIFIER NAME="Description" TYPE="string" TRANSLATABLE="true"><VALUE>A &lt;bird&gt;.</VALUE></QUALIFIER>';
const bird = `<CLASS NAME="Zoo_Bird" SUPERCLASS="Zoo_Animal">${described}\
<PROPERTY NAME="Wings" TYPE="uint8"><VALUE>2</VALUE></PROPERTY>\
<PROPERTY.ARRAY NAME="Colours" TYPE="string" ARRAYSIZE="3"><VALUE.ARRAY><VALUE>red</VALUE><VALUE.NULL></VALUE.NULL></VALUE.ARRAY></PROPERTY.ARRAY>\
<PROPERTY NAME="Huge" TYPE="uint64"><VALUE>18446744073709551615</VALUE></PROPERTY>\
<METHOD NAME="Fly" TYPE="uint32"><PARAMETER.REFERENCE NAME="To" REFERENCECLASS="Zoo_Cage"><QUALIFIER NAME="In" TYPE="boolean" OVERRIDABLE="false"><VALUE>TRUE</VALUE></QUALIFIER></PARAMETER.REFERENCE><PARAMETER.ARRAY NAME="Speeds" TYPE="uint8" ARRAYSIZE="2"></PARAMETER.ARRAY></METHOD></CLASS>`;
const instanceName = (name: string, type: string) =>
  `<INSTANCENAME CLASSNAME="${name}"><KEYBINDING NAME="Name"><KEYVALUE VALUETYPE="string"${type}>&#32;a"b\\c</KEYVALUE></KEYBINDING></INSTANCENAME>`;
const embedding = (name: string) =>
  `<QUALIFIER NAME="EmbeddedInstance" TYPE="string"><VALUE>${name}</VALUE></QUALIFIER>`;
const association = '<QUALIFIER NAME="Association" TYPE="boolean" OVERRIDABLE="false"><VALUE>TRUE</VALUE></QUALIFIER>';
const override = (name: string) =>
  `<QUALIFIER NAME="Override" TYPE="string" TOSUBCLASS="false"><VALUE>${name}</VALUE></QUALIFIER>`;
const get = (name: string, rest = '') => className(name) + rest;

describe('CreateClass', () => {
  it('makes a class that GetClass answers exactly as it was sent', async () => {
    const { ask } = changingZoo();
    expect(await ask('CreateClass', newClass(bird))).toBe('ok');
    expect(await ask('GetClass', get('zoo_bird'))).toBe(bird);
  });

  it('keeps blanks at the edges, carriage returns and NULL apart from nothing', async () => {
    const { ask } = changingZoo();
    const text = '<VALUE>&#32;a\tb&#13;c\nd&#13;&#32;</VALUE>';
    const odd = `<CLASS NAME="Zoo_Odd"><QUALIFIER NAME="Description" TYPE="string" TRANSLATABLE="true">${text}</QUALIFIER>\
<PROPERTY NAME="Text" TYPE="string">${text}</PROPERTY>\
<PROPERTY NAME="Blank" TYPE="char16"><VALUE>&#32;</VALUE></PROPERTY>\
<PROPERTY NAME="Empty" TYPE="string"><VALUE></VALUE></PROPERTY>\
<PROPERTY.ARRAY NAME="None" TYPE="string"><VALUE.ARRAY></VALUE.ARRAY></PROPERTY.ARRAY></CLASS>`;
    expect(await ask('CreateClass', newClass(odd))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Odd'))).toBe(odd);
  });

  it('keeps the default of a reference', async () => {
    const { ask } = changingZoo();
    const reference = `<VALUE.REFERENCE>${instanceName('Zoo_Cage', ' TYPE="string"')}</VALUE.REFERENCE>`;
    const kept = `<CLASS NAME="Zoo_Keeps"><PROPERTY.REFERENCE NAME="Cage" REFERENCECLASS="Zoo_Cage">${reference}</PROPERTY.REFERENCE><PROPERTY.REFERENCE NAME="Thing" REFERENCECLASS="Zoo_Thing"></PROPERTY.REFERENCE></CLASS>`;
    const association = kept.replace(
      '><PROPERTY',
      '><QUALIFIER NAME="Association" TYPE="boolean" OVERRIDABLE="false"><VALUE>TRUE</VALUE></QUALIFIER><PROPERTY',
    );
    expect(await ask('CreateClass', newClass(association))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Keeps'))).toBe(association);
  });

  it('lets a class embed itself', async () => {
    const { ask } = changingZoo();
    const nest = `<CLASS NAME="Zoo_Nest">${property('Inner', embedding('Zoo_Nest'))}\
<METHOD NAME="Look" TYPE="string">${embedding('zoo_nest')}</METHOD></CLASS>`;
    expect(await ask('CreateClass', newClass(nest))).toBe('ok');
    expect(await ask('DeleteClass', className('Zoo_Nest'))).toBe('ok');
  });

  it('hands down what the superclass has', async () => {
    const { ask } = changingZoo();
    await ask('CreateClass', newClass(bird));
    const whole = await ask(
      'GetClass',
      get('Zoo_Bird', value('LocalOnly', 'false') + value('IncludeClassOrigin', 'true')),
    );
    expect(whole).toMatch(
      /<PROPERTY NAME="Name" TYPE="string" CLASSORIGIN="Zoo_Thing" PROPAGATED="true"><QUALIFIER NAME="Key" TYPE="boolean" PROPAGATED="true"/,
    );
    expect(whole).toMatch(/<PROPERTY NAME="Wings" TYPE="uint8" CLASSORIGIN="Zoo_Bird"><VALUE>2</);
    expect(whole).toMatch(/<METHOD NAME="Feed" TYPE="uint32" CLASSORIGIN="Zoo_Animal" PROPAGATED="true">/);
    expect(whole.indexOf('NAME="Name"')).toBeLessThan(whole.indexOf('NAME="Wings"'));
  });

  it('is seen by every other operation', async () => {
    const { ask } = changingZoo();
    await ask('EnumerateClassNames');
    await ask('CreateClass', newClass(bird));
    expect(await ask('EnumerateClassNames', className('Zoo_Animal'))).toBe('Zoo_Lion Zoo_Ant Zoo_Snake Zoo_Bird');
    expect(await ask('EnumerateInstances', className('Zoo_Bird'))).toBe('0 items');
    expect(await ask('EnumerateInstances', className('Zoo_Animal'))).toBe('2 items');
  });

  it('is seen among the descendants of its superclasses, and no longer when it is deleted', async () => {
    const { ask } = changingZoo();
    const all = () => ask('EnumerateClassNames', className('Zoo_Thing') + value('DeepInheritance', 'true'));
    const before = await all();
    await ask('CreateClass', newClass(bird));
    expect((await all()).split(' ').toSorted()).toEqual([...before.split(' '), 'Zoo_Bird'].toSorted());
    await ask('DeleteClass', className('Zoo_Bird'));
    expect(await all()).toBe(before);
  });

  it('takes an inherited element that is sent back with the others for what it is', async () => {
    const { ask } = changingZoo();
    await ask('CreateClass', newClass(bird));
    const whole = await ask('GetClass', get('Zoo_Bird', value('LocalOnly', 'false')));
    expect(await ask('CreateClass', newClass(whole.replace('NAME="Zoo_Bird"', 'NAME="Zoo_Owl"')))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Owl', value('IncludeQualifiers', 'false')))).toBe(
      (await ask('GetClass', get('Zoo_Bird', value('IncludeQualifiers', 'false')))).replace('Zoo_Bird', 'Zoo_Owl'),
    );
  });

  it('makes its own the qualifiers that it states, repeated ones too', async () => {
    const { ask } = changingZoo();
    const near = `<PROPERTY.REFERENCE NAME="Near" REFERENCECLASS="Zoo_Lion">${key}${override('Near')}</PROPERTY.REFERENCE>`;
    const watches = `<CLASS NAME="Zoo_Watches" SUPERCLASS="Zoo_Guards">${association}${near}</CLASS>`;
    expect(await ask('CreateClass', newClass(watches))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Watches'))).toBe(watches);
  });

  it.each([
    ['OVERRIDABLE="false"', 'OVERRIDABLE="false" TOSUBCLASS="true" TRANSLATABLE="true"'],
    ['TOSUBCLASS="false"', 'OVERRIDABLE="true" TOSUBCLASS="false" TRANSLATABLE="true"'],
    ['TRANSLATABLE="false"', 'OVERRIDABLE="true" TOSUBCLASS="true" TRANSLATABLE="false"'],
  ])('takes a repeated qualifier with %s for what it is', async (sent, shown) => {
    const { ask } = changingZoo();
    const sings = (name: string, superclass: string, qualifier: string) =>
      `<CLASS NAME="${name}" SUPERCLASS="${superclass}">${property('Song', qualifier)}</CLASS>`;
    await ask('CreateClass', newClass(sings('Zoo_Bird', 'Zoo_Animal', described)));
    const heron = sings('Zoo_Heron', 'Zoo_Bird', described.replace('TRANSLATABLE="true"', sent));
    expect(await ask('CreateClass', newClass(heron))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Heron'))).toBe(heron.replace(sent, shown));
  });

  it.each([
    ['MaxLen', 'TRANSLATABLE="true"'],
    ['Required', 'OVERRIDABLE="true"'],
    ['Override', 'TOSUBCLASS="true"'],
  ])(
    'shows a flavor of %s that its type does not have, so that it stays when the class is sent back',
    async (name, flavor) => {
      const { ask } = changingZoo();
      const values = {
        MaxLen: ['uint32', '5'],
        Required: ['boolean', 'TRUE'],
        Override: ['string', 'Caption'],
      } as const;
      const [type, text] = values[name as keyof typeof values];
      const caption = property(
        'Caption',
        `<QUALIFIER NAME="${name}" TYPE="${type}" ${flavor}><VALUE>${text}</VALUE></QUALIFIER>`,
      );
      await ask('CreateClass', newClass(`<CLASS NAME="Zoo_Heron" SUPERCLASS="Zoo_Animal">${caption}</CLASS>`));
      const before = await ask('GetClass', get('Zoo_Heron'));
      expect(before).toContain(flavor);
      expect(await ask('ModifyClass', modifiedClass(before))).toBe('ok');
      expect(await ask('GetClass', get('Zoo_Heron'))).toBe(before);
    },
  );

  it('gives an overridden qualifier whose flavors are not stated those of the superclass, not of the type', async () => {
    const { ask } = changingZoo();
    const sings = (name: string, superclass: string, text: string, flavor = '') => {
      const required = `<QUALIFIER NAME="Required" TYPE="boolean"${flavor}><VALUE>${text}</VALUE></QUALIFIER>`;
      return newClass(`<CLASS NAME="${name}" SUPERCLASS="${superclass}">${property('Song', required)}</CLASS>`);
    };
    await ask('CreateClass', sings('Zoo_Bird', 'Zoo_Animal', 'TRUE', ' OVERRIDABLE="true"'));
    expect(await ask('CreateClass', sings('Zoo_Heron', 'Zoo_Bird', 'FALSE'))).toBe('ok');
    expect(await ask('CreateClass', sings('Zoo_Egret', 'Zoo_Heron', 'TRUE'))).toBe('ok');
  });

  it.each([
    ['the type of a method', 'Sing" TYPE="uint32"', 'Sing" TYPE="uint16"'],
    ['the name of a parameter', '"Tune"', '"Song"'],
    ['the type of a parameter', 'Tune" TYPE="string"', 'Tune" TYPE="uint8"'],
    ['a parameter more', '</METHOD>', '<PARAMETER NAME="Loud" TYPE="boolean"/></METHOD>'],
    ['a parameter fewer', '<PARAMETER NAME="Tune" TYPE="string"/>', ''],
    ['the type of a property', 'Notes" TYPE="string"', 'Notes" TYPE="uint8"'],
  ])('does not pass over %s that the superclass has otherwise', async (_, from, to) => {
    const { ask } = changingZoo();
    const notes = '<PROPERTY.ARRAY NAME="Notes" TYPE="string" ARRAYSIZE="3"/>';
    const bird = `${notes}<METHOD NAME="Sing" TYPE="uint32"><PARAMETER NAME="Tune" TYPE="string"/></METHOD>`;
    await ask('CreateClass', newClass(`<CLASS NAME="Zoo_Bird">${bird}</CLASS>`));
    const heron = (inside: string) => newClass(`<CLASS NAME="Zoo_Heron" SUPERCLASS="Zoo_Bird">${inside}</CLASS>`);
    expect(await ask('CreateClass', heron(bird.replace(from, to)))).toBe('INVALID_PARAMETER');
    expect(await ask('CreateClass', heron(bird))).toBe('ok');
  });

  it('makes its own an array whose size it fixes', async () => {
    const { ask } = changingZoo();
    const heron = bird.replace('Zoo_Bird', 'Zoo_Heron').replace('Zoo_Animal', 'Zoo_Bird');
    await ask('CreateClass', newClass(bird.replace(' ARRAYSIZE="3"', '')));
    expect(await ask('CreateClass', newClass(heron))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Heron'))).toContain('NAME="Colours" TYPE="string" ARRAYSIZE="3"');
  });

  it('keeps what a superclass has put beyond overriding so, whatever flavor it is stated with', async () => {
    const { ask } = changingZoo();
    const heron = (name: string, superclass: string, text: string) => {
      const wide = `<QUALIFIER NAME="Required" TYPE="boolean" OVERRIDABLE="true"><VALUE>${text}</VALUE></QUALIFIER>`;
      return newClass(`<CLASS NAME="${name}" SUPERCLASS="${superclass}">${property('Song', wide)}</CLASS>`);
    };
    const required = '<QUALIFIER NAME="Required" TYPE="boolean"><VALUE>TRUE</VALUE></QUALIFIER>';
    await ask('CreateClass', newClass(`<CLASS NAME="Zoo_Bird">${property('Song', required)}</CLASS>`));
    expect(await ask('CreateClass', heron('Zoo_Heron', 'Zoo_Bird', 'TRUE'))).toBe('ok');
    expect(await ask('CreateClass', heron('Zoo_Egret', 'Zoo_Heron', 'FALSE'))).toBe('INVALID_PARAMETER');
    expect(await ask('GetClass', get('Zoo_Heron'))).toContain('NAME="Required" TYPE="boolean" OVERRIDABLE="false"');
  });

  it('overrides an inherited property with what is sent, NULL too', async () => {
    const { ask } = changingZoo();
    const fish = `<CLASS NAME="Zoo_Fish" SUPERCLASS="Zoo_Animal">${property('Legs', '', 'uint16')}</CLASS>`;
    expect(await ask('CreateClass', newClass(fish))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Fish'))).toBe(fish);
  });

  it('names as origin of an element the class that introduced it, whoever overrides it', async () => {
    const { ask } = changingZoo();
    const fish = `<CLASS NAME="Zoo_Fish" SUPERCLASS="Zoo_Animal">${property('Legs', '', 'uint16')}</CLASS>`;
    await ask('CreateClass', newClass(fish));
    const origins = value('IncludeClassOrigin', 'true');
    expect(await ask('GetClass', get('Zoo_Fish', origins))).toContain('TYPE="uint16" CLASSORIGIN="Zoo_Animal">');
    await ask('ModifyClass', modifiedClass(fish.replace('</CLASS>', `${property('Fins')}</CLASS>`)));
    const changed = await ask('GetClass', get('Zoo_Fish', origins));
    expect(changed).toContain('TYPE="uint16" CLASSORIGIN="Zoo_Animal">');
    expect(changed).toContain('NAME="Fins" TYPE="string" CLASSORIGIN="Zoo_Fish">');
  });

  it.each([
    ['a class that is there', '<CLASS NAME="zoo_lion"/>', 'ALREADY_EXISTS'],
    ['a superclass that is not', '<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Nothing"/>', 'INVALID_SUPERCLASS'],
    ['itself as superclass', '<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_X"/>', 'INVALID_SUPERCLASS'],
    ['no name', '<CLASS NAME=""/>', 'INVALID_PARAMETER'],
    ['a name that is none', '<CLASS NAME="Zoo X"/>', 'INVALID_PARAMETER'],
    ['a name of great length', `<CLASS NAME="Zoo_${'x'.repeat(300)}"/>`, 'INVALID_PARAMETER'],
    ['a property of a bad name', `<CLASS NAME="Zoo_X">${property('a.b')}</CLASS>`, 'INVALID_PARAMETER'],
    ['a property twice', `<CLASS NAME="Zoo_X">${property('a')}${property('A')}</CLASS>`, 'INVALID_PARAMETER'],
    [
      'an inherited property twice',
      `<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Thing">${property('Caption')}${property('caption')}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'an inherited qualifier twice',
      `<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Guards">${association}${association}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'more default values than its array takes',
      '<CLASS NAME="Zoo_X"><PROPERTY.ARRAY NAME="a" TYPE="uint8" ARRAYSIZE="1"><VALUE.ARRAY><VALUE>1</VALUE><VALUE>2</VALUE></VALUE.ARRAY></PROPERTY.ARRAY></CLASS>',
      'INVALID_PARAMETER',
    ],
    [
      'an unknown qualifier',
      `<CLASS NAME="Zoo_X">${property('a', '<QUALIFIER NAME="Odd" TYPE="boolean"/>')}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'another type of an inherited property',
      `<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Animal">${property('Legs')}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'an array in place of an inherited single value',
      '<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Animal"><PROPERTY.ARRAY NAME="Legs" TYPE="uint16"/></CLASS>',
      'INVALID_PARAMETER',
    ],
    [
      'another class than an inherited property embeds',
      `<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Cage">${property('Guest', embedding('Zoo_Relation'))}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'a text that an inherited property embeds instances in',
      `<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Cage">${property('Guest', '<QUALIFIER NAME="EmbeddedInstance" TYPE="string"/>')}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'instances in an inherited text',
      `<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Thing">${property('Name', embedding('Zoo_Cage'))}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'a key below keys',
      `<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Thing">${property('K', key)}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'a reference to an unknown class',
      '<CLASS NAME="Zoo_X"><QUALIFIER NAME="Association" TYPE="boolean"><VALUE>TRUE</VALUE></QUALIFIER><PROPERTY.REFERENCE NAME="r" REFERENCECLASS="Zoo_Nothing"/></CLASS>',
      'INVALID_PARAMETER',
    ],
    [
      'a reference to no class',
      '<CLASS NAME="Zoo_X"><QUALIFIER NAME="Association" TYPE="boolean"><VALUE>TRUE</VALUE></QUALIFIER><PROPERTY.REFERENCE NAME="r"/></CLASS>',
      'INVALID_PARAMETER',
    ],
    [
      'a list as key',
      `<CLASS NAME="Zoo_X"><PROPERTY.ARRAY NAME="K" TYPE="string">${key}</PROPERTY.ARRAY></CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'an association with one end',
      '<CLASS NAME="Zoo_X"><QUALIFIER NAME="Association" TYPE="boolean" OVERRIDABLE="false"><VALUE>TRUE</VALUE></QUALIFIER><PROPERTY.REFERENCE NAME="r" REFERENCECLASS="Zoo_Cage"/></CLASS>',
      'INVALID_PARAMETER',
    ],
    [
      'a method without a type',
      '<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Animal"><METHOD NAME="Rise"/></CLASS>',
      'INVALID_PARAMETER',
    ],
    [
      'other parameters of an inherited method',
      '<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Animal"><METHOD NAME="Feed" TYPE="uint32"><PARAMETER NAME="Grams" TYPE="uint32"/></METHOD></CLASS>',
      'INVALID_PARAMETER',
    ],
    [
      'an instance in a property of numbers',
      `<CLASS NAME="Zoo_X">${property('a', embedding('Zoo_Cage'), 'uint32')}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'an instance in a parameter of numbers',
      `<CLASS NAME="Zoo_X"><METHOD NAME="m" TYPE="uint32"><PARAMETER.ARRAY NAME="a" TYPE="uint8">${embedding('Zoo_Cage')}</PARAMETER.ARRAY></METHOD></CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'an instance from a method that returns a number',
      `<CLASS NAME="Zoo_X"><METHOD NAME="m" TYPE="uint32">${embedding('Zoo_Cage')}</METHOD></CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'an instance of an unknown class',
      `<CLASS NAME="Zoo_X">${property('a', embedding('Zoo_Nothing'))}</CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'an instance of an unknown class from a method',
      `<CLASS NAME="Zoo_X"><METHOD NAME="m" TYPE="string">${embedding('Zoo_Nothing')}</METHOD></CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'text as the default of an embedded instance',
      `<CLASS NAME="Zoo_X"><PROPERTY NAME="a" TYPE="string">${embedding('Zoo_Cage')}<VALUE>text</VALUE></PROPERTY></CLASS>`,
      'INVALID_PARAMETER',
    ],
    [
      'an array as the value of a qualifier that has one',
      '<CLASS NAME="Zoo_X"><QUALIFIER NAME="Description" TYPE="string"><VALUE.ARRAY><VALUE>a</VALUE></VALUE.ARRAY></QUALIFIER></CLASS>',
      'INVALID_PARAMETER',
    ],
    [
      'too many elements',
      `<CLASS NAME="Zoo_X">${Array.from({ length: 2001 }, (_, index) => property(`p${index}`)).join('')}</CLASS>`,
      'SERVER_LIMITS_EXCEEDED',
    ],
    [
      'too many elements, before it looks at what is wrong with each',
      `<CLASS NAME="Zoo_X" SUPERCLASS="Zoo_Animal">${Array.from({ length: 2001 }, (_, index) => property(`p${index}`, key)).join('')}</CLASS>`,
      'SERVER_LIMITS_EXCEEDED',
    ],
  ])('refuses %s, and nothing has changed', async (_, xml, status) => {
    const { ask, repository } = changingZoo();
    const before = [repository.version, await ask('EnumerateClassNames', value('DeepInheritance', 'true'))];
    expect(await ask('CreateClass', newClass(xml))).toBe(status);
    expect([repository.version, await ask('EnumerateClassNames', value('DeepInheritance', 'true'))]).toEqual(before);
  });

  it('refuses a class that is too far from its root', async () => {
    const { ask } = changingZoo();
    const answers: string[] = [];
    for (let depth = 0; depth < 66; depth++) {
      const above = depth === 0 ? '' : ` SUPERCLASS="Zoo_${depth - 1}"`;
      answers.push(await ask('CreateClass', newClass(`<CLASS NAME="Zoo_${depth}"${above}/>`)));
    }
    expect(answers.slice(0, 65).every((answer) => answer === 'ok')).toBe(true);
    expect(answers[65]).toBe('SERVER_LIMITS_EXCEEDED');
  });
});

describe('ModifyClass', () => {
  it('replaces the declaration, and subclasses follow', async () => {
    const { ask } = changingZoo();
    await ask('CreateClass', newClass(`<CLASS NAME="Zoo_A">${property('One', key)}${property('Two')}</CLASS>`));
    await ask('CreateClass', newClass('<CLASS NAME="Zoo_B" SUPERCLASS="Zoo_A"/>'));
    expect(
      await ask(
        'ModifyClass',
        modifiedClass(`<CLASS NAME="zoo_a">${property('One', key)}${property('Three')}</CLASS>`),
      ),
    ).toBe('ok');
    const heir = await ask('GetClass', get('Zoo_B', value('LocalOnly', 'false')));
    expect(heir).toMatch(/NAME="Three"/);
    expect(heir).not.toMatch(/NAME="Two"/);
    expect(await ask('GetClass', get('Zoo_A'))).toMatch(/^<CLASS NAME="Zoo_A">/);
  });

  it.each([
    ['an unknown class', '<CLASS NAME="Zoo_X"/>', 'NOT_FOUND'],
    ['another superclass', '<CLASS NAME="Zoo_Lion" SUPERCLASS="Zoo_Thing"/>', 'INVALID_SUPERCLASS'],
    ['an unknown superclass', '<CLASS NAME="Zoo_Lion" SUPERCLASS="Zoo_Nothing"/>', 'INVALID_SUPERCLASS'],
    ['no superclass', '<CLASS NAME="Zoo_Lion"/>', 'INVALID_SUPERCLASS'],
    [
      'a served class without one of its properties',
      '<CLASS NAME="Zoo_Lion" SUPERCLASS="Zoo_Animal"/>',
      'CLASS_HAS_INSTANCES',
    ],
    [
      'a served class with another type',
      `<CLASS NAME="Zoo_Lion" SUPERCLASS="Zoo_Animal">${property('Tame', '', 'uint8')}</CLASS>`,
      'CLASS_HAS_INSTANCES',
    ],
    [
      'a served class in another spelling',
      `<CLASS NAME="Zoo_Lion" SUPERCLASS="Zoo_Animal">${property('TAME', '', 'boolean')}</CLASS>`,
      'CLASS_HAS_INSTANCES',
    ],
    [
      'a served class that becomes abstract',
      `<CLASS NAME="Zoo_Lion" SUPERCLASS="Zoo_Animal"><QUALIFIER NAME="Abstract" TYPE="boolean"><VALUE>TRUE</VALUE></QUALIFIER>${property('Tame', '', 'boolean')}</CLASS>`,
      'CLASS_HAS_INSTANCES',
    ],
    [
      'a base of served classes with another key',
      `<CLASS NAME="Zoo_Thing"><QUALIFIER NAME="Abstract" TYPE="boolean"><VALUE>TRUE</VALUE></QUALIFIER>${property('Name', key)}${property('Caption')}${property('Number', key)}</CLASS>`,
      'CLASS_HAS_INSTANCES',
    ],
    [
      'a base of served classes without a method',
      `<CLASS NAME="Zoo_Animal" SUPERCLASS="Zoo_Thing">${property('Legs', '', 'uint16')}${property('Weight', '', 'uint64')}</CLASS>`,
      'CLASS_HAS_INSTANCES',
    ],
    [
      'a class that its subclasses could not follow',
      `<CLASS NAME="Zoo_Animal" SUPERCLASS="Zoo_Thing">${property('Tame')}</CLASS>`,
      'CLASS_HAS_CHILDREN',
    ],
  ])('refuses %s', async (_, xml, status) => {
    const { ask } = changingZoo();
    expect(await ask('ModifyClass', modifiedClass(xml))).toBe(status);
  });

  it('gives an array of a served class no fixed size', async () => {
    const { ask } = changingZoo();
    const cage = await ask('GetClass', get('Zoo_Cage'));
    const fixed = cage.replace('NAME="Tags" TYPE="string"', '$& ARRAYSIZE="1"');
    expect(await ask('ModifyClass', modifiedClass(fixed))).toBe('CLASS_HAS_INSTANCES');
    expect(await ask('GetClass', get('Zoo_Cage'))).toBe(cage);
  });

  it('gives an array no other size than subclasses have fixed', async () => {
    const { ask } = changingZoo();
    const holds = (name: string, size: string) =>
      `<CLASS NAME="${name}"><PROPERTY.ARRAY NAME="Eggs" TYPE="uint8"${size}></PROPERTY.ARRAY></CLASS>`;
    const sub = holds('Zoo_Sub', ' ARRAYSIZE="3"').replace('>', ' SUPERCLASS="Zoo_Nest">');
    await ask('CreateClass', newClass(holds('Zoo_Nest', '')));
    expect(await ask('CreateClass', newClass(sub))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Sub'))).toBe(sub);
    expect(await ask('ModifyClass', modifiedClass(holds('Zoo_Nest', ' ARRAYSIZE="2"')))).toBe('CLASS_HAS_CHILDREN');
    expect(await ask('ModifyClass', modifiedClass(holds('Zoo_Nest', ' ARRAYSIZE="3"')))).toBe('ok');
    expect(await ask('ModifyClass', modifiedClass(sub.replace(' ARRAYSIZE="3"', '')))).toBe('INVALID_PARAMETER');
  });

  it('leaves a qualifier that repeats an inherited one what it was, the own of the class or inherited', async () => {
    const { ask } = changingZoo();
    const sings = (name: string, superclass: string, qualifiers: string) =>
      `<CLASS NAME="${name}" SUPERCLASS="${superclass}">${property('Song', qualifiers)}${property('Call', qualifiers)}</CLASS>`;
    await ask('CreateClass', newClass(sings('Zoo_Bird', 'Zoo_Animal', described)));
    const heron = sings('Zoo_Heron', 'Zoo_Bird', override('Song')).replace(
      property('Call', override('Song')),
      property('Call', described + override('Call')),
    );
    await ask('CreateClass', newClass(heron));
    const whole = await ask('GetClass', get('Zoo_Heron', value('LocalOnly', 'false')));
    expect(await ask('ModifyClass', modifiedClass(whole))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Heron', value('LocalOnly', 'false')))).toBe(whole);
    expect(await ask('GetClass', get('Zoo_Heron'))).toBe(heron);
    const big = described.replace('A &lt;', 'A big &lt;');
    await ask('ModifyClass', modifiedClass(sings('Zoo_Bird', 'Zoo_Animal', big)));
    const followed = await ask('GetClass', get('Zoo_Heron', value('LocalOnly', 'false')));
    expect(followed.split('A big &lt;')).toHaveLength(2);
  });

  it('leaves what a method and its parameters repeat inherited, so that it goes on to follow the superclass', async () => {
    const { ask } = changingZoo();
    const sings = (name: string, superclass: string, own: string, text: string) =>
      `<CLASS NAME="${name}" SUPERCLASS="${superclass}"><METHOD NAME="Sing" TYPE="uint32">${own}${text}<PARAMETER NAME="Tune" TYPE="string">${text}</PARAMETER></METHOD></CLASS>`;
    await ask('CreateClass', newClass(sings('Zoo_Bird', 'Zoo_Animal', '', described)));
    await ask('CreateClass', newClass(sings('Zoo_Heron', 'Zoo_Bird', override('Sing'), '')));
    const whole = () => ask('GetClass', get('Zoo_Heron', value('LocalOnly', 'false')));
    expect(await ask('ModifyClass', modifiedClass(await whole()))).toBe('ok');
    const big = described.replace('A &lt;', 'A big &lt;');
    await ask('ModifyClass', modifiedClass(sings('Zoo_Bird', 'Zoo_Animal', '', big)));
    expect((await whole()).split('A big &lt;')).toHaveLength(3);
  });

  it('leaves an element what it was, the own of the class, if its superclass has become equal', async () => {
    const { ask } = changingZoo();
    const sings = (name: string, superclass: string, sent: string) =>
      `<CLASS NAME="${name}" SUPERCLASS="${superclass}">${sent}</CLASS>`;
    const sing = (qualifier: string) => `<METHOD NAME="Sing" TYPE="uint32">${qualifier}</METHOD>`;
    const plain = property('Song') + sing('');
    const told = property('Song', described) + sing(described);
    await ask('CreateClass', newClass(sings('Zoo_Bird', 'Zoo_Animal', plain)));
    await ask('CreateClass', newClass(sings('Zoo_Heron', 'Zoo_Bird', told)));
    await ask('ModifyClass', modifiedClass(sings('Zoo_Bird', 'Zoo_Animal', told)));
    const whole = await ask('GetClass', get('Zoo_Heron', value('LocalOnly', 'false')));
    expect(await ask('ModifyClass', modifiedClass(whole))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Heron', value('LocalOnly', 'false')))).toBe(whole);
    expect(whole).toContain(property('Song', described));
    expect(whole).toContain(sing(described));
  });

  it('adds to a built-in class', async () => {
    const { ask } = changingZoo();
    const lion = `<CLASS NAME="Zoo_Lion" SUPERCLASS="Zoo_Animal">${described}${property('Tame', '', 'boolean')}${property('Mane')}</CLASS>`;
    expect(await ask('ModifyClass', modifiedClass(lion))).toBe('ok');
    expect(await ask('GetClass', get('Zoo_Lion'))).toBe(lion);
    expect(await ask('EnumerateInstances', className('Zoo_Lion'))).toBe('2 items');
  });
});

describe('DeleteClass', () => {
  it('takes a class away', async () => {
    const { ask } = changingZoo();
    await ask('CreateClass', newClass(bird));
    expect(await ask('DeleteClass', className('ZOO_BIRD'))).toBe('ok');
    expect(await ask('GetClass', className('Zoo_Bird'))).toBe('NOT_FOUND');
    expect(await ask('EnumerateInstances', className('Zoo_Bird'))).toBe('INVALID_CLASS');
    expect(await ask('CreateClass', newClass(bird))).toBe('ok');
  });

  it.each([
    ['an unknown class', 'Zoo_X', 'NOT_FOUND'],
    ['a class with subclasses', 'Zoo_Animal', 'CLASS_HAS_CHILDREN'],
    ['a class with instances', 'Zoo_Lion', 'CLASS_HAS_INSTANCES'],
    ['a built-in class without instances', 'Zoo_Snake', 'NOT_SUPPORTED'],
  ])('refuses %s', async (_, name, status) => {
    expect(await changingZoo().ask('DeleteClass', className(name))).toBe(status);
  });

  it('gives turns while it looks for instances', async () => {
    const { ask, providers } = changingZoo();
    await ask('CreateClass', newClass(bird));
    let turns = 0;
    const seen: number[] = [];
    providers.register(namespace, ['Zoo_Bird'], {
      *enumerate() {
        for (let step = 0; step < 3; step++) {
          seen.push(turns);
          setImmediate(() => (turns += 1));
          yield undefined;
        }
      },
      get: () => undefined,
    });
    expect(await ask('DeleteClass', className('Zoo_Bird'))).toBe('ok');
    expect(seen).toEqual([0, 1, 2]);
  });

  it('refuses a class that another refers to', async () => {
    const { ask } = changingZoo();
    await ask('CreateClass', newClass('<CLASS NAME="Zoo_A"/>'));
    const user = `<CLASS NAME="Zoo_B">${property('Inner', embedding('Zoo_A'))}</CLASS>`;
    expect(await ask('CreateClass', newClass(user))).toBe('ok');
    expect(await ask('DeleteClass', className('Zoo_A'))).toBe('FAILED');
  });
});

describe('qualifier types', () => {
  const type =
    '<QUALIFIER.DECLARATION NAME="Wild" TYPE="string" ISARRAY="true" ARRAYSIZE="2" OVERRIDABLE="false" TOSUBCLASS="true" TRANSLATABLE="false"><SCOPE CLASS="true" PROPERTY="true"></SCOPE><VALUE.ARRAY><VALUE>very</VALUE></VALUE.ARRAY></QUALIFIER.DECLARATION>';
  const declare = (xml: string) => parameter('QualifierDeclaration', xml);

  it('are set, read back as they were sent, used, and deleted', async () => {
    const { ask } = changingZoo();
    expect(await ask('SetQualifier', declare(type))).toBe('ok');
    expect(await ask('GetQualifier', value('QualifierName', 'wild'))).toBe(type);
    const user = '<CLASS NAME="Zoo_A"><QUALIFIER NAME="Wild" TYPE="string" OVERRIDABLE="false"/></CLASS>';
    expect(await ask('CreateClass', newClass(user))).toBe('ok');
    expect(await ask('GetClass', className('Zoo_A'))).toBe(user.replace('/>', '></QUALIFIER>'));
    expect(await ask('DeleteQualifier', value('QualifierName', 'Wild'))).toBe('FAILED');
    expect(
      await ask(
        'SetQualifier',
        declare(type.replaceAll('string', 'uint8').replace(/<VALUE.ARRAY>.*<\/VALUE.ARRAY>/, '')),
      ),
    ).not.toBe('ok');
    await ask('DeleteClass', className('Zoo_A'));
    expect(await ask('DeleteQualifier', value('QualifierName', 'WILD'))).toBe('ok');
    expect(await ask('GetQualifier', value('QualifierName', 'Wild'))).toBe('NOT_FOUND');
  });

  it('that are built in may be set again, and change nothing that classes rest on', async () => {
    const { ask } = changingZoo();
    const builtIn = await ask('GetQualifier', value('QualifierName', 'Key'));
    expect(await ask('SetQualifier', declare(builtIn))).toBe('ok');
    expect(await ask('SetQualifier', declare(builtIn.replace('TOSUBCLASS="true"', 'TOSUBCLASS="false"')))).toBe(
      'FAILED',
    );
    expect(await ask('SetQualifier', declare(builtIn.replace('PROPERTY="true"', '')))).toBe('FAILED');
    expect(await ask('DeleteQualifier', value('QualifierName', 'Key'))).toBe('FAILED');
  });

  it.each([
    ['an array of strings', 'true', '<VALUE>very</VALUE>'],
    ['a string', 'false', '<VALUE.ARRAY><VALUE>very</VALUE></VALUE.ARRAY>'],
    ['a string', 'false', '<VALUE.ARRAY/>'],
  ])('that are %s, by ISARRAY %s, do not take %s as default', async (_, isArray, content) => {
    const { ask } = changingZoo();
    const odd = type
      .replace('ISARRAY="true"', `ISARRAY="${isArray}"`)
      .replace(/<VALUE.ARRAY>.*<\/VALUE.ARRAY>/, content);
    expect(await ask('SetQualifier', declare(odd))).toBe('INVALID_PARAMETER');
    expect(await ask('GetQualifier', value('QualifierName', 'Wild'))).toBe('NOT_FOUND');
  });

  it('that are not there cannot be deleted', async () => {
    expect(await changingZoo().ask('DeleteQualifier', value('QualifierName', 'Wild'))).toBe('NOT_FOUND');
  });
});

it('tells what does not fit in few words, however long what was sent is', async () => {
  const { changes } = changingZoo();
  const refusal = await changes.removeQualifierType(namespace, 'x'.repeat(1_000_000)).catch((error: Error) => error);
  expect((refusal as Error).message).toMatch(/^no qualifier type x{4000,5000}…$/);
});

describe('whoever is no administrator', () => {
  it.each(['CreateClass', 'ModifyClass', 'DeleteClass', 'SetQualifier', 'DeleteQualifier'])(
    'is refused %s before anything is told',
    async (operation) => {
      const { ask } = changingZoo();
      for (const where of ['root/zoo', 'root/nowhere']) {
        expect(await ask(operation, className('Zoo_Nothing'), { who: visitor, where })).toBe('ACCESS_DENIED');
      }
    },
  );
});
