import type { SessionRights, XenSession } from '../../xenapi/index.ts';
import { refusal } from '../define/refusals.ts';

/** Only the role pool-admin holds it, and whoever holds it can give themselves every other permission. */
const telling = 'subject.add_to_roles';

/** Local root, or an account with the role pool-admin. */
const isPoolAdmin = ({ isLocalSuperuser, permissions }: SessionRights): boolean =>
  isLocalSuperuser || permissions.has(telling);

/** Asks the pool at the first question, and remembers the answer for all sessions of the account. */
export function askedOnce(): (session: XenSession) => Promise<boolean> {
  let answer: Promise<boolean> | undefined;
  return (session) => {
    answer ??= session.rights().then(isPoolAdmin, (cause: unknown) => {
      answer = undefined;
      throw Object.assign(refusal('rightsUnknown'), { cause });
    });
    return answer;
  };
}
