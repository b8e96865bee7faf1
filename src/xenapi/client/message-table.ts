import type { DataModel, XenMessage } from '../datamodel/types.ts';
import { XenApiError } from './errors.ts';

/** The messages of a data model by their full name, such as `VM.start`. */
export class MessageTable {
  readonly #byName: ReadonlyMap<string, XenMessage>;

  constructor(model: DataModel) {
    this.#byName = new Map(
      [...model.classes.values()].flatMap((xenClass) =>
        xenClass.messages.map((message) => [`${xenClass.name}.${message.name}`, message] as const),
      ),
    );
  }

  /** Throws MESSAGE_METHOD_UNKNOWN, as the pool would. */
  get(name: string): XenMessage {
    const message = this.#byName.get(name);
    if (!message) throw new XenApiError('MESSAGE_METHOD_UNKNOWN', [name]);
    return message;
  }
}
