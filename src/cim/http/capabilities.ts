import { functionalGroups } from '../interop/functional-groups.ts';

/** What `Allow` tells. */
export const allowedMethods = 'POST, OPTIONS';

/** Extension headers are prefixed with two digits that `Opt` tells (RFC 2774); old clients count them. */
const prefix = '73';

/** What a client may find out about the server by OPTIONS (DSP0200 1.4 § 7.5). */
export function capabilityHeaders(): Record<string, string> {
  const groups = functionalGroups().flatMap(({ name }) => name ?? []);
  return {
    Opt: `http://www.dmtf.org/cim/mapping/http/v1.0 ; ns=${prefix}`,
    [`${prefix}-CIMProtocolVersion`]: '1.0',
    [`${prefix}-CIMSupportedFunctionalGroups`]: groups.join(', '),
    [`${prefix}-CIMSupportsMultipleOperations`]: '',
    [`${prefix}-CIMSupportedQueryLanguages`]: 'WQL, DMTF:CQL',
    [`${prefix}-CIMValidation`]: 'validating',
  };
}
