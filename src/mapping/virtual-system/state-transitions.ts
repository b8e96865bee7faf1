import type { Messages } from '../../xenapi/index.ts';

/** The messages that change the power state of a machine. */
export type PowerMessage =
  | 'VM.start'
  | 'VM.unpause'
  | 'VM.resume'
  | 'VM.hard_shutdown'
  | 'VM.clean_shutdown'
  | 'VM.suspend'
  | 'VM.pause'
  | 'VM.clean_reboot'
  | 'VM.hard_reboot';

/** What follows the machine's reference in a message: not paused, not forced. */
const further: { readonly [M in PowerMessage]: readonly boolean[] } = {
  'VM.start': [false, false],
  'VM.unpause': [],
  'VM.resume': [false, false],
  'VM.hard_shutdown': [],
  'VM.clean_shutdown': [],
  'VM.suspend': [],
  'VM.pause': [],
  'VM.clean_reboot': [],
  'VM.hard_reboot': [],
};

type Transitions = ReadonlyMap<string, PowerMessage>;

const messages = (table: Readonly<Record<string, PowerMessage>>): Transitions => new Map(Object.entries(table));

const hardShutdown = messages({
  Running: 'VM.hard_shutdown',
  Paused: 'VM.hard_shutdown',
  Suspended: 'VM.hard_shutdown',
});
const hardReboot = messages({ Running: 'VM.hard_reboot', Paused: 'VM.hard_reboot' });

/**
 * RequestedState → power state → message; what is missing is an illegal transition.
 * @see DSP1057 Virtual System Profile, state transitions
 */
const transitions: ReadonlyMap<number, Transitions> = new Map([
  [2, messages({ Halted: 'VM.start', Paused: 'VM.unpause', Suspended: 'VM.resume' })],
  [3, hardShutdown],
  // Without its image a suspended machine is off: there is nobody left to shut down in order.
  [4, messages({ Running: 'VM.clean_shutdown', Suspended: 'VM.hard_shutdown' })],
  [6, messages({ Running: 'VM.suspend' })],
  [9, messages({ Running: 'VM.pause' })],
  [10, messages({ Running: 'VM.clean_reboot' })],
  [11, hardReboot],
  [32768, hardShutdown],
  [32769, hardReboot],
]);

/** The states that can be requested at all. */
export const requestableStates: readonly number[] = [...transitions.keys()];

/** The message that brings a machine from a power state to a requested one; undefined for an illegal transition. */
export const transition = (requestedState: number, powerState: string): PowerMessage | undefined =>
  transitions.get(requestedState)?.get(powerState);

/** The parameters of a power message. */
export const powerParameters = <M extends PowerMessage>(
  message: M,
  machine: Messages[M]['parameters'][0],
): Messages[M]['parameters'] => [machine, ...further[message]] as readonly unknown[] as Messages[M]['parameters'];
