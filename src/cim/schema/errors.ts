import type { CIMStatusName } from '../errors.ts';

/** What can be wrong with a change of the schema, and the status that DSP0200 1.4 § 5.3.2 gives it on the wire. */
const schemaErrorStatus = {
  'class-exists': 'ALREADY_EXISTS',
  'class-unknown': 'NOT_FOUND',
  'class-has-children': 'CLASS_HAS_CHILDREN',
  'class-referenced': 'FAILED',
  'class-built-in': 'NOT_SUPPORTED',
  'class-served': 'CLASS_HAS_INSTANCES',
  'subclass-conflict': 'CLASS_HAS_CHILDREN',
  'superclass-unknown': 'INVALID_SUPERCLASS',
  'superclass-conflict': 'INVALID_SUPERCLASS',
  'qualifier-type-unknown': 'NOT_FOUND',
  'qualifier-type-in-use': 'FAILED',
  'qualifier-type-built-in': 'FAILED',
  'qualifier-unknown': 'INVALID_PARAMETER',
  'qualifier-duplicate': 'INVALID_PARAMETER',
  'qualifier-type': 'INVALID_PARAMETER',
  'qualifier-scope': 'INVALID_PARAMETER',
  'qualifier-override': 'INVALID_PARAMETER',
  'element-duplicate': 'INVALID_PARAMETER',
  'override-unknown': 'INVALID_PARAMETER',
  'override-missing': 'INVALID_PARAMETER',
  'override-type': 'INVALID_PARAMETER',
  'key-redefined': 'INVALID_PARAMETER',
  'key-array': 'INVALID_PARAMETER',
  'association-incomplete': 'INVALID_PARAMETER',
  'reference-outside-association': 'INVALID_PARAMETER',
  'reference-class-unknown': 'INVALID_PARAMETER',
  'embedded-class-unknown': 'INVALID_PARAMETER',
  'array-size': 'INVALID_PARAMETER',
  'embedded-type': 'INVALID_PARAMETER',
  'method-type': 'INVALID_PARAMETER',
  'namespace-exists': 'ALREADY_EXISTS',
  'namespace-unknown': 'INVALID_NAMESPACE',
  'namespace-not-empty': 'NAMESPACE_NOT_EMPTY',
  'namespace-built-in': 'NOT_SUPPORTED',
  'name-invalid': 'INVALID_PARAMETER',
  'limit-exceeded': 'SERVER_LIMITS_EXCEEDED',
} as const satisfies Record<string, CIMStatusName>;

export type SchemaErrorCode = keyof typeof schemaErrorStatus;

/** UTF-16 units; what a client wrote for a name may be megabytes, which are not to be sent back and logged. */
const longestMessage = 4096;

/** A declaration that does not fit the schema. `subject` is the declaration at fault, for whoever knows its place. */
export class SchemaError extends Error {
  readonly code: SchemaErrorCode;
  readonly subject: object | undefined;
  /** The class that holds the subject. */
  readonly className: string | undefined;

  constructor(code: SchemaErrorCode, message: string, subject?: object, className?: string) {
    super(message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message);
    this.name = 'SchemaError';
    this.code = code;
    this.subject = subject;
    this.className = className;
  }

  get status(): CIMStatusName {
    return schemaErrorStatus[this.code];
  }
}
