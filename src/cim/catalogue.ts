import { CIMError, type CIMStatusName } from './errors.ts';

/** What the server itself answers with an ERROR element: status and text in one place. */
export const catalogue = {
  unknownNamespace: ['INVALID_NAMESPACE', (name: string) => `there is no namespace ${name}`],
  administratorsOnly: ['ACCESS_DENIED', (name: string) => `${name} is for administrators of the server`],
  unknownOperation: ['NOT_SUPPORTED', (name: string) => `operation ${name} is not supported`],
  unknownParameter: ['NOT_SUPPORTED', (operation: string, name: string) => `${operation} has no parameter ${name}`],
  repeatedParameter: ['INVALID_PARAMETER', (name: string) => `parameter ${name} is given more than once`],
  missingParameter: ['INVALID_PARAMETER', (name: string) => `parameter ${name} is required`],
  wrongParameter: ['INVALID_PARAMETER', (name: string, wanted: string) => `parameter ${name} must be ${wanted}`],
  unreadableParameter: ['INVALID_PARAMETER', (reason: string) => `a parameter cannot be read: ${reason}`],
  unknownSourceClass: ['INVALID_PARAMETER', (name: string) => `the source object: there is no class ${name}`],
  unknownFilterClass: [
    'INVALID_PARAMETER',
    (parameter: string, name: string) => `${parameter}: there is no class ${name}`,
  ],
  unknownClass: ['INVALID_CLASS', (name: string) => `there is no class ${name}`],
  classNotFound: ['NOT_FOUND', (name: string) => `there is no class ${name}`],
  qualifierNotFound: ['NOT_FOUND', (name: string) => `there is no qualifier type ${name}`],
  unknownKey: [
    'INVALID_PARAMETER',
    (className: string, name: string) => `class ${className} has no key property "${name}"`,
  ],
  repeatedKey: [
    'INVALID_PARAMETER',
    (className: string, name: string) => `class ${className} got the key property ${name} twice`,
  ],
  wrongKey: [
    'INVALID_PARAMETER',
    (className: string, name: string) => `class ${className} cannot take this value for its key ${name}`,
  ],
  instanceNotFound: ['NOT_FOUND', (className: string) => `there is no such instance of ${className}`],
  notWritable: [
    'NOT_SUPPORTED',
    (operation: string, className: string) => `${operation} is not supported for ${className}`,
  ],
  abstractClass: ['NOT_SUPPORTED', (name: string) => `class ${name} is abstract and has no instances of its own`],
  instanceExists: ['ALREADY_EXISTS', (className: string) => `there is such an instance of ${className} already`],
  wrongInstanceClass: [
    'INVALID_PARAMETER',
    (sent: string, className: string) => `an instance of ${sent} cannot stand for one of ${className}`,
  ],
  noSuchProperty: [
    'NO_SUCH_PROPERTY',
    (className: string, name: string) => `class ${className} has no property ${name}`,
  ],
  unknownNewProperty: [
    'INVALID_PARAMETER',
    (className: string, name: string) => `NewInstance: class ${className} has no property ${name}`,
  ],
  typeMismatch: ['TYPE_MISMATCH', (name: string, wanted: string) => `property ${name} must be ${wanted}`],
  wrongNewProperty: [
    'INVALID_PARAMETER',
    (name: string, wanted: string) => `NewInstance: property ${name} must be ${wanted}`,
  ],
  keyChanged: ['INVALID_PARAMETER', (name: string) => `property ${name} is a key, and keys do not change`],
  requiredProperty: ['INVALID_PARAMETER', (name: string) => `property ${name} must have a value`],
  outOfBounds: ['INVALID_PARAMETER', (name: string, bounds: string) => `property ${name} must have ${bounds}`],
  namespaceName: ['INVALID_PARAMETER', () => 'property Name of a new namespace must be a string'],
  namespaceProperty: ['INVALID_PARAMETER', (name: string) => `property ${name} of a new namespace cannot be chosen`],
  timeoutNotAllowed: [
    'INVALID_OPERATION_TIMEOUT',
    (given: string, most: string) => `an operation timeout of ${given} seconds is not allowed, at most ${most} are`,
  ],
  neverNotAllowed: ['INVALID_OPERATION_TIMEOUT', () => 'sessions that never expire are not allowed'],
  noContinuation: ['CONTINUATION_ON_ERROR_NOT_SUPPORTED', () => 'a session ends with the first error'],
  loneFilter: ['INVALID_PARAMETER', () => 'FilterQuery and FilterQueryLanguage belong together'],
  unknownSession: ['INVALID_ENUMERATION_CONTEXT', () => 'there is no such enumeration session'],
  wrongPull: [
    'INVALID_ENUMERATION_CONTEXT',
    (operation: string) => `${operation} is not for this enumeration session, which has been closed`,
  ],
  pullAbandoned: ['PULL_HAS_BEEN_ABANDONED', () => 'the enumeration session was closed meanwhile'],
  tooManySessions: ['SERVER_LIMITS_EXCEEDED', () => 'too many enumeration sessions are open'],
  shuttingDown: ['SERVER_IS_SHUTTING_DOWN', () => 'the server is shutting down'],
  methodNotFound: ['METHOD_NOT_FOUND', (className: string, name: string) => `class ${className} has no method ${name}`],
  methodNotAvailable: [
    'METHOD_NOT_AVAILABLE',
    (className: string, name: string) => `method ${name} of ${className} is not available`,
  ],
  unknownMethodParameter: ['INVALID_PARAMETER', (method: string, name: string) => `${method} has no parameter ${name}`],
  outParameter: [
    'INVALID_PARAMETER',
    (method: string, name: string) => `${method} only answers ${name}, it takes none`,
  ],
  notStored: ['FAILED', () => 'the change cannot be stored; the log of the server tells why'],
  internal: ['FAILED', () => 'the server failed to answer'],
} as const satisfies Record<string, readonly [CIMStatusName, (...names: string[]) => string]>;

type Catalogue = typeof catalogue;

/** Makes the error of a catalogue entry; names that came from the client are shortened. */
export function cimError<K extends keyof Catalogue>(id: K, ...names: Parameters<Catalogue[K][1]>): CIMError {
  const [status, text] = catalogue[id] as readonly [CIMStatusName, (...names: string[]) => string];
  const messageArguments = names.map(shortened);
  return new CIMError(status, text(...messageArguments), { details: { messageId: `XENCIM:${id}`, messageArguments } });
}

/** Cutting a part out of a text that came in pieces copies all of it first. */
function shortened(name: string): string {
  if (name.length > 65_536) return `(${name.length} characters)`;
  return name.length > 200 ? `${name.slice(0, 200)}…` : name;
}
