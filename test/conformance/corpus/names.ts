import {
  classParameter,
  extrinsic,
  instanceNameOf,
  localNamespace,
  parameter,
  valueParameter,
} from '../../cim/http/site.ts';
import { type Case, type Family, family } from './case.ts';

type Change = Omit<Case, 'name' | 'outcome'>;

/** Names that every object of JavaScript answers to, and one that makes JSON readers stumble. */
const inherited = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
];

function prototypeCases(name: string): Case[] {
  const key = instanceNameOf('Zoo_Lion', 'Leo').replace('NAME="Name"', `NAME="${name}"`);
  const query = (text: string) => valueParameter('QueryLanguage', 'DMTF:CQL') + valueParameter('Query', text);
  const target = `<LOCALINSTANCEPATH>${localNamespace('root/zoo')}${instanceNameOf('Zoo_Lion', 'Leo')}</LOCALINSTANCEPATH>`;
  const list = parameter('PropertyList', `<VALUE.ARRAY><VALUE>${name}</VALUE></VALUE.ARRAY>`);
  const headers = { CIMMethod: name, CIMObject: 'root/zoo:Zoo_Lion.Name="Leo"' };
  const row = (what: string, outcome: Case['outcome'], change: Change): Case => ({
    name: `${name} as ${what}`,
    outcome,
    ...change,
  });
  return [
    row('a class', 'error 5', { operation: 'EnumerateInstances', parameters: classParameter('ClassName', name) }),
    row('a class to get', 'error 6', { operation: 'GetClass', parameters: classParameter('ClassName', name) }),
    row('an operation', 'error 7', { operation: name, parameters: '' }),
    row('a parameter', 'error 7', { operation: 'EnumerateClassNames', parameters: valueParameter(name, 'x') }),
    row('a namespace', 'error 3', { namespace: name }),
    row('a qualifier', 'error 6', { operation: 'GetQualifier', parameters: valueParameter('QualifierName', name) }),
    row('a key', ['error 4', 'error 6'], { operation: 'GetInstance', parameters: parameter('InstanceName', key) }),
    row('a property to show', 'ok', {
      operation: 'GetInstance',
      parameters: parameter('InstanceName', instanceNameOf('Zoo_Lion', 'Leo')) + list,
      holds: /<INSTANCE CLASSNAME="Zoo_Lion"(\/>|><\/INSTANCE>)/,
    }),
    row('a role', 'ok', {
      operation: 'AssociatorNames',
      parameters: parameter('ObjectName', instanceNameOf('Zoo_Lion', 'Leo')) + valueParameter('Role', name),
    }),
    row('a method', 'error 17', { body: extrinsic(name, target), headers }),
    row('a parameter of a method', 'error 4', {
      body: extrinsic(
        'Feed',
        target,
        `<PARAMVALUE NAME="Grams"><VALUE>5</VALUE></PARAMVALUE><PARAMVALUE NAME="${name}"/>`,
      ),
      headers: { ...headers, CIMMethod: 'Feed' },
    }),
    row('a selected property', 'error 15', {
      operation: 'ExecQuery',
      parameters: query(`SELECT ${name} FROM Zoo_Lion`),
    }),
    row('an alias', ['ok', 'error 15'], {
      operation: 'ExecQuery',
      parameters: query(`SELECT * FROM Zoo_Lion ${name} WHERE ${name}.Name = 'Leo'`),
    }),
    row('an element', '400 request-not-valid', {
      edit: (body) => body.replace('<IPARAMVALUE', `<${name}/><IPARAMVALUE`),
    }),
    row('an attribute', 'ok', { edit: (body) => body.replace('<SIMPLEREQ>', `<SIMPLEREQ ${name}="x">`) }),
  ];
}

/** T22. */
export const prototypes: Family = { name: 'names of the prototype', cases: inherited.flatMap(prototypeCases) };

const inNamespace = (namespace: string): Change => ({ namespace });

export const namespaces: Family = family('namespaces', [
  ['in capitals', 'ok', inNamespace('ROOT/ZOO')],
  ['by an alias', 'ok', inNamespace('zoo')],
  ['unknown', 'error 3', inNamespace('root/nowhere')],
  ['the first segment only', 'error 3', inNamespace('root')],
  ['a segment more', 'error 3', inNamespace('root/zoo/lions')],
  ['with dots', 'error 3', inNamespace('root/../zoo')],
  ['with a blank at the end', 'error 3', inNamespace('root/zoo ')],
  ['of another script', ['error 3', '400 header-mismatch'], inNamespace('корень/zoo')],
  ['of ten thousand letters', ['error 3', '400 header-mismatch'], inNamespace('x'.repeat(10_000))],
  ['of a thousand segments', ['error 3', '400 header-mismatch'], inNamespace(Array<string>(1000).fill('a').join('/'))],
  ['with markup', 'error 3', { namespace: 'root/&lt;a&gt;', headers: { CIMObject: 'root%2F%3Ca%3E' } }],
  [
    'with a line break',
    ['error 3', '400 header-mismatch'],
    { namespace: 'root/a&#10;b', headers: { CIMObject: 'root%2Fa%0Ab' } },
  ],
  [
    'with terminal escapes',
    ['error 3', '400 request-not-well-formed'],
    { namespace: 'root/\u001b[31m', headers: { CIMObject: 'root%2F%1B%5B31m' } },
  ],
  ['with bidirectional marks', ['error 3', '400 header-mismatch'], inNamespace('root/\u202eooz')],
]);

const get = (keys: string, name = 'Zoo_Lion'): Change => ({
  operation: 'GetInstance',
  parameters: parameter('InstanceName', `<INSTANCENAME CLASSNAME="${name}">${keys}</INSTANCENAME>`),
});
const key = (text: string, attributes = ' VALUETYPE="string"', name = 'Name') =>
  `<KEYBINDING NAME="${name}"><KEYVALUE${attributes}>${text}</KEYVALUE></KEYBINDING>`;
const lion = instanceNameOf('Zoo_Lion', 'Leo');
const zooAlias = '<LOCALNAMESPACEPATH><NAMESPACE NAME="zoo"/></LOCALNAMESPACEPATH>';
const references = (near: string, far: string, wrap = (name: string) => name) =>
  Object.entries({ FAR: instanceNameOf('Zoo_Cage', far), Near: instanceNameOf('Zoo_Lion', near) })
    .map(([role, name]) => `<KEYBINDING NAME="${role}"><VALUE.REFERENCE>${wrap(name)}</VALUE.REFERENCE></KEYBINDING>`)
    .join('');
/** The source named by a class that it descends from. */
const bySuperclass = (near: string, className: string) =>
  get(
    references(near, 'Savanna', (name) => name.replace('"Zoo_Lion"', `"${className}"`)),
    'Zoo_LivesIn',
  );
const associators = (change: string): Change => ({
  operation: 'Associators',
  parameters: parameter('ObjectName', instanceNameOf('Zoo_Lion', 'Leo')) + change,
});
const missing = ['error 4', 'error 6'];

export const paths: Family = family('paths and keys', [
  ['a good key', 'ok', get(key('Leo'))],
  ['a key in other letters', 'ok', get(key('Leo', '', 'NAME'))],
  ['a class in other letters', 'ok', get(key('Leo'), 'zoo_LION')],
  ['a key value in other letters', 'error 6', get(key('leo'))],
  ['a key value in blanks', 'ok', get(key('\n  Leo  \n'))],
  ['a key value in blanks by number', 'ok', get(key('&#x20;Leo&#32;'))],
  ['a key value as CDATA', 'ok', get(key('<![CDATA[Leo]]>'))],
  ['a key value in pieces', 'ok', get(key('L<!-- x -->e<![CDATA[o]]>'))],
  ['a bare KEYVALUE', 'ok', get('<KEYVALUE>Leo</KEYVALUE>')],
  ['a key with its type', 'ok', get(key('Leo', ' VALUETYPE="string" TYPE="string"'))],
  ['a key with an empty type', 'ok', get(key('Leo', ' TYPE=""'))],
  ['a key without a type', 'ok', get(key('Leo', ''))],
  ['a superclass with the keys of one instance', 'ok', get(key('Leo'), 'Zoo_Animal')],
  ['the root class with the keys of one instance', 'ok', get(key('Leo'), 'Zoo_Thing')],
  ['a reference key in blanks', 'ok', get(references('\n      Leo\n    ', ' Savanna '), 'Zoo_LivesIn')],
  ['a reference key by name', 'ok', get(references('Leo', 'Savanna'), 'zoo_livesin')],
  [
    'a reference key by an alias of the namespace',
    'ok',
    get(
      references('Leo', 'Savanna', (name) => `<LOCALINSTANCEPATH>${zooAlias}${name}</LOCALINSTANCEPATH>`),
      'Zoo_LivesIn',
    ),
  ],
  [
    'a reference key on any host',
    'ok',
    get(
      references(
        'Leo',
        'Savanna',
        (name) => `<INSTANCEPATH><NAMESPACEPATH><HOST>any:1</HOST>${zooAlias}</NAMESPACEPATH>${name}</INSTANCEPATH>`,
      ),
      'Zoo_LivesIn',
    ),
  ],
  ['a reference key by a superclass', 'ok', bySuperclass('Leo', 'Zoo_Animal')],
  ['a reference key by the root class, in blanks', 'ok', bySuperclass(' Leo ', 'Zoo_Thing')],
  ['a reference key by a superclass, to nothing', 'error 6', bySuperclass('Simba', 'Zoo_Animal')],
  ['a reference key by a class that it is not of', 'error 6', bySuperclass('Leo', 'Zoo_Snake')],
  ['a reference key by an unknown class', 'error 6', bySuperclass('Leo', 'Zoo_Unicorn')],
  ['a reference key to another', 'error 6', get(references('Nala', 'Empty'), 'Zoo_LivesIn')],
  ['a bare reference for two keys', missing, get(`<VALUE.REFERENCE>${lion}</VALUE.REFERENCE>`, 'Zoo_LivesIn')],
  [
    'a source in blanks',
    'ok',
    {
      operation: 'AssociatorNames',
      parameters: parameter('ObjectName', instanceNameOf('Zoo_Lion', '\n  Leo ')),
      holds: '>Savanna<',
    },
  ],
  [
    'a source in blanks to open',
    'ok',
    {
      operation: 'OpenReferenceInstancePaths',
      parameters:
        parameter('InstanceName', instanceNameOf('Zoo_Lion', '\n  Leo ')) + valueParameter('MaxObjectCount', '9'),
      holds: '>Savanna<',
    },
  ],
  ['an empty key value', 'error 6', get(key(''))],
  ['a key value of a hundred thousand letters', 'error 6', get(key('x'.repeat(100_000)))],
  ['a key value that is not there', 'error 6', get(key('Simba'))],
  ['a number for a string', missing, get(key('5', ' VALUETYPE="numeric"'))],
  ['a boolean for a string', missing, get(key('TRUE', ' VALUETYPE="boolean"'))],
  [
    'a reference for a string',
    missing,
    get(`<KEYBINDING NAME="Name"><VALUE.REFERENCE>${instanceNameOf('Zoo_Lion', 'Leo')}</VALUE.REFERENCE></KEYBINDING>`),
  ],
  ['no key', missing, get('')],
  ['a key more', missing, get(key('Leo') + key('3', ' VALUETYPE="numeric"', 'Age'))],
  ['a key of another name', missing, get(key('Leo', '', 'Title'))],
  ['a property that is no key', missing, get(key('Leo') + key('x', '', 'Caption'))],
  [
    'a thousand keys',
    ['error 4', 'error 6', '400 request-with-too-many-elements'],
    get(Array.from({ length: 1000 }, (_, index) => key('x', '', `K${index}`)).join('')),
  ],
  ['an unknown class', 'error 5', get(key('Leo'), 'Zoo_Whale')],
  ['an empty class', ['error 4', 'error 5', '400 request-not-valid'], get(key('Leo'), '')],
  ['a class of blanks', ['error 4', 'error 5'], get(key('Leo'), '   ')],
  [
    'an abstract class',
    'error 5',
    { operation: 'EnumerateInstanceNames', parameters: classParameter('ClassName', 'Zoo_Whale') },
  ],
  ['a class that has no instances', 'ok', { parameters: classParameter('ClassName', 'Zoo_Snake') }],
  [
    'a source that is not there',
    ['ok', 'error 6'],
    { operation: 'Associators', parameters: parameter('ObjectName', instanceNameOf('Zoo_Lion', 'Simba')) },
  ],
  [
    'a source of an unknown class',
    ['error 4', 'error 5'],
    { operation: 'Associators', parameters: parameter('ObjectName', instanceNameOf('Zoo_Whale', 'Simba')) },
  ],
  [
    'a source that is a class',
    'ok',
    { operation: 'Associators', parameters: classParameter('ObjectName', 'Zoo_Lion') },
  ],
  [
    'a source that is an unknown class',
    ['error 4', 'error 5'],
    { operation: 'Associators', parameters: classParameter('ObjectName', 'Zoo_Whale') },
  ],
  ['an unknown association class', 'error 4', associators(classParameter('AssocClass', 'Zoo_Whale'))],
  ['an unknown result class', 'error 4', associators(classParameter('ResultClass', 'Zoo_Whale'))],
  ['a result class that is an association', 'ok', associators(classParameter('ResultClass', 'Zoo_Eats'))],
  ['an association class that is none', 'ok', associators(classParameter('AssocClass', 'Zoo_Lion'))],
  [
    'an unknown role',
    'ok',
    {
      ...associators(valueParameter('Role', 'Nobody')),
      holds: /<IRETURNVALUE(\/>|><\/IRETURNVALUE>)|IMETHODRESPONSE NAME="Associators"\/>/,
    },
  ],
  ['an empty role', 'ok', associators(valueParameter('Role', ''))],
  [
    'NULL for every filter',
    'ok',
    associators(['AssocClass', 'ResultClass', 'Role', 'ResultRole'].map((name) => parameter(name, '')).join('')),
  ],
  [
    'an empty property list',
    'ok',
    {
      ...associators(parameter('PropertyList', '<VALUE.ARRAY/>')),
      holds: /<INSTANCE CLASSNAME="Zoo_Cage"(\/>|><\/INSTANCE>)/,
    },
  ],
]);
