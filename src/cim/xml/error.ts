/** What may be wrong with a message: values of the CIMError header (DSP0200 1.4 § 7.3), which has none for its size. */
export type XmlFault =
  | 'request-not-well-formed'
  | 'request-not-valid'
  | 'request-with-too-many-elements'
  | 'unsupported-cim-version'
  | 'unsupported-dtd-version'
  | 'unsupported-protocol-version'
  | 'body-too-large';

/** A request that cannot be answered in CIM-XML. The message may quote the sender's names; it holds no values. */
export class XmlRequestError extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault, message: string) {
    super(message);
    this.name = 'XmlRequestError';
    this.fault = fault;
  }
}

export function notWellFormed(message: string): XmlRequestError {
  return new XmlRequestError('request-not-well-formed', message);
}

export function notValid(message: string): XmlRequestError {
  return new XmlRequestError('request-not-valid', message);
}

export function unsupportedVersion(what: 'cim' | 'dtd' | 'protocol', version: string): XmlRequestError {
  return new XmlRequestError(`unsupported-${what}-version`, `${what} version ${version} is not supported`);
}
