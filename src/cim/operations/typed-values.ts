import { normalisePath } from '../schema/normalise-path.ts';
import type { TypedElement } from '../schema/types.ts';
import type { CIMInstance } from '../values/instance.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import { parseScalar } from '../values/scalar-text.ts';
import type { CIMScalar, CIMValue, TypedValue } from '../values/types.ts';
import { XmlRequestError } from '../xml/error.ts';
import { defaultXmlLimits, XmlBudget } from '../xml/limits.ts';
import type { ParameterValue } from '../xml/message.ts';
import { readEmbeddedInstance } from '../xml/request-reader.ts';
import type { OperationScope } from './operation.ts';

/** Completes "… must be …": what a parameter or property takes. */
export function describe({ type, isArray, embedded, embeddedClass, referenceClass }: TypedElement): string {
  const what = referenceClass ?? embeddedClass ?? (embedded === undefined ? type : 'instance');
  return isArray ? `an array of ${what}` : `of type ${what}`;
}

/** The value of a parameter or property, or undefined when what was sent does not fit the declaration. */
export function readValue(scope: OperationScope, declared: TypedElement, sent: ParameterValue): CIMValue | undefined {
  if (!declared.isArray) return readItems(scope, declared, [singleItem(sent)])?.[0] ?? undefined;
  const items = arrayItems(sent);
  return items && readItems(scope, declared, items);
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

/** The values in the declared form; undefined where one does not fit the declaration. */
function readItems(
  scope: OperationScope,
  declared: TypedElement,
  items: readonly (SentItem | null | undefined)[],
): readonly (CIMScalar | null)[] | undefined {
  const budget = new XmlBudget(defaultXmlLimits);
  const values: (CIMScalar | null)[] = [];
  for (const item of items) {
    const value = item === null ? null : readItem(scope, declared, item, budget);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

function readItem(
  scope: OperationScope,
  declared: TypedElement,
  item: SentItem | undefined,
  budget: XmlBudget,
): CIMScalar | undefined {
  const { type, embedded } = declared;
  if (item === undefined) return undefined;
  if (type === 'reference') return readReference(scope, declared, item);
  if (embedded !== undefined) return readEmbeddedItem(scope, declared, item, budget);
  return typeof item === 'string' ? parseScalar(item, type) : undefined;
}

/** References into this server are brought into the declared form; others stay as they are. */
function readReference(scope: OperationScope, declared: TypedElement, item: SentItem): InstancePath | undefined {
  if (typeof item === 'string' || item.kind !== 'instance-path') return undefined;
  const repository = item.namespace === undefined ? scope.repository : scope.repositoryOf(item.namespace);
  if (repository === undefined) return item;
  const cimClass = repository.class(item.className);
  if (cimClass === undefined) return undefined;
  const { referenceClass } = declared;
  const fits = referenceClass === undefined || cimClass.isA(referenceClass);
  return fits ? normalisePath(repository, item) : undefined;
}

function readEmbeddedItem(
  scope: OperationScope,
  declared: TypedElement,
  item: SentItem,
  budget: XmlBudget,
): CIMInstance | undefined {
  const instance = typeof item === 'string' ? embeddedInText(item, budget) : item;
  if (instance?.kind !== 'instance') return undefined;
  const { embeddedClass } = declared;
  const cimClass = scope.repository.class(instance.className);
  const fits = embeddedClass === undefined || cimClass?.isA(embeddedClass);
  return fits ? instance : undefined;
}

function embeddedInText(text: string, budget: XmlBudget): CIMInstance | undefined {
  try {
    return readEmbeddedInstance(text, budget);
  } catch (error) {
    if (error instanceof XmlRequestError) return undefined;
    throw error;
  }
}

/**
 * The value of a property of a sent instance, or undefined when it does not fit the declaration: the sender's type
 * must be the declared one (DSP0200 1.4 § 5.3.2.8, CIM_ERR_TYPE_MISMATCH).
 */
export function readTyped(
  scope: OperationScope,
  declared: TypedElement,
  sent: TypedValue,
): CIMValue | null | undefined {
  if (sent.type !== declared.type || sent.isArray !== declared.isArray) return undefined;
  if (sent.embedded !== undefined && declared.embedded === undefined) return undefined;
  if (sent.value === null) return null;
  if (declared.embedded === undefined && declared.type !== 'reference') return sent.value;
  const values = readItems(scope, declared, [sent.value].flat() as readonly (SentItem | null)[]);
  return declared.isArray ? values : values?.[0];
}
