import { instanceNameOf, parameter } from '../../cim/http/site.ts';
import type { Case, Family } from './case.ts';

/** A good value of each kind of parameter, and one of a wrong kind. */
const kinds = {
  class: ['<CLASSNAME NAME="Zoo_Lion"/>', '<VALUE>Zoo_Lion</VALUE>'],
  instance: [instanceNameOf('Zoo_Lion', 'Leo'), '<CLASSNAME NAME="Zoo_Lion"/>'],
  object: [instanceNameOf('Zoo_Lion', 'Leo'), '<VALUE>Leo</VALUE>'],
  string: ['<VALUE>text</VALUE>', '<CLASSNAME NAME="Zoo_Lion"/>'],
  property: ['<VALUE>Caption</VALUE>', '<CLASSNAME NAME="Caption"/>'],
  boolean: ['<VALUE>false</VALUE>', '<VALUE.ARRAY><VALUE>true</VALUE></VALUE.ARRAY>'],
  list: ['<VALUE.ARRAY><VALUE>Name</VALUE></VALUE.ARRAY>', '<CLASSNAME NAME="Name"/>'],
  number: ['<VALUE>10</VALUE>', '<VALUE.ARRAY><VALUE>10</VALUE></VALUE.ARRAY>'],
  newInstance: ['<INSTANCE CLASSNAME="Zoo_Lion"/>', instanceNameOf('Zoo_Lion', 'Leo')],
  namedInstance: [
    `<VALUE.NAMEDINSTANCE>${instanceNameOf('Zoo_Lion', 'Leo')}<INSTANCE CLASSNAME="Zoo_Lion"/></VALUE.NAMEDINSTANCE>`,
    '<INSTANCE CLASSNAME="Zoo_Lion"/>',
  ],
  newClass: ['<CLASS NAME="Zoo_New"/>', '<CLASSNAME NAME="Zoo_New"/>'],
  qualifier: ['<QUALIFIER.DECLARATION NAME="New" TYPE="string"/>', '<VALUE>New</VALUE>'],
  value: ['<VALUE>text</VALUE>', '<CLASSNAME NAME="Zoo_Lion"/>'],
} as const;

export type Kind = keyof typeof kinds;

const oldShape = 'LocalOnly:boolean IncludeQualifiers:boolean IncludeClassOrigin:boolean';
const open =
  'FilterQueryLanguage:string FilterQuery:string OperationTimeout:number ContinueOnError:boolean MaxObjectCount:number';
const associators = 'AssocClass:class ResultClass:class Role:string ResultRole:string';
const pull = '!EnumerationContext:string !MaxObjectCount:number';

/**
 * The operations of DSP0200 1.4 § 5.3.2 with their parameters, and those that older clients send; an exclamation mark
 * stands before required ones.
 */
export const operationTables: Readonly<Record<string, string>> = {
  GetClass: `!ClassName:class ${oldShape} PropertyList:list`,
  EnumerateClasses: `ClassName:class DeepInheritance:boolean ${oldShape}`,
  EnumerateClassNames: 'ClassName:class DeepInheritance:boolean',
  CreateClass: '!NewClass:newClass',
  ModifyClass: '!ModifiedClass:newClass',
  DeleteClass: '!ClassName:class',
  GetInstance: `!InstanceName:instance ${oldShape} PropertyList:list`,
  EnumerateInstances: `!ClassName:class DeepInheritance:boolean ${oldShape} PropertyList:list`,
  EnumerateInstanceNames: '!ClassName:class',
  CreateInstance: '!NewInstance:newInstance',
  ModifyInstance: '!ModifiedInstance:namedInstance IncludeQualifiers:boolean PropertyList:list',
  DeleteInstance: '!InstanceName:instance',
  GetProperty: '!InstanceName:instance !PropertyName:property',
  SetProperty: '!InstanceName:instance !PropertyName:property NewValue:value',
  Associators: `!ObjectName:object ${associators} IncludeQualifiers:boolean IncludeClassOrigin:boolean PropertyList:list`,
  AssociatorNames: `!ObjectName:object ${associators}`,
  References:
    '!ObjectName:object ResultClass:class Role:string IncludeQualifiers:boolean IncludeClassOrigin:boolean PropertyList:list',
  ReferenceNames: '!ObjectName:object ResultClass:class Role:string',
  ExecQuery: '!QueryLanguage:string !Query:string',
  GetQualifier: '!QualifierName:string',
  SetQualifier: '!QualifierDeclaration:qualifier',
  DeleteQualifier: '!QualifierName:string',
  EnumerateQualifiers: '',
  OpenEnumerateInstances: `!ClassName:class DeepInheritance:boolean ${oldShape} PropertyList:list ${open}`,
  OpenEnumerateInstancePaths: `!ClassName:class ${open}`,
  OpenReferenceInstances: `!InstanceName:instance ResultClass:class Role:string IncludeQualifiers:boolean IncludeClassOrigin:boolean PropertyList:list ${open}`,
  OpenReferenceInstancePaths: `!InstanceName:instance ResultClass:class Role:string ${open}`,
  OpenAssociatorInstances: `!InstanceName:instance ${associators} IncludeQualifiers:boolean IncludeClassOrigin:boolean PropertyList:list ${open}`,
  OpenAssociatorInstancePaths: `!InstanceName:instance ${associators} ${open}`,
  OpenQueryInstances:
    '!FilterQueryLanguage:string !FilterQuery:string ReturnQueryResultClass:boolean OperationTimeout:number ContinueOnError:boolean MaxObjectCount:number',
  PullInstancesWithPath: pull,
  PullInstancePaths: pull,
  PullInstances: pull,
  CloseEnumeration: '!EnumerationContext:string',
  EnumerationCount: '!EnumerationContext:string',
};

/** Whoever may not write is told so before his parameters are looked at. */
const administrative = new Set(['CreateClass', 'ModifyClass', 'DeleteClass', 'SetQualifier', 'DeleteQualifier']);

export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  readonly isRequired: boolean;
}

export function parametersOf(table: string): Parameter[] {
  return table
    .split(' ')
    .filter(Boolean)
    .map((entry) => {
      const [name = '', kind] = entry.replace('!', '').split(':');
      return { name, kind: kind as Kind, isRequired: entry.startsWith('!') };
    });
}

const good = ({ name, kind }: Parameter) => parameter(name, kinds[kind][0]);
const wrong = ({ name, kind }: Parameter) => parameter(name, kinds[kind][1]);

/** An operation's required parameters, with good values. */
export const goodParameters = (operation: string): string =>
  parametersOf(operationTables[operation] ?? '')
    .filter(({ isRequired }) => isRequired)
    .map(good)
    .join('');

function casesOf(operation: string, table: string): Case[] {
  const all = parametersOf(table);
  const required = all.filter(({ isRequired }) => isRequired);
  const without = (one: Parameter) =>
    required
      .filter((each) => each !== one)
      .map(good)
      .join('');
  const whole = required.map(good).join('');
  const invalid = administrative.has(operation) ? ['error 2', 'error 4'] : 'error 4';
  const make = (name: string, outcome: Case['outcome'], parameters: string, more: Partial<Case> = {}): Case => ({
    name: `${operation} ${name}`,
    outcome,
    operation,
    parameters,
    ...more,
  });
  return [
    make(
      'in a namespace that is not there',
      administrative.has(operation) ? ['error 2', 'error 3'] : 'error 3',
      whole,
      { namespace: 'root/nowhere' },
    ),
    make(
      'with an unknown parameter',
      administrative.has(operation) ? ['error 2', 'error 7'] : 'error 7',
      whole + parameter('Colour', '<VALUE>red</VALUE>'),
    ),
    ...required.map((one) => make(`without ${one.name}`, invalid, without(one))),
    ...required.map((one) => make(`with ${one.name} NULL`, invalid, without(one) + parameter(one.name, ''))),
    ...all.map((one) =>
      make(
        `with ${one.name} twice`,
        invalid,
        without(one) + good(one) + good({ ...one, name: one.name.toUpperCase() }),
      ),
    ),
    ...all.map((one) =>
      make(
        `with ${one.name} of a wrong kind`,
        one.kind === 'value' ? ['error 4', 'error 13'] : invalid,
        without(one) + wrong(one),
      ),
    ),
    ...all
      .filter(({ kind }) => kind === 'boolean')
      .map((one) =>
        make(
          `with ${one.name} that is no boolean`,
          '400 request-not-valid',
          whole + parameter(one.name, '<VALUE>maybe</VALUE>'),
        ),
      ),
  ];
}

/** Each operation with each parameter missing, NULL, repeated, unknown or of a wrong kind (DSP0200 1.4 § 5.3.2). */
export const operationParameters: Family = {
  name: 'operations and their parameters',
  cases: Object.entries(operationTables).flatMap(([operation, table]) => casesOf(operation, table)),
};

const unknown = [
  '',
  'Enumerate',
  'GetInstances',
  'ExecuteQuery',
  'InvokeMethod',
  'OpenExecQuery',
  'PullInstance',
  'enumerateinstancenames ',
  '名前',
  'x'.repeat(5000),
];

export const operationNames: Family = {
  name: 'names of operations',
  cases: [
    ...unknown.map(
      (operation): Case => ({
        name: `the unknown operation ${JSON.stringify(operation.slice(0, 30))}`,
        outcome:
          operation === ''
            ? ['400 header-mismatch', '400 request-not-valid', 'error 7']
            : ['error 7', '400 header-mismatch'],
        operation,
        parameters: '',
      }),
    ),
    {
      name: 'an operation in small letters',
      outcome: 'ok',
      operation: 'enumerateinstancenames',
      holds: 'IMETHODRESPONSE NAME="enumerateinstancenames"',
    },
    {
      name: 'an operation in capitals',
      outcome: 'ok',
      operation: 'ENUMERATEINSTANCENAMES',
      holds: 'IMETHODRESPONSE NAME="ENUMERATEINSTANCENAMES"',
    },
    {
      name: 'an operation with markup',
      outcome: 'error 7',
      operation: 'A&lt;B',
      headers: { CIMMethod: 'A%3CB' },
      holds: 'IMETHODRESPONSE NAME="A&lt;B"',
    },
  ],
};
