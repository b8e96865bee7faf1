import { envelope, instanceNameOf, localNamespace } from '../../cim/http/site.ts';
import { type Case, type Family, family } from './case.ts';

type Change = Omit<Case, 'name' | 'outcome'>;
const notValid = '400 request-not-valid';
const replace = (what: string | RegExp, by: string): Change => ({ edit: (body) => body.replace(what, by) });
const place = localNamespace('root/zoo');
const call = (content: string): Change => ({
  body: envelope(`<IMETHODCALL NAME="EnumerateInstanceNames">${content}</IMETHODCALL>`),
});
const inMessage = (content: string): Change => ({
  edit: (body) => body.replace(/<SIMPLEREQ>.*<\/SIMPLEREQ>/s, content),
});
const keys = (content: string, operation = 'GetInstance'): Change => ({
  operation,
  parameters: `<IPARAMVALUE NAME="InstanceName"><INSTANCENAME CLASSNAME="Zoo_Lion">${content}</INSTANCENAME></IPARAMVALUE>`,
});
const anyInstance = (content: string): Change => ({
  operation: 'CreateInstance',
  parameters: `<IPARAMVALUE NAME="NewInstance"><INSTANCE CLASSNAME="Zoo_Lion">${content}</INSTANCE></IPARAMVALUE>`,
});
const anyClass = (content: string): Change => ({
  operation: 'CreateClass',
  parameters: `<IPARAMVALUE NAME="NewClass"><CLASS NAME="Zoo_New">${content}</CLASS></IPARAMVALUE>`,
});
const leo = instanceNameOf('Zoo_Lion', 'Leo');

/** T9. DSP0203 2.4: a well-formed request that the grammar does not allow (DSP0200 1.4 § 7.3.4). */
export const validity: Family = family('validity against the grammar', [
  ['another root', notValid, { edit: (body) => body.replaceAll('CIM ', 'CIN ').replaceAll('/CIM>', '/CIN>') }],
  ['CIM in small letters', notValid, { edit: (body) => body.replace('<CIM ', '<cim ').replace('</CIM>', '</cim>') }],
  ['CIM without CIMVERSION', notValid, replace(' CIMVERSION="2.0"', '')],
  ['CIM without DTDVERSION', notValid, replace(' DTDVERSION="2.0"', '')],
  ['CIMVERSION 2.99', 'ok', replace('CIMVERSION="2.0"', 'CIMVERSION="2.99"')],
  ['CIMVERSION 3.0', '501 unsupported-cim-version', replace('CIMVERSION="2.0"', 'CIMVERSION="3.0"')],
  ['CIMVERSION 1.0', '501 unsupported-cim-version', replace('CIMVERSION="2.0"', 'CIMVERSION="1.0"')],
  ['CIMVERSION of words', '501 unsupported-cim-version', replace('CIMVERSION="2.0"', 'CIMVERSION="two"')],
  ['an empty CIMVERSION', '501 unsupported-cim-version', replace('CIMVERSION="2.0"', 'CIMVERSION=""')],
  ['DTDVERSION 2.4', 'ok', replace('DTDVERSION="2.0"', 'DTDVERSION="2.4"')],
  ['DTDVERSION 2.3.1', 'ok', replace('DTDVERSION="2.0"', 'DTDVERSION="2.3.1"')],
  ['DTDVERSION 3.0', '501 unsupported-dtd-version', replace('DTDVERSION="2.0"', 'DTDVERSION="3.0"')],
  [
    'PROTOCOLVERSION 2.0',
    '501 unsupported-protocol-version',
    replace('PROTOCOLVERSION="1.0"', 'PROTOCOLVERSION="2.0"'),
  ],
  ['MESSAGE without ID', notValid, replace(' ID="1001"', '')],
  ['MESSAGE without PROTOCOLVERSION', notValid, replace(' PROTOCOLVERSION="1.0"', '')],
  ['an empty ID', 'ok', { ...replace('ID="1001"', 'ID=""'), holds: /<MESSAGE ID="" / }],
  [
    'an ID with markup',
    'ok',
    { ...replace('ID="1001"', 'ID="&lt;&quot;&amp;>"'), holds: /ID="&lt;&quot;&amp;(>|&gt;)"/ },
  ],
  ['an empty CIM', notValid, { edit: (body) => body.replace(/<MESSAGE.*<\/MESSAGE>/s, '') }],
  ['two MESSAGEs', notValid, { edit: (body) => body.replace(/<MESSAGE.*<\/MESSAGE>/s, (all) => all + all) }],
  [
    'a DECLARATION',
    notValid,
    { edit: (body) => body.replace(/<MESSAGE.*<\/MESSAGE>/s, '<DECLARATION><DECLGROUP/></DECLARATION>') },
  ],
  ['an empty MESSAGE', notValid, inMessage('')],
  ['two SIMPLEREQs', notValid, { edit: (body) => body.replace(/<SIMPLEREQ>.*<\/SIMPLEREQ>/s, (all) => all + all) }],
  ['an empty SIMPLEREQ', notValid, inMessage('<SIMPLEREQ/>')],
  [
    'two calls in a SIMPLEREQ',
    notValid,
    { edit: (body) => body.replace(/<IMETHODCALL.*<\/IMETHODCALL>/s, (all) => all + all) },
  ],
  ['a reply', notValid, inMessage('<SIMPLERSP><IMETHODRESPONSE NAME="X"/></SIMPLERSP>')],
  ['an export request', notValid, inMessage('<SIMPLEEXPREQ><EXPMETHODCALL NAME="ExportIndication"/></SIMPLEEXPREQ>')],
  [
    'a CORRELATOR',
    'ok',
    replace('<IMETHODCALL', '<CORRELATOR NAME="a" TYPE="string"><VALUE>1</VALUE></CORRELATOR><IMETHODCALL'),
  ],
  [
    'a CORRELATOR without a value',
    notValid,
    replace('<IMETHODCALL', '<CORRELATOR NAME="a" TYPE="string"/><IMETHODCALL'),
  ],
  [
    'a CORRELATOR of an unknown type',
    notValid,
    replace('<IMETHODCALL', '<CORRELATOR NAME="a" TYPE="colour"><VALUE>1</VALUE></CORRELATOR><IMETHODCALL'),
  ],
  [
    'a CORRELATOR behind the call',
    notValid,
    replace('</SIMPLEREQ>', '<CORRELATOR NAME="a" TYPE="string"><VALUE>1</VALUE></CORRELATOR></SIMPLEREQ>'),
  ],
  ['IMETHODCALL without NAME', notValid, replace('IMETHODCALL NAME="EnumerateInstanceNames"', 'IMETHODCALL')],
  ['an unknown attribute', 'ok', replace('<SIMPLEREQ>', '<SIMPLEREQ COLOUR="red">')],
  ['an unknown element', notValid, replace('<IPARAMVALUE', '<SPARE/><IPARAMVALUE')],
  ['text in IMETHODCALL', notValid, replace('<IPARAMVALUE', 'text<IPARAMVALUE')],
  ['CDATA in IMETHODCALL', notValid, replace('<IPARAMVALUE', '<![CDATA[text]]><IPARAMVALUE')],
  ['blanks between all elements', 'ok', { edit: (body) => body.replace(/></g, '>\r\n\t <') }],
  ['no LOCALNAMESPACEPATH', notValid, call('')],
  ['an empty LOCALNAMESPACEPATH', notValid, call('<LOCALNAMESPACEPATH/>')],
  ['two LOCALNAMESPACEPATHs', notValid, call(place + place)],
  ['NAMESPACEPATH for LOCALNAMESPACEPATH', notValid, call(`<NAMESPACEPATH><HOST>h</HOST>${place}</NAMESPACEPATH>`)],
  ['parameters before the namespace', notValid, call(`<IPARAMVALUE NAME="ClassName"/>${place}`)],
  ['a NAMESPACE without NAME', notValid, call('<LOCALNAMESPACEPATH><NAMESPACE/></LOCALNAMESPACEPATH>')],
  ['an empty NAMESPACE', notValid, call('<LOCALNAMESPACEPATH><NAMESPACE NAME=""/></LOCALNAMESPACEPATH>')],
  [
    'an empty NAMESPACE before the others',
    'ok',
    replace('<LOCALNAMESPACEPATH>', '<LOCALNAMESPACEPATH><NAMESPACE NAME=""/>'),
  ],
  [
    'an empty NAMESPACE behind the others',
    notValid,
    replace('</LOCALNAMESPACEPATH>', '<NAMESPACE NAME=""/></LOCALNAMESPACEPATH>'),
  ],
  ['a NAMESPACE with a slash', notValid, call('<LOCALNAMESPACEPATH><NAMESPACE NAME="root/zoo"/></LOCALNAMESPACEPATH>')],
  [
    'text in NAMESPACE',
    notValid,
    call('<LOCALNAMESPACEPATH><NAMESPACE NAME="root">x</NAMESPACE></LOCALNAMESPACEPATH>'),
  ],
  ['IPARAMVALUE without NAME', notValid, call(`${place}<IPARAMVALUE/>`)],
  [
    'two values in IPARAMVALUE',
    notValid,
    call(`${place}<IPARAMVALUE NAME="ClassName"><VALUE>a</VALUE><VALUE>b</VALUE></IPARAMVALUE>`),
  ],
  ['PARAMVALUE in an intrinsic call', notValid, call(`${place}<PARAMVALUE NAME="ClassName"/>`)],
  ['text in IPARAMVALUE', notValid, call(`${place}<IPARAMVALUE NAME="ClassName">Zoo_Lion</IPARAMVALUE>`)],
  ['CLASSNAME without NAME', notValid, call(`${place}<IPARAMVALUE NAME="ClassName"><CLASSNAME/></IPARAMVALUE>`)],
  [
    'text in CLASSNAME',
    notValid,
    call(`${place}<IPARAMVALUE NAME="ClassName"><CLASSNAME NAME="a">b</CLASSNAME></IPARAMVALUE>`),
  ],
  ['a HOST in IPARAMVALUE', notValid, call(`${place}<IPARAMVALUE NAME="ClassName"><HOST>h</HOST></IPARAMVALUE>`)],
  [
    'an element in VALUE',
    notValid,
    call(`${place}<IPARAMVALUE NAME="ClassName"><VALUE><VALUE>x</VALUE></VALUE></IPARAMVALUE>`),
  ],
  ['VALUE.NULL alone', notValid, call(`${place}<IPARAMVALUE NAME="PropertyList"><VALUE.NULL/></IPARAMVALUE>`)],
  [
    'an array in an array',
    notValid,
    call(`${place}<IPARAMVALUE NAME="PropertyList"><VALUE.ARRAY><VALUE.ARRAY/></VALUE.ARRAY></IPARAMVALUE>`),
  ],
  [
    'text in VALUE.ARRAY',
    notValid,
    call(`${place}<IPARAMVALUE NAME="PropertyList"><VALUE.ARRAY>x</VALUE.ARRAY></IPARAMVALUE>`),
  ],
  [
    'an empty VALUE.REFERENCE',
    notValid,
    call(`${place}<IPARAMVALUE NAME="ClassName"><VALUE.REFERENCE/></IPARAMVALUE>`),
  ],
  [
    'INSTANCENAME without CLASSNAME',
    notValid,
    call(`${place}<IPARAMVALUE NAME="InstanceName"><INSTANCENAME/></IPARAMVALUE>`),
  ],
  ['KEYBINDING without NAME', notValid, keys('<KEYBINDING><KEYVALUE>Leo</KEYVALUE></KEYBINDING>')],
  ['an empty KEYBINDING', notValid, keys('<KEYBINDING NAME="Name"/>')],
  [
    'two values in KEYBINDING',
    notValid,
    keys('<KEYBINDING NAME="Name"><KEYVALUE>a</KEYVALUE><KEYVALUE>b</KEYVALUE></KEYBINDING>'),
  ],
  ['VALUE for KEYVALUE', notValid, keys('<KEYBINDING NAME="Name"><VALUE>Leo</VALUE></KEYBINDING>')],
  [
    'a key twice',
    notValid,
    keys(
      '<KEYBINDING NAME="Name"><KEYVALUE>a</KEYVALUE></KEYBINDING><KEYBINDING NAME="NAME"><KEYVALUE>b</KEYVALUE></KEYBINDING>',
    ),
  ],
  ['two bare KEYVALUEs', notValid, keys('<KEYVALUE>a</KEYVALUE><KEYVALUE>b</KEYVALUE>')],
  [
    'a bare KEYVALUE beside a KEYBINDING',
    notValid,
    keys('<KEYBINDING NAME="Name"><KEYVALUE>a</KEYVALUE></KEYBINDING><KEYVALUE>b</KEYVALUE>'),
  ],
  [
    'a class as a key',
    notValid,
    keys('<KEYBINDING NAME="Name"><VALUE.REFERENCE><CLASSNAME NAME="a"/></VALUE.REFERENCE></KEYBINDING>'),
  ],
  [
    'a KEYVALUE of an unknown TYPE',
    notValid,
    keys('<KEYBINDING NAME="Name"><KEYVALUE TYPE="text">Leo</KEYVALUE></KEYBINDING>'),
  ],
  [
    'a KEYVALUE of an unknown VALUETYPE',
    notValid,
    keys('<KEYBINDING NAME="Name"><KEYVALUE VALUETYPE="text">Leo</KEYVALUE></KEYBINDING>'),
  ],
  [
    'a numeric KEYVALUE of letters',
    notValid,
    keys('<KEYBINDING NAME="Name"><KEYVALUE VALUETYPE="numeric">Leo</KEYVALUE></KEYBINDING>'),
  ],
  [
    'a boolean KEYVALUE of letters',
    notValid,
    keys('<KEYBINDING NAME="Name"><KEYVALUE VALUETYPE="boolean">Leo</KEYVALUE></KEYBINDING>'),
  ],
  [
    'a uint8 KEYVALUE of 256',
    notValid,
    keys('<KEYBINDING NAME="Name"><KEYVALUE VALUETYPE="numeric" TYPE="uint8">256</KEYVALUE></KEYBINDING>'),
  ],
  [
    'INSTANCE without CLASSNAME',
    notValid,
    { operation: 'CreateInstance', parameters: '<IPARAMVALUE NAME="NewInstance"><INSTANCE/></IPARAMVALUE>' },
  ],
  ['a property without TYPE', notValid, anyInstance('<PROPERTY NAME="Name"><VALUE>x</VALUE></PROPERTY>')],
  ['a property without NAME', notValid, anyInstance('<PROPERTY TYPE="string"><VALUE>x</VALUE></PROPERTY>')],
  [
    'a property of an unknown type',
    notValid,
    anyInstance('<PROPERTY NAME="Name" TYPE="int"><VALUE>x</VALUE></PROPERTY>'),
  ],
  ['a property twice', notValid, anyInstance('<PROPERTY NAME="a" TYPE="string"/><PROPERTY NAME="A" TYPE="string"/>')],
  [
    'a property with two values',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="string"><VALUE>a</VALUE><VALUE>b</VALUE></PROPERTY>'),
  ],
  [
    'a plain property with an array',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="string"><VALUE.ARRAY/></PROPERTY>'),
  ],
  [
    'an array property with a plain value',
    notValid,
    anyInstance('<PROPERTY.ARRAY NAME="a" TYPE="string"><VALUE>a</VALUE></PROPERTY.ARRAY>'),
  ],
  ['a uint8 of 256', notValid, anyInstance('<PROPERTY NAME="a" TYPE="uint8"><VALUE>256</VALUE></PROPERTY>')],
  ['a uint16 of -1', notValid, anyInstance('<PROPERTY NAME="a" TYPE="uint16"><VALUE>-1</VALUE></PROPERTY>')],
  ['a sint8 of -129', notValid, anyInstance('<PROPERTY NAME="a" TYPE="sint8"><VALUE>-129</VALUE></PROPERTY>')],
  [
    'a uint64 of 2^64',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="uint64"><VALUE>18446744073709551616</VALUE></PROPERTY>'),
  ],
  ['a uint32 with a fraction', notValid, anyInstance('<PROPERTY NAME="a" TYPE="uint32"><VALUE>1.5</VALUE></PROPERTY>')],
  [
    'a uint32 with an exponent',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="uint32"><VALUE>1e3</VALUE></PROPERTY>'),
  ],
  ['a uint32 of letters', notValid, anyInstance('<PROPERTY NAME="a" TYPE="uint32"><VALUE>many</VALUE></PROPERTY>')],
  ['an empty uint32', notValid, anyInstance('<PROPERTY NAME="a" TYPE="uint32"><VALUE></VALUE></PROPERTY>')],
  [
    'a uint32 of a hundred thousand digits',
    notValid,
    anyInstance(`<PROPERTY NAME="a" TYPE="uint32"><VALUE>${'9'.repeat(100_000)}</VALUE></PROPERTY>`),
  ],
  ['a boolean of letters', notValid, anyInstance('<PROPERTY NAME="a" TYPE="boolean"><VALUE>yes</VALUE></PROPERTY>')],
  ['a real of letters', notValid, anyInstance('<PROPERTY NAME="a" TYPE="real32"><VALUE>pi</VALUE></PROPERTY>')],
  [
    'a char16 of two characters',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="char16"><VALUE>ab</VALUE></PROPERTY>'),
  ],
  ['a char16 beyond the BMP', notValid, anyInstance('<PROPERTY NAME="a" TYPE="char16"><VALUE>😀</VALUE></PROPERTY>')],
  ['a datetime of letters', notValid, anyInstance('<PROPERTY NAME="a" TYPE="datetime"><VALUE>now</VALUE></PROPERTY>')],
  [
    'a datetime of 24 characters',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="datetime"><VALUE>20240101000000.000000+00</VALUE></PROPERTY>'),
  ],
  [
    'a datetime of the thirteenth month',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="datetime"><VALUE>20241301000000.000000+000</VALUE></PROPERTY>'),
  ],
  [
    'an array with one bad item',
    notValid,
    anyInstance(
      '<PROPERTY.ARRAY NAME="a" TYPE="uint8"><VALUE.ARRAY><VALUE>1</VALUE><VALUE>256</VALUE></VALUE.ARRAY></PROPERTY.ARRAY>',
    ),
  ],
  [
    'an embedded object of another kind',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="string" EmbeddedObject="thing"><VALUE>x</VALUE></PROPERTY>'),
  ],
  [
    'an embedded object of another type',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="uint8" EmbeddedObject="instance"><VALUE>1</VALUE></PROPERTY>'),
  ],
  [
    'a class that is embedded as an instance',
    notValid,
    anyInstance(
      '<PROPERTY NAME="a" TYPE="string" EmbeddedObject="instance"><VALUE>&lt;CLASS NAME="a"/></VALUE></PROPERTY>',
    ),
  ],
  [
    'a class that is embedded as an object',
    'error 7',
    anyInstance(
      '<PROPERTY NAME="a" TYPE="string" EmbeddedObject="object"><VALUE>&lt;CLASS NAME="a"/></VALUE></PROPERTY>',
    ),
  ],
  [
    'an embedded instance that is ill-formed',
    [notValid, '400 request-not-well-formed'],
    anyInstance('<PROPERTY NAME="a" TYPE="string" EmbeddedObject="instance"><VALUE>&lt;INSTANCE</VALUE></PROPERTY>'),
  ],
  [
    'an embedded instance with an unknown element',
    notValid,
    anyInstance(
      '<PROPERTY NAME="a" TYPE="string" EmbeddedObject="instance"><VALUE>&lt;INSTANCE CLASSNAME="a">&lt;X/>&lt;/INSTANCE></VALUE></PROPERTY>',
    ),
  ],
  [
    'an embedded instance with a document type',
    notValid,
    anyInstance(
      '<PROPERTY NAME="a" TYPE="string" EmbeddedObject="instance"><VALUE>&lt;!DOCTYPE a>&lt;INSTANCE CLASSNAME="a"/></VALUE></PROPERTY>',
    ),
  ],
  ['a method in an INSTANCE', notValid, anyInstance('<METHOD NAME="a"/>')],
  [
    'a qualifier behind a property',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="string"/><QUALIFIER NAME="b" TYPE="string"/>'),
  ],
  [
    'CLASS without NAME',
    notValid,
    { operation: 'CreateClass', parameters: '<IPARAMVALUE NAME="NewClass"><CLASS/></IPARAMVALUE>' },
  ],
  [
    'a property behind a method',
    notValid,
    anyClass('<METHOD NAME="a" TYPE="uint8"/><PROPERTY NAME="b" TYPE="string"/>'),
  ],
  ['a parameter outside a method', notValid, anyClass('<PARAMETER NAME="a" TYPE="string"/>')],
  [
    'a value in a PARAMETER',
    notValid,
    anyClass('<METHOD NAME="a" TYPE="uint8"><PARAMETER NAME="b" TYPE="string"><VALUE>x</VALUE></PARAMETER></METHOD>'),
  ],
  ['a qualifier without TYPE', notValid, anyClass('<QUALIFIER NAME="Key"><VALUE>true</VALUE></QUALIFIER>')],
  [
    'a PROPAGATED of letters on a qualifier',
    notValid,
    anyClass('<QUALIFIER NAME="a" TYPE="string" PROPAGATED="maybe"/>'),
  ],
  [
    'a TOINSTANCE of letters on a qualifier',
    notValid,
    anyClass('<QUALIFIER NAME="a" TYPE="string" TOINSTANCE="maybe"/>'),
  ],
  ['a PROPAGATED of letters on a method', notValid, anyClass('<METHOD NAME="a" TYPE="uint8" PROPAGATED="maybe"/>')],
  [
    'a PROPAGATED of letters on a property',
    notValid,
    anyInstance('<PROPERTY NAME="a" TYPE="string" PROPAGATED="maybe"/>'),
  ],
  [
    'a PROPAGATED of letters on an array',
    notValid,
    anyInstance('<PROPERTY.ARRAY NAME="a" TYPE="string" PROPAGATED="maybe"/>'),
  ],
  [
    'a PROPAGATED of letters on a reference',
    notValid,
    anyInstance('<PROPERTY.REFERENCE NAME="a" PROPAGATED="maybe"/>'),
  ],
  ['an array size of 0', notValid, anyClass('<PROPERTY.ARRAY NAME="a" TYPE="string" ARRAYSIZE="0"/>')],
  [
    'an array size that no reader takes',
    notValid,
    anyClass('<PROPERTY.ARRAY NAME="a" TYPE="string" ARRAYSIZE="4294967296"/>'),
  ],
  ['an array size of letters', notValid, anyClass('<PROPERTY.ARRAY NAME="a" TYPE="string" ARRAYSIZE="many"/>')],
  [
    'two SCOPEs',
    notValid,
    {
      operation: 'SetQualifier',
      parameters:
        '<IPARAMVALUE NAME="QualifierDeclaration"><QUALIFIER.DECLARATION NAME="a" TYPE="string"><SCOPE/><SCOPE/></QUALIFIER.DECLARATION></IPARAMVALUE>',
    },
  ],
  [
    'VALUE.NAMEDINSTANCE without a name',
    notValid,
    {
      operation: 'ModifyInstance',
      parameters:
        '<IPARAMVALUE NAME="ModifiedInstance"><VALUE.NAMEDINSTANCE><INSTANCE CLASSNAME="Zoo_Lion"/></VALUE.NAMEDINSTANCE></IPARAMVALUE>',
    },
  ],
  [
    'VALUE.NAMEDINSTANCE the other way round',
    notValid,
    {
      operation: 'ModifyInstance',
      parameters: `<IPARAMVALUE NAME="ModifiedInstance"><VALUE.NAMEDINSTANCE><INSTANCE CLASSNAME="Zoo_Lion"/>${leo}</VALUE.NAMEDINSTANCE></IPARAMVALUE>`,
    },
  ],
  [
    'VALUE.OBJECT as a parameter',
    notValid,
    {
      operation: 'CreateInstance',
      parameters:
        '<IPARAMVALUE NAME="NewInstance"><VALUE.OBJECT><INSTANCE CLASSNAME="Zoo_Lion"/></VALUE.OBJECT></IPARAMVALUE>',
    },
  ],
]);
