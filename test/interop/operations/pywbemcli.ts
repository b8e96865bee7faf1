import { machine, made, method, type Step } from './step.ts';

const step = (operation: string, command: string, shows: RegExp | undefined, ...more: string[]): Step => ({
  operation,
  verb: command,
  ...(shows && { shows }),
  args: [...command.split(' '), ...more],
});
const pull = (operation: string, command: string, shows: RegExp | undefined, ...more: string[]): Step => ({
  ...step(operation, command, shows, ...more),
  verb: `${command} (--use-pull)`,
  args: ['--use-pull', 'yes', '--pull-max-cnt', '20', ...command.split(' '), ...more],
});
const classic = (...args: Parameters<typeof step>): Step => {
  const one = step(...args);
  return { ...one, args: ['--use-pull', 'no', ...(one.args ?? [])] };
};
const machines = 'Xen_ComputerSystem';
const query = 'SELECT * FROM Xen_ComputerSystem';
const near = ['--role', 'GroupComponent'];
const memory = ['--ac', 'Xen_ComputerSystemMemory', '--rc', 'Xen_Memory', '--rr', 'PartComponent', ...near];
const link = ['--rc', 'Xen_ComputerSystemMemory', ...near];
const shape = ['--ico', '--pl', 'EnabledState,PartComponent'];
const old = ['--lo', '--iq'];
const declared = ['--lo', '--nq', '--ico'];
const filter = ['--fq', 'TRUE', '--fql', 'DMTF:FQL'];

/** pywbemcli 1.4. It has no verb for EnumerationCount, for closing early, and for single properties. */
export const pywbemcli: readonly Step[] = [
  // The compiler changes a class that is there already: the second run does.
  step('SetQualifier', 'server add-mof', /^/, '{mof}', '-n', 'root/cimv2'),
  step('CreateClass', 'server add-mof', /^/, '{mof}', '-n', 'root/cimv2'),
  step('ModifyClass', 'server add-mof', /^/, '{mof}', '-n', 'root/cimv2'),
  step('GetQualifier', 'qualifier get', /Qualifier CliEvery : string/, 'CliEvery'),
  step('EnumerateQualifiers', 'qualifier enumerate', /Qualifier Abstract/),
  step('GetClass', 'class get', /class CLI_Every/, 'CLI_Every', ...declared, '--pl', 'Id'),
  step('EnumerateClasses', 'class enumerate', /class Xen_ComputerSystem\b/, 'CIM_ComputerSystem', '--di', ...declared),
  step('EnumerateClassNames', 'class enumerate --no', /Xen_ComputerSystem/, 'CIM_ComputerSystem', '--di'),
  step('DeleteClass', 'class delete', /Deleted class/, 'CLI_Every'),
  step('DeleteQualifier', 'qualifier delete', /^/, 'CliEvery'),
  classic(
    'EnumerateInstances',
    'instance enumerate',
    /EnabledState = 3/,
    'Xen_ComputerSystem',
    '--di',
    ...old,
    ...shape,
  ),
  classic('EnumerateInstanceNames', 'instance enumerate --no', /\{?Xen_ComputerSystem\./, 'Xen_ComputerSystem'),
  step('GetInstance', 'instance get', /EnabledState = 3/, machine, ...old, ...shape),
  step('CreateInstance', 'instance create', /InstanceID="/, 'Xen_VirtualSwitchSettingData', '-p', 'ElementName=every'),
  step('ModifyInstance', 'instance modify', /^/, made, '-p', 'Description=changed', '--pl', 'Description'),
  step('DeleteInstance', 'instance delete', /^/, made),
  classic('ExecQuery', 'instance query', undefined, query),
  classic('Associators', 'instance associators', /instance of Xen_Memory/, machine, ...memory, '--iq', ...shape),
  classic('AssociatorNames', 'instance associators --no', /Xen_Memory\./, machine, ...memory),
  classic(
    'References',
    'instance references',
    /instance of Xen_ComputerSystemMemory/,
    machine,
    ...link,
    '--iq',
    ...shape,
  ),
  classic('ReferenceNames', 'instance references --no', /Xen_ComputerSystemMemory\./, machine, ...link),
  pull(
    'OpenEnumerateInstances',
    'instance enumerate',
    /EnabledState = 3/,
    'Xen_ComputerSystem',
    '--di',
    ...shape,
    ...filter,
  ),
  pull('PullInstancesWithPath', 'instance enumerate', /instance of Xen_ComputerSystem/, 'Xen_ComputerSystem'),
  pull(
    'OpenEnumerateInstancePaths',
    'instance enumerate --no',
    /Xen_ComputerSystem\./,
    'Xen_ComputerSystem',
    ...filter,
  ),
  pull('PullInstancePaths', 'instance enumerate --no', /Xen_ComputerSystem\./, 'Xen_ComputerSystem'),
  pull(
    'OpenAssociatorInstances',
    'instance associators',
    /instance of Xen_Memory/,
    machine,
    ...memory,
    ...shape,
    ...filter,
  ),
  pull('OpenAssociatorInstancePaths', 'instance associators --no', /Xen_Memory\./, machine, ...memory, ...filter),
  pull(
    'OpenReferenceInstances',
    'instance references',
    /instance of Xen_ComputerSystemMemory/,
    machine,
    ...link,
    ...shape,
    ...filter,
  ),
  pull(
    'OpenReferenceInstancePaths',
    'instance references --no',
    /Xen_ComputerSystemMemory\./,
    machine,
    ...link,
    ...filter,
  ),
  pull('OpenQueryInstances', 'instance query', undefined, query),
  pull('PullInstances', 'instance query', undefined, query),
  step('Associators', 'class associators', /class Xen_Memory/, machines, ...memory, '--nq', ...shape),
  step('AssociatorNames', 'class associators --no', /:Xen_Memory/, machines, ...memory),
  step('References', 'class references', /class Xen_ComputerSystemMemory/, machines, ...link, '--nq', ...shape),
  step('ReferenceNames', 'class references --no', /:Xen_ComputerSystemMemory/, machines, ...link),
  step(method, 'instance invokemethod', /ReturnValue=4096/, machine, method, '-p', 'RequestedState=2'),
];
