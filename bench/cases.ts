/** One measured request. */
export interface Case {
  readonly name: string;
  readonly operation: string;
  readonly body: string;
  /** Keep-alive connections that ask at once. */
  readonly connections: number;
  /** Instances or paths in the reply; undefined where the rate of requests is what counts. */
  readonly instances?: number;
}

const message = (operation: string, parameters: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="${operation}"><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="cimv2"/></LOCALNAMESPACEPATH>${parameters}</IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`;
const parameter = (name: string, content: string): string => `<IPARAMVALUE NAME="${name}">${content}</IPARAMVALUE>`;
const value = (text: string): string => `<VALUE>${text}</VALUE>`;

const machines = parameter('ClassName', '<CLASSNAME NAME="Xen_ComputerSystem"/>');
const shown = ['ElementName', 'EnabledState', 'HealthState'].map(value).join('');
const query =
  parameter('QueryLanguage', value('WQL')) +
  parameter('Query', value('SELECT * FROM Xen_ComputerSystem WHERE EnabledState &gt; 1'));

/** The request that tells the names of all machines. */
export const namesOfMachines = {
  operation: 'EnumerateInstanceNames',
  body: message('EnumerateInstanceNames', machines),
};

export const getInstance = (path: string): string =>
  message('GetInstance', parameter('InstanceName', path) + parameter('LocalOnly', value('FALSE')));

const step = (path: string): string =>
  message(
    'Associators',
    parameter('ObjectName', path) + parameter('AssocClass', '<CLASSNAME NAME="Xen_ComputerSystemMemory"/>'),
  );

/** What is measured on a pool of `instances` machines, of which `path` is one. */
export const casesOf = (path: string, instances: number): readonly Case[] => [
  ...[1, 8, 64].map((connections) => ({
    name: `GetInstance, ${connections} connection${connections === 1 ? '' : 's'}`,
    operation: 'GetInstance',
    body: getInstance(path),
    connections,
  })),
  { name: 'association step, 1 connection', operation: 'Associators', body: step(path), connections: 1 },
  { name: 'association step, 64 connections', operation: 'Associators', body: step(path), connections: 64 },
  {
    name: 'EnumerateInstances',
    operation: 'EnumerateInstances',
    body: message('EnumerateInstances', machines),
    connections: 1,
    instances,
  },
  { name: 'EnumerateInstanceNames', ...namesOfMachines, connections: 1, instances },
  {
    name: 'EnumerateInstances, three properties',
    operation: 'EnumerateInstances',
    body: message('EnumerateInstances', machines + parameter('PropertyList', `<VALUE.ARRAY>${shown}</VALUE.ARRAY>`)),
    connections: 1,
    instances,
  },
  {
    name: 'ExecQuery with a filter',
    operation: 'ExecQuery',
    body: message('ExecQuery', query),
    connections: 1,
    instances,
  },
];
