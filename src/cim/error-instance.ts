import type { CIMError, CIMStatusName } from './errors.ts';
import { printObjectPath } from './schema/object-path.ts';
import type { CIMInstance } from './values/instance.ts';
import type { CIMValue, DataType, TypedValue } from './values/types.ts';

/** What CIM_Error tells of every error with a status, unless the error knows better. Numbers are from its ValueMaps. */
interface StatusFacts {
  readonly errorType: number;
  readonly probableCause: number;
  readonly severity: number;
  readonly action: string;
}

const minor = 4;
const major = 5;

const request = (probableCause: number, action: string): StatusFacts => ({
  errorType: 1,
  probableCause,
  severity: minor,
  action,
});
const unsupported = (action: string): StatusFacts => ({
  errorType: 10,
  probableCause: procedure,
  severity: minor,
  action,
});

/** Values of CIM_Error.ProbableCause ("Element Missing", "Invalid Message Received", "Identifier Duplication" …). */
const elementMissing = 73;
const invalidMessage = 76;
const duplication = 79;
const procedure = 129;

const factsByStatus: Readonly<Record<CIMStatusName, StatusFacts>> = {
  FAILED: { errorType: 4, probableCause: 0, severity: major, action: 'Look for the cause in the log of the server.' },
  ACCESS_DENIED: { errorType: 7, probableCause: 65, severity: minor, action: 'Use an account whose role may do this.' },
  INVALID_NAMESPACE: request(elementMissing, 'Use a namespace that CIM_Namespace in root/interop lists.'),
  INVALID_PARAMETER: request(invalidMessage, 'Correct what the message names, and send the request again.'),
  INVALID_CLASS: request(elementMissing, 'Use a class that EnumerateClassNames lists.'),
  NOT_FOUND: request(elementMissing, 'Enumerate again: it may have gone since.'),
  NOT_SUPPORTED: unsupported('See docs/mapping.md for what can be done with the class.'),
  CLASS_HAS_CHILDREN: request(procedure, 'Deal with the subclasses first.'),
  CLASS_HAS_INSTANCES: request(procedure, 'Deal with the instances first.'),
  INVALID_SUPERCLASS: request(elementMissing, 'Declare the superclass first.'),
  ALREADY_EXISTS: request(duplication, 'Use what exists, or choose another name.'),
  NO_SUCH_PROPERTY: request(elementMissing, 'Use a property that GetClass shows.'),
  TYPE_MISMATCH: request(invalidMessage, 'Send the type that GetClass shows.'),
  QUERY_LANGUAGE_NOT_SUPPORTED: unsupported('Use WQL, DMTF:CQL or DMTF:FQL.'),
  INVALID_QUERY: request(invalidMessage, 'Correct the query at the place that the message names.'),
  METHOD_NOT_AVAILABLE: unsupported('See docs/mapping.md for the methods that are implemented.'),
  METHOD_NOT_FOUND: request(elementMissing, 'Use a method that GetClass shows.'),
  NAMESPACE_NOT_EMPTY: request(procedure, 'Empty the namespace first.'),
  INVALID_ENUMERATION_CONTEXT: request(elementMissing, 'Open the enumeration again.'),
  INVALID_OPERATION_TIMEOUT: request(invalidMessage, 'Ask for a shorter timeout.'),
  PULL_HAS_BEEN_ABANDONED: request(procedure, 'Open the enumeration again.'),
  PULL_CANNOT_BE_ABANDONED: request(procedure, 'Wait for the pull to end, then close.'),
  FILTERED_ENUMERATION_NOT_SUPPORTED: unsupported('Enumerate without a filter.'),
  CONTINUATION_ON_ERROR_NOT_SUPPORTED: unsupported('Leave ContinueOnError false.'),
  SERVER_LIMITS_EXCEEDED: {
    errorType: 8,
    probableCause: 44,
    severity: minor,
    action: 'Try again later, or ask for less.',
  },
  SERVER_IS_SHUTTING_DOWN: {
    errorType: 9,
    probableCause: 72,
    severity: minor,
    action: 'Try again when the server is back.',
  },
  QUERY_FEATURE_NOT_SUPPORTED: unsupported('See docs/queries.md for what queries may hold.'),
};

const other = 1;
const cimObjectPath = 2;

/** The CIM_Error instance that goes beside a status (DSP0200 1.4 § 5.2.6, DSP0201 2.4 ERROR). */
export function errorInstance(error: CIMError): CIMInstance {
  const facts = factsByStatus[error.status];
  const { details } = error;
  const errorType = details.errorType ?? facts.errorType;
  const properties = new Map<string, TypedValue>();
  const set = (name: string, type: DataType, value: CIMValue | undefined) => {
    if (value !== undefined) properties.set(name, { type, isArray: Array.isArray(value), value });
  };
  set('ErrorType', 'uint16', errorType);
  set('OtherErrorType', 'string', errorType === other ? 'Request Error' : undefined);
  set('OwningEntity', 'string', details.owningEntity ?? 'xen-cim');
  set('MessageID', 'string', details.messageId ?? `XENCIM:${error.status}`);
  set('Message', 'string', error.message);
  set('MessageArguments', 'string', details.messageArguments ?? []);
  set('PerceivedSeverity', 'uint16', details.severity ?? facts.severity);
  set('ProbableCause', 'uint16', details.probableCause ?? facts.probableCause);
  set('RecommendedActions', 'string', [details.recommendedAction ?? facts.action]);
  set('ErrorSource', 'string', details.source && printObjectPath(details.source));
  set('ErrorSourceFormat', 'uint16', details.source ? cimObjectPath : 0);
  set('CIMStatusCode', 'uint32', error.code);
  set('CIMStatusCodeDescription', 'string', `CIM_ERR_${error.status}`);
  return { kind: 'instance', className: 'CIM_Error', properties };
}
