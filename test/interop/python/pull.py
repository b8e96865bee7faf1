"""Exercises the pull operations and queries with pywbem and prints what came back as JSON."""
import json
import sys

import pywbem
from common import drawn, status

url, user, password = sys.argv[1:4]
pulling = pywbem.WBEMConnection(url, (user, password), 'root/cimv2', timeout=30, use_pull_operations=True)
classic = pywbem.WBEMConnection(url, (user, password), 'root/cimv2', timeout=30, use_pull_operations=False)
seen = {}


def same(pulled, listed):
    """The same paths, and the same properties where there are any."""
    def key(item):
        path = item.path if isinstance(item, pywbem.CIMInstance) else item
        path = path.copy()
        path.host = None
        values = sorted((n, str(v.value)) for n, v in item.properties.items()) if hasattr(item, 'properties') else None
        return (str(path), str(values))
    pulled, listed = sorted(map(key, pulled)), sorted(map(key, listed))
    return len(pulled) > 0 and pulled == listed


names = classic.EnumerateInstanceNames('Xen_ComputerSystem')
virtual = next(n for n in names if classic.AssociatorNames(n, AssocClass='Xen_ComputerSystemDisk'))
small = {'MaxObjectCount': 3}
seen['iter'] = {
    'instances': same(pulling.IterEnumerateInstances('Xen_ComputerSystem', **small), classic.EnumerateInstances('Xen_ComputerSystem')),
    'paths': same(pulling.IterEnumerateInstancePaths('CIM_ComputerSystem', **small), classic.EnumerateInstanceNames('CIM_ComputerSystem')),
    'associators': same(pulling.IterAssociatorInstances(virtual, **small), classic.Associators(virtual)),
    'associatorpaths': same(pulling.IterAssociatorInstancePaths(virtual, **small), classic.AssociatorNames(virtual)),
    'references': same(pulling.IterReferenceInstances(virtual, **small), classic.References(virtual)),
    'referencepaths': same(pulling.IterReferenceInstancePaths(virtual, **small), classic.ReferenceNames(virtual)),
}

query = 'SELECT ElementName, EnabledState FROM Xen_ComputerSystem WHERE EnabledState = 2'
running = classic.ExecQuery('WQL', query)
seen['query'] = sorted({tuple(sorted(i.keys())) for i in running})
asked = pulling.IterQueryInstances('WQL', query, ReturnQueryResultClass=True, MaxObjectCount=4)
seen['resultclass'] = [asked.query_result_class.classname, sorted(asked.query_result_class.properties)]
seen['iterquery'] = len(list(asked.generator)) == len(running) > 4
cql = f"SELECT * FROM CIM_ComputerSystem WHERE Name = '{virtual['Name']}'"
seen['cql'] = [i.path['Name'] == virtual['Name'] for i in classic.ExecQuery('DMTF:CQL', cql)]
seen['constant'] = len(classic.ExecQuery(
    'DMTF:CQL', "SELECT * FROM Xen_ComputerSystem WHERE EnabledState = Xen_ComputerSystem.EnabledState#'Enabled'")) == len(running)

fql = {'FilterQueryLanguage': 'DMTF:FQL', 'FilterQuery': 'EnabledState = 2'}
first = pulling.OpenEnumerateInstances('Xen_ComputerSystem', PropertyList=['Name'], MaxObjectCount=2, **fql)
seen['filter'] = drawn(first, pulling.PullInstancesWithPath, 'instances', 2) == len(running)
seen['filterpaths'] = len(pulling.OpenEnumerateInstancePaths('Xen_ComputerSystem', MaxObjectCount=100, **fql).paths) == len(running)

empty = pulling.OpenEnumerateInstances('Xen_ComputerSystem', FilterQueryLanguage='DMTF:FQL', FilterQuery="Name = 'x'")
seen['zero'] = [len(empty.instances), empty.eos]
nothing = pulling.PullInstancesWithPath(empty.context, MaxObjectCount=0)
seen['zeropull'] = [len(nothing.instances), nothing.eos]
seen['close'] = status(pulling.CloseEnumeration, nothing.context)
seen['closed'] = status(pulling.CloseEnumeration, nothing.context)


def opened():
    return pulling.OpenEnumerateInstances('Xen_ComputerSystem', MaxObjectCount=1).context


other = pywbem.WBEMConnection(url, ('reader', password), 'root/cimv2', timeout=30)
mine = opened()
seen['errors'] = {
    'foreign': status(other.PullInstancesWithPath, mine, MaxObjectCount=1),
    'stillmine': status(pulling.PullInstancesWithPath, mine, MaxObjectCount=1),
    'namespace': status(pulling.PullInstancesWithPath, (mine[0], 'root/interop'), MaxObjectCount=1),
    'verb': status(pulling.PullInstancePaths, mine, MaxObjectCount=1),
    'afterverb': status(pulling.PullInstancesWithPath, mine, MaxObjectCount=1),
    'timeout': status(pulling.OpenEnumerateInstances, 'Xen_ComputerSystem', OperationTimeout=4000000),
    'never': status(pulling.OpenEnumerateInstances, 'Xen_ComputerSystem', OperationTimeout=0),
    'continue': status(pulling.OpenEnumerateInstances, 'Xen_ComputerSystem', ContinueOnError=True),
    'source': status(pulling.OpenReferenceInstances, pywbem.CIMInstanceName(
        'Xen_ComputerSystem', {'CreationClassName': 'Xen_ComputerSystem', 'Name': 'nobody'})),
    'class': status(pulling.OpenEnumerateInstances, 'Xen_Nothing'),
    'language': status(pulling.OpenQueryInstances, 'XQuery', 'x'),
    'feature': status(classic.ExecQuery, 'DMTF:CQL', 'SELECT DISTINCT Name FROM Xen_ComputerSystem'),
    'syntax': status(pulling.OpenQueryInstances, 'DMTF:CQL', 'SELECT FROM'),
}
print(json.dumps(seen))
