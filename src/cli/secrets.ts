/** Fields that no log line may show; pino hides them at the top of a line. */
export const secrets = ['password', 'session', 'authorization'];

const hidden = '[Redacted]';

/**
 * Hides the same fields one level below, wherever the object came from. Most lines hold no objects and are left as they
 * are: pino's own paths with a wildcard would cost each of them four times what writing it does.
 */
export function hideNested(fields: Record<string, unknown>): Record<string, unknown> {
  let shown = fields;
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'object' || value === null || !secrets.some((secret) => secret in value)) continue;
    if (shown === fields) shown = { ...fields };
    shown[name] = {
      ...value,
      ...Object.fromEntries(secrets.flatMap((secret) => (secret in value ? [[secret, hidden]] : []))),
    };
  }
  return shown;
}
