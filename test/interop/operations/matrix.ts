import { pywbemcli } from './pywbemcli.ts';
import { java, pywbem } from './scripts.ts';
import type { Step } from './step.ts';
import { wbemcli } from './wbemcli.ts';

/** What each client is used for: every operation that it has a verb for. */
export const matrix = { pywbem, pywbemcli, wbemcli, Java: java } satisfies Record<string, readonly Step[]>;

const opens = [
  'OpenEnumerateInstances',
  'OpenEnumerateInstancePaths',
  'OpenAssociatorInstances',
  'OpenAssociatorInstancePaths',
  'OpenReferenceInstances',
  'OpenReferenceInstancePaths',
  'OpenQueryInstances',
];
/** Only in earlier versions of DSP0200. */
const dropped = [
  'OpenEnumerateInstances LocalOnly',
  'OpenEnumerateInstances IncludeQualifiers',
  'OpenAssociatorInstances IncludeQualifiers',
  'OpenReferenceInstances IncludeQualifiers',
];

/** Parameters that a client has no word for, of the operations that it sends. */
export const unspoken: Readonly<Record<keyof typeof matrix, readonly string[]>> = {
  pywbem: dropped,
  pywbemcli: [
    ...dropped,
    'ModifyInstance IncludeQualifiers',
    'OpenQueryInstances ReturnQueryResultClass',
    ...opens.flatMap((open) => [`${open} OperationTimeout`, `${open} ContinueOnError`]),
  ],
  wbemcli: ['ModifyInstance IncludeQualifiers', 'ModifyInstance PropertyList'],
  Java: dropped,
};
