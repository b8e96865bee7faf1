import { CIMError } from '../../../src/cim/errors.ts';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import type { Result } from '../../../src/cim/operations/result.ts';
import type { Row } from '../../../src/cim/provider.ts';
import { pathOfRow } from '../../../src/cim/row-path.ts';
import { pathIdentity } from '../../../src/cim/values/path-identity.ts';
import type { IntrinsicCall, ParameterValue } from '../../../src/cim/xml/message.ts';
import { keeper, namespace, path, type Zoo, zoo } from './zoo.ts';

/** Parameter values as the reader of requests hands them over. */
export const text = (value: string): ParameterValue => ({ kind: 'text', text: value });
export const flag = (value: boolean): ParameterValue => text(value ? 'TRUE' : 'false');
export const names = (...items: string[]): ParameterValue => ({ kind: 'array', items });
export const className = (name: string): ParameterValue => ({ kind: 'class-name', name });

/** An instance name as it arrives: without a namespace. */
export function instance(name: string, key: string): ParameterValue {
  const { namespace: _, ...bare } = path(name, key);
  return { kind: 'instance-name', path: bare };
}

export type Parameters = Readonly<Record<string, ParameterValue>>;

/** A call as the reader of requests hands it over. */
export function intrinsicCall(name: string, parameters: Parameters = {}, where = namespace): IntrinsicCall {
  const sent = Object.entries(parameters).map(([key, value]) => ({ name: key, value }));
  return { kind: 'intrinsic', name, namespace: where, parameters: sent };
}

const shared = zoo({ ants: 2 });

export async function perform(name: string, parameters: Parameters = {}, where: Zoo = shared): Promise<Result> {
  return new Dispatcher(where.namespaces, where.providers).perform(intrinsicCall(name, parameters), keeper);
}

/** What a result comes down to: names of classes, instances by name, paths. */
export async function shown(name: string, parameters: Parameters = {}, where: Zoo = shared): Promise<string[]> {
  const result = await perform(name, parameters, where);
  switch (result.kind) {
    case 'none':
      return [];
    case 'instance-name':
      return [pathIdentity(result.path)];
    case 'value':
      return [result.value].flat().map(String);
    case 'classes':
    case 'class-names':
    case 'classes-with-path':
      return items(result.items).map((item) => item.name);
    case 'qualifier-types':
      return items(result.items).map((item) => item.name);
    case 'instances':
    case 'named-instances':
      return items(result.items).map((row) => describeRow(row, result.projection(row.cimClass).indexes));
    case 'instance-names':
      return items(result.items).map((row) => describeRow(row, []));
    case 'instances-with-path':
      return items(result.items).map(({ row }) => describeRow(row, result.projection(row.cimClass).indexes));
    case 'object-paths':
      return items(result.items).map((item) =>
        item.kind === 'class-path' ? `${item.namespace}:${item.className}` : pathIdentity(item),
      );
    case 'pulled':
      return items(result.items).map(({ row }) => describeRow(row, result.projection(row.cimClass).indexes));
  }
}

function items<T>(list: Iterable<T | undefined>): T[] {
  return [...list].filter((item) => item !== undefined);
}

/** `Leo{Legs,Weight}`: the key, and the properties that are shown; an association by its ends. */
function describeRow(row: Row, indexes: readonly number[] | undefined): string {
  const { properties } = row.cimClass;
  const name = row.value(0);
  const keys = typeof name === 'string' ? name : endsOf(row);
  if (indexes === undefined) return keys;
  return `${keys}{${indexes.map((index) => properties[index]?.name).join()}}`;
}

function endsOf(row: Row): string {
  const ends = [...pathOfRow(row, namespace).keys.values()].map((end) =>
    typeof end === 'object' ? String([...end.keys.values()][0]) : String(end),
  );
  return `${row.cimClass.name}:${ends.join('>')}`;
}

/** The status of the error that an operation ends in. */
export async function statusOf(outcome: Promise<unknown>): Promise<string> {
  try {
    await outcome;
    return 'ok';
  } catch (error) {
    if (error instanceof CIMError) return error.status;
    throw error;
  }
}
