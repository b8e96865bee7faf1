"""Exercises every read operation with pywbem and prints what came back as JSON."""
import json
import sys

import pywbem
from common import status

url, user, password = sys.argv[1:4]
connection = pywbem.WBEMConnection(url, (user, password), default_namespace='root/cimv2', timeout=30)
seen = {}

names = connection.EnumerateInstanceNames('Xen_ComputerSystem')
instances = connection.EnumerateInstances('Xen_ComputerSystem')
seen['machines'] = len(instances)
seen['same'] = sorted(str(i.path) for i in instances) == sorted(str(n) for n in names)
first = connection.GetInstance(names[0])
seen['get'] = all(first[key] == next(i for i in instances if i.path == names[0])[key] for key in first)
seen['list'] = sorted(connection.GetInstance(names[0], PropertyList=['ElementName', 'enabledstate']).keys())
seen['base'] = sorted({i.classname for i in connection.EnumerateInstances('CIM_ComputerSystem')})
seen['shallow'] = 'Host' in connection.EnumerateInstances('CIM_ComputerSystem', DeepInheritance=False)[0]
seen['class'] = connection.GetClass('xen_computersystem', LocalOnly=False).classname
seen['qualifier'] = connection.GetQualifier('Key').name
seen['qualifiers'] = len(connection.EnumerateQualifiers())
seen['classnames'] = len(connection.EnumerateClassNames(DeepInheritance=True))
seen['classes'] = [c.classname for c in connection.EnumerateClasses(ClassName='CIM_ComputerSystem')]
seen['associators'] = sorted({i.classname for i in connection.Associators(names[0], AssocClass='CIM_SystemDevice')})
seen['associatornames'] = len(connection.AssociatorNames(names[0], AssocClass='CIM_SystemDevice'))
seen['references'] = sorted({i.classname for i in connection.References(names[0])})
seen['referencenames'] = len(connection.ReferenceNames(names[0]))
query = "SELECT * FROM Xen_ComputerSystem WHERE ElementName LIKE '%' AND EnabledState = 2"
seen['query'] = {int(i['EnabledState']) for i in connection.ExecQuery('WQL', query)} == {2}
seen['errors'] = {
    'namespace': status(lambda: connection.EnumerateInstances('Xen_ComputerSystem', namespace='root/nowhere')),
    'class': status(lambda: connection.EnumerateInstances('Xen_Nothing')),
    'getclass': status(lambda: connection.GetClass('Xen_Nothing')),
    'missing': status(lambda: connection.GetInstance(pywbem.CIMInstanceName(
        'Xen_ComputerSystem', {'CreationClassName': 'Xen_ComputerSystem', 'Name': 'nobody'}))),
    'language': status(lambda: connection.ExecQuery('XQuery', 'x')),
    'syntax': status(lambda: connection.ExecQuery('WQL', 'SELECT FROM WHERE')),
    'method': status(lambda: connection.InvokeMethod('Nothing', names[0])),
}
print(json.dumps(seen))
