import type { Accounts } from '../calls/accounts.ts';
import type { Sessions } from '../calls/sessions.ts';
import type { MessageTable } from '../message.ts';

/** The messages of class session that need a session; logging in is the dispatcher's. */
export function sessionMessages(sessions: Sessions, accounts: Accounts): MessageTable {
  return {
    'session.logout': (call) => sessions.logout(call.session.ref),
    'session.local_logout': (call) => sessions.logout(call.session.ref),
    'session.change_password': (call, before: string, after: string) =>
      accounts.changePassword(call.session.user, before, after),
    'session.get_all_subject_identifiers': () => [
      ...new Set(Array.from(sessions.all()).flatMap(({ localRoot, sid }) => (localRoot ? [] : [sid]))),
    ],
    'session.logout_subject_identifier': (call, subject: string) =>
      sessions.logoutWhere(({ localRoot, sid, ref }) => !localRoot && sid === subject && ref !== call.session.ref),
  };
}
