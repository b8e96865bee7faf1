import { describe, expect, it } from 'vitest';
import { declarations } from '../../src/mapping/declarations.ts';
import { checkDeclarations } from '../../src/mapping/engine/check.ts';
import { xapiModel } from '../../src/xenapi/datamodel/xapi.ts';
import { repositoryOf } from './engine/site.ts';

describe('all declarations', () => {
  it('keep the rules that the compiler cannot see', () => {
    expect(checkDeclarations({ declarations, repository: repositoryOf('root/cimv2'), model: xapiModel })).toEqual([]);
  });
});
