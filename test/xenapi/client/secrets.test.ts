import { describe, expect, it } from 'vitest';
import { XenApiError } from '../../../src/xenapi/client/errors.ts';
import { withoutSecrets } from '../../../src/xenapi/client/secrets.ts';

const told = (text: string): string => withoutSecrets('SR_BACKEND_FAILURE_73', ['', text])[1] ?? '';

describe('What is told of an error of the pool', () => {
  it.each([
    'password=hunter2',
    'PASSWORD = hunter2',
    "password='hunter2'",
    'password="hunter2"',
    'password="x hunter2 y", user=u',
    "password='it\\'s hunter2'",
    'password="say \\"hunter2\\""',
    "{'username': 'u', 'password': 'hunter2'}",
    "{u'chappassword': u'hunter2', u'x': b'y'}",
    '{"cifspassword":"hunter2"}',
    '{"command": "{\\"password\\": \\"hunter2\\", \\"user\\": 1}"}',
    '{"command": "{\\"password\\": \\"a\\\\\\"hunter2\\"}"}',
    "{:password=>'hunter2'}",
    "chappassword: 'hunter2'",
    'chap_password_in: hunter2',
    "[('user', 'u'), ('password', 'hunter2')]",
    "['iscsiadm', '-n', 'node.session.auth.password', '-v', 'hunter2']",
    'iscsiadm -n node.session.auth.password -v hunter2',
    'tool --password hunter2 --user u',
    "['tool', '--admin-password', 'hunter2']",
    'mount -t cifs -o user=u,pass=hunter2,vers=3.0',
    'passphrase=hunter2',
    'client_secret=hunter2&grant=x',
    '<password>hunter2</password>',
    '<password>x hunter2 y</password>',
    '<a:chapPassword type="plain">hunter2</a:chapPassword>',
    '<device password="hunter2"/>',
    '<member><name>password</name>\n <value><string>x hunter2</string></value></member>',
    'http://u:hunter2@nas/iso',
    'smb://domain;u:x@hunter2@nas/iso',
    'https://u@example.org:hunter2@nas:8443/iso',
    "password='hunter2",
    `password="${'x'.repeat(600)} hunter2"`,
    `${'x'.repeat(500)} http://u:${'x'.repeat(20)}hunter2@nas`,
    `${'x'.repeat(100)}password${'x'.repeat(40)}=hunter2`,
  ])('is nothing secret: %s', (text) => {
    expect(told(text)).not.toContain('hunter2');
  });

  it.each([
    ["{'username': 'u', 'password': 'hunter2', 'server': 'nas'}", "{'username': 'u', 'password': …, 'server': 'nas'}"],
    ['mount -o user=u,password=hunter2,vers=3.0 //nas/iso', 'mount -o user=u,password=…,vers=3.0 //nas/iso'],
    ['<user>u</user><password>hunter2</password>', '<user>u</user><password>…</password>'],
    ['http://u:hunter2@nas:80/iso is away', 'http://u:…@nas:80/iso is away'],
    ['nothing at http://nas:8080/a@b', 'nothing at http://nas:8080/a@b'],
    ['The password is wrong, bypass=1', 'The password is wrong, bypass=1'],
  ])('is all the rest: %s', (text, rest) => {
    expect(told(text)).toBe(rest);
  });

  it('is no session', () => {
    expect(withoutSecrets('SESSION_INVALID', ['OpaqueRef:1'])).toEqual(['…']);
    expect(withoutSecrets('HANDLE_INVALID', ['session', 'OpaqueRef:1'])).toEqual(['session', '…']);
    expect(told('OpaqueRef:1 is no session')).toBe('… is no session');
    expect(told(`OpaqueRef:1${' '.repeat(10_000)}is no session`)).not.toContain('OpaqueRef');
    expect(told('OpaqueRef:1 is no machine')).toBe('OpaqueRef:1 is no machine');
  });

  it('is the beginning of a long text', () => {
    expect(told('x'.repeat(1_000_000))).toBe('x'.repeat(512));
  });

  it('is so in the message of the error, which logs show', () => {
    const error = new XenApiError('SR_BACKEND_FAILURE_73', ['', "{'password': 'hunter2'}"]);
    expect(String(error)).toBe("XenApiError: SR_BACKEND_FAILURE_73: : {'password': …}");
    expect(error.stack).not.toContain('hunter2');
    expect(error.parameters[1]).toContain('hunter2');
  });
});
