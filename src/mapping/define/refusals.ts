import { CIMError, type CIMStatusName } from '../../cim/index.ts';

/** What the mapping itself refuses, before or without the pool: status and text in one place. */
export const refusals = {
  notModifiable: ['NOT_SUPPORTED', (className: string) => `instances of ${className} cannot be modified`],
  notCreatable: ['NOT_SUPPORTED', (className: string) => `instances of ${className} cannot be created`],
  notDeletable: ['NOT_SUPPORTED', (className: string) => `instances of ${className} cannot be deleted`],
  notSettable: [
    'INVALID_PARAMETER',
    (name: string, className: string) => `property ${name} of ${className} cannot be changed`,
  ],
  cannotBe: ['INVALID_PARAMETER', (name: string, wanted: string) => `property ${name} must be ${wanted}`],
  contradiction: [
    'INVALID_PARAMETER',
    (one: string, other: string, key: string) => `properties ${one} and ${other} ask for different values of ${key}`,
  ],
  missing: [
    'INVALID_PARAMETER',
    (className: string, name: string) => `a new instance of ${className} needs the property ${name}`,
  ],
  notChosen: ['INVALID_PARAMETER', (name: string) => `property ${name} of a new instance cannot be chosen`],
  noInstance: ['NOT_FOUND', (className: string) => `there is no such instance of ${className}`],
  goneAlready: [
    'FAILED',
    (className: string) => `the new instance of ${className} was made, but is not seen yet or has gone already`,
  ],
  noImplementation: [
    'METHOD_NOT_AVAILABLE',
    (className: string, method: string) => `${className} has no implementation of ${method} for this target`,
  ],
  jobIsRunning: ['FAILED', () => 'the job is still running: end it with KillJob first'],
  tooManyChanges: ['SERVER_LIMITS_EXCEEDED', () => 'too many changes of this instance wait already'],
  accountGone: ['ACCESS_DENIED', () => 'the account has gone or logged out meanwhile'],
  rightsUnknown: ['FAILED', () => 'the pool did not tell the rights of the account'],
  noPool: ['FAILED', () => 'the pool does not answer'],
} as const satisfies Record<string, readonly [CIMStatusName, (...names: string[]) => string]>;

type Refusals = typeof refusals;

/** Makes the error of an entry. */
export function refusal<K extends keyof Refusals>(id: K, ...names: Parameters<Refusals[K][1]>): CIMError {
  const [status, text] = refusals[id] as readonly [CIMStatusName, (...names: string[]) => string];
  return new CIMError(status, text(...names), { details: { messageId: `XENCIM:${id}`, messageArguments: names } });
}
