import { constant, filled, number } from '../define/sources.ts';
import { stateNotRequested } from '../element/states.ts';

interface Attachment {
  readonly status_code: bigint;
  readonly status_detail: string;
}

interface Behind {
  readonly VDI: { readonly name_label: string; readonly name_description: string } | undefined;
}

const noImage = 'No host VDI information available';

const told =
  <V>(good: V, bad: V) =>
  ({ status_code }: Attachment): V =>
    status_code === 0n ? good : bad;

/** How a disk or drive of a machine is, from its VBD. @see DSP1047 Storage Resource Virtualization Profile */
export const driveProperties = {
  Name: 'device',
  ElementName: (_: unknown, { VDI }: Behind) => VDI?.name_label ?? noImage,
  Description: (_: unknown, { VDI }: Behind) => VDI?.name_description ?? noImage,
  Availability: ['currently_attached', { true: 3, false: 8 }],
  EnabledState: ['currently_attached', { true: 2, false: 3 }],
  ...stateNotRequested,
  OperationalStatus: told([2], [6]),
  Status: told('OK', 'Error'),
  StatusDescriptions: (vbd: Attachment) => [vbd.status_code === 0n ? 'OK' : vbd.status_detail],
  HealthState: told(5, 20),
  LastErrorCode: number('status_code'),
  ErrorDescription: filled('status_detail'),
  ErrorCleared: told(true, false),
  LocationIndicator: constant(4),
  PowerManagementSupported: constant(false),
} as const;
