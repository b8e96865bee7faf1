import type { SessionRights } from '../../xenapi/index.ts';

/** Only the role pool-admin holds it, and whoever holds it can give themselves every other permission. */
const telling = 'subject.add_to_roles';

/** Local root, or an account with the role pool-admin. */
export const isPoolAdmin = ({ isLocalSuperuser, permissions }: SessionRights): boolean =>
  isLocalSuperuser || permissions.has(telling);
