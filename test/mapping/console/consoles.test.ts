import { describe, expect, it } from 'vitest';
import { computerSystemConsole } from '../../../src/mapping/console/Xen_ComputerSystemConsole.ts';
import { xenConsole } from '../../../src/mapping/console/Xen_Console.ts';
import { consoleSettingData } from '../../../src/mapping/console/Xen_ConsoleSettingData.ts';
import { consoleSettingsDefineState } from '../../../src/mapping/console/Xen_ConsoleSettingsDefineState.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { pathOf, read, Site } from '../engine/site.ts';

function siteWithConsole() {
  const site = new Site([
    computerSystem,
    computerSystemConsole,
    xenConsole,
    consoleSettingData,
    consoleSettingsDefineState,
  ]);
  const VM = site.mirror.put('VM', 'v', { name_label: 'web', power_state: 'Running' });
  site.mirror.put('console', 'c', { VM, protocol: 'rfb', location: 'https://host.example/console?ref=c' });
  return site;
}

describe('a console', () => {
  it('leads from its machine to where it is reached', () => {
    const site = siteWithConsole();
    const [device] = site.traverse(
      'Xen_ComputerSystemConsole',
      'GroupComponent',
      pathOf(site.all('Xen_ComputerSystem')[0]!),
    );
    const [setting] = site.traverse('Xen_ConsoleSettingsDefineState', 'ManagedElement', device!.path);
    expect(read(setting?.far(), 'URI')).toBe('https://host.example/console?ref=c');
    expect(read(setting?.far(), 'Protocol')).toBe(1);
  });

  it.each([
    ['Running', 2],
    ['Paused', 2],
    ['Suspended', 6],
    ['Halted', 3],
  ] as const)('of a machine that is %s has EnabledState %i', (power_state, state) => {
    const site = siteWithConsole();
    site.mirror.put('VM', 'v', { power_state });
    expect(read(site.all('Xen_Console')[0], 'EnabledState')).toBe(state);
  });

  it('is gone with its machine, and is none of a snapshot', () => {
    const site = siteWithConsole();
    site.mirror.put('VM', 'v', { is_a_snapshot: true });
    expect(site.all('Xen_Console')).toEqual([]);
    site.mirror.remove('VM', 'v');
    expect(site.all('Xen_ConsoleSettingData')).toEqual([]);
  });
});
