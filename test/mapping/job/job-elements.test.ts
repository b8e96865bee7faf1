import { describe, expect, it } from 'vitest';
import { printObjectPath } from '../../../src/cim/schema/object-path.ts';
import { hostComputerSystem } from '../../../src/mapping/host/Xen_HostComputerSystem.ts';
import { classKey, targetKey } from '../../../src/mapping/job/job.ts';
import { affectedJobElement } from '../../../src/mapping/job/Xen_AffectedJobElement.ts';
import { hostedJob } from '../../../src/mapping/job/Xen_HostedJob.ts';
import { owningJobElement } from '../../../src/mapping/job/Xen_OwningJobElement.ts';
import { systemStateChangeJob } from '../../../src/mapping/job/Xen_SystemStateChangeJob.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { pathOf, Site } from '../engine/site.ts';

const declarations = [
  computerSystem,
  hostComputerSystem,
  systemStateChangeJob,
  affectedJobElement,
  owningJobElement,
  hostedJob,
];
const target = 'root/cimv2:Xen_ComputerSystem.Name="uuid-v",CreationClassName="Xen_ComputerSystem"';

function siteWith(path: string) {
  const site = new Site(declarations);
  const resident_on = site.mirror.put('host', 'h');
  site.mirror.put('VM', 'v');
  site.mirror.put('VM', 'other');
  const other_config = new Map([
    [classKey, 'Xen_SystemStateChangeJob'],
    [targetKey, path],
  ]);
  site.mirror.put('task', 't', { resident_on, other_config });
  site.mirror.put('task', 'foreign', { resident_on, other_config: new Map([[targetKey, path]]) });
  return site;
}

const machine = (site: Site, uuid: string) =>
  pathOf(site.all('Xen_ComputerSystem').find((row) => printObjectPath(pathOf(row)).includes(`"${uuid}"`))!);

describe('a job', () => {
  it.each([
    ['Xen_AffectedJobElement', 'AffectedElement', 'AffectingElement'],
    ['Xen_OwningJobElement', 'OwningElement', 'OwnedElement'],
  ])('and its machine are joined by %s', (association, element, job) => {
    const site = siteWith(target);
    const [edge, ...more] = site.traverse(association, element, machine(site, 'uuid-v'));
    expect(more).toEqual([]);
    expect(printObjectPath(edge!.path)).toBe('root/cimv2:Xen_SystemStateChangeJob.InstanceID="Xen:uuid-t"');
    expect(site.traverse(association, job, edge!.path).map((back) => printObjectPath(back.path))).toEqual([target]);
    expect(site.traverse(association, element, machine(site, 'uuid-other'))).toEqual([]);
    expect(site.all(association)).toHaveLength(1);
    expect(site.get(association, Object.fromEntries(pathOf(site.all(association)[0]!).keys))).toBeDefined();
  });

  it('is hosted by the host that does the work', () => {
    const site = siteWith(target);
    const [edge] = site.traverse('Xen_HostedJob', 'Antecedent', pathOf(site.all('Xen_HostComputerSystem')[0]!));
    expect(printObjectPath(edge!.path)).toContain('uuid-t');
    expect(site.all('Xen_HostedJob')).toHaveLength(1);
  });

  it.each([
    '',
    'no path',
    'root/cimv2:Xen_ComputerSystem.Name="uuid-gone"',
    target.replace('uuid-v', 'uuid-gone'),
    target.toUpperCase(),
  ])('without a target has no edges, rather than one that leads nowhere (%j)', (path) => {
    const site = siteWith(path);
    expect(site.all('Xen_AffectedJobElement')).toEqual([]);
    expect(site.traverse('Xen_AffectedJobElement', 'AffectedElement', machine(site, 'uuid-v'))).toEqual([]);
  });

  it('loses its edge with its machine', () => {
    const site = siteWith(target);
    site.mirror.remove('VM', 'v');
    expect(site.all('Xen_OwningJobElement')).toEqual([]);
  });
});
