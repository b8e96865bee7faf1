import { normalisePath } from '../schema/normalise-path.ts';
import type { CIMMethod, CIMParameter } from '../schema/types.ts';
import type { CIMInstance } from '../values/instance.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import { parseScalar } from '../values/scalar-text.ts';
import type { CIMScalar, CIMValue, TypedValue } from '../values/types.ts';
import { XmlRequestError } from '../xml/error.ts';
import type { ExtrinsicParameter, ParameterValue } from '../xml/message.ts';
import { readEmbeddedInstance } from '../xml/request-reader.ts';
import { cimError } from './errors.ts';
import type { OperationScope } from './operation.ts';

/**
 * Decodes the in parameters of a method call against its declaration: the declared type decides, the sender's
 * PARAMTYPE is only a remark. Out parameters that a client sends along are passed over.
 * @throws CIMError INVALID_PARAMETER naming the parameter
 */
export function readMethodParameters(
  scope: OperationScope,
  method: CIMMethod,
  sent: readonly ExtrinsicParameter[],
): ReadonlyMap<string, TypedValue> {
  const byName = new Map<string, ParameterValue>();
  for (const { name, value } of sent) {
    const key = name.toLowerCase();
    if (byName.has(key)) throw cimError('repeatedParameter', name);
    byName.set(key, value);
  }
  const values = new Map<string, TypedValue>();
  for (const parameter of method.parameters) {
    const key = parameter.name.toLowerCase();
    const value = byName.get(key);
    byName.delete(key);
    if (parameter.isIn) readInto(values, scope, parameter, value);
  }
  for (const unknown of byName.keys()) throw cimError('unknownMethodParameter', method.name, unknown);
  return values;
}

function readInto(
  values: Map<string, TypedValue>,
  scope: OperationScope,
  parameter: CIMParameter,
  sent: ParameterValue | undefined,
): void {
  const { name, type, isArray, embedded } = parameter;
  if (sent === undefined || sent.kind === 'null') {
    if (parameter.isRequired) throw cimError('missingParameter', name);
    if (sent === undefined) return;
  }
  const value = sent === undefined || sent.kind === 'null' ? null : readValue(scope, parameter, sent);
  if (value === undefined) throw cimError('wrongParameter', name, describe(parameter));
  values.set(name, { type, isArray, ...(embedded === undefined ? {} : { embedded }), value });
}

function describe({ type, isArray, embeddedClass, referenceClass }: CIMParameter): string {
  const what = referenceClass ?? embeddedClass ?? type;
  return isArray ? `an array of ${what}` : `of type ${what}`;
}

/** The value, or undefined when what was sent does not fit the declaration. */
function readValue(scope: OperationScope, parameter: CIMParameter, sent: ParameterValue): CIMValue | undefined {
  if (!parameter.isArray) return readItem(scope, parameter, singleItem(sent));
  const items = arrayItems(sent);
  if (items === undefined) return undefined;
  const values: (CIMScalar | null)[] = [];
  for (const item of items) {
    const value = item === null ? null : readItem(scope, parameter, item);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

type SentItem = string | CIMInstance | InstancePath | ClassPath;

function singleItem(sent: ParameterValue): SentItem | undefined {
  switch (sent.kind) {
    case 'text':
      return sent.text;
    case 'instance':
    case 'named-instance':
      return sent.instance;
    case 'reference':
    case 'instance-name':
      return sent.path;
    default:
      return undefined;
  }
}

function arrayItems(sent: ParameterValue): readonly (SentItem | null)[] | undefined {
  if (sent.kind === 'array') return sent.items;
  return sent.kind === 'reference-array' ? sent.paths : undefined;
}

function readItem(scope: OperationScope, parameter: CIMParameter, item: SentItem | undefined): CIMScalar | undefined {
  const { type, embedded } = parameter;
  if (item === undefined) return undefined;
  if (type === 'reference') return readReference(scope, parameter, item);
  if (embedded !== undefined) return readEmbeddedItem(scope, parameter, item);
  return typeof item === 'string' ? parseScalar(item, type) : undefined;
}

/** References into this server are brought into the declared form; others stay as they are. */
function readReference(scope: OperationScope, parameter: CIMParameter, item: SentItem): InstancePath | undefined {
  if (typeof item === 'string' || item.kind !== 'instance-path') return undefined;
  const repository = item.namespace === undefined ? scope.repository : scope.repositoryOf(item.namespace);
  if (repository === undefined) return item;
  const cimClass = repository.class(item.className);
  if (cimClass === undefined) return undefined;
  const { referenceClass } = parameter;
  const fits = referenceClass === undefined || cimClass.isA(referenceClass);
  return fits ? normalisePath(repository, item) : undefined;
}

function readEmbeddedItem(scope: OperationScope, parameter: CIMParameter, item: SentItem): CIMInstance | undefined {
  const instance = typeof item === 'string' ? embeddedInText(item) : item;
  if (instance?.kind !== 'instance') return undefined;
  const { embeddedClass } = parameter;
  const cimClass = scope.repository.class(instance.className);
  const fits = embeddedClass === undefined || cimClass?.isA(embeddedClass);
  return fits ? instance : undefined;
}

function embeddedInText(text: string): CIMInstance | undefined {
  try {
    return readEmbeddedInstance(text);
  } catch (error) {
    if (error instanceof XmlRequestError) return undefined;
    throw error;
  }
}
