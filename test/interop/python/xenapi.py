"""Drives the simulator with the Python XenAPI package, and prints what it saw as JSON."""
import json
import sys

import XenAPI

url, user, password = sys.argv[1:4]
session = XenAPI.Session(url)
session.xenapi.login_with_password(user, password, '1.0', 'interop-test')
api = session.xenapi
machines = {ref: vm for ref, vm in api.VM.get_all_records().items()
            if not vm['is_a_template'] and not vm['is_a_snapshot'] and not vm['is_control_domain']}
ref, vm = next((ref, vm) for ref, vm in machines.items()
               if vm['power_state'] == 'Halted' and 'start' in vm['allowed_operations'])
seen = {'machines': len(machines), 'hosts': len(api.host.get_all()), 'memory': vm['memory_static_max']}
token = getattr(api.event, 'from')(['vm'], '', 5.0)['token']
api.VM.start(ref, False, False)
seen['state'] = api.VM.get_power_state(ref)
batch = getattr(api.event, 'from')(['vm'], token, 5.0)
seen['events'] = sorted({event['operation'] for event in batch['events'] if event['ref'] == ref})
seen['snapshot'] = [event['snapshot']['power_state'] for event in batch['events'] if event['ref'] == ref][-1]
task = getattr(api, 'Async').VM.hard_shutdown(ref)
while api.task.get_status(task) == 'pending':
    pass
seen['task'] = api.task.get_status(task)
api.task.destroy(task)
try:
    api.VM.unpause(ref)
except XenAPI.Failure as failure:
    seen['failure'] = failure.details[0]
try:
    api.VM.get_record('OpaqueRef:nothing')
except XenAPI.Failure as failure:
    seen['invalid'] = failure.details[:2]
api.VM.set_name_label(ref, 'reborn \u00e9')
seen['renamed'] = api.VM.get_by_name_label('reborn \u00e9') == [ref]
seen['methods'] = len(session.system.listMethods()) if hasattr(session, 'system') else 0
session.xenapi.session.logout()
print(json.dumps(seen))
