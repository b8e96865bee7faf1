import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorization, call, openSite, type Site } from '../../cim/http/site.ts';
import { bytesProperty, type Campaign, campaignOn, grammarProperty } from './campaign.ts';
import { learn } from './vocabulary.ts';

let site: Site;
let campaign: Campaign;
beforeAll(async () => {
  site = await openSite({ ants: 3, limits: { discardTimeout: 20 } });
  const words = await learn(['root/zoo', 'zoo'], (operation, parameters) => call(site, operation, parameters));
  const target = {
    port: site.port,
    authorizations: [authorization],
    get errors() {
      return site.log.filter(({ level }) => level === 'error');
    },
  };
  campaign = campaignOn(target, words);
});
afterAll(() => site.close());

describe('a server under fire', () => {
  it('answers well-formed requests of every operation with an answer or a CIM status', async () => {
    await fc.assert(grammarProperty(campaign), { numRuns: 250 });
  });

  it('answers requests with changed bytes by a status, or closes', async () => {
    await fc.assert(bytesProperty(campaign), { numRuns: 150 });
  });

  it('reaches answers, CIM statuses and refusals alike', () => {
    const outcomes = [...campaign.tally.keys()];
    expect(outcomes).toContain('ok');
    expect(outcomes.filter((outcome) => outcome.startsWith('error ')).length).toBeGreaterThan(3);
    expect(outcomes.filter((outcome) => outcome.startsWith('400')).length).toBeGreaterThan(1);
  });
});
