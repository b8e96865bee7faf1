import { setTimeout as sleep } from 'node:timers/promises';
import { getInstance } from './cases.ts';
import type { Client } from './processes.ts';
import { account } from './wire.ts';

interface Machine {
  readonly ref: string;
  readonly uuid: string;
}

/** Changes machines by calls of the Xen-API on a simulator. */
export class Changes {
  readonly #url: string;
  readonly #session: string;
  readonly #machines: readonly Machine[];
  #round = 0;
  #at = 0;

  private constructor(url: string, session: string, machines: readonly Machine[]) {
    this.#url = url;
    this.#session = session;
    this.#machines = machines;
  }

  static async on(url: string): Promise<Changes> {
    const session = String(await call(url, 'session.login_with_password', [account.user, account.password]));
    const records = (await call(url, 'VM.get_all_records', [session])) as Readonly<Record<string, MachineRecord>>;
    const machines = Object.entries(records).flatMap(([ref, { uuid, ...is }]) =>
      is.is_a_template || is.is_a_snapshot || is.is_control_domain ? [] : [{ ref, uuid }],
    );
    return new Changes(url, session, machines);
  }

  /** Changes the next tenth of the machines, and waits until the bridges show it. */
  async changeTenth(client: Client, bridges: readonly string[]): Promise<void> {
    const count = Math.ceil(this.#machines.length / 10);
    const chosen = Array.from({ length: count }, (_, n) => this.#machines[(this.#at + n) % this.#machines.length]);
    this.#at += count;
    this.#round += 1;
    const mark = `changed in round ${this.#round}`;
    for (let at = 0; at < chosen.length; at += 16) {
      const calls = chosen.slice(at, at + 16).map((machine) => this.#set(machine?.ref ?? '', mark));
      await Promise.all(calls);
    }
    for (const url of bridges) await this.#waitFor(client, url, chosen.at(-1)?.uuid ?? '', mark);
  }

  #set(ref: string, text: string): Promise<unknown> {
    return call(this.#url, 'VM.set_name_description', [this.#session, ref, text]);
  }

  async #waitFor(client: Client, url: string, uuid: string, text: string): Promise<void> {
    const body = getInstance(pathOf(uuid));
    for (let attempt = 0; attempt < 200; attempt++) {
      const task = { url, operation: 'GetInstance', body, connections: 1, requests: 1, wantsBody: true };
      if ((await client.run(task)).body.includes(text)) return;
      await sleep(50);
    }
    throw new Error('a change has not come through');
  }
}

interface MachineRecord {
  readonly uuid: string;
  readonly is_a_template: boolean;
  readonly is_a_snapshot: boolean;
  readonly is_control_domain: boolean;
}

/** INSTANCENAME of a machine. */
const pathOf = (uuid: string): string => {
  const keys = { CreationClassName: 'Xen_ComputerSystem', Name: uuid };
  const bindings = Object.entries(keys).map(
    ([name, value]) => `<KEYBINDING NAME="${name}"><KEYVALUE VALUETYPE="string">${value}</KEYVALUE></KEYBINDING>`,
  );
  return `<INSTANCENAME CLASSNAME="Xen_ComputerSystem">${bindings.join('')}</INSTANCENAME>`;
};

async function call(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(`${url}/jsonrpc`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error } = (await response.json()) as { result?: unknown; error?: unknown };
  if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
  return result;
}
