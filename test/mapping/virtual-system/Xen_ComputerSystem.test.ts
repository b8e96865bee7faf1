import { describe, expect, it } from 'vitest';
import { transition } from '../../../src/mapping/virtual-system/state-transitions.ts';
import { computerSystem } from '../../../src/mapping/virtual-system/Xen_ComputerSystem.ts';
import { computerSystemCapabilities } from '../../../src/mapping/virtual-system/Xen_ComputerSystemCapabilities.ts';
import type { Records } from '../../../src/xenapi/datamodel/generated/records.ts';
import { read, Site } from '../engine/site.ts';

const everything: Records['VM']['allowed_operations'] = [
  'start',
  'unpause',
  'resume',
  'hard_shutdown',
  'clean_shutdown',
  'suspend',
  'pause',
  'clean_reboot',
  'hard_reboot',
];

const propertyOf = (vm: Partial<Records['VM']>, name: string) => {
  const site = new Site([computerSystem]);
  site.mirror.put('VM', 'v', vm);
  return read(site.all('Xen_ComputerSystem')[0], name);
};

describe('the states that can be requested of a machine', () => {
  it.each(['Running', 'Halted', 'Paused', 'Suspended'] as const)(
    'are the legal transitions, where the pool allows everything (%s)',
    (power_state) => {
      const available = propertyOf(
        { power_state, allowed_operations: everything },
        'AvailableRequestedStates',
      ) as number[];
      const states = Array.from({ length: 40_000 }, (_, state) => state);
      expect(states.filter((state) => available.includes(state))).toEqual(
        states.filter((state) => transition(state, power_state) !== undefined),
      );
    },
  );

  it('are none in a power state that no release knows, whatever it is called', () => {
    for (const power_state of ['Later', 'toString', 'constructor', '__proto__'])
      expect(transition(2, power_state)).toBeUndefined();
  });

  it('are fewer where the pool forbids an operation', () => {
    const allowed_operations: Records['VM']['allowed_operations'] = ['hard_shutdown', 'hard_reboot', 'snapshot'];
    expect(propertyOf({ power_state: 'Running', allowed_operations }, 'AvailableRequestedStates')).toEqual([
      3, 11, 32768, 32769,
    ]);
  });

  it('are none while the pool allows none, and none of a control domain', () => {
    expect(propertyOf({ power_state: 'Halted', allowed_operations: [] }, 'AvailableRequestedStates')).toEqual([]);
    const domain = { power_state: 'Running', allowed_operations: everything, is_control_domain: true } as const;
    expect(propertyOf(domain, 'AvailableRequestedStates')).toEqual([]);
  });

  it('do not change what its capabilities tell', () => {
    const site = new Site([computerSystemCapabilities]);
    site.mirror.put('VM', 'v', { power_state: 'Halted', allowed_operations: ['start'] });
    site.mirror.put('VM', 'd', { power_state: 'Running', is_control_domain: true });
    const supported = site.all('Xen_ComputerSystemCapabilities').map((row) => read(row, 'RequestedStatesSupported'));
    expect(supported).toEqual([[2, 3, 4, 6, 9, 10, 11, 32768, 32769], []]);
  });
});

describe('the requested state of a machine', () => {
  it.each([
    ['start_on', 2],
    ['hard_shutdown', 3],
    ['clean_shutdown', 4],
    ['suspend', 6],
    ['pause', 9],
    ['clean_reboot', 10],
    ['snapshot', 5],
  ] as const)('is where the operation under way leads (%s → %i)', (operation, state) => {
    const vm = { current_operations: new Map([['task', operation]]) };
    expect(propertyOf(vm, 'RequestedState')).toBe(state);
    expect(propertyOf(vm, 'TransitioningToState')).toBe(state);
  });

  it('is no change while nothing is under way', () => {
    expect(propertyOf({}, 'RequestedState')).toBe(5);
    expect(propertyOf({}, 'TransitioningToState')).toBe(5);
  });
});
