import { once } from 'node:events';
import type { ReadStream } from 'node:tty';

/** Where a password is typed or piped in. */
export type PasswordInput = NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY' | 'setRawMode'>>;

/** Longest password that HTTP Basic of this server takes, with room for the name. */
const longest = 2048;

/** Asks for a password without showing it; what is piped in is read up to the end of its first line. */
export async function askPassword(
  prompt: string,
  input: PasswordInput,
  output: { write(text: string): unknown },
): Promise<string> {
  // A character that comes in two pieces is one.
  input.setEncoding('utf8');
  if (!input.isTTY) return (await readAll(input)).split(/\r?\n/, 1)[0] ?? '';
  output.write(prompt);
  input.setRawMode?.(true);
  try {
    return await typed(input);
  } finally {
    input.setRawMode?.(false);
    input.pause();
    output.write('\n');
  }
}

async function readAll(input: PasswordInput): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.length > longest || text.includes('\n')) break;
  }
  return text;
}

const enter = new Set(['\r', '\n', '\u0004']);
/** Ctrl-C: no password at all. */
const interrupt = '\u0003';
const backspace = new Set(['\u0008', '\u007f']);

async function typed(input: PasswordInput): Promise<string> {
  const characters: string[] = [];
  input.resume();
  for (;;) {
    const [chunk] = (await once(input, 'data')) as [unknown];
    for (const character of String(chunk)) {
      if (enter.has(character)) return characters.join('');
      if (character === interrupt) return '';
      if (backspace.has(character)) characters.pop();
      else characters.push(character);
    }
  }
}
