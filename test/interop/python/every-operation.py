"""Sends every operation that pywbem has a method for, with all its parameters, and prints what came of each as JSON."""
import json
import sys

import pywbem

url, user, password, machine = sys.argv[1:5]
c = pywbem.WBEMConnection(url, (user, password), default_namespace='root/cimv2', timeout=60)
system = pywbem.CIMInstanceName('Xen_ComputerSystem', {'CreationClassName': 'Xen_ComputerSystem', 'Name': machine}, namespace='root/cimv2')
seen = {}


def did(operation, call):
    """Keeps an outcome that can be compared: a name, a count, or the error."""
    try:
        result = call()
    except pywbem.Error as error:
        seen[operation] = repr(error)
        return None
    value = next((getattr(result, name) for name in ('instances', 'paths') if hasattr(result, name)), result)
    seen[operation] = str(len(value) if isinstance(value, list) else getattr(value, 'classname', getattr(value, 'name', value)))
    return result


def pulled(first, pull, operation):
    """The rest of an enumeration, for the count of all."""
    count = len(getattr(first, 'instances', None) or getattr(first, 'paths', None) or [])
    context, eos, total = first.context, first.eos, count
    while not eos:
        answer = pull(context, MaxObjectCount=20)
        total += len(getattr(answer, 'instances', None) or getattr(answer, 'paths', None) or [])
        context, eos = answer.context, answer.eos
    seen[operation] = str(total)


shape = {'IncludeClassOrigin': True, 'PropertyList': ['ElementName', 'GroupComponent']}
old = {'LocalOnly': False, 'IncludeQualifiers': True}
link = {'ResultClass': 'Xen_ComputerSystemMemory', 'Role': 'GroupComponent'}
far = {'AssocClass': 'Xen_ComputerSystemMemory', 'ResultClass': 'Xen_Memory', 'Role': 'GroupComponent', 'ResultRole': 'PartComponent'}
session = {'OperationTimeout': 30, 'ContinueOnError': False, 'MaxObjectCount': 20}
matching = {'FilterQueryLanguage': 'DMTF:FQL', 'FilterQuery': 'TRUE', **session}

did('SetQualifier', lambda: c.SetQualifier(pywbem.CIMQualifierDeclaration('PyEvery', 'string', scopes={'CLASS': True})))
did('GetQualifier', lambda: c.GetQualifier('PyEvery'))
did('EnumerateQualifiers', lambda: c.EnumerateQualifiers())
kind = pywbem.CIMClass('PY_Every', superclass='CIM_ManagedElement', qualifiers=[pywbem.CIMQualifier('PyEvery', 'x')])
did('CreateClass', lambda: c.CreateClass(kind))
kind.properties['More'] = pywbem.CIMProperty('More', None, type='string')
did('ModifyClass', lambda: c.ModifyClass(kind))
did('GetClass', lambda: c.GetClass('PY_Every', **old, **shape))
did('EnumerateClasses', lambda: c.EnumerateClasses(ClassName='CIM_ComputerSystem', DeepInheritance=True, IncludeClassOrigin=True, **old))
did('EnumerateClassNames', lambda: c.EnumerateClassNames(ClassName='CIM_ComputerSystem', DeepInheritance=True))
did('DeleteClass', lambda: c.DeleteClass('PY_Every'))
did('DeleteQualifier', lambda: c.DeleteQualifier('PyEvery'))

did('EnumerateInstances', lambda: c.EnumerateInstances('Xen_ComputerSystem', DeepInheritance=True, **old, **shape))
did('EnumerateInstanceNames', lambda: c.EnumerateInstanceNames('Xen_ComputerSystem'))
did('GetInstance', lambda: c.GetInstance(system, **old, **shape))
made = did('CreateInstance', lambda: c.CreateInstance(pywbem.CIMInstance('Xen_VirtualSwitchSettingData', {'ElementName': 'every'})))
switch = c.GetInstance(made)
switch['Description'] = 'changed'
did('ModifyInstance', lambda: c.ModifyInstance(switch, IncludeQualifiers=False, PropertyList=['Description']))
did('DeleteInstance', lambda: c.DeleteInstance(made))
did('ExecQuery', lambda: c.ExecQuery('WQL', 'SELECT * FROM Xen_ComputerSystem'))
did('Associators', lambda: c.Associators(system, IncludeQualifiers=False, **far, **shape))
did('AssociatorNames', lambda: c.AssociatorNames(system, **far))
did('References', lambda: c.References(system, IncludeQualifiers=False, **link, **shape))
did('ReferenceNames', lambda: c.ReferenceNames(system, **link))
for name, more in (('Associators', far), ('AssociatorNames', far), ('References', link), ('ReferenceNames', link)):
    shown = {} if name.endswith('Names') else {'IncludeQualifiers': False, **shape}
    did(f'{name}/class', lambda: getattr(c, name)('Xen_ComputerSystem', **more, **shown))

first = did('OpenEnumerateInstances', lambda: c.OpenEnumerateInstances('Xen_ComputerSystem', DeepInheritance=True, **shape, **matching))
pulled(first, c.PullInstancesWithPath, 'PullInstancesWithPath')
first = did('OpenEnumerateInstancePaths', lambda: c.OpenEnumerateInstancePaths('Xen_ComputerSystem', **matching))
pulled(first, c.PullInstancePaths, 'PullInstancePaths')
first = did('OpenQueryInstances', lambda: c.OpenQueryInstances('WQL', 'SELECT * FROM Xen_ComputerSystem', ReturnQueryResultClass=True, **session))
pulled(first, c.PullInstances, 'PullInstances')
for operation, more in (('Associator', far), ('Reference', link)):
    for what, shown in (('Instances', shape), ('InstancePaths', {})):
        name = f'Open{operation}{what}'
        did(name, lambda: getattr(c, name)(system, **more, **shown, **matching))
opened = c.OpenEnumerateInstancePaths('Xen_ComputerSystem', MaxObjectCount=1)
did('CloseEnumeration', lambda: c.CloseEnumeration(opened.context))
did('RequestStateChange', lambda: c.InvokeMethod('RequestStateChange', system, RequestedState=pywbem.Uint16(2))[0])
print(json.dumps(seen))
