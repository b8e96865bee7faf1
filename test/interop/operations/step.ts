/** One use of a client. In arguments `{machine}`, `{host}`, `{pool}` and `{made}` stand for what the run has found so far. */
export interface Step {
  /** The operation of DSP0200, or the method, that the client must have sent, with success. */
  readonly operation: string;
  /** What its user writes for it. */
  readonly verb: string;
  /** Must stand in what the client then shows; nothing where it cannot show a good answer. */
  readonly shows?: RegExp;
  readonly args?: readonly string[];
  /** The line in which a script tells of it, if that is not the operation's. */
  readonly line?: string;
}

/** How a command line names the instance that the run works with. */
export const machine = 'Xen_ComputerSystem.CreationClassName="Xen_ComputerSystem",Name="{machine}"';
export const host = 'Xen_HostComputerSystem.CreationClassName="Xen_HostComputerSystem",Name="{host}"';
export const made = 'Xen_VirtualSwitchSettingData.InstanceID="{made}"';

/** The one method that every client calls. */
export const method = 'RequestStateChange';

/** Puts what was found into the places of a text. */
export const fill = (text: string, facts: ReadonlyMap<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => facts.get(name) ?? place);
