import { Dispatcher } from '../../../../src/cim/operations/dispatcher.ts';
import type { PullLimits } from '../../../../src/cim/operations/pull/limits.ts';
import type { PullOutcome } from '../../../../src/cim/operations/pull/session.ts';
import { EnumerationSessions } from '../../../../src/cim/operations/pull/sessions.ts';
import type { LocatedRow } from '../../../../src/cim/operations/result.ts';
import type { Items, Principal } from '../../../../src/cim/provider.ts';
import { pathOfRow } from '../../../../src/cim/row-path.ts';
import type { CIMValue } from '../../../../src/cim/values/types.ts';
import { intrinsicCall, type Parameters, text } from '../perform.ts';
import { keeper, namespace, type Zoo, zoo } from '../zoo.ts';

export interface Answer extends PullOutcome {
  /** Keys of the instances; an association's two. */
  readonly names: readonly string[];
  /** Steps that made no object. */
  readonly pauses: number;
}

export interface Begun {
  readonly items: Iterator<LocatedRow | undefined>;
  outcome(): PullOutcome;
}

/** A server whose clock stands still until it is moved. */
export class Puller {
  readonly sessions: EnumerationSessions;
  readonly #dispatcher: Dispatcher;
  readonly #who: Partial<Principal>;
  now = 0;

  constructor(where: Zoo = zoo({ ants: 5 }), limits: Partial<PullLimits> = {}, who: Partial<Principal> = {}) {
    this.#who = who;
    this.sessions = new EnumerationSessions({ limits, now: () => this.now });
    this.#dispatcher = new Dispatcher(where.namespaces, where.providers, {
      sessions: this.sessions,
      time: () => this.now,
    });
  }

  async #perform(name: string, parameters: Parameters, user: string, where: string) {
    return this.#dispatcher.perform(intrinsicCall(name, parameters, where), { ...keeper, ...this.#who, name: user });
  }

  async call(name: string, parameters: Parameters, user = keeper.name, where = namespace): Promise<Answer> {
    const result = await this.#perform(name, parameters, user, where);
    if (result.kind !== 'pulled') throw new Error(result.kind);
    const steps = [...(result.items as Items<LocatedRow>)];
    const rows = steps.filter((item) => item !== undefined);
    return { ...result.outcome(), names: rows.map(nameOf), pauses: steps.length - rows.length };
  }

  /** The same, to be read item by item. */
  async begin(name: string, parameters: Parameters): Promise<Begun> {
    const result = await this.#perform(name, parameters, keeper.name, namespace);
    if (result.kind !== 'pulled') throw new Error(result.kind);
    return { items: result.items[Symbol.iterator](), outcome: () => result.outcome() };
  }

  /** The same, and nobody reads what it answers. */
  async leave(name: string, parameters: Parameters): Promise<void> {
    await this.#perform(name, parameters, keeper.name, namespace);
  }

  async close(context: string, user = keeper.name, where = namespace): Promise<void> {
    await this.#perform('CloseEnumeration', { EnumerationContext: text(context) }, user, where);
  }

  async count(context: string): Promise<CIMValue | null> {
    const parameters = { EnumerationContext: text(context) };
    const result = await this.#perform('EnumerationCount', parameters, keeper.name, namespace);
    if (result.kind !== 'value') throw new Error(result.kind);
    return result.value;
  }
}

export const pulling = (context: string, count: number): Parameters => ({
  EnumerationContext: text(context),
  MaxObjectCount: text(String(count)),
});

export function nameOf({ row, namespace: where }: LocatedRow): string {
  const ends = [...pathOfRow(row, where).keys.values()];
  return ends.map((end) => (typeof end === 'object' ? [...end.keys.values()][0] : end)).join('>');
}
