"""Starts a machine as a cluster manager does, and prints what it saw as JSON."""
import json
import sys
import time

import pywbem

url, user, password = sys.argv[1:4]
connection = pywbem.WBEMConnection(url, (user, password), default_namespace='root/cimv2', timeout=30)


def run():
    halted = [vm for vm in connection.EnumerateInstances('Xen_ComputerSystem')
              if vm['EnabledState'] == 3 and 2 in (vm['AvailableRequestedStates'] or [])]
    machine = halted[0].path
    value, out = connection.InvokeMethod('RequestStateChange', machine, [('RequestedState', pywbem.Uint16(2))])
    seen = {'return': int(value), 'name': machine['Name'], 'job': out['Job'].classname, 'states': []}
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        job = connection.GetInstance(out['Job'])
        seen['states'].append(int(job['JobState']))
        if job['JobState'] not in (3, 4, 5):
            break
        time.sleep(0.05)
    seen['enabled'] = int(connection.GetInstance(machine)['EnabledState'])
    errors = connection.InvokeMethod('GetError', out['Job'])
    seen['error'] = errors[1].get('Error')
    connection.DeleteInstance(out['Job'])
    try:
        connection.GetInstance(out['Job'])
        seen['deleted'] = False
    except pywbem.CIMError as error:
        seen['deleted'] = error.status_code == pywbem.CIM_ERR_NOT_FOUND
    return seen


try:
    print(json.dumps(run()))
except pywbem.CIMError as error:
    print(json.dumps({'cimerror': error.status_code, 'description': error.status_description}))
