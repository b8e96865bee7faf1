import { lookup, lookupService } from 'node:dns/promises';
import { hostname } from 'node:os';

/** How this machine finds out what it is called. */
export interface NameService {
  hostname(): string;
  /** The names that the resolver has for a name; rejects when it has none. */
  canonicalName(name: string): Promise<string>;
}

const systemNames: NameService = {
  hostname,
  canonicalName: async (name) => {
    const { address } = await lookup(name);
    return (await lookupService(address, 0)).hostname;
  },
};

/** Names by which a client on this machine reaches it. */
const loopbackNames = ['localhost', '127.0.0.1', '::1'];

/** What clients may call this machine: its host name, its full name where the resolver knows one, and the loopbacks. */
export async function hostNames(names: NameService = systemNames): Promise<readonly string[]> {
  const own = names.hostname().toLowerCase();
  const full = await names.canonicalName(own).catch(() => own);
  return [...new Set([own, full.toLowerCase(), ...loopbackNames])].filter((name) => name !== '');
}
