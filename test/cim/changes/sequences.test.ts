import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import { classElement, qualifierDeclaration } from '../../../src/cim/xml/write-declarations.ts';
import {
  type ChangingZoo,
  changingZoo,
  className,
  memoryStore,
  modifiedClass,
  newClass,
  parameter,
  value,
} from './site.ts';

const made = ['Zoo_A', 'Zoo_B', 'zoo_b', 'Zoo_C', 'Zoo_D'];
const known = [...made, 'Zoo_Thing', 'Zoo_Animal', 'Zoo_Lion', 'Zoo_Cage', 'Zoo_Relation', 'Zoo_LivesIn'];
const one = <T>(...items: readonly T[]) => fc.constantFrom(...items);
const joined = (part: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(part, { maxLength }).map((parts) => parts.join(''));

const flavors = joined(one(' OVERRIDABLE="false"', ' TOSUBCLASS="false"', ' TRANSLATABLE="true"'), 1);
const values = { string: 'Zoo_Thing', boolean: 'TRUE', uint32: '8' } as const;
const qualifierNames = one<readonly [name: string, type: keyof typeof values]>(
  ['Description', 'string'],
  ['EmbeddedInstance', 'string'],
  ['Override', 'string'],
  ['Wild', 'string'],
  ['Key', 'boolean'],
  ['Abstract', 'boolean'],
  ['Association', 'boolean'],
  ['Mild', 'boolean'],
  ['MaxLen', 'uint32'],
);
const qualifier = fc
  .tuple(qualifierNames, flavors)
  .map(
    ([[name, type], more]) =>
      `<QUALIFIER NAME="${name}" TYPE="${type}"${more}><VALUE>${values[type]}</VALUE></QUALIFIER>`,
  );
const qualifiers = joined(qualifier, 2);

const elementName = one('Name', 'Caption', 'P', 'p', 'Near', 'Far', 'Legs');
const member = fc.oneof(
  fc
    .tuple(elementName, one(...known), qualifiers)
    .map(
      ([name, far, marks]) =>
        `<PROPERTY.REFERENCE NAME="${name}" REFERENCECLASS="${far}">${marks}</PROPERTY.REFERENCE>`,
    ),
  fc
    .tuple(elementName, one('string', 'string', 'uint16'), qualifiers, one('', '<VALUE>4</VALUE>'))
    .map(([name, type, marks, content]) => `<PROPERTY NAME="${name}" TYPE="${type}">${marks}${content}</PROPERTY>`),
);
const method = fc
  .tuple(one('Feed', 'M', 'm'), one('string', 'uint32'), qualifiers, one(...known))
  .map(
    ([name, type, marks, far]) =>
      `<METHOD NAME="${name}" TYPE="${type}">${marks}<PARAMETER.REFERENCE NAME="Who" REFERENCECLASS="${far}"/></METHOD>`,
  );
const content = fc.tuple(qualifiers, joined(member, 2), joined(method, 1)).map((parts) => parts.join(''));

const classText = (name: string, superclass: string | undefined, inside: string) =>
  `<CLASS NAME="${name}"${superclass === undefined ? '' : ` SUPERCLASS="${superclass}"`}>${inside}</CLASS>`;
const qualifierText = ([[name, type], more, scope]: readonly [readonly [string, string], string, string]) =>
  `<QUALIFIER.DECLARATION NAME="${name}" TYPE="${type}"${more}><SCOPE CLASS="true" PROPERTY="${scope}" REFERENCE="true"/></QUALIFIER.DECLARATION>`;

const classIn = ({ repository }: ChangingZoo, name: string) => repository.class(name);
const whole = { includeQualifiers: true, includeClassOrigin: true, propertyNames: undefined };
const shown = (cimClass: CIMClass, localOnly: boolean) => classElement(cimClass, { ...whole, localOnly });

/** A request of a client; what it sends may depend on what is there. */
type Change = (at: ChangingZoo) => readonly [operation: string, parameters: string];

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(one(...made), fc.option(one(...known), { nil: undefined }), content).map(
      ([name, superclass, inside]): Change =>
        () => ['CreateClass', newClass(classText(name, superclass, inside))],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(one(...known), content).map(
      ([name, inside]): Change =>
        (at) => ['ModifyClass', modifiedClass(classText(name, classIn(at, name)?.superclass?.name, inside))],
    ),
  },
  {
    weight: 1,
    arbitrary: one(...known).map(
      (name): Change =>
        () => ['DeleteClass', className(name)],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(qualifierNames, flavors, one('true', 'false')).map(
      (type): Change =>
        () => ['SetQualifier', parameter('QualifierDeclaration', qualifierText(type))],
    ),
  },
  {
    weight: 1,
    arbitrary: qualifierNames.map(
      ([name]): Change =>
        () => ['DeleteQualifier', value('QualifierName', name)],
    ),
  },
);

/** Everything that clients can see of the schema. */
function stateOf({ repository }: ChangingZoo): ReadonlySet<string> {
  const classes = repository.withDescendants(undefined);
  return new Set([
    ...Array.from(repository.qualifierTypes(), qualifierDeclaration),
    ...classes.map((each) => shown(each, false) + shown(each, true)),
    ...classes.map(
      ({ name }) =>
        `${name}: ${repository
          .subclasses(name)
          .map((below) => below.name)
          .sort()}`,
    ),
  ]);
}

it('changes in any order: a refused one leaves nothing, what was made can be sent back, and is there after a restart', async () => {
  const step = fc.record({
    change,
    isDiskFull: fc.nat(19).map((n) => n === 0),
    sentBack: one(...known),
    isLocal: fc.boolean(),
  });
  const property = fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
    const store = memoryStore();
    const site = changingZoo({ store });
    for (const { change: make, isDiskFull, sentBack, isLocal } of steps) {
      const [before, stored] = [stateOf(site), [...store.values]];
      store.fail = isDiskFull;
      const answer = await site.ask(...make(site)).catch(() => 'failed');
      store.fail = false;
      if (answer !== 'ok') expect([stateOf(site), [...store.values]]).toEqual([before, stored]);
      const after = stateOf(site);
      const present = classIn(site, sentBack);
      if (present !== undefined) {
        expect(await site.ask('ModifyClass', modifiedClass(shown(present, isLocal)))).toBe('ok');
        expect(stateOf(site)).toEqual(after);
      }
    }
    expect(stateOf(changingZoo({ store }))).toEqual(stateOf(site));
  });
  await fc.assert(property, { numRuns: 12, seed: 3 });
});
