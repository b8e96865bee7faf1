import { median } from './figures.ts';
import { HttpConnection } from './http-connection.ts';
import { type Asking, Connection, type Reply } from './wire.ts';

/** What the client process is told to do. */
export interface Task {
  readonly url: string;
  readonly operation: string;
  readonly body: string;
  readonly connections: number;
  /** Requests in all. */
  readonly requests: number;
  /** Send the reply along. */
  readonly wantsBody: boolean;
}

/** Milliseconds; `each` and `firstByte` are medians over the requests. */
export interface Timing {
  readonly all: number;
  readonly each: number;
  readonly firstByte: number;
  readonly body: string;
}

/** `http`: the client of node:http; else bare sockets, which cost next to nothing. */
const open = async (url: URL): Promise<Asking> =>
  process.argv[2] === 'http' ? new HttpConnection(url) : Connection.open(url);

async function run(task: Task): Promise<Timing> {
  const url = new URL(task.url);
  const connections = await Promise.all(Array.from({ length: task.connections }, () => open(url)));
  const each: number[] = [];
  const firstByte: number[] = [];
  let left = task.requests;
  let last: Reply | undefined;
  const started = performance.now();
  const worker = async (connection: Asking) => {
    while (left-- > 0) {
      const sent = performance.now();
      last = await connection.ask(task.operation, task.body, task.wantsBody);
      if (last.status !== 200) throw new Error(`${task.operation} was answered ${last.status}`);
      each.push(last.end - sent);
      firstByte.push(last.firstByte - sent);
    }
  };
  await Promise.all(connections.map(worker));
  const all = performance.now() - started;
  for (const connection of connections) connection.close();
  return { all, each: median(each), firstByte: median(firstByte), body: last?.body ?? '' };
}

process.on('message', (task: Task) => {
  run(task).then(
    (timing) => process.send?.(timing),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
