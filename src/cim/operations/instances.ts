import type { Items, Row, Served } from '../provider.ts';
import type { CIMClass } from '../schema/types.ts';
import { requireClass, requireInstance, servedClasses } from './lookup.ts';
import { type OperationScope, operation } from './operation.ts';
import { defaulted, deprecated, optional, required } from './parameters.ts';
import { projection } from './projection.ts';

/** DSP0200 1.4 § 5.3.2.2 */
const getInstance = operation({
  name: 'GetInstance',
  parameters: {
    InstanceName: required('instanceName'),
    LocalOnly: deprecated('boolean', true),
    IncludeQualifiers: deprecated('boolean', false),
    IncludeClassOrigin: defaulted('boolean', false),
    PropertyList: optional('propertyList'),
  },
  results: ['instances'],
  errors: ['INVALID_CLASS', 'NOT_FOUND'],
  run(scope, parameters) {
    const { row } = requireInstance(scope, parameters.InstanceName);
    return { kind: 'instances', items: [row], projection: projection(parameters) };
  },
});

/** DSP0200 1.4 § 5.3.2.11 */
const enumerateInstances = operation({
  name: 'EnumerateInstances',
  parameters: {
    ClassName: required('className'),
    LocalOnly: deprecated('boolean', true),
    DeepInheritance: defaulted('boolean', true),
    IncludeQualifiers: deprecated('boolean', false),
    IncludeClassOrigin: defaulted('boolean', false),
    PropertyList: optional('propertyList'),
  },
  results: ['named-instances'],
  errors: ['INVALID_CLASS'],
  run(scope, parameters) {
    const cimClass = requireClass(scope, parameters.ClassName);
    const shown = projection(parameters, parameters.DeepInheritance ? undefined : cimClass);
    return { kind: 'named-instances', items: rowsOf(scope, cimClass), projection: shown };
  },
});

/** DSP0200 1.4 § 5.3.2.12 */
const enumerateInstanceNames = operation({
  name: 'EnumerateInstanceNames',
  parameters: { ClassName: required('className') },
  results: ['instance-names'],
  errors: ['INVALID_CLASS'],
  run: (scope, { ClassName }) => ({
    kind: 'instance-names',
    items: rowsOf(scope, requireClass(scope, ClassName)),
  }),
});

/** The instances of a class and all its descendants; each class is asked for when its turn comes. */
export function rowsOf(scope: OperationScope, cimClass: CIMClass): Items<Row> {
  const served = servedClasses(scope, cimClass);
  const [only] = served;
  if (served.length !== 1 || only === undefined) return joined(scope, served);
  return only.provider.enumerate(scope.context, only.cimClass);
}

function* joined({ context }: OperationScope, served: readonly Served[]): Items<Row> {
  for (const { provider, cimClass } of served) yield* provider.enumerate(context, cimClass);
}

export const instanceOperations = [getInstance, enumerateInstances, enumerateInstanceNames];
