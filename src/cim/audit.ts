/**
 * What the audit log tells of one event. Texts may hold whatever a client sent: the log bounds and escapes them. Values
 * of parameters, passwords and sessions are never among them.
 */
export interface AuditEvent {
  /** `operation`, `denied`, `login`, `handshake`, `accounts`, `certificates`, `start`, `stop`, … */
  readonly event: string;
  /** `ok`, the name of a CIM status, or why somebody was refused. */
  readonly outcome: string;
  readonly user?: string | undefined;
  readonly remoteAddress?: string | undefined;
  readonly remotePort?: number | undefined;
  readonly [detail: string]: unknown;
}

/** Keeps what was done, by whom, from where. Writing does not throw and has happened when it returns. */
export interface AuditLog {
  write(event: AuditEvent): void;
}
