import { XapiError } from '../xapi-error.ts';

/** What a client wants to hear of: everything, whole classes, single records. Class names count in any case. */
export class Subscription {
  readonly #everything: boolean;
  readonly #classes: ReadonlySet<string>;
  readonly #records: ReadonlyMap<string, ReadonlySet<string>>;

  /** Reads `*`, `vm`, `VM`, `VM/OpaqueRef:…`. Throws EVENT_SUBSCRIPTION_PARSE_FAILURE with the item that is none. */
  constructor(items: readonly string[]) {
    const classes = new Set<string>();
    const records = new Map<string, Set<string>>();
    for (const item of items) {
      const [name = '', ref, ...more] = item.split('/');
      if (name === '' || more.length > 0) throw new XapiError('EVENT_SUBSCRIPTION_PARSE_FAILURE', item);
      const eventClass = name.toLowerCase();
      if (ref === undefined) classes.add(eventClass);
      else records.set(eventClass, (records.get(eventClass) ?? new Set()).add(ref));
    }
    this.#everything = classes.has('*');
    this.#classes = classes;
    this.#records = records;
  }

  /** Any record of the class may matter. */
  coversClass(eventClass: string): boolean {
    return this.#everything || this.#classes.has(eventClass);
  }

  /** The single records of a class that was not asked for as a whole. */
  recordsOf(eventClass: string): ReadonlySet<string> | undefined {
    return this.coversClass(eventClass) ? undefined : this.#records.get(eventClass);
  }

  covers(eventClass: string, ref: string): boolean {
    return this.coversClass(eventClass) || this.#records.get(eventClass)?.has(ref) === true;
  }

  /** Nothing but tasks: such callers wait for an end, so their answers are not batched. */
  get onlyTasks(): boolean {
    if (this.#everything) return false;
    return [...this.#classes, ...this.#records.keys()].every((eventClass) => eventClass === 'task');
  }
}
