import { nullRef } from '../../datamodel/types.ts';
import { deviceName } from '../lifecycle/domain.ts';
import type { WireRecord } from '../wire-value.ts';
import { addGuestMetrics } from './guests.ts';
import { addConsoles, type GeneratedHost } from './hosts.ts';
import { buildFields } from './machine-fields.ts';
import { type Attachment, type MachineKind, machineKinds, type Place } from './machine-kinds.ts';
import type { GeneratedNetworks } from './networks.ts';
import type { PoolBuilder } from './pool-builder.ts';
import type { GeneratedStorage } from './storage.ts';
import { gibibyte, mebibyte, minutesAgo, minutesPerDay } from './units.ts';

export interface Surroundings {
  readonly hosts: readonly GeneratedHost[];
  readonly networks: GeneratedNetworks;
  readonly storage: GeneratedStorage;
}

export interface GeneratedMachine {
  readonly ref: string;
  readonly kind: MachineKind;
  /** Its VBDs. */
  readonly disks: readonly string[];
  /** Its VIFs. */
  readonly nics: readonly string[];
}

/** Real machines: neither templates nor snapshots nor control domains. */
export function addMachines(pool: PoolBuilder, around: Surroundings, count: number): readonly GeneratedMachine[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = machineKinds[index % machineKinds.length] as MachineKind;
    return new MachineMaker(pool, around, kind, index).add();
  });
}

class MachineMaker {
  readonly #pool: PoolBuilder;
  readonly #around: Surroundings;
  readonly #kind: MachineKind;
  readonly #index: number;
  readonly #hostIndex: number;
  readonly #booted: boolean;
  readonly #attached: boolean;

  constructor(pool: PoolBuilder, around: Surroundings, kind: MachineKind, index: number) {
    this.#pool = pool;
    this.#around = around;
    this.#kind = kind;
    this.#index = index;
    this.#hostIndex = pool.random.below(around.hosts.length);
    this.#booted = kind.state === 'Running' || kind.state === 'Paused';
    // A suspended machine keeps its devices.
    this.#attached = kind.state !== 'Halted';
  }

  add(): GeneratedMachine {
    const kind = this.#kind;
    const ref = this.#addRecord();
    const nics = kind.networks.map((network, position) => this.#addNic(ref, network, position));
    const disks = kind.disks.map(([place, size], position) => this.#addDisk(ref, place, size, position));
    if (kind.drive) disks.push(this.#addDrive(ref, kind.drive));
    if (this.#booted) addConsoles(this.#pool, ref, this.#host.address);
    if (kind.state === 'Suspended') this.#addSuspendImage(ref);
    if (kind.tools && kind.os) this.#addAgent(ref, kind.os, nics);
    return { ref, kind, disks, nics };
  }

  #addAgent(machine: string, os: string, nics: readonly string[]): void {
    const macs = nics.map((nic) => String(this.#pool.record('VIF', nic)['MAC']));
    const guest = addGuestMetrics(this.#pool, os, macs, this.#booted);
    this.#pool.update('VM', machine, { guest_metrics: guest });
  }

  get #host(): GeneratedHost {
    return this.#around.hosts[this.#hostIndex] as GeneratedHost;
  }

  #addRecord(): string {
    const { name, description, state, template } = this.#kind;
    return this.#pool.add('VM', {
      ...buildFields(this.#kind),
      ...(this.#booted && this.#domain()),
      name_label: `${name}-${String(this.#index + 1).padStart(3, '0')}`,
      name_description: description,
      power_state: state,
      is_a_template: false,
      metrics: this.#addMetrics(),
      affinity: this.#usesLocalStorage() ? this.#host.ref : nullRef,
      other_config: { mac_seed: this.#pool.random.uuid(), base_template_name: template, 'install-methods': 'cdrom' },
      xenstore_data: { 'vm-data': '' },
      VCPUs_params: this.#index % 3 === 0 ? { weight: '512', cap: '0' } : {},
      tags: this.#index % 4 === 0 ? ['production'] : [],
      ...(!this.#booted && { domid: '-1' }),
    });
  }

  #domain(): WireRecord {
    const domid = 1 + this.#index;
    return { domid: String(domid), domarch: this.#kind.type === 'hvm' ? 'hvm' : 'x64', resident_on: this.#host.ref };
  }

  #usesLocalStorage(): boolean {
    return this.#kind.disks.some(([place]) => place === 'local');
  }

  #addMetrics(): string {
    const { memoryGiB, processors, type } = this.#kind;
    const installed = (30 + this.#pool.random.below(300)) * minutesPerDay;
    return this.#pool.add('VM_metrics', {
      memory_actual: String(this.#booted ? memoryGiB * gibibyte : 0),
      VCPUs_number: String(processors),
      install_time: minutesAgo(installed),
      ...(this.#attached && { start_time: minutesAgo(60 + this.#pool.random.below(20 * minutesPerDay)) }),
      last_updated: minutesAgo(1),
      hvm: type === 'hvm' && this.#booted,
      current_domain_type: this.#booted ? type : 'unspecified',
    });
  }

  #addNic(machine: string, network: Attachment, position: number): string {
    const { networks } = this.#around;
    return this.#pool.add('VIF', {
      VM: machine,
      network: typeof network === 'number' ? (networks.vlans.get(network) ?? nullRef) : networks[network],
      device: String(position),
      MAC: this.#pool.random.mac(),
      MAC_autogenerated: true,
      MTU: '1500',
      locking_mode: 'network_default',
      currently_attached: this.#attached,
      ...(network === 20 && { qos_algorithm_type: 'ratelimit', qos_algorithm_params: { kbps: '10240' } }),
    });
  }

  #addDisk(machine: string, place: Place, size: number, position: number): string {
    const repository = place === 'local' ? this.#around.storage.local[this.#hostIndex] : this.#around.storage[place];
    const image = this.#addImage(repository ?? nullRef, size * gibibyte, {
      name_label: `${this.#kind.name} ${position}`,
      name_description: 'Created by template provisioner',
      type: position === 0 ? 'system' : 'user',
    });
    return this.#pool.add('VBD', {
      VM: machine,
      VDI: image,
      // Position 3 is the drive's, as it always was.
      ...this.#position(position < 3 ? position : position + 1),
      type: 'Disk',
      mode: 'RW',
      bootable: position === 0,
      unpluggable: position > 0,
      other_config: { owner: '' },
    });
  }

  #addDrive(machine: string, content: 'empty' | 'media' | 'tools'): string {
    const { media, tools } = this.#around.storage;
    const image = { empty: nullRef, media: this.#pool.random.pick(media), tools }[content];
    return this.#pool.add('VBD', {
      VM: machine,
      VDI: image,
      ...this.#position(3),
      type: 'CD',
      mode: 'RO',
      empty: image === nullRef,
      unpluggable: false,
    });
  }

  #position(position: number): WireRecord {
    const userdevice = String(position);
    return {
      userdevice,
      device: this.#attached ? deviceName(userdevice) : '',
      currently_attached: this.#attached,
    };
  }

  #addImage(repository: string, bytes: number, fields: WireRecord): string {
    const location = this.#pool.random.uuid();
    const used = Math.floor((bytes * (10 + this.#pool.random.below(70))) / 100 / mebibyte) * mebibyte;
    return this.#pool.add(
      'VDI',
      {
        location,
        SR: repository,
        virtual_size: String(bytes),
        physical_utilisation: String(used),
        managed: true,
        sm_config: { 'image-format': 'vhd' },
        ...fields,
      },
      { uuid: location },
    );
  }

  #addSuspendImage(machine: string): void {
    const image = this.#addImage(this.#around.storage.nfs, this.#kind.memoryGiB * gibibyte, {
      name_label: 'Suspend image',
      name_description: 'Suspend image',
      type: 'suspend',
      sharable: false,
    });
    this.#pool.update('VM', machine, { suspend_VDI: image });
  }
}
