import { describe, expect, it } from 'vitest';
import { storagePool } from '../../../src/mapping/storage/Xen_StoragePool.ts';
import { read, Site } from '../engine/site.ts';

const idOf = (site: Site) => read(site.all('Xen_StoragePool')[0], 'InstanceID');
const find = (site: Site, InstanceID: string) => site.get('Xen_StoragePool', { InstanceID });

describe('the key of a storage pool', () => {
  it('names the host of a local repository once there is a connection, and the former path leads to it', () => {
    const site = new Site([storagePool]);
    site.mirror.put('SR', 'local');
    expect(idOf(site)).toBe('Xen:NoHost/uuid-local');
    const PBDs = [site.mirror.put('PBD', 'p', { host: site.mirror.put('host', 'h') })];
    site.mirror.put('SR', 'local', { PBDs });
    expect(idOf(site)).toBe('Xen:uuid-h/uuid-local');
    expect(read(find(site, 'Xen:NoHost/uuid-local'), 'InstanceID')).toBe('Xen:uuid-h/uuid-local');
  });

  it('says that a repository is shared; a path that names its only host leads to it', () => {
    const site = new Site([storagePool]);
    const PBDs = [site.mirror.put('PBD', 'p', { host: site.mirror.put('host', 'h') })];
    site.mirror.put('SR', 'nfs', { shared: true, PBDs });
    expect(idOf(site)).toBe('Xen:Shared/uuid-nfs');
    expect(find(site, 'Xen:uuid-h/uuid-nfs')).toBe(find(site, 'Xen:Shared/uuid-nfs'));
    expect(find(site, 'Xen:Shared/uuid-h')).toBeUndefined();
  });
});
