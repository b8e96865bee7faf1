import { expandModel } from './expand.ts';
import source from './generated/xapi.json' with { type: 'json' };
import type { ModelSource } from './source.ts';
import type { DataModel } from './types.ts';

/** The data model of XAPI (XenServer, XCP-ng), API version 2.23. */
export const xapiModel: DataModel = expandModel(source as ModelSource);
