import type { IncomingMessage } from 'node:http';
import type { AuditEvent } from '../audit.ts';
import type { MethodResult, Principal } from '../provider.ts';
import { printObjectPath } from '../schema/object-path.ts';
import { isPath } from '../schema/stored-path.ts';
import type { InstancePath } from '../values/path.ts';
import type { CIMValue } from '../values/types.ts';
import type { OperationCall } from '../xml/message.ts';
import { targetOf } from './call-target.ts';
import type { HttpError } from './http-error.ts';
import { peerOf } from './peer.ts';

/** The operations that change nothing, in lower case. All others are audited, unknown ones too. */
const reads: ReadonlySet<string> = new Set(
  [
    ...['GetClass', 'EnumerateClasses', 'EnumerateClassNames', 'GetQualifier', 'EnumerateQualifiers'],
    ...['GetInstance', 'EnumerateInstances', 'EnumerateInstanceNames', 'GetProperty', 'ExecQuery'],
    ...['Associators', 'AssociatorNames', 'References', 'ReferenceNames'],
    ...['OpenEnumerateInstances', 'OpenEnumerateInstancePaths', 'OpenQueryInstances'],
    ...[
      'OpenAssociatorInstances',
      'OpenAssociatorInstancePaths',
      'OpenReferenceInstances',
      'OpenReferenceInstancePaths',
    ],
    ...['PullInstancesWithPath', 'PullInstancePaths', 'PullInstances', 'CloseEnumeration', 'EnumerationCount'],
  ].map((name) => name.toLowerCase()),
);

/** Whether the audit log tells of an operation: it may change something, or somebody was denied it. */
export function isAudited({ kind, name }: OperationCall, outcome: string): boolean {
  return kind === 'extrinsic' || outcome === 'ACCESS_DENIED' || !reads.has(name.toLowerCase());
}

/** Who asked for what, and in which message. */
export interface RecordedCall {
  readonly call: OperationCall;
  readonly request: IncomingMessage;
  readonly principal: Principal;
  readonly messageId: string;
}

/** What came of it. */
interface CallOutcome {
  readonly outcome: string;
  /** What a method answered. */
  readonly result?: MethodResult | undefined;
  /** The path of the instance that was created. */
  readonly created?: InstancePath | undefined;
}

/** What the audit log tells of an operation: names, never the values of parameters. */
export function operationEvent(
  { call, request, principal, messageId }: RecordedCall,
  { outcome, result, created }: CallOutcome,
): AuditEvent {
  const target = targetOf(call);
  const path = created ?? target?.path;
  return {
    event: outcome === 'ACCESS_DENIED' ? 'denied' : 'operation',
    outcome,
    user: principal.name,
    ...principal.identity,
    authentication: request.headers.authorization === undefined ? 'certificate' : 'basic',
    ...sourceOf(request),
    messageId,
    operation: call.name,
    namespace: call.namespace,
    class: target?.className,
    path: path && shown({ ...path, namespace: path.namespace ?? call.namespace }),
    parameters: call.parameters.map(({ name }) => name),
    ...(result && { returnValue: simple(result.returnValue), job: jobOf(result) }),
  };
}

/** UTF-16 units of a path that was sent. */
const longestPath = 1000;

function shown(path: InstancePath): string {
  const text = printObjectPath(path, longestPath + 1);
  return text.length <= longestPath ? text : `${text.slice(0, longestPath)}…`;
}

/** What the audit log tells of a request whose sender was not believed. */
export function refusalEvent(request: IncomingMessage, { message, user }: HttpError): AuditEvent {
  return { event: 'login', outcome: message, user, ...sourceOf(request) };
}

const sourceOf = ({ socket, headers }: IncomingMessage) => ({ ...peerOf(socket), userAgent: headers['user-agent'] });

const simple = (value: CIMValue | null) => (typeof value === 'object' && value !== null ? undefined : value);

/** The path of the job that a method has started; it carries the uuid of the pool's task. */
function jobOf({ out }: MethodResult): string | undefined {
  const job = out?.get('Job');
  return isPath(job) ? printObjectPath(job) : undefined;
}
