import type { WireFormat } from './encoder.ts';

/** Kinds whose text stands in JSON as it is: 64-bit ints keep their digits, floats their point. */
const bare: ReadonlySet<string> = new Set(['int', 'float', 'bool']);

/** Writes JSON text itself, because JSON.stringify knows neither 64-bit ints nor that `60.0` is a float. */
export const jsonFormat: WireFormat<string> = {
  scalar: (kind, text) => (bare.has(kind) ? text : JSON.stringify(text)),
  array: (elements) => `[${elements.join()}]`,
  struct: (members) => `{${members.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join()}}`,
  nil: 'null',
};
