import { XmlRequestError } from '../../../src/cim/xml/error.ts';
import type { XmlLimits } from '../../../src/cim/xml/limits.ts';
import type { RequestMessage } from '../../../src/cim/xml/message.ts';
import { RequestReader } from '../../../src/cim/xml/request-reader.ts';

export function message(content: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1001" PROTOCOLVERSION="1.0">${content}</MESSAGE></CIM>`;
}

export const place = '<LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="cimv2"/></LOCALNAMESPACEPATH>';

export function intrinsic(parameters: string, name = 'GetInstance'): string {
  return message(`<SIMPLEREQ><IMETHODCALL NAME="${name}">${place}${parameters}</IMETHODCALL></SIMPLEREQ>`);
}

export function extrinsic(parameters: string, target = '<CLASSNAME NAME="T_All"/>'): string {
  const element = target.startsWith('<CLASSNAME') ? 'LOCALCLASSPATH' : 'LOCALINSTANCEPATH';
  return message(
    `<SIMPLEREQ><METHODCALL NAME="Act"><${element}>${place}${target}</${element}>${parameters}</METHODCALL></SIMPLEREQ>`,
  );
}

export function parameter(content: string): string {
  return `<IPARAMVALUE NAME="P">${content}</IPARAMVALUE>`;
}

/** Reads a request in pieces of `size` bytes. */
export function read(request: string | Uint8Array, limits?: XmlLimits, size = 65_536): RequestMessage {
  const bytes = typeof request === 'string' ? Buffer.from(request) : request;
  const reader = new RequestReader(limits);
  for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size));
  return reader.end();
}

/** The value of the first parameter of an intrinsic call that holds `content`. */
export function readValue(content: string) {
  const [call] = read(intrinsic(parameter(content))).requests;
  if (call?.kind !== 'intrinsic') throw new Error('not an intrinsic call');
  return call.parameters[0]?.value;
}

/** What reading came to: its result, or what is told of the fault. */
export function outcome(reading: () => unknown): unknown {
  try {
    return reading();
  } catch (error) {
    if (error instanceof XmlRequestError) return [error.fault, error.message];
    throw error;
  }
}
