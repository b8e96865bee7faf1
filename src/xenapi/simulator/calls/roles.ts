import type { DataModel, XenClass, XenField, XenMessage } from '../../datamodel/types.ts';
import type { CallSession } from '../message.ts';
import { XapiError } from '../xapi-error.ts';

/** The roles that people can have, the strongest first. */
export const roleNames = ['pool-admin', 'pool-operator', 'vm-power-admin', 'vm-admin', 'vm-operator', 'read-only'];

const permissionsByRole = new WeakMap<DataModel, Map<string, readonly string[]>>();

/** The names of all that a role may do, as a session's record tells them: in lower case. */
export function permissionsOf(model: DataModel, role: string): readonly string[] {
  const known = permissionsByRole.get(model) ?? new Map<string, readonly string[]>();
  permissionsByRole.set(model, known);
  const permissions = known.get(role) ?? [...model.classes.values()].flatMap((xenClass) => allowed(xenClass, role));
  known.set(role, permissions);
  return permissions;
}

function allowed({ name, messages }: XenClass, role: string): string[] {
  return messages.flatMap((message) => (message.roles.includes(role) ? [`${name}.${message.name}`.toLowerCase()] : []));
}

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
