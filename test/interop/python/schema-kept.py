"""Makes a class, a qualifier type, and a namespace with a class of its own; they are there when it has ended."""
import json
import sys

import pywbem

url, user, password = sys.argv[1:4]
connection = pywbem.WBEMConnection(url, (user, password), default_namespace='root/cimv2', timeout=30)
connection.SetQualifier(pywbem.CIMQualifierDeclaration('PyKept', 'string', scopes={'CLASS': True}))
level = pywbem.CIMProperty('Level', pywbem.Uint8(7))
connection.CreateClass(pywbem.CIMClass('PY_Kept', superclass='CIM_ManagedElement', properties=[level]))
pywbem.WBEMServer(connection).create_namespace('root/kept')
connection.CreateClass(pywbem.CIMClass('PY_There', properties=[level]), namespace='root/kept')
print(json.dumps({}))
