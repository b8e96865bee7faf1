"""Changes the schema with pywbem, by hand and with its MOF compiler, and prints what came back as JSON."""
import json
import os
import sys

import pywbem
from common import status

url, user, password, mof = sys.argv[1:5]
connection = pywbem.WBEMConnection(url, (user, password), default_namespace='root/cimv2', timeout=30)
server = pywbem.WBEMServer(connection)
seen = {}


def flag(name, overridable=None):
    return pywbem.CIMQualifier(name, True, overridable=overridable)


# A class of every kind of element, read back as it was sent.
simple = pywbem.CIMClass(
    'PY_Thing', superclass='CIM_ManagedElement',
    qualifiers=[pywbem.CIMQualifier('Description', 'A thing.', translatable=True)],
    properties=[
        pywbem.CIMProperty('Id', None, type='string', qualifiers=[flag('Key', overridable=False)]),
        pywbem.CIMProperty('Size', pywbem.Uint64(2 ** 64 - 1)),
        pywbem.CIMProperty('Sizes', [pywbem.Sint8(-128), pywbem.Sint8(127)]),
        pywbem.CIMProperty('When', None, type='datetime'),
    ],
    methods=[pywbem.CIMMethod('Move', return_type='uint32', parameters=[
        pywbem.CIMParameter('To', 'reference', reference_class='CIM_ManagedElement', qualifiers=[flag('In', overridable=False)]),
    ])])
connection.CreateClass(simple)
back = connection.GetClass('PY_Thing', LocalOnly=True)


def own(cls):
    """The class as text, without what only the server sets."""
    text = cls.tocimxmlstr()
    for attribute in (' PROPAGATED="false"', ' TOINSTANCE="false"', ' OVERRIDABLE="true"', ' TOSUBCLASS="true"', ' TRANSLATABLE="false"'):
        text = text.replace(attribute, '')
    return text


seen['same'] = own(back) == own(simple) or [own(back), own(simple)]
whole = connection.GetClass('PY_Thing', LocalOnly=False, IncludeClassOrigin=True)
seen['inherits'] = [whole.properties['Caption'].propagated, whole.properties['Caption'].class_origin]
seen['listed'] = 'PY_Thing' in connection.EnumerateClassNames(ClassName='CIM_ManagedElement')
seen['instances'] = len(connection.EnumerateInstances('PY_Thing'))
whole.properties['Extra'] = pywbem.CIMProperty('Extra', 'new')
connection.ModifyClass(whole)
back = connection.GetClass('PY_Thing', LocalOnly=True)
seen['modified'] = [back.properties['Extra'].value, 'Caption' in back.properties]
connection.CreateClass(pywbem.CIMClass('PY_Small', superclass='PY_Thing'))
seen['errors'] = {
    'exists': status(lambda: connection.CreateClass(simple)),
    'superclass': status(lambda: connection.CreateClass(pywbem.CIMClass('PY_X', superclass='PY_Nothing'))),
    'children': status(lambda: connection.DeleteClass('PY_Thing')),
    'missing': status(lambda: connection.DeleteClass('PY_Nothing')),
    'instances': status(lambda: connection.DeleteClass('Xen_ComputerSystem')),
    'modify': status(lambda: connection.ModifyClass(pywbem.CIMClass('PY_Nothing'))),
    'moved': status(lambda: connection.ModifyClass(pywbem.CIMClass('PY_Small', superclass='CIM_ManagedElement'))),
    'served': status(lambda: connection.ModifyClass(
        pywbem.CIMClass('Xen_ComputerSystem', superclass='CIM_ComputerSystem'))),
    'qualifier': status(lambda: connection.CreateClass(pywbem.CIMClass(
        'PY_X', qualifiers=[pywbem.CIMQualifier('PyUnknown', 'x')]))),
    'namespace': status(lambda: connection.CreateClass(simple, namespace='root/nowhere')),
}
connection.DeleteClass('PY_Small')
connection.DeleteClass('PY_Thing')
seen['deleted'] = status(lambda: connection.GetClass('PY_Thing'))

# Qualifier types.
kind = pywbem.CIMQualifierDeclaration(
    'PyKind', 'string', value=['a', 'b'], is_array=True, scopes={'CLASS': True, 'PROPERTY': True},
    overridable=False, tosubclass=True, translatable=False)
connection.SetQualifier(kind)
got = connection.GetQualifier('pykind')
seen['qualifier'] = [got.value, sorted(name for name, on in got.scopes.items() if on), got.overridable]
connection.CreateClass(pywbem.CIMClass('PY_Used', qualifiers=[pywbem.CIMQualifier('PyKind', ['c'])]))
seen['used'] = status(lambda: connection.DeleteQualifier('PyKind'))
connection.DeleteClass('PY_Used')
connection.DeleteQualifier('PyKind')
seen['unknown'] = status(lambda: connection.GetQualifier('PyKind'))

# Namespaces, and the MOF compiler in a new one.
seen['created'] = server.create_namespace('root/py_new')
seen['exists'] = status(lambda: server.create_namespace('root/py_new'))
seen['namespaces'] = 'root/py_new' in server.namespaces
compiler = pywbem.MOFCompiler(connection, search_paths=[os.path.dirname(mof)], log_func=None)
compiler.compile_file(mof, 'root/py_new')
compiler.compile_string('''
[Abstract, Version("1.0.0")] class PY_Base { string Caption; };
class PY_Compiled : PY_Base { [Key] string Id; uint8 Level = 7; };
[Association] class PY_Joined { [Key] PY_Compiled REF One; [Key] PY_Compiled REF Other; };
''', 'root/py_new')
names = connection.EnumerateClassNames(namespace='root/py_new', DeepInheritance=True)
seen['compiled'] = len(names)
types = [{each.name: each for each in connection.EnumerateQualifiers(namespace=name)} for name in ('root/cimv2', 'root/py_new')]
seen['differing'] = [name for name in types[0] if types[1].get(name) != types[0][name]]
seen['default'] = int(connection.GetClass('PY_Compiled', namespace='root/py_new').properties['Level'].value)
seen['full'] = status(lambda: server.delete_namespace('root/py_new'))
for name in reversed(names):
    connection.DeleteClass(name, namespace='root/py_new')
for declared in connection.EnumerateQualifiers(namespace='root/py_new'):
    connection.DeleteQualifier(declared.name, namespace='root/py_new')
seen['removed'] = server.delete_namespace('root/py_new')
seen['gone'] = 'root/py_new' not in server.namespaces
print(json.dumps(seen))
