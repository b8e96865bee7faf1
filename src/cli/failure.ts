import { BindError } from '../bind.ts';
import { ConfigError } from '../config/index.ts';
import { HeldError } from '../hold-directory.ts';
import { XenApiError, XenConnectionError } from '../xenapi/index.ts';

/** How a command ends that could not do its work. */
export interface Failure {
  readonly message: string;
  /** 2 where the command line or the configuration is wrong, else 1. */
  readonly status: number;
}

/**
 * What to tell an operator, whose error it is to mend: options, the pool, a port that is taken, a file that cannot be
 * read. @returns undefined for the mistakes of the program itself
 */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof ConfigError) return { message: inOneLine(error.message), status: 2 };
  if (error instanceof XenApiError) return { message: `the pool refuses: ${error.message}`, status: 1 };
  const isOfSurroundings =
    error instanceof XenConnectionError ||
    error instanceof BindError ||
    error instanceof HeldError ||
    (error instanceof Error && 'syscall' in error);
  return isOfSurroundings ? { message: error.message + remedyOf(error), status: 1 } : undefined;
}

/** Most pools have a certificate that no authority has signed. */
const remedyOf = ({ cause }: Error): string =>
  /CERT|LEAF_SIGNATURE/.test(String((cause as NodeJS.ErrnoException | undefined)?.code))
    ? '; --xenapi-ca or --xenapi-fingerprint tells which certificate to trust'
    : '';

/** What Node says of arguments has several lines. */
const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
