import {
  classParameter,
  extrinsic,
  instanceNameOf,
  localNamespace,
  parameter,
  valueParameter,
} from '../../cim/http/site.ts';
import { type Case, type Family, family } from './case.ts';

type Change = Omit<Case, 'name' | 'outcome'>;
const place = localNamespace('root/zoo');
const leo = instanceNameOf('Zoo_Lion', 'Leo');
const onLeo = `<LOCALINSTANCEPATH>${place}${leo}</LOCALINSTANCEPATH>`;
const get = (more = '', key = leo): Change => ({
  operation: 'GetInstance',
  parameters: parameter('InstanceName', key) + more,
});
const all = (more = ''): Change => ({
  operation: 'EnumerateInstances',
  parameters: classParameter('ClassName', 'Zoo_Animal') + more,
});
const java = {
  'Content-Language': 'en',
  TE: 'trailers',
  Accept: 'text/html, text/xml, application/xml',
  CIMProtocolVersion: '1.0',
  'Content-Type': 'application/xml;charset="UTF-8"',
};
const wbemcli = {
  Connection: 'Keep-Alive, TE',
  CIMProtocolVersion: '1.0',
  Accept: '*/*',
  'Content-Type': 'application/xml; charset="utf-8"',
};
/** White space as wbemcli prints it. */
const spacious = (body: string) =>
  body
    .replace(/>/g, '>\n')
    .replace(/<NAMESPACE NAME="(\w+)"\/>/g, '<NAMESPACE NAME="$1"></NAMESPACE>')
    .replaceAll('1001', '4711');
const flags = (text: string) =>
  ['LocalOnly', 'DeepInheritance', 'IncludeQualifiers', 'IncludeClassOrigin']
    .map((name) => valueParameter(name, text))
    .join('');

/** What clients in use put on the wire: odd, but each is a good request and gets its answer. */
export const clients: Family = family('requests of clients in use', [
  ['pywbem: every optional parameter left out', 'ok', { ...all(), holds: /NAME="Tame"/ }],
  [
    'pywbem: key with VALUETYPE and TYPE',
    'ok',
    get('', leo.replace('VALUETYPE="string"', 'VALUETYPE="string" TYPE="string"')),
  ],
  ['pywbem: booleans in capitals', 'ok', all(flags('TRUE'))],
  [
    'pywbem: CIMObject as it is',
    'ok',
    { ...all(), headers: { CIMObject: 'root/zoo', 'Accept-Encoding': 'gzip, deflate' } },
  ],
  [
    'pywbem: an empty array without a type',
    'ok',
    {
      body: extrinsic(
        'Feed',
        onLeo,
        '<PARAMVALUE NAME="Grams" PARAMTYPE="uint32"><VALUE>1</VALUE></PARAMVALUE><PARAMVALUE NAME="Kinds"><VALUE.ARRAY/></PARAMVALUE>',
      ),
      headers: { CIMMethod: 'Feed', CIMObject: 'root/zoo:Zoo_Lion.Name="Leo"' },
    },
  ],
  [
    'pywbem: NULL without a type',
    'ok',
    {
      body: extrinsic(
        'Feed',
        onLeo,
        '<PARAMVALUE NAME="Grams"><VALUE>1</VALUE></PARAMVALUE><PARAMVALUE NAME="Guest"/>',
      ),
      headers: { CIMMethod: 'Feed', CIMObject: 'root/zoo:Zoo_Lion.Name="Leo"' },
    },
  ],
  [
    'wbemcli: a line break behind each tag',
    'ok',
    { ...all(flags('FALSE')), edit: spacious, headers: { ...wbemcli, CIMObject: 'root%2Fzoo' }, holds: 'ID="4711"' },
  ],
  ['wbemcli: key with VALUETYPE only', 'ok', { ...get(), headers: wbemcli }],
  [
    'wbemcli: the class before a method call',
    'ok',
    {
      operation: 'GetClass',
      parameters:
        classParameter('ClassName', 'Zoo_Lion') +
        valueParameter('LocalOnly', 'FALSE') +
        valueParameter('IncludeQualifiers', 'TRUE') +
        valueParameter('IncludeClassOrigin', 'TRUE'),
      headers: wbemcli,
      holds: /<QUALIFIER NAME="Key"/,
    },
  ],
  ['Java: small booleans, languages, trailers', 'ok', { ...all(flags('false')), headers: java }],
  ['Java: a blank in a key by number', 'ok', { ...get('', leo.replace('Leo', 'Leo&#x20;')), headers: java }],
  [
    'Java: CIMObject half encoded',
    'ok',
    {
      body: extrinsic('Count', onLeo),
      headers: { ...java, CIMMethod: 'Count', CIMObject: 'root/zoo%3AZoo_Lion.Name%3D%22Leo%22' },
    },
  ],
  [
    'Java: a random message id',
    'ok',
    { ...all(), edit: (body) => body.replace('1001', '-8231446'), holds: 'ID="-8231446"' },
  ],
  [
    'sfcc: no Accept, TE: trailers',
    'ok',
    { ...all(), headers: { TE: 'trailers', CIMProtocolVersion: '1.0', CIMObject: 'root%2Fzoo' } },
  ],
  [
    'sfcc: CIMObject encoded but for quotes',
    'ok',
    {
      body: extrinsic('Count', onLeo),
      headers: { TE: 'trailers', CIMMethod: 'Count', CIMObject: 'root%2Fzoo%3AZoo_Lion.Name%3D"Leo"' },
    },
  ],
  [
    'Ruby: quotes alone encoded, no charset, a declaration in single quotes',
    'ok',
    {
      body: extrinsic('Count', onLeo),
      edit: (body) => body.replace(/<\?xml[^>]*>/, "<?xml version='1.0' encoding='utf-8' ?>\n"),
      headers: {
        'Content-Type': 'application/xml',
        CIMMethod: 'Count',
        CIMObject: 'root/zoo:Zoo_Lion.Name=%22Leo%22',
      },
    },
  ],
  [
    'SAP: names of headers in small letters',
    'ok',
    {
      ...all(),
      headers: { Accept: 'application/xml, text/xml', 'Accept-Charset': 'UTF-8', 'Accept-Encoding': 'identity' },
      rewrite: (request) => request.replace(/^[\w-]+(?=: )/gm, (name) => name.toLowerCase()),
    },
  ],
  ['Pegasus: TE: chunked, trailers', 'ok', { ...all(), headers: { TE: 'chunked, trailers' } }],
  ['Pegasus: a pretty-printed key', 'ok', get('', leo.replace('Leo', '\n        Leo\n      '))],
  [
    'an XML declaration with a blank at its end',
    'ok',
    { edit: (body) => body.replace(/<\?xml[^>]*>/, '<?xml version="1.0" encoding="utf-8" ?>\r\n') },
  ],
  ['tabs and carriage returns between tags', 'ok', { edit: (body) => body.replace(/></g, '>\r\n\t<') }],
  [
    'empty elements with a separate end tag',
    'ok',
    { edit: (body) => body.replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>') },
  ],
  [
    'a name in CDATA',
    'ok',
    { operation: 'GetQualifier', parameters: valueParameter('QualifierName', '<![CDATA[Key]]>') },
  ],
  [
    'letters by number in a name',
    'ok',
    { parameters: '<IPARAMVALUE NAME="ClassName"><CLASSNAME NAME="&#90;oo&#x5F;Lion"/></IPARAMVALUE>' },
  ],
  [
    'parameters in another order',
    'ok',
    {
      operation: 'EnumerateInstances',
      parameters: valueParameter('LocalOnly', 'true') + classParameter('ClassName', 'Zoo_Lion'),
    },
  ],
  [
    'parameters in other letters',
    'ok',
    {
      operation: 'EnumerateInstances',
      parameters: valueParameter('LOCALONLY', 'true') + classParameter('classname', 'zoo_lion'),
    },
  ],
  [
    'NULL for each optional parameter',
    'ok',
    all(
      ['LocalOnly', 'DeepInheritance', 'IncludeQualifiers', 'IncludeClassOrigin', 'PropertyList']
        .map((name) => parameter(name, ''))
        .join(''),
    ),
  ],
  ['booleans in mixed letters and blanks', 'ok', all(flags(' TrUe\n'))],
  [
    'a property list with an unknown name',
    'ok',
    {
      ...all(
        parameter(
          'PropertyList',
          '<VALUE.ARRAY><VALUE>NAME</VALUE><VALUE>Nothing</VALUE><VALUE>name</VALUE></VALUE.ARRAY>',
        ),
      ),
      holds: /<PROPERTY NAME="Name"/,
    },
  ],
  [
    'a property list of one as a plain value',
    'ok',
    {
      ...all(parameter('PropertyList', '<VALUE>Name</VALUE>')),
      holds: /^(?!.*<PROPERTY NAME="(?!Name")).*<PROPERTY NAME="Name"/s,
    },
  ],
  [
    'an empty class name for all classes',
    'ok',
    { operation: 'EnumerateClassNames', parameters: '<IPARAMVALUE NAME="ClassName"/>' },
  ],
  [
    'the class of the root as an empty CLASSNAME',
    ['ok', 'error 4', 'error 5'],
    { operation: 'EnumerateClassNames', parameters: classParameter('ClassName', '') },
  ],
  [
    'an instance with a class of its host',
    'ok',
    { body: extrinsic('Count', onLeo), headers: { CIMMethod: 'Count', CIMObject: 'root/zoo:Zoo_Lion.Name="Leo"' } },
  ],
  [
    'LocalOnly on instances still returns all',
    'ok',
    { ...get(valueParameter('LocalOnly', 'TRUE')), holds: /NAME="Caption"/ },
  ],
  ['IncludeQualifiers on instances', 'ok', get(valueParameter('IncludeQualifiers', 'TRUE'))],
  ['no class origin unless it is asked for', 'ok', { ...get(), holds: /^(?!.*CLASSORIGIN)/s }],
  [
    'class origin where it is asked for',
    'ok',
    { ...get(valueParameter('IncludeClassOrigin', 'TRUE')), holds: /CLASSORIGIN="Zoo_Thing"/ },
  ],
  [
    'PROTOCOLVERSION 1.3 in both places',
    'ok',
    {
      ...all(),
      edit: (body) => body.replace('PROTOCOLVERSION="1.0"', 'PROTOCOLVERSION="1.3"'),
      headers: { CIMProtocolVersion: '1.3' },
    },
  ],
]);
