import { refuse } from './codec/check.ts';
import type { Encoder } from './codec/encoder.ts';
import type { Invocation } from './flavour.ts';

/** The parameters of a call on the wire form; trailing ones with a default may be missing. */
export function encodeParameters<W>(encoder: Encoder<W>, { message, parameters }: Invocation): W[] {
  const declared = message.parameters;
  if (parameters.length > declared.length) refuse(message.name);
  const missing = declared[parameters.length];
  if (missing && !('defaultValue' in missing)) refuse(missing.name);
  return parameters.map((value, index) => {
    const parameter = declared[index] ?? refuse(message.name);
    return encoder.encode(parameter.type, value, parameter.name);
  });
}
