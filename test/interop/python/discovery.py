"""Walks what a client of pywbem discovers about the server and prints it as JSON."""
import json
import sys

import pywbem

url, user, password = sys.argv[1:4]
connection = pywbem.WBEMConnection(url, (user, password), default_namespace='root/cimv2', timeout=30)
server = pywbem.WBEMServer(connection)
seen = {
    'interop': server.interop_ns, 'class': server.namespace_classname, 'namespaces': sorted(server.namespaces),
    'brand': server.brand, 'version': server.version, 'manager': server.cimom_inst['CreationClassName'],
}
spellings = [
    sorted(path.keybindings['Name'] for path in connection.EnumerateInstanceNames('CIM_Namespace', namespace=name))
    for name in ('interop', 'root/interop', 'ROOT/Interop')
]
seen['spellings'] = all(each == spellings[0] for each in spellings)
mechanism, = connection.Associators(server.cimom_inst.path, AssocClass='CIM_CommMechanismForManager')
seen['groups'] = [int(value) for value in mechanism['FunctionalProfilesSupported']]
newer, = connection.EnumerateInstances('CIM_WBEMServer', namespace='interop')
seen['newer'] = sorted({instance.classname for instance in connection.Associators(newer.path)})

empty, oneway = [], []
for profile in server.profiles:
    name = profile['RegisteredName']
    try:
        central = server.get_central_instances(
            profile.path, central_class='CIM_ResourcePool', scoping_class='CIM_System',
            scoping_path=['CIM_HostedResourcePool'], reference_direction='dmtf')
    except pywbem.Error as error:
        central = [str(error)]
    if not central:
        empty.append(name)
    for path in central[:3]:
        back = connection.AssociatorNames(path, AssocClass='CIM_ElementConformsToProfile', ResultRole='ConformantStandard')
        if profile.path.keybindings['InstanceID'] not in [other.keybindings['InstanceID'] for other in back]:
            oneway.append([name, str(path)])
seen['profiles'] = len(server.profiles)
seen['empty'] = empty
seen['oneway'] = oneway
seen['referring'] = sorted({
    (path.keybindings['Dependent'].keybindings['InstanceID'])
    for path in connection.EnumerateInstanceNames('CIM_ReferencedProfile', namespace='interop')})
print(json.dumps(seen))
