"""Sends every operation that pywbem has a method for and prints what came of each as JSON."""
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


did('SetQualifier', lambda: c.SetQualifier(pywbem.CIMQualifierDeclaration('PyEvery', 'string', scopes={'CLASS': True})))
did('GetQualifier', lambda: c.GetQualifier('PyEvery'))
did('EnumerateQualifiers', lambda: c.EnumerateQualifiers())
kind = pywbem.CIMClass('PY_Every', superclass='CIM_ManagedElement', qualifiers=[pywbem.CIMQualifier('PyEvery', 'x')])
did('CreateClass', lambda: c.CreateClass(kind))
kind.properties['More'] = pywbem.CIMProperty('More', None, type='string')
did('ModifyClass', lambda: c.ModifyClass(kind))
did('GetClass', lambda: c.GetClass('PY_Every'))
did('EnumerateClasses', lambda: c.EnumerateClasses(ClassName='CIM_ComputerSystem'))
did('EnumerateClassNames', lambda: c.EnumerateClassNames(ClassName='CIM_ComputerSystem'))
did('DeleteClass', lambda: c.DeleteClass('PY_Every'))
did('DeleteQualifier', lambda: c.DeleteQualifier('PyEvery'))

did('EnumerateInstances', lambda: c.EnumerateInstances('Xen_ComputerSystem'))
did('EnumerateInstanceNames', lambda: c.EnumerateInstanceNames('Xen_ComputerSystem'))
did('GetInstance', lambda: c.GetInstance(system))
made = did('CreateInstance', lambda: c.CreateInstance(pywbem.CIMInstance('Xen_VirtualSwitchSettingData', {'ElementName': 'every'})))
switch = c.GetInstance(made)
switch['Description'] = 'changed'
did('ModifyInstance', lambda: c.ModifyInstance(switch))
did('DeleteInstance', lambda: c.DeleteInstance(made))
did('ExecQuery', lambda: c.ExecQuery('WQL', 'SELECT * FROM Xen_ComputerSystem'))
did('Associators', lambda: c.Associators(system, AssocClass='Xen_ComputerSystemMemory'))
did('AssociatorNames', lambda: c.AssociatorNames(system, AssocClass='Xen_ComputerSystemMemory'))
did('References', lambda: c.References(system, ResultClass='Xen_ComputerSystemMemory'))
did('ReferenceNames', lambda: c.ReferenceNames(system, ResultClass='Xen_ComputerSystemMemory'))

first = did('OpenEnumerateInstances', lambda: c.OpenEnumerateInstances('Xen_ComputerSystem', MaxObjectCount=20))
pulled(first, c.PullInstancesWithPath, 'PullInstancesWithPath')
first = did('OpenEnumerateInstancePaths', lambda: c.OpenEnumerateInstancePaths('Xen_ComputerSystem', MaxObjectCount=20))
pulled(first, c.PullInstancePaths, 'PullInstancePaths')
first = did('OpenQueryInstances', lambda: c.OpenQueryInstances('WQL', 'SELECT * FROM Xen_ComputerSystem', MaxObjectCount=20))
pulled(first, c.PullInstances, 'PullInstances')
for operation, more in (('Associator', {'AssocClass': 'Xen_ComputerSystemMemory'}), ('Reference', {'ResultClass': 'Xen_ComputerSystemMemory'})):
    for what in ('Instances', 'InstancePaths'):
        name = f'Open{operation}{what}'
        did(name, lambda: getattr(c, name)(system, MaxObjectCount=20, **more))
opened = c.OpenEnumerateInstancePaths('Xen_ComputerSystem', MaxObjectCount=1)
did('CloseEnumeration', lambda: c.CloseEnumeration(opened.context))
did('RequestStateChange', lambda: c.InvokeMethod('RequestStateChange', system, RequestedState=pywbem.Uint16(2))[0])
print(json.dumps(seen))
