import type { SchemaChanges } from '../changes/schema-changes.ts';
import type { PullLimits } from '../operations/pull/limits.ts';
import type { ProviderRegistry, Row } from '../provider.ts';
import { pathOfRow } from '../row-path.ts';
import type { NamespaceStore } from '../schema/namespaces.ts';
import type { CIMClass } from '../schema/types.ts';
import type { InstancePath } from '../values/path.ts';

/** How the server introduces itself to clients. */
export interface ServerIdentity {
  /** Product name; clients switch on vendor workarounds by it. */
  readonly product: string;
  readonly version: string;
  /** Name of the system that the server runs on. */
  readonly systemName: string;
}

export interface ServerObjectsOptions {
  readonly identity: ServerIdentity;
  readonly namespaces: NamespaceStore;
  readonly providers: ProviderRegistry;
  /** The way to make and delete namespaces. */
  readonly changes: SchemaChanges;
  /** What clients may ask of enumeration sessions; unknown where it is not given. */
  readonly pullLimits?: Pick<PullLimits, 'maxTimeout' | 'allowsNever'>;
  /** Name of the namespace that these objects live in. */
  readonly interopNamespace: string;
  /**
   * Other names that it answers to. They are listed as namespaces: pywbem warns of a server that does not list the name
   * by which it came in.
   */
  readonly interopAliases?: readonly string[];
}

/** Makes the instances of one class. */
export type Maker = (cimClass: CIMClass, site: ServerObjectsOptions) => Iterable<Row>;

/** Makers by the names of their classes. */
export type Makers = Readonly<Record<string, Maker>>;

/** Makes the instance that stands for a namespace. */
export type NamespaceMaker = (cimClass: CIMClass, site: ServerObjectsOptions, name: string) => Row;

/** Makes one for every name by which a namespace can be reached. */
export function eachNamespace(make: NamespaceMaker): Maker {
  return (cimClass, site) => {
    const { namespaces, interopAliases = [] } = site;
    const names = [...[...namespaces.all()].map(({ name }) => name), ...interopAliases];
    return names.map((name) => make(cimClass, site, name));
  };
}

/** Paths of all instances that a maker makes of a class, in the interop namespace. */
export function pathsOf(site: ServerObjectsOptions, className: string, maker: Maker): InstancePath[] {
  const { namespaces, interopNamespace } = site;
  const cimClass = namespaces.find(interopNamespace)?.repository.class(className);
  return cimClass === undefined ? [] : [...maker(cimClass, site)].map((row) => pathOfRow(row, interopNamespace));
}

const enabled = 2;
const notApplicable = 12;
const ok = 2;

/** What all services and access points of the server have in common. */
export const running = {
  EnabledState: enabled,
  RequestedState: notApplicable,
  OperationalStatus: [ok],
} as const;
