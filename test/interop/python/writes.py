"""Changes, creates and deletes instances with pywbem and prints what came of it as JSON."""
import json
import sys

import pywbem

url, user, password = sys.argv[1:4]
connection = pywbem.WBEMConnection(url, (user, password), default_namespace='root/cimv2', timeout=30)
seen = {}


def status(call):
    try:
        call()
        return 0
    except pywbem.CIMError as error:
        seen['error'] = {name: value for instance in error.instances or [] for name, value in instance.items()}
        return error.status_code


machine = connection.EnumerateInstances('Xen_ComputerSystem')[-1]
path = machine.path
machine['ElementName'] = f'by {user}'
seen['modify'] = status(lambda: connection.ModifyInstance(machine))
seen['name'] = connection.GetInstance(path)['ElementName']
machine['Description'] = f'listed by {user}'
machine['ElementName'] = 'not listed'
seen['list'] = status(lambda: connection.ModifyInstance(machine, PropertyList=['description']))
after = connection.GetInstance(path)
seen['after'] = [after['ElementName'], after['Description']]
seen['nothing'] = status(lambda: connection.ModifyInstance(machine, PropertyList=[]))
machine['EnabledState'] = pywbem.Uint16(9 if after['EnabledState'] != 9 else 2)
seen['readonly'] = status(lambda: connection.ModifyInstance(machine))
seen['message'] = [seen.get('error', {}).get(name) for name in ('MessageID', 'CIMStatusCode', 'OwningEntity')]

seen['unknown'] = status(lambda: connection.CreateInstance(pywbem.CIMInstance('Xen_Nothing')))
made = pywbem.CIMInstance('Xen_VirtualSwitchSettingData', {'ElementName': 'from pywbem', 'Description': 'new'})
if status(lambda: seen.update(path=connection.CreateInstance(made))) == 0:
    switch = seen.pop('path')
    seen['created'] = connection.GetInstance(switch)['ElementName']
    seen['deleted'] = status(lambda: connection.DeleteInstance(switch))
    seen['gone'] = status(lambda: connection.GetInstance(switch))
print(json.dumps(seen, default=str))
