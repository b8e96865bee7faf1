import type { CIMError } from '../errors.ts';
import type { Invocation } from '../operations/methods.ts';
import type { Projection } from '../operations/projection.ts';
import type { PullForm, PullOutcome } from '../operations/pull/session.ts';
import type { LocatedRow, Result } from '../operations/result.ts';
import type { Items } from '../provider.ts';
import type { CIMValue } from '../values/types.ts';
import type { ExtrinsicCall, IntrinsicCall, OperationCall } from '../xml/message.ts';
import { classElement, classWithPath, qualifierDeclaration } from '../xml/write-declarations.ts';
import { errorElement, responseEnd, responseStart } from '../xml/write-messages.ts';
import { className, instanceName, objectPath } from '../xml/write-paths.ts';
import {
  instancePath,
  instanceWithPath,
  type LocatedWriter,
  namedInstance,
  objectWithPath,
  rowInstance,
  rowName,
  type Text,
  type WriterOfPlace,
} from '../xml/write-rows.ts';
import { paramValue, returnValue, valueElement } from '../xml/write-values.ts';

/** An error in the middle of a result; `closing` makes what was rendered so far a whole response. */
export class ResultBroken extends Error {
  readonly closing: string;

  constructor(closing: string, cause: unknown) {
    super('the result broke off', { cause });
    this.name = 'ResultBroken';
    this.closing = closing;
  }
}

/** A result that can be written: its items, and how each is. */
interface Rendering<T = unknown> {
  readonly items: Items<T>;
  readonly write: (item: T) => Text;
}

/** The response as it comes into being; undefined is a step that made no text. */
export type ResponseText = Iterable<Text | undefined>;

/** So many items are found before they are written: what lies apart in memory is fetched at once, not one by one. */
const mostFound = 32;

/**
 * The response to an intrinsic call, as its items come (DSP0203 2.4, IMETHODRESPONSE).
 * @throws ResultBroken while it is read
 */
export function* renderResult(call: IntrinsicCall, result: Result, place: Place): ResponseText {
  yield responseStart(call);
  if (result.kind === 'none') {
    yield responseEnd(call);
    return;
  }
  yield '<IRETURNVALUE>';
  const { items, write } = renderingOf(result, place);
  const iterator = items[Symbol.iterator]();
  const found: unknown[] = [];
  let isTaken = false;
  try {
    for (let step = iterator.next(); !step.done; step = iterator.next()) {
      const { value } = step;
      if (value !== undefined && found.push(value) < mostFound) continue;
      for (const item of found) yield write(item);
      found.length = 0;
      if (value === undefined) yield undefined;
    }
    for (const item of found) yield write(item);
    const parameters = result.kind === 'pulled' ? pullParameters(result.outcome()) : '';
    yield `</IRETURNVALUE>${parameters}`;
    yield responseEnd(call);
    isTaken = true;
  } catch (error) {
    throw new ResultBroken(`</IRETURNVALUE>${responseEnd(call)}`, error);
  } finally {
    if (!isTaken) iterator.return?.();
  }
}

/** Where the paths of a reply say that they are: the host as the client knows it, and the operation's namespace. */
export interface Place {
  readonly host: string;
  readonly namespace: string;
}

function renderingOf(result: Exclude<Result, { kind: 'none' }>, place: Place): Rendering {
  switch (result.kind) {
    case 'classes':
      return rendering(result.items, (item) => classElement(item, result.view));
    case 'class-names':
      return rendering(result.items, (item) => className(item.name));
    case 'qualifier-types':
      return rendering(result.items, qualifierDeclaration);
    case 'instances':
      return rendering(result.items, (row) => rowInstance(row, result.projection(row.cimClass)));
    case 'named-instances':
      return rendering(result.items, (row) => namedInstance(row, result.projection(row.cimClass)));
    case 'instance-names':
      return rendering(result.items, rowName);
    case 'instance-name':
      return rendering([result.path], instanceName);
    case 'value':
      return rendering(result.value === null ? [] : [result.value], (value) => valueElement(value, result.type));
    case 'instances-with-path':
      return rendering(result.items, locatedWriter(objectWithPath, result.projection, place.host));
    case 'classes-with-path':
      return rendering(result.items, (item) => classWithPath(item, place.host, place.namespace, result.view));
    case 'object-paths':
      return rendering(result.items, (path) => objectPath(path, place.host));
    case 'pulled':
      return rendering(result.items, locatedWriter(pullWriters[result.form], result.projection, place.host));
  }
}

function rendering<T>(items: Items<T>, write: (item: T) => Text): Rendering {
  return { items, write: write as Rendering['write'] };
}

const pullWriters: Readonly<Record<PullForm, WriterOfPlace>> = {
  'instances-with-path': instanceWithPath,
  paths: instancePath,
  instances: () => rowInstance,
};

/**
 * The out parameters of Open and Pull. Clients in Java need their PARAMTYPE, and know no third one; pywbem up to 0.11
 * takes an unfinished enumeration for an error unless EnumerationContext comes last of the two.
 */
function pullParameters({ enumerationContext, endOfSequence, queryResultClass }: PullOutcome): string {
  const parameters =
    paramValue('EndOfSequence', { type: 'boolean', isArray: false }, endOfSequence) +
    paramValue('EnumerationContext', { type: 'string', isArray: false }, enumerationContext);
  if (queryResultClass === undefined) return parameters;
  const view = { localOnly: false, includeQualifiers: true, includeClassOrigin: false, propertyNames: undefined };
  return `${parameters}<PARAMVALUE NAME="QueryResultClass">${classElement(queryResultClass, view)}</PARAMVALUE>`;
}

/** Neighbours nearly always live in one namespace, whose writer is then asked for once. */
function locatedWriter(writerOf: WriterOfPlace, projection: Projection, host: string): (item: LocatedRow) => Text {
  let known: string | undefined;
  let write: LocatedWriter | undefined;
  return ({ row, namespace }) => {
    if (write === undefined || known !== namespace) {
      known = namespace;
      write = writerOf(host, namespace);
    }
    return write(row, projection(row.cimClass));
  };
}

/** The response to a method call: return value, then the out parameters in declared order. */
export function renderInvocation(call: ExtrinsicCall, { method, result }: Invocation): string {
  const values = [returnValue({ type: method.returnType, isArray: false }, result.returnValue)];
  for (const parameter of method.parameters) {
    const value: CIMValue | null | undefined = result.out?.get(parameter.name);
    if (parameter.isOut && value !== undefined) values.push(paramValue(parameter.name, parameter, value));
  }
  return responseStart(call) + values.join('') + responseEnd(call);
}

/** The response that holds nothing but an ERROR. */
export function renderError(call: OperationCall, error: CIMError, withInstance: boolean): string {
  return responseStart(call) + errorElement(error, withInstance) + responseEnd(call);
}
