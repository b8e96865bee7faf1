import { host, machine, method, type Step } from './step.ts';

/** Where the address stands in the arguments: `@` and what follows the namespace in it. */
const step = (operation: string, verb: string, shows: RegExp, object: string, ...more: string[]): Step => ({
  operation,
  verb,
  shows,
  args: [verb, `@:${object}`, ...more],
});
const associated = (operation: string, verb: string, shows: RegExp, filter: string[], ...list: string[]): Step => ({
  operation,
  verb,
  shows,
  args: [verb, ...filter, '-ar', 'GroupComponent', `@:${machine}`, ...list],
});
const far = ['-ac', 'Xen_ComputerSystemMemory', '-arc', 'Xen_Memory', '-arr', 'PartComponent'];
const link = ['-arc', 'Xen_ComputerSystemMemory'];

/** A class without arrays of embedded instances: wbemcli stumbles on classes that have some. */
const image = (id: string) =>
  `Xen_DiskImage.SystemCreationClassName="Xen_StoragePool",SystemName="{pool}",CreationClassName="Xen_DiskImage",DeviceID="${id}"`;
const keys = 'SystemCreationClassName=Xen_StoragePool,CreationClassName=Xen_DiskImage,DeviceID=new';

/** wbemcli 1.6. It has no verbs for queries, pulls, qualifier types, and for classes that are made or changed. */
export const wbemcli: readonly Step[] = [
  step('GetClass', 'gc', /Xen_ComputerSystem EnabledState=$/m, 'Xen_ComputerSystem', 'EnabledState'),
  step('GetClass', 'gcd', /^<CLASS NAME="Xen_ComputerSystem" /, 'Xen_ComputerSystem'),
  step('EnumerateClasses', 'ec', /Xen_ComputerSystem/, 'CIM_ComputerSystem'),
  step('EnumerateClassNames', 'ecn', /Xen_ComputerSystem/, 'CIM_ComputerSystem'),
  step('DeleteClass', 'dc', /^/, 'WBEMCLI_Every'),
  step('GetInstance', 'gi', / EnabledState=3$/m, machine, 'EnabledState'),
  step('EnumerateInstances', 'ei', / EnabledState=3$/m, 'Xen_ComputerSystem', 'EnabledState'),
  step('EnumerateInstanceNames', 'ein', /Xen_ComputerSystem\./, 'Xen_ComputerSystem'),
  step(
    'CreateInstance',
    'ci',
    /DeviceID="/,
    image('new'),
    `${keys},SystemName={pool},ElementName=every,NumberOfBlocks=2048`,
  ),
  step('ModifyInstance', 'mi', /^/, image('{made}'), 'ElementName=changed'),
  step('DeleteInstance', 'di', /^/, image('{made}')),
  associated('Associators', 'ai', /Xen_Memory\..* EnabledState=3$/m, far, 'EnabledState'),
  associated('AssociatorNames', 'ain', /Xen_Memory\./, far),
  associated('References', 'ri', /Xen_ComputerSystemMemory\..* PartComponent=/, link, 'PartComponent'),
  associated('ReferenceNames', 'rin', /Xen_ComputerSystemMemory\./, link),
  step('SetProperty', 'sp', /^/, host, 'Description=set by every'),
  step('GetProperty', 'gp', /set by every/, host, 'Description'),
  step(method, 'cm', /4096/, machine, `${method}.RequestedState=2`),
  step(method, 'cmx', /^<METHODRESPONSE NAME="RequestStateChange">/, machine, `${method}.RequestedState=3`),
];
