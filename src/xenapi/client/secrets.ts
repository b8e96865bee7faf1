const hidden = '…';

/** So much of a parameter is told; an error of a storage back end may hold a whole log. */
const longestTold = 512;
/** So much of it is looked at: more than is told, so that no secret loses the end by which it is known. */
const longestSeen = 4096;

/** Fields of the Xen-API whose values are secrets. */
const secretField = /password|passwd|secret|session/i;

/** The end of a name in free text that a secret stands behind; all repetitions have bounds, so that the work has. */
const name = String.raw`(?:(?:password|passwd|passphrase|secret)[\w.-]{0,64}|\b(?:pass|pwd)\b)`;

/** What may stand between the two, as storage back ends print their settings, their commands and what they were sent. */
const between = [
  String.raw`(?:\\{0,8}["'])?\s{0,64}(?:[=:]|=>)\s{0,64}`, // password=x, 'password': 'x', {\"password\":\"x\"}
  String.raw`["'],\s{0,64}(?:["']-v["'],\s{0,64})?(?=[bru]{0,2}["'])`, // ('password', 'x'), ['password', '-v', 'x']
  String.raw`\s{1,64}-v\s{1,64}`, // -n node.session.auth.password -v x
  String.raw`(?=\s)(?<=--[\w.-]{0,128})\s{1,64}`, // --password x
].join('|');

/** In quotes to their end, whatever escapes they have, else to the next separator. */
const value = String.raw`[bru]{0,2}(?<quote>\\{0,8}["'])[^]*?(?:(?<!\\)\k<quote>|$)|[^\s,;&<]+`;

const secretTexts = [
  new RegExp(`(?<before>${name}(?:${between}))(?:${value})`, 'gi'),
  // <password>x</password>, <name>password</name><value><string>x</string></value>
  new RegExp(`(?<before><[\\w:.-]{0,64}${name}(?:\\s[^<>]{0,256})?>)[^<]+`, 'gi'),
  new RegExp(`(?<before>${name}</name>\\s{0,64}<value>(?:<string>)?)[^<]+`, 'gi'),
  // http://user:x@host; the @ stays
  /(?<before>\/\/[^\s/:"']{0,256}:)[^\s/"']{1,1024}(?=@)/g,
] as const;

/** A reference of the Xen-API; that of a session is as good as a password. */
const reference = /\b(?:OpaqueRef|Ref):[\w-]+/g;

/**
 * The parameters of a Xen-API error as they may be told: cut, and without sessions and what stands beside the name of a
 * secret field.
 */
export function withoutSecrets(code: string, parameters: readonly string[]): readonly string[] {
  if (code === 'SESSION_INVALID' || code === 'SESSION_NOT_REGISTERED') return parameters.map(() => hidden);
  return parameters.map((parameter, at) => {
    const before = parameters[at - 1];
    if (before !== undefined && before.length < 64 && secretField.test(before) && !before.includes(' ')) return hidden;
    const seen = parameter.slice(0, longestSeen);
    const text = secretTexts.reduce((rest, secret) => rest.replace(secret, `$<before>${hidden}`), seen);
    return (/session/i.test(parameter) ? text.replace(reference, hidden) : text).slice(0, longestTold);
  });
}
