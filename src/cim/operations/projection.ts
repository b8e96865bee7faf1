import type { CIMClass, CIMProperty } from '../schema/types.ts';
import type { ClassView } from '../xml/write-declarations.ts';
import type { InstanceView } from '../xml/write-rows.ts';

/** How classes are shown (DSP0200 1.4 § 5.3.2.1). */
export function classView(options: {
  readonly LocalOnly: boolean;
  readonly IncludeQualifiers: boolean;
  readonly IncludeClassOrigin: boolean;
  readonly PropertyList?: readonly string[] | undefined;
}): ClassView {
  return {
    localOnly: options.LocalOnly,
    includeQualifiers: options.IncludeQualifiers,
    includeClassOrigin: options.IncludeClassOrigin,
    propertyNames: nameSet(options.PropertyList),
  };
}

/** Which properties are shown of an instance of each class; the same view each time for the same class. */
export type Projection = (cimClass: CIMClass) => InstanceView;

/** What clients ask to see of instances. */
export interface Shape {
  readonly IncludeClassOrigin: boolean;
  /** NULL is all, the empty list none; unknown names are ignored (DSP0200 1.4 § 5.3.2.2). */
  readonly PropertyList: readonly string[] | undefined;
}

/** @param upTo with DeepInheritance false, only what this class knows of is shown (DSP0200 1.4 § 5.3.2.11) */
export function projection(
  { IncludeClassOrigin: includeClassOrigin, PropertyList }: Shape,
  upTo?: CIMClass,
): Projection {
  const names = nameSet(PropertyList);
  const all: InstanceView = { includeClassOrigin, indexes: undefined };
  if (names === undefined && upTo === undefined) return () => all;
  const isShown = ({ name }: CIMProperty) =>
    (names === undefined || names.has(name.toLowerCase())) && (upTo === undefined || upTo.property(name) !== undefined);
  const views = new Map<CIMClass, InstanceView>();
  return (cimClass) => {
    let view = views.get(cimClass);
    if (view === undefined) {
      view = { includeClassOrigin, indexes: cimClass.properties.filter(isShown).map(({ index }) => index) };
      views.set(cimClass, view);
    }
    return view;
  };
}

/** Where nothing is asked for. */
export const wholeInstances = projection({ IncludeClassOrigin: false, PropertyList: undefined });

function nameSet(names: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return names && new Set(names.map((name) => name.toLowerCase()));
}
