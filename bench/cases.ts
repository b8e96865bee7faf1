import { className, envelope, parameter } from './wire.ts';

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

const value = (text: string): string => `<VALUE>${text}</VALUE>`;

const machines = className('Xen_ComputerSystem');
const shown = ['ElementName', 'EnabledState', 'HealthState'].map(value).join('');
const query =
  parameter('QueryLanguage', value('WQL')) +
  parameter('Query', value('SELECT * FROM Xen_ComputerSystem WHERE EnabledState &gt; 1'));

/** The request that tells the names of all machines. */
export const namesOfMachines = {
  operation: 'EnumerateInstanceNames',
  body: envelope('EnumerateInstanceNames', machines),
};

export const getInstance = (path: string): string =>
  envelope('GetInstance', parameter('InstanceName', path) + parameter('LocalOnly', value('FALSE')));

const step = (path: string): string =>
  envelope(
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
    body: envelope('EnumerateInstances', machines),
    connections: 1,
    instances,
  },
  { name: 'EnumerateInstanceNames', ...namesOfMachines, connections: 1, instances },
  {
    name: 'EnumerateInstances, three properties',
    operation: 'EnumerateInstances',
    body: envelope('EnumerateInstances', machines + parameter('PropertyList', `<VALUE.ARRAY>${shown}</VALUE.ARRAY>`)),
    connections: 1,
    instances,
  },
  {
    name: 'ExecQuery with a filter',
    operation: 'ExecQuery',
    body: envelope('ExecQuery', query),
    connections: 1,
    instances,
  },
];
