import type { Build } from './machine-fields.ts';

/** Where an image lies: on shared storage, or on that of the host on which the machine runs. */
export type Place = 'nfs' | 'iscsi' | 'local';

/** A network by what it is for; a number is the tag of a VLAN. */
export type Attachment = 'management' | 'bonded' | 'internal' | number;

/** A sort of machine that data centres have. Generated machines go through the table again and again. */
export interface MachineKind extends Build {
  readonly name: string;
  readonly description: string;
  /** Name of the stock template that it was made from. */
  readonly template: string;
  readonly state: 'Running' | 'Halted' | 'Suspended' | 'Paused';
  /** The guest runs an agent, so that it can be asked to shut down and tells of itself. */
  readonly tools: boolean;
  readonly disks: readonly (readonly [place: Place, gibibytes: number])[];
  readonly networks: readonly Attachment[];
  /** What the drive holds; no drive where absent. */
  readonly drive?: 'empty' | 'media' | 'tools';
  readonly os?: 'debian' | 'rhel' | 'ubuntu' | 'windows';
  readonly snapshot?: 'disks' | 'chain' | 'memory';
}

const small = { type: 'hvm', firmware: 'uefi', memoryGiB: 1, processors: 1 } as const;
const large = { type: 'hvm', firmware: 'uefi', memoryGiB: 4, processors: 4 } as const;
const paravirtual = { type: 'pv', memoryGiB: 0.5, processors: 1, template: 'Debian Lenny 5.0 (32-bit)' } as const;
const windows = { ...large, windows: true, os: 'windows', template: 'Windows Server 2022 (64-bit)' } as const;
const ubuntu = { os: 'ubuntu', template: 'Ubuntu Jammy Jellyfish 22.04' } as const;
const rhel = { os: 'rhel', template: 'Red Hat Enterprise Linux 9' } as const;
const debian = { os: 'debian', template: 'Debian Bookworm 12' } as const;

// biome-ignore format: a row of the table on few lines
export const machineKinds: readonly MachineKind[] = [
  { ...small, ...ubuntu, name: 'web', description: 'Web server', state: 'Running', tools: true,
    disks: [['nfs', 16]], networks: ['management'], drive: 'empty', snapshot: 'disks' },
  { ...large, ...rhel, name: 'db', description: 'Database', state: 'Running', tools: true,
    disks: [['iscsi', 32], ['iscsi', 200], ['nfs', 100]], networks: ['management', 'bonded'], drive: 'empty', snapshot: 'memory' },
  { ...small, ...debian, name: 'test', description: 'Test machine', state: 'Halted', tools: true,
    disks: [['nfs', 10]], networks: ['management'], drive: 'empty', snapshot: 'chain' },
  { ...windows, name: 'Büro-Server „Äpfel & Birnen“ <東京>', description: 'Files of the "Zürich" & \'Genève\' offices — 日本語 <b>',
    state: 'Running', tools: true, disks: [['nfs', 64]], networks: ['management'], drive: 'tools', snapshot: 'disks' },
  { ...paravirtual, os: 'debian', name: 'legacy', description: 'Paravirtual machine', state: 'Running', tools: true,
    disks: [['nfs', 8]], networks: ['management'] },
  { ...small, ...ubuntu, name: 'batch', description: 'Nightly jobs', state: 'Suspended', tools: true,
    disks: [['nfs', 20]], networks: ['management'], drive: 'empty' },
  { ...small, ...rhel, name: 'install', description: 'Being installed', state: 'Paused', tools: false,
    disks: [['iscsi', 24]], networks: [10], drive: 'media' },
  { ...small, template: 'Other install media', firmware: 'bios', name: 'appliance', description: 'Appliance without tools', state: 'Running', tools: false,
    disks: [['local', 4]], networks: ['management', 'internal'], drive: 'empty' },
  { ...windows, name: 'desktop', description: 'Windows desktop', state: 'Halted', tools: true,
    disks: [['iscsi', 64]], networks: [20], drive: 'empty' },
  { ...small, ...debian, name: 'mail', description: 'Mail relay', state: 'Running', tools: true,
    disks: [['nfs', 12], ['iscsi', 40]], networks: ['bonded'], drive: 'empty' },
  { ...small, template: 'Other install media', firmware: 'bios', name: 'netboot', description: 'Boots from the network, no disk', state: 'Halted', tools: false,
    disks: [], networks: ['management'] },
  { ...small, ...ubuntu, name: 'cache', description: 'Cache', state: 'Running', tools: true,
    disks: [['local', 30]], networks: [30], drive: 'empty' },
  { ...paravirtual, name: 'gateway', description: 'Paravirtual machine without tools', state: 'Running', tools: false,
    disks: [['local', 6]], networks: ['management', 10, 20, 'internal'] },
  { ...large, ...rhel, name: 'file', description: 'File server', state: 'Running', tools: true,
    disks: [['nfs', 16], ['nfs', 500], ['iscsi', 500], ['iscsi', 250]], networks: ['bonded'], drive: 'empty' },
  { ...paravirtual, os: 'debian', name: 'archive', description: 'Rarely used', state: 'Suspended', tools: true,
    disks: [['iscsi', 50]], networks: ['management'] },
  { ...small, ...debian, name: 'monitor', description: 'Watches the others', state: 'Running', tools: true,
    disks: [['nfs', 10]], networks: [10, 20], drive: 'media' },
  { ...small, ...ubuntu, name: 'spare', description: 'Stand-by', state: 'Halted', tools: true,
    disks: [['iscsi', 16]], networks: ['management'], drive: 'empty' },
  { ...windows, name: 'ad', description: 'Domain controller', state: 'Running', tools: true,
    disks: [['iscsi', 48]], networks: ['management'], drive: 'empty' },
  { ...small, ...ubuntu, name: 'build', description: 'Build agent', state: 'Running', tools: true,
    disks: [['local', 60]], networks: ['management'], drive: 'empty' },
  { ...large, ...debian, name: 'lab', description: 'Laboratory', state: 'Halted', tools: true,
    disks: [['nfs', 20], ['local', 20]], networks: ['internal'], drive: 'empty' },
];
