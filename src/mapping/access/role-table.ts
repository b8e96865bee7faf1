import { type DataModel, type MessageName, XenApiError } from '../../xenapi/index.ts';
import type { Role } from './account-file.ts';

type RolesOfCall = (parameters: readonly unknown[]) => readonly string[];

const tables = new WeakMap<DataModel, Map<string, RolesOfCall>>();

/**
 * Checks that the data model lets the role send the message. A message that no role has is local root's and is refused
 * to everybody.
 * @throws XenApiError the pool's own refusal, RBAC_PERMISSION_DENIED
 */
export function checkRole(model: DataModel, role: Role, message: MessageName, parameters: readonly unknown[]): void {
  const allowed = tableOf(model).get(message)?.(parameters) ?? [];
  if (!allowed.includes(role)) throw new XenApiError('RBAC_PERMISSION_DENIED', [message, `No permission for ${role}`]);
}

function tableOf(model: DataModel): ReadonlyMap<string, RolesOfCall> {
  const known = tables.get(model);
  if (known !== undefined) return known;
  const table = new Map<string, RolesOfCall>();
  for (const { name, messages, fields } of model.classes.values()) {
    for (const message of messages) {
      const keyRoles = fields.find((field) => field.name === message.field)?.keyRoles;
      const isKeyed = keyRoles !== undefined && (message.kind === 'add' || message.kind === 'remove');
      table.set(
        `${name}.${message.name}`,
        isKeyed ? ([, key]) => rolesOfKey(keyRoles, String(key)) ?? message.roles : () => message.roles,
      );
    }
  }
  tables.set(model, table);
  return table;
}

/** Some keys of a map are open to more or to fewer roles than the map itself. */
function rolesOfKey(keyRoles: ReadonlyMap<string, readonly string[]>, key: string): readonly string[] | undefined {
  for (const [pattern, roles] of keyRoles) {
    if (pattern === key || (pattern.endsWith('*') && key.startsWith(pattern.slice(0, -1)))) return roles;
  }
  return undefined;
}
