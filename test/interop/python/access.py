"""Logs in with pywbem as the arguments say and tells how it went: a count, or the class of the error."""
import sys

import pywbem

url, user, password, authority, cert, key = sys.argv[1:7]
connection = pywbem.WBEMConnection(
    url,
    (user, password) if user else None,
    default_namespace='root/cimv2',
    x509={'cert_file': cert, 'key_file': key} if cert else None,
    ca_certs=authority,
)
try:
    print(len(connection.EnumerateInstanceNames('Xen_HostComputerSystem')))
except pywbem.Error as error:
    print(type(error).__name__)
