import { afterAll, beforeAll, expect, it } from 'vitest';
import { operations } from '../../../src/cim/operations/dispatcher.ts';
import { call, classParameter, instanceNameOf, openSite, parameter, type Site, valueParameter } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** What a parameter does: how the reply differs by it from the same request without it. */
interface Effect {
  readonly name: string;
  readonly sent: string;
  readonly shows?: RegExp;
  readonly hides?: RegExp;
}

const value = (name: string, text: string) => ({ name, sent: valueParameter(name, text) });
const ofClass = (name: string, className: string) => ({ name, sent: classParameter(name, className) });
const leo = (name: string) => parameter(name, instanceNameOf('Zoo_Lion', 'Leo'));
const lion = (name: string) => classParameter(name, 'Zoo_Lion');
const animal = classParameter('ClassName', 'Zoo_Animal');
const list = (name: string) => parameter('PropertyList', `<VALUE.ARRAY><VALUE>${name}</VALUE></VALUE.ARRAY>`);
const fql = valueParameter('FilterQueryLanguage', 'DMTF:FQL');
const many = valueParameter('MaxObjectCount', '10');

const origin: Effect = { ...value('IncludeClassOrigin', 'true'), shows: /CLASSORIGIN=/ };
const properties: Effect = { name: 'PropertyList', sent: list('Name'), hides: /PROPERTY NAME="(?:Weight|Since)"/ };
const shallow: Effect = { ...value('DeepInheritance', 'false'), hides: /NAME="Tame"/ };
const link = { hides: /Savanna/ };
const near: Effect = { ...value('Role', 'Far'), ...link };
const far: readonly Effect[] = [
  { ...ofClass('AssocClass', 'Zoo_Eats'), ...link },
  { ...ofClass('ResultClass', 'Zoo_Cage'), hides: /Nala/ },
  near,
  { ...value('ResultRole', 'Near'), ...link },
];
const references: readonly Effect[] = [{ ...ofClass('ResultClass', 'Zoo_Eats'), ...link }, near];
const declaration: readonly Effect[] = [
  { ...value('LocalOnly', 'false'), shows: /NAME="Caption"/ },
  { ...value('IncludeQualifiers', 'false'), hides: /<QUALIFIER / },
  origin,
];
const classesFound: readonly Effect[] = [{ ...value('IncludeQualifiers', 'true'), shows: /<QUALIFIER / }, origin];
const below: readonly Effect[] = [
  { ...ofClass('ClassName', 'Zoo_Animal'), shows: /Zoo_Lion/ },
  { ...value('DeepInheritance', 'true'), shows: /Zoo_Snake/ },
];
const session: readonly Effect[] = [
  { ...value('OperationTimeout', '601'), shows: /ERROR CODE="22"/ },
  { ...value('ContinueOnError', 'true'), shows: /ERROR CODE="26"/ },
];
const filter: readonly Effect[] = [
  { name: 'FilterQuery', sent: fql + valueParameter('FilterQuery', 'FALSE'), hides: /<INSTANCENAME / },
  { name: 'FilterQueryLanguage', sent: fql, shows: /ERROR CODE="4"/ },
];
const first: Effect = { ...value('MaxObjectCount', '1'), shows: /<INSTANCE(?:NAME)? / };
const query = fql.replace('FQL', 'CQL') + valueParameter('FilterQuery', 'SELECT * FROM Zoo_Lion');
const returned: Effect = { ...value('ReturnQueryResultClass', 'true'), shows: /NAME="QueryResultClass"/ };
const sign =
  '<INSTANCE CLASSNAME="Zoo_Cage"><PROPERTY NAME="Sign" TYPE="string"><VALUE>Wet</VALUE></PROPERTY></INSTANCE>';
const cage = `<VALUE.NAMEDINSTANCE>${instanceNameOf('Zoo_Cage', 'Savanna')}${sign}</VALUE.NAMEDINSTANCE>`;
const tags = parameter('InstanceName', instanceNameOf('Zoo_Cage', 'Savanna')) + valueParameter('PropertyName', 'Open');

/** Each operation with other parameters, and what its own do then. */
const table: readonly (readonly [operation: string, others: string, effects: readonly Effect[]])[] = [
  ['GetClass', animal, declaration],
  ['GetClass', animal, [{ ...properties, hides: /NAME="Legs"/ }]],
  ['EnumerateClasses', classParameter('ClassName', 'Zoo_Thing'), declaration],
  ['EnumerateClasses', '', below],
  ['EnumerateClassNames', '', below],
  ['GetInstance', leo('InstanceName'), [origin, properties]],
  ['EnumerateInstances', animal, [shallow, origin, properties]],
  ['Associators', leo('ObjectName'), [...far, properties]],
  ['Associators', lion('ObjectName'), classesFound],
  ['AssociatorNames', leo('ObjectName'), far],
  ['References', leo('ObjectName'), [...references, properties]],
  ['References', lion('ObjectName'), classesFound],
  ['ReferenceNames', leo('ObjectName'), references],
  [
    'ModifyInstance',
    parameter('ModifiedInstance', cage),
    [{ name: 'PropertyList', sent: list('No'), shows: /CODE="12"/ }],
  ],
  ['SetProperty', tags, [{ ...value('NewValue', 'maybe'), shows: /ERROR CODE="13"/ }]],
  ['OpenEnumerateInstances', animal + many, [shallow, origin, properties]],
  ['OpenAssociatorInstances', leo('InstanceName') + many, [...far, origin, properties]],
  ['OpenAssociatorInstancePaths', leo('InstanceName') + many, far],
  ['OpenReferenceInstances', leo('InstanceName') + many, [...references, origin, properties]],
  ['OpenReferenceInstancePaths', leo('InstanceName') + many, references],
  ['OpenQueryInstances', query, [...session, first, returned]],
  ...['OpenEnumerateInstances', 'OpenEnumerateInstancePaths'].flatMap((name) => opened(name, lion('ClassName'))),
  ...[
    'OpenAssociatorInstances',
    'OpenAssociatorInstancePaths',
    'OpenReferenceInstances',
    'OpenReferenceInstancePaths',
  ].flatMap((name) => opened(name, leo('InstanceName'))),
];

function opened(name: string, others: string) {
  return [[name, others, [...session, first]] as const, [name, others + many, filter] as const];
}

const cases = table.flatMap(([operation, others, effects]) =>
  effects.map((effect) => ({ operation, others, ...effect })),
);

it.each(cases)('$operation does what $name asks for', async ({ operation, others, sent, shows, hides }) => {
  const [without, given] = [await call(site, operation, others), await call(site, operation, others + sent)];
  expect([without, given].map((reply) => (shows ?? hides)?.test(reply))).toEqual(shows ? [false, true] : [true, false]);
});

it.each(cases)('$operation takes $name that is NULL as one that is not there', async ({ operation, others, name }) => {
  const replies = [await call(site, operation, others), await call(site, operation, others + parameter(name, ''))];
  const [without, given] = replies.map((reply) => reply.replace(/[0-9a-f]{32}/, ''));
  expect(given).toBe(without);
});

it('every optional parameter that is not deprecated does something', () => {
  const optional = operations.flatMap(({ name, parameters }) =>
    Object.entries(parameters)
      .filter(([, { isRequired, isDeprecated }]) => !isRequired && !isDeprecated)
      .map(([parameterName]) => `${name} ${parameterName}`),
  );
  const known = new Set(cases.map(({ operation, name }) => `${operation} ${name}`));
  expect(optional.filter((each) => !known.has(each))).toEqual([]);
});

const deprecated = operations.flatMap(({ name, parameters }) =>
  Object.entries(parameters)
    .filter(([, { isDeprecated }]) => isDeprecated)
    .map(([parameterName]) => ({ operation: name, name: parameterName })),
);

it.each(deprecated)(
  '$operation takes $name, which is deprecated, and does nothing by it',
  async ({ operation, name }) => {
    const others = table.find(([each]) => each === operation)?.[1] ?? '';
    const replies = ['true', 'false'].map((text) => call(site, operation, others + valueParameter(name, text)));
    const [one, other] = (await Promise.all(replies)).map((reply) => reply.replace(/[0-9a-f]{32}/, ''));
    expect(one).toMatch(/^200 /);
    expect(one).toBe(other);
  },
);
