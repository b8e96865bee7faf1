import type { XenField, XenMessage } from '../../datamodel/types.ts';
import type { CallSession } from '../message.ts';
import { XapiError } from '../xapi-error.ts';

/** An account of the simulator. Local root passes every check, as it does in the real server. */
export interface Account {
  readonly name: string;
  readonly password: string;
  readonly role: string;
  readonly localRoot: boolean;
}

const password = 'simulator';

export const accounts: readonly Account[] = [
  { name: 'root', password, role: 'pool-admin', localRoot: true },
  { name: 'operator', password, role: 'vm-operator', localRoot: false },
  { name: 'reader', password, role: 'read-only', localRoot: false },
];

/** Throws RBAC_PERMISSION_DENIED unless the session's role may call the message. */
export function checkRole(
  session: CallSession,
  permission: string,
  message: XenMessage,
  field?: XenField,
  key?: string,
) {
  if (session.localRoot) return;
  const special = key === undefined ? undefined : keyRoles(field, key);
  const roles = special ?? message.roles;
  if (!roles.includes(session.role)) denied(special === undefined ? permission : `${permission}/key:${key}`, roles);
}

/** Throws RBAC_PERMISSION_DENIED. */
export function denied(permission: string, roles: readonly string[]): never {
  const those = roles.length === 0 ? 'no role has it' : `roles that have it: ${roles.join(', ')}`;
  throw new XapiError('RBAC_PERMISSION_DENIED', permission, `No permission in user session (${those})`);
}

function keyRoles(field: XenField | undefined, key: string): readonly string[] | undefined {
  for (const [pattern, roles] of field?.keyRoles ?? []) {
    if (pattern === key || (pattern.endsWith('*') && key.startsWith(pattern.slice(0, -1)))) return roles;
  }
  return undefined;
}
