import { method, type Step } from './step.ts';

const one = /^1$/;
const some = /^[1-9]\d*$/;
const machines = /^44$/;
const full = /^20$/;

/** What both libraries show: a count, or the name of what they got. */
const shared: Readonly<Record<string, RegExp>> = {
  EnumerateQualifiers: some,
  EnumerateClasses: some,
  EnumerateClassNames: some,
  EnumerateInstances: machines,
  EnumerateInstanceNames: machines,
  GetInstance: /^Xen_ComputerSystem$/,
  CreateInstance: /^Xen_VirtualSwitchSettingData$/,
  ExecQuery: machines,
  Associators: one,
  AssociatorNames: one,
  References: one,
  ReferenceNames: one,
  OpenEnumerateInstances: full,
  PullInstancesWithPath: machines,
  OpenEnumerateInstancePaths: full,
  PullInstancePaths: machines,
  OpenQueryInstances: full,
  PullInstances: machines,
  OpenAssociatorInstances: one,
  OpenAssociatorInstancePaths: one,
  OpenReferenceInstances: one,
  OpenReferenceInstancePaths: one,
  [method]: /^4096$/,
};

const silent = ['SetQualifier', 'CreateClass', 'ModifyClass', 'DeleteClass', 'DeleteQualifier', 'DeleteInstance'];
const nothing = (text: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, new RegExp(`^${text}$`)]));

const steps = (verbs: Readonly<Record<string, string>>, outcomes: Readonly<Record<string, RegExp>>): Step[] =>
  Object.entries(outcomes).map(([operation, shows]) => ({ operation, verb: verbs[operation] ?? operation, shows }));

/** What is asked of a class, whose paths and declarations come back. */
const ofClasses = (verbs: Readonly<Record<string, string>>): Step[] =>
  ['Associators', 'AssociatorNames', 'References', 'ReferenceNames'].map((operation) => ({
    operation,
    verb: verbs[operation] ?? `${operation} (of a class)`,
    line: `${operation}/class`,
    shows: one,
  }));

/** pywbem: its methods have the names of the operations. It has none for EnumerationCount and for single properties. */
export const pywbem: readonly Step[] = [
  ...steps(
    { [method]: 'InvokeMethod' },
    {
      ...shared,
      ...nothing('None', [...silent, 'ModifyInstance', 'CloseEnumeration']),
      GetQualifier: /^PyEvery$/,
      GetClass: /^PY_Every$/,
    },
  ),
  ...ofClasses({}),
];

/** The methods of the Java client that are not called as the operation is. It has none for single properties. */
const javaNames: Readonly<Record<string, string>> = {
  SetQualifier: 'setQualifierType',
  GetQualifier: 'getQualifierType',
  DeleteQualifier: 'deleteQualifierType',
  EnumerateQualifiers: 'enumerateQualifierTypes',
  Associators: 'associatorInstances',
  References: 'referenceInstances',
  OpenEnumerateInstances: 'enumerateInstances (with MaxObjectCount)',
  OpenEnumerateInstancePaths: 'enumerateInstancePaths',
  OpenAssociatorInstances: 'associators',
  OpenAssociatorInstancePaths: 'associatorPaths',
  OpenReferenceInstances: 'references',
  OpenReferenceInstancePaths: 'referencePaths',
  OpenQueryInstances: 'execQueryInstances',
  PullInstancesWithPath: 'getInstancesWithPath',
  PullInstancePaths: 'getInstancePaths',
  PullInstances: 'getInstances',
  [method]: 'invokeMethod',
};
const javaOutcomes: Readonly<Record<string, RegExp>> = {
  ...shared,
  ...nothing('done', [...silent, 'CloseEnumeration']),
  ModifyInstance: /^changed$/,
  GetQualifier: /^JavaEvery$/,
  GetClass: /^JAVA_Every$/,
  // It sends the request and takes no answer: "currently not supported by client", whatever comes.
  EnumerationCount: /CIM_ERR_FAILED/,
};
const inJava = (name: string) => `${name[0]?.toLowerCase()}${name.slice(1)}`;

export const java: readonly Step[] = [
  ...steps(
    Object.fromEntries(Object.keys(javaOutcomes).map((name) => [name, javaNames[name] ?? inJava(name)])),
    javaOutcomes,
  ),
  ...ofClasses({
    Associators: 'associatorClasses',
    AssociatorNames: 'associatorNames (of a class)',
    References: 'referenceClasses',
    ReferenceNames: 'referenceNames (of a class)',
  }),
];
