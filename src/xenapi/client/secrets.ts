const hidden = '…';

/** Fields of the Xen-API whose values are secrets. */
const secretField = /password|passwd|secret|session/i;

/** `password=…` and its like in the free text of a storage back end. */
const secretPair = /\b(\w*(?:password|passwd|secret)\w*\s*[=:]\s*)[^\s,;&'"]+/gi;

/** A reference of the Xen-API; that of a session is as good as a password. */
const reference = /\b(?:OpaqueRef|Ref):[\w-]+/g;

/**
 * The parameters of a Xen-API error as they may be told: sessions and what stands beside the name of a secret field
 * are hidden.
 */
export function withoutSecrets(code: string, parameters: readonly string[]): readonly string[] {
  if (code === 'SESSION_INVALID' || code === 'SESSION_NOT_REGISTERED') return parameters.map(() => hidden);
  return parameters.map((parameter, at) => {
    const before = parameters[at - 1];
    if (before !== undefined && before.length < 64 && secretField.test(before) && !before.includes(' ')) return hidden;
    const text = parameter.replace(secretPair, `$1${hidden}`);
    return /session/i.test(text) ? text.replace(reference, hidden) : text;
  });
}
