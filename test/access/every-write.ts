import type { InstancePath } from '../../src/cim/values/path.ts';
import { instanceName } from '../../src/cim/xml/write-paths.ts';
import { classParameter, headersOf, intrinsic, parameter, valueParameter } from '../cim/http/site.ts';
import { type AnyCall, type Place, textsFor } from './every-call.ts';

type Values = Readonly<Record<string, string>>;

/** An operation, ready to be sent by anybody. */
export const operation = (namespace: string, name: string, ...parameters: string[]): AnyCall => ({
  name: `${name} ${/(?:CLASSNAME|CLASS NAME|DECLARATION NAME)="(\w+)"/.exec(parameters.join(''))?.[1] ?? namespace}`,
  headers: headersOf(name, namespace),
  body: intrinsic(name, parameters.join(''), namespace),
});

/** Some instance of the class. */
function instanceOf({ paths }: Place, className: string): InstancePath {
  const found = paths.find((path) => path.className === className);
  if (found === undefined) throw new Error(`there is no ${className}`);
  return found;
}

function instanceElement({ repository }: Place, className: string, values: Values): string {
  const properties = Object.entries(values).map(([name, value]) => {
    const type = repository.class(className)?.property(name)?.type;
    return `<PROPERTY NAME="${name}" TYPE="${type}"><VALUE>${value}</VALUE></PROPERTY>`;
  });
  return `<INSTANCE CLASSNAME="${className}">${properties.join('')}</INSTANCE>`;
}

function create(place: Place, className: string, values: Values): AnyCall {
  return operation(
    place.namespace,
    'CreateInstance',
    parameter('NewInstance', instanceElement(place, className, values)),
  );
}

/** New values of a property, as far as its declaration tells which are good. */
export function settings(place: Place, target: InstancePath, property: string): readonly AnyCall[] {
  const declared = place.repository.class(target.className)?.property(property);
  const texts = declared === undefined ? [] : textsFor(place.repository, declared).slice(0, 2);
  return texts.map((text) => set(place, target, property, text));
}

function set({ namespace }: Place, target: InstancePath, property: string, value: string): AnyCall {
  const instance = parameter('InstanceName', instanceName(target));
  const change = valueParameter('PropertyName', property) + valueParameter('NewValue', value);
  return operation(namespace, 'SetProperty', instance, change);
}

export function remove({ namespace }: Place, target: InstancePath): AnyCall {
  return operation(namespace, 'DeleteInstance', parameter('InstanceName', instanceName(target)));
}

function modify(place: Place, target: InstancePath, values: Values): AnyCall {
  const named = instanceName(target) + instanceElement(place, target.className, values);
  const content = `<VALUE.NAMEDINSTANCE>${named}</VALUE.NAMEDINSTANCE>`;
  return operation(place.namespace, 'ModifyInstance', parameter('ModifiedInstance', content));
}

/** Changes of instances of the pool, each of which the pool's administrator may make. */
export function instanceWrites(pool: Place): readonly AnyCall[] {
  const machine = instanceOf(pool, 'Xen_ComputerSystem');
  const storage = String(instanceOf(pool, 'Xen_DiskImage').keys.get('SystemName'));
  return [
    modify(pool, machine, { ElementName: 'renamed' }),
    set(pool, machine, 'ElementName', 'renamed'),
    create(pool, 'Xen_VirtualSwitchSettingData', { ElementName: 'made' }),
    create(pool, 'Xen_DiskImage', { ElementName: 'made', NumberOfBlocks: '1024', SystemName: storage }),
    ...['Xen_VirtualSwitchSettingData', 'Xen_DiskImage', 'Xen_ComputerSystemSnapshot'].map((name) =>
      remove(pool, instanceOf(pool, name)),
    ),
  ];
}

/** Changes of what a namespace declares. */
export function schemaWrites({ namespace }: Place): readonly AnyCall[] {
  const declaration = '<QUALIFIER.DECLARATION NAME="Made" TYPE="string"><SCOPE CLASS="true"/></QUALIFIER.DECLARATION>';
  return [
    operation(namespace, 'CreateClass', parameter('NewClass', '<CLASS NAME="Made_Class"/>')),
    operation(namespace, 'ModifyClass', parameter('ModifiedClass', '<CLASS NAME="CIM_ManagedElement"/>')),
    operation(namespace, 'DeleteClass', classParameter('ClassName', 'CIM_Error')),
    operation(namespace, 'SetQualifier', parameter('QualifierDeclaration', declaration)),
    operation(namespace, 'DeleteQualifier', valueParameter('QualifierName', 'Description')),
  ];
}

/** Namespaces that are made and deleted. */
export const namespaceWrites = (interop: Place): readonly AnyCall[] =>
  ['CIM_Namespace', 'CIM_WBEMServerNamespace'].flatMap((name) => [
    create(interop, name, { Name: 'root/made' }),
    remove(interop, instanceOf(interop, name)),
  ]);
