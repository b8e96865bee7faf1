/** What a CIM_Error says of some errors of the pool beyond their status; numbers are from the ValueMaps of the class. */
export interface Remedy {
  readonly errorType: number;
  readonly probableCause: number;
  readonly action: string;
}

/** Values of CIM_Error.ErrorType ("Oversubscription Error", "Unavailable Resource Error" …). */
const other = 1;
const communications = 2;
const quality = 3;
const software = 4;
const security = 7;
const oversubscription = 8;
const unavailable = 9;
const unsupported = 10;

/** Values of CIM_Error.ProbableCause, by their names there. */
const cause = {
  communicationsFailure: 7,
  configurationError: 8,
  outOfMemory: 33,
  softwareError: 47,
  storageCapacity: 50,
  resourceUnavailable: 57,
  versionMismatch: 58,
  unauthorizedAccess: 65,
  elementUnavailable: 72,
  elementMissing: 73,
  timeout: 111,
  authenticationFailure: 117,
  proceduralError: 129,
} as const;

export const remedies: readonly (Remedy & { readonly codes: readonly string[] })[] = [
  {
    errorType: unavailable,
    probableCause: cause.proceduralError,
    action: 'Bring the machine into a state that allows this (AvailableRequestedStates), and try again.',
    codes: ['VM_BAD_POWER_STATE', 'VM_HALTED', 'OPERATION_NOT_ALLOWED'],
  },
  {
    errorType: unavailable,
    probableCause: cause.proceduralError,
    action: 'Wait for the operation that is under way, or end its job.',
    codes: ['OTHER_OPERATION_IN_PROGRESS', 'TOO_MANY_PENDING_TASKS', 'TOO_BUSY'],
  },
  {
    errorType: unavailable,
    probableCause: cause.proceduralError,
    action: 'Take the operation off the list of blocked ones, or leave it.',
    codes: ['OPERATION_BLOCKED'],
  },
  {
    errorType: security,
    probableCause: cause.unauthorizedAccess,
    action: 'Use an account whose role has the permission that the message names.',
    codes: ['RBAC_PERMISSION_DENIED', 'PERMISSION_DENIED', 'USER_IS_NOT_LOCAL_SUPERUSER'],
  },
  {
    errorType: security,
    probableCause: cause.authenticationFailure,
    action: 'Log in with an account of the pool.',
    codes: ['SESSION_AUTHENTICATION_FAILED', 'SESSION_AUTHORIZATION_FAILED', 'SESSION_INVALID'],
  },
  {
    errorType: oversubscription,
    probableCause: cause.outOfMemory,
    action: 'Free memory on the hosts, or give the machine less.',
    codes: ['HOST_NOT_ENOUGH_FREE_MEMORY', 'NO_HOSTS_AVAILABLE'],
  },
  {
    errorType: other,
    probableCause: cause.configurationError,
    action: 'Give the machine more memory: it cannot start with so little.',
    codes: ['VM_MEMORY_SIZE_TOO_LOW'],
  },
  {
    errorType: oversubscription,
    probableCause: cause.storageCapacity,
    action: 'Free space in the storage pool, or use another one.',
    codes: ['SR_FULL', 'SR_BACKEND_FAILURE_44'],
  },
  {
    errorType: unsupported,
    probableCause: cause.configurationError,
    action: 'Have the disk images keep what is written to them first: those whose on-boot is reset cannot do this.',
    codes: ['VDI_ON_BOOT_MODE_INCOMPATIBLE_WITH_OPERATION'],
  },
  {
    errorType: unavailable,
    probableCause: cause.resourceUnavailable,
    action: 'Detach it from the machines that use it first.',
    codes: ['VDI_IN_USE', 'SR_DEVICE_IN_USE', 'VIF_IN_USE', 'NETWORK_CONTAINS_VIF', 'SR_HAS_PBD', 'SR_NOT_EMPTY'],
  },
  {
    errorType: unavailable,
    probableCause: cause.resourceUnavailable,
    action: 'Take the interfaces of the hosts off the network first.',
    codes: ['NETWORK_CONTAINS_PIF', 'PIF_VLAN_STILL_EXISTS', 'PIF_TUNNEL_STILL_EXISTS'],
  },
  {
    errorType: unavailable,
    probableCause: cause.elementUnavailable,
    action: 'Bring the host back, or use another one.',
    codes: ['HOST_OFFLINE', 'HOST_NOT_LIVE', 'HOST_DISABLED', 'HOST_STILL_BOOTING', 'HOST_IN_EMERGENCY_MODE'],
  },
  {
    errorType: quality,
    probableCause: cause.timeout,
    action: 'Look at the guest: it did not do in time what it was asked. RequestedState 3 cuts its power.',
    codes: ['VM_SHUTDOWN_TIMEOUT', 'VM_FAILED_SHUTDOWN_ACKNOWLEDGMENT', 'VM_FAILED_SUSPEND_ACKNOWLEDGMENT'],
  },
  {
    errorType: unsupported,
    probableCause: cause.configurationError,
    action: 'Install the guest tools in the machine.',
    codes: ['VM_MISSING_PV_DRIVERS', 'VM_OLD_PV_DRIVERS', 'VM_LACKS_FEATURE', 'VM_LACKS_FEATURE_SHUTDOWN'],
  },
  {
    errorType: unsupported,
    probableCause: cause.versionMismatch,
    action: 'Use a pool whose version or licence has this feature.',
    codes: [
      'MESSAGE_METHOD_UNKNOWN',
      'MESSAGE_REMOVED',
      'LICENCE_RESTRICTION',
      'FEATURE_RESTRICTED',
      'NOT_IMPLEMENTED',
    ],
  },
  {
    errorType: other,
    probableCause: cause.elementMissing,
    action: 'Enumerate again: it has gone from the pool.',
    codes: ['HANDLE_INVALID', 'UUID_INVALID', 'OBJECT_NOLONGER_EXISTS', 'VDI_MISSING'],
  },
  {
    errorType: communications,
    probableCause: cause.communicationsFailure,
    action: 'Look whether the coordinator of the pool can be reached.',
    codes: ['HOST_IS_SLAVE', 'CANNOT_CONTACT_HOST', 'HOST_UNREACHABLE'],
  },
  {
    errorType: software,
    probableCause: cause.softwareError,
    action: 'Look for the cause in the log of the host.',
    codes: ['INTERNAL_ERROR', 'INTERNAL ERROR', 'XAPI_HOOK_FAILED'],
  },
];
