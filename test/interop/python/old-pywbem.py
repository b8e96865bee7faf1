"""Reads with a pywbem of 2017, starts a machine and prints what came back as JSON."""
import json
import sys

import pywbem
from common import drawn, status

url, user, password = sys.argv[1:4]
c = pywbem.WBEMConnection(url, (user, password), default_namespace='root/cimv2', no_verification=True, timeout=60)
seen = {}

names = c.EnumerateInstanceNames('Xen_ComputerSystem')
machine = next(n for n in names if c.AssociatorNames(n, AssocClass='Xen_ComputerSystemDisk'))
seen['names'] = len(names)
seen['instances'] = len(c.EnumerateInstances('Xen_ComputerSystem'))
seen['get'] = c.GetInstance(machine)['Name'] == machine['Name']
seen['list'] = sorted(c.GetInstance(machine, PropertyList=['ElementName', 'EnabledState']).keys())
seen['class'] = c.GetClass('Xen_ComputerSystem', LocalOnly=False).classname
seen['classes'] = 'Xen_ComputerSystem' in c.EnumerateClassNames(DeepInheritance=True)
seen['qualifiers'] = len(c.EnumerateQualifiers()) > 20
seen['associators'] = len(c.Associators(machine)) == len(c.AssociatorNames(machine)) > 0
seen['references'] = len(c.References(machine)) == len(c.ReferenceNames(machine)) > 0
running = len(c.ExecQuery('WQL', 'SELECT * FROM Xen_ComputerSystem WHERE EnabledState = 2'))
seen['query'] = 0 < running < len(names)

few = {'MaxObjectCount': 3}
seen['pulled'] = drawn(c.OpenEnumerateInstances('Xen_ComputerSystem', **few), c.PullInstancesWithPath, 'instances', 5)
seen['pulledpaths'] = drawn(c.OpenEnumerateInstancePaths('Xen_ComputerSystem', **few), c.PullInstancePaths, 'paths', 5)
opened = c.OpenAssociatorInstances(machine, MaxObjectCount=1)
seen['close'] = status(c.CloseEnumeration, opened.context)
seen['errors'] = [
    status(c.EnumerateInstances, 'Xen_Nothing'),
    status(c.EnumerateInstances, 'Xen_ComputerSystem', namespace='root/nowhere'),
    status(c.GetClass, 'Xen_Nothing'),
]
# So do the sample and the tests of the former provider: pywbem gives a Python string the type string.
halted = c.ExecQuery('WQL', 'SELECT * FROM Xen_ComputerSystem WHERE EnabledState = 3')[0].path
seen['start'] = [int(c.InvokeMethod('RequestStateChange', halted, RequestedState=state)[0]) for state in ('2', '99')]
print(json.dumps(seen))
