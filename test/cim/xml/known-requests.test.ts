import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlRequestError } from '../../../src/cim/xml/error.ts';
import { defaultXmlLimits, type XmlLimits } from '../../../src/cim/xml/limits.ts';
import { readRequest } from '../../../src/cim/xml/request-reader.ts';
import { mutate, mutation, seeds } from './mutations.ts';
import { intrinsic, outcome, parameter, read } from './requests.ts';

const once = intrinsic(parameter('<VALUE>one</VALUE>'));
const withId = (id: string, request = once) => request.replace('ID="1001"', `ID="${id}"`);
const readWhole = (request: string, limits?: XmlLimits) => readRequest(Buffer.from(request), limits);

describe('a request that came before', () => {
  it('is read as if it had not, with an ID of its own', () => {
    for (const id of ['1001', '1002', '', 'a-b.c:d_9', 'a b', 'ä', '&amp;', '&quot;', '1001']) {
      expect(readWhole(withId(id))).toEqual(read(withId(id)));
    }
  });

  it('is told from one with another text', () => {
    const texts = ['one', 'two', 'one', ' one', 'ID="7"', '&lt;MESSAGE ID="7"&gt;'];
    for (const text of texts) {
      const request = intrinsic(parameter(`<VALUE>${text}</VALUE>`));
      expect(readWhole(request)).toEqual(read(request));
    }
  });

  it('must keep to the limits that it meets now', () => {
    const narrow = { ...defaultXmlLimits, textLength: 2 };
    expect(readWhole(once)).toEqual(read(once));
    expect(() => readWhole(once, narrow)).toThrow(XmlRequestError);
  });

  it('takes no room that others need', () => {
    for (let n = 0; n < 1000; n++) {
      const request = intrinsic(parameter(`<VALUE>${n}</VALUE>`));
      expect(readWhole(request)).toEqual(read(request));
    }
    expect(readWhole(once)).toEqual(read(once));
  });

  it('may be any request, whatever is changed of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), mutation, (seed, change) => {
        for (const request of [seed, mutate(seed, change), withId('7', seed), mutate(seed, change)]) {
          expect(outcome(() => readWhole(request))).toEqual(outcome(() => read(request)));
        }
      }),
      { numRuns: 300 },
    );
  });
});
