import { choices } from '../define/choices.ts';
import { instances } from '../define/instances.ts';
import { settable } from '../define/settable.ts';
import { entryNamed, entryOfOne } from '../define/settable-entries.ts';
import { constant, datetime, entry, text } from '../define/sources.ts';
import { requestableStates, transition } from './state-transitions.ts';

/** The state that an operation under way leads to. */
const targets: ReadonlyMap<string, number> = new Map([
  ['start', 2],
  ['start_on', 2],
  ['unpause', 2],
  ['resume', 2],
  ['resume_on', 2],
  ['hard_shutdown', 3],
  ['clean_shutdown', 4],
  ['shutdown', 4],
  ['suspend', 6],
  ['pause', 9],
  ['clean_reboot', 10],
  ['hard_reboot', 11],
]);

const noChange = 5;

interface Machine {
  readonly is_control_domain: boolean;
  readonly power_state: string;
  readonly allowed_operations: readonly string[];
  readonly current_operations: ReadonlyMap<string, string>;
}

/** Where a machine is going; operations that leave its state as it is do not count. */
const target = ({ current_operations }: Machine): number =>
  current_operations.size === 0
    ? noChange
    : ([...current_operations.values()].map((operation) => targets.get(operation)).find(Boolean) ?? noChange);

const powerStates = ['Halted', 'Paused', 'Running', 'Suspended'];

/** For each power state, what RequestStateChange can lead to, as far as the pool allows the operation for it. */
const transitions = new Map(
  powerStates.map((from) => {
    const legal = requestableStates.flatMap((state) => {
      const operation = transition(state, from)?.replace('VM.', '');
      return operation === undefined ? [] : [{ state, operation }];
    });
    return [from, choices(legal, ({ state }) => state)];
  }),
);

const none: readonly number[] = [];

/** What RequestStateChange may be asked for now: the legal transitions that the pool allows. */
const available = ({ is_control_domain, power_state, allowed_operations }: Machine): readonly number[] => {
  if (is_control_domain) return none;
  return transitions.get(power_state)?.(({ operation }) => allowed_operations.includes(operation)) ?? none;
};

const osFacts = Object.entries({
  name: 'OS Name',
  uname: 'OS UName',
  major: 'Major Version',
  minor: 'Minor Version',
  distro: 'OS Distribution',
});

const labels = choices(osFacts, ([, label]) => label);

/** The facts that the guest tells about its operating system. */
const facts = (os: ReadonlyMap<string, string>): readonly string[] => {
  const all: string[] = [];
  for (const [key] of osFacts) {
    const fact = os.get(key);
    if (fact !== undefined) all.push(fact);
  }
  return all;
};

/** A virtual machine or control domain. @see DSP1057 Virtual System Profile */
export const computerSystem = instances('Xen_ComputerSystem', {
  from: 'VM',
  reads: { metrics: ['install_time', 'last_updated'], guest_metrics: ['os_version'], resident_on: [] },
  when: { is_a_template: false, is_a_snapshot: false },
  key: { CreationClassName: constant('Xen_ComputerSystem'), Name: 'uuid' },
  properties: {
    InstanceID: text('Xen:{uuid}'),
    Caption: (vm) => (vm.is_control_domain ? 'XenServer Host' : 'Xen Virtual Machine'),
    Description: settable('name_description', 'VM.set_name_description'),
    ElementName: settable('name_label', 'VM.set_name_label'),
    EnabledState: ['power_state', { Running: 2, Halted: 3, Suspended: 6, Paused: 9 }, 0],
    OperationalStatus: ['power_state', { Running: [2], Halted: [15], Suspended: [10], Paused: [15] }, [0]],
    Status: [
      'power_state',
      { Running: 'OK', Halted: 'Stopped', Suspended: 'Stopped', Paused: 'Stopped' },
      'No Contact',
    ],
    HealthState: ['power_state', { Running: 5, Halted: 5, Suspended: 5, Paused: 5 }, 0],
    EnabledDefault: constant(2),
    NameFormat: constant('Other'),
    Dedicated: constant([0]),
    RequestedState: target,
    TransitioningToState: target,
    ResetCapability: constant(1),
    InstallDate: datetime('metrics.install_time'),
    TimeOfLastStateChange: datetime('metrics.last_updated'),
    IdentifyingDescriptions: (_, { guest_metrics }) =>
      guest_metrics ? labels(([key]) => guest_metrics.os_version.has(key)) : null,
    OtherIdentifyingInfo: (_, { guest_metrics }) => (guest_metrics ? facts(guest_metrics.os_version) : null),
    AvailableRequestedStates: available,
    Host: 'resident_on.uuid',
    PrimaryOwnerName: entry('other_config', 'owner'),
    PrimaryOwnerContact: entry('other_config', 'owner_contact'),
    Roles: (vm) => (vm.other_config.has('roles') ? [vm.other_config.get('roles') ?? ''] : null),
  },
  writes: {
    PrimaryOwnerName: entryNamed('other_config', 'owner'),
    PrimaryOwnerContact: entryNamed('other_config', 'owner_contact'),
    Roles: entryOfOne('other_config', 'roles'),
  },
  unmapped: { 'only the guest knows it': ['NetBiosName'] },
});
