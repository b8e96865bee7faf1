import type { Family } from './case.ts';
import { clients } from './clients.ts';
import { contexts } from './contexts.ts';
import { framing } from './framing.ts';
import { headers } from './headers.ts';
import { methods } from './methods.ts';
import { namespaces, paths, prototypes } from './names.ts';
import { operationNames, operationParameters } from './operations.ts';
import { pulls } from './pulls.ts';
import { queries } from './queries.ts';
import { sizes } from './sizes.ts';
import { validity } from './validity.ts';
import { documentTypes, encodings, references, wellFormedness } from './xml.ts';

/** All requests of the corpus. */
export const families: readonly Family[] = [
  framing,
  headers,
  wellFormedness,
  documentTypes,
  references,
  encodings,
  validity,
  methods,
  operationNames,
  operationParameters,
  namespaces,
  paths,
  prototypes,
  queries,
  pulls,
  contexts,
  sizes,
  clients,
];
