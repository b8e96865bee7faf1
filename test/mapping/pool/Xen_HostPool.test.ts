import { describe, expect, it } from 'vitest';
import { hostComputerSystem } from '../../../src/mapping/host/Xen_HostComputerSystem.ts';
import { hostedHostPool } from '../../../src/mapping/pool/Xen_HostedHostPool.ts';
import { hostPool } from '../../../src/mapping/pool/Xen_HostPool.ts';
import { hostPoolMember } from '../../../src/mapping/pool/Xen_HostPoolMember.ts';
import { makePath, read, Site } from '../engine/site.ts';

const path = makePath('Xen_HostPool', { InstanceID: 'Xen:uuid-p' });

const makeSite = () => {
  const site = new Site([hostComputerSystem, hostPool, hostPoolMember, hostedHostPool]);
  const master = site.mirror.put('host', 'a');
  site.mirror.put('host', 'b');
  site.mirror.put('pool', 'p', { master, default_SR: 'gone' as never, ha_enabled: true });
  return site;
};

describe('the pool', () => {
  it('has every host as a member, and lives on its coordinator', () => {
    const site = makeSite();
    const names = (association: string, role: string) =>
      site.traverse(association, role, path).map((edge) => edge.path.keys.get('Name'));
    expect(names('Xen_HostPoolMember', 'Collection')).toEqual(['uuid-a', 'uuid-b']);
    expect(names('Xen_HostedHostPool', 'Dependent')).toEqual(['uuid-a']);
  });

  it('names no repository where the default one is gone', () => {
    const [row] = makeSite().all('Xen_HostPool');
    expect([read(row, 'Master'), read(row, 'DefaultStoragePoolID'), read(row, 'HighAvailabilityEnabled')]).toEqual([
      'uuid-a',
      null,
      true,
    ]);
  });
});
