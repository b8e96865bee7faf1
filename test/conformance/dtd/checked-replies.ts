import { ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach } from 'vitest';
import { validate } from './validate.ts';

/**
 * Every CIM-XML reply that a server of this process sends, to whatever client in whatever test, is held against the
 * DTD; a test that caused an invalid one fails.
 */
const faults: string[] = [];
/** Keys without their TYPE, which DSP0203 2.3 does not ask for and sfcc cannot read. */
const untyped = /(<KEYVALUE VALUETYPE="\w+")>/g;
const isForSfcc = (text: string) => text.includes('<MESSAGE ID="4711" ');
/** Short replies that were valid: most are sent more than once. */
const valid = new Set<string>();
const installed = Symbol.for('replies are checked');

function check(bytes: Buffer): void {
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  if (!/^<\?xml[^>]*>\s*<CIM /.test(text) || valid.has(text)) return;
  try {
    validate(isForSfcc(text) ? text.replace(untyped, '$1 TYPE="string">') : text);
    if (text.length < 4096) valid.add(text);
  } catch (error) {
    faults.push(`${String(error)} in ${text.length > 4000 ? `${text.slice(0, 4000)}…` : text}`);
  }
}

function install(): void {
  const { write, end } = ServerResponse.prototype;
  const sent = new WeakMap<ServerResponse, Buffer[]>();
  const collect = (response: ServerResponse, chunk: unknown) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
    const chunks = sent.get(response) ?? [];
    chunks.push(Buffer.from(chunk as string));
    sent.set(response, chunks);
  };
  ServerResponse.prototype.write = function (this: ServerResponse, ...args: unknown[]) {
    collect(this, args[0]);
    return write.apply(this, args as never);
  } as typeof write;
  ServerResponse.prototype.end = function (this: ServerResponse, ...args: unknown[]) {
    collect(this, args[0]);
    check(Buffer.concat(sent.get(this) ?? []));
    return end.apply(this, args as never);
  } as typeof end;
}

const shared = globalThis as { [installed]?: readonly string[] };
if (shared[installed] === undefined) {
  shared[installed] = faults;
  install();
}
const known = shared[installed] as string[];

afterEach(() => {
  const found = known.splice(0);
  if (found.length > 0) throw new Error(`a reply is not valid: ${found[0]}`);
});
