/** Values of the CIMError header that stand for a fault of the message itself (DSP0200 1.4 § 7.3.2). */
export type CIMErrorHeader =
  | 'request-not-well-formed'
  | 'request-not-valid'
  | 'request-with-too-many-elements'
  | 'unsupported-cim-version'
  | 'unsupported-dtd-version'
  | 'unsupported-protocol-version';

/**
 * A request that cannot be answered in CIM-XML: the HTTP status and the CIMError header say why. `cimError` is absent
 * where DSP0200 has none (a body that is too large). The message may quote the sender's names; it holds no values.
 */
export class XmlRequestError extends Error {
  readonly httpStatus: 400 | 413 | 501;
  readonly cimError: CIMErrorHeader | undefined;

  constructor(httpStatus: 400 | 413 | 501, cimError: CIMErrorHeader | undefined, message: string) {
    super(message);
    this.name = 'XmlRequestError';
    this.httpStatus = httpStatus;
    this.cimError = cimError;
  }
}

export function notWellFormed(message: string): XmlRequestError {
  return new XmlRequestError(400, 'request-not-well-formed', message);
}

export function notValid(message: string): XmlRequestError {
  return new XmlRequestError(400, 'request-not-valid', message);
}

export function unsupportedVersion(what: 'cim' | 'dtd' | 'protocol', version: string): XmlRequestError {
  return new XmlRequestError(501, `unsupported-${what}-version`, `${what} version ${version} is not supported`);
}
