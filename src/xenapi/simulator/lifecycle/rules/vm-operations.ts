const all = ['Halted', 'Paused', 'Suspended', 'Running'] as const;
const running = ['Running'] as const;
const halted = ['Halted'] as const;

/** The power states in which each operation of a machine is possible, in the order in which errors name them. */
export const powerStates: Readonly<Record<string, readonly string[]>> = {
  assert_operation_valid: all,
  awaiting_memory_live: running,
  call_plugin: running,
  changing_NVRAM: halted,
  changing_VCPUs: halted,
  changing_VCPUs_live: running,
  changing_dynamic_range: ['Halted', 'Running'],
  changing_memory_limits: halted,
  changing_memory_live: running,
  changing_shadow_memory: halted,
  changing_shadow_memory_live: running,
  changing_static_range: halted,
  checkpoint: ['Paused', 'Suspended', 'Running'],
  clean_reboot: running,
  clean_shutdown: running,
  clone: halted,
  copy: halted,
  data_source_op: running,
  destroy: ['Halted', 'Suspended'],
  export: ['Halted', 'Suspended'],
  hard_reboot: ['Paused', 'Running'],
  hard_shutdown: ['Paused', 'Suspended', 'Running'],
  make_into_template: halted,
  metadata_export: all,
  migrate_send: ['Halted', 'Suspended', 'Running'],
  pause: running,
  pool_migrate: running,
  power_state_reset: all,
  provision: halted,
  query_services: all,
  resume: ['Suspended'],
  resume_on: ['Suspended'],
  revert: all,
  reverting: all,
  send_sysrq: running,
  send_trigger: running,
  shutdown: ['Paused', 'Suspended', 'Running'],
  snapshot: all,
  start: halted,
  start_on: halted,
  suspend: running,
  unpause: ['Paused'],
  update_allowed_operations: all,
};

/** The operations that `allowed_operations` tells of; the others are either always or never worth a client's look. */
export const toldOperations = [
  'snapshot',
  'clone',
  'copy',
  'revert',
  'checkpoint',
  'provision',
  'start',
  'start_on',
  'pause',
  'unpause',
  'clean_shutdown',
  'clean_reboot',
  'hard_shutdown',
  'hard_reboot',
  'suspend',
  'resume',
  'resume_on',
  'pool_migrate',
  'migrate_send',
  'changing_dynamic_range',
  'changing_static_range',
  'changing_shadow_memory',
  'changing_VCPUs',
  'changing_VCPUs_live',
  'changing_memory_limits',
  'changing_NVRAM',
  'make_into_template',
  'export',
  'destroy',
] as const;

/** What a template can be used for. */
export const templateOperations: ReadonlySet<string> = new Set([
  'changing_dynamic_range',
  'changing_static_range',
  'changing_memory_limits',
  'changing_shadow_memory',
  'changing_VCPUs',
  'changing_NVRAM',
  'clone',
  'copy',
  'export',
  'metadata_export',
  'provision',
  'destroy',
  'update_allowed_operations',
  'assert_operation_valid',
]);

export const snapshotOperations: ReadonlySet<string> = new Set([
  'revert',
  'clone',
  'copy',
  'export',
  'metadata_export',
  'destroy',
  'hard_shutdown',
  'update_allowed_operations',
  'assert_operation_valid',
]);

export const controlDomainOperations: ReadonlySet<string> = new Set([
  'changing_dynamic_range',
  'changing_memory_limits',
  'changing_memory_live',
  'changing_VCPUs',
  'awaiting_memory_live',
  'data_source_op',
  'metadata_export',
  'update_allowed_operations',
  'assert_operation_valid',
]);

/** What the guest's agent must offer for an operation on a running machine with emulated devices. */
export const neededFeatures: Readonly<Record<string, readonly string[]>> = {
  clean_shutdown: ['feature-poweroff', 'feature-shutdown'],
  clean_reboot: ['feature-reboot', 'feature-shutdown'],
  changing_VCPUs_live: ['feature-vcpu-hotplug'],
  suspend: ['feature-suspend'],
  checkpoint: ['feature-suspend'],
  pool_migrate: ['feature-suspend'],
  migrate_send: ['feature-suspend'],
};

/** Operations that may run beside others of the same group. */
export const compatibleOperations: readonly ReadonlySet<string>[] = [
  new Set(['clone', 'copy', 'export']),
  new Set(['snapshot', 'checkpoint']),
];

/** Operations that may start while the named one runs. */
export const admittedDuring: ReadonlyMap<string, readonly string[]> = new Map([
  ['migrate_send', ['metadata_export', 'clean_shutdown', 'clean_reboot', 'start', 'start_on']],
]);

/** Operations that only their own kind can hold up: power is cut whatever else goes on. */
export const forcedOperations: Readonly<Record<string, readonly string[]>> = {
  hard_shutdown: ['hard_shutdown'],
  hard_reboot: ['hard_shutdown', 'hard_reboot'],
  power_state_reset: [],
  assert_operation_valid: [],
  update_allowed_operations: [],
};
