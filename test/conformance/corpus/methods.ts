import { envelope, extrinsic, instanceNameOf, localNamespace } from '../../cim/http/site.ts';
import { type Case, type Family, family } from './case.ts';

type Change = Omit<Case, 'name' | 'outcome'>;
const place = localNamespace('root/zoo');
const onLeo = `<LOCALINSTANCEPATH>${place}${instanceNameOf('Zoo_Lion', 'Leo')}</LOCALINSTANCEPATH>`;
const onClass = (name: string) => `<LOCALCLASSPATH>${place}<CLASSNAME NAME="${name}"/></LOCALCLASSPATH>`;
const notValid = '400 request-not-valid';

function method(name: string, object: string, target: string, parameters = ''): Change {
  return {
    body: extrinsic(name, target, parameters),
    headers: { CIMMethod: name, CIMObject: encodeURIComponent(object) },
  };
}
const fiveGrams = '<PARAMVALUE NAME="Grams"><VALUE>5</VALUE></PARAMVALUE>';
const feed = (parameters: string): Change => method('Feed', 'root/zoo:Zoo_Lion.Name="Leo"', onLeo, parameters);
const grams = (text: string, attributes = ''): Change =>
  feed(`<PARAMVALUE NAME="Grams"${attributes}><VALUE>${text}</VALUE></PARAMVALUE>`);
const with5 = (parameters: string): Change => feed(`${fiveGrams}${parameters}`);
const kinds = (content: string) => with5(`<PARAMVALUE NAME="Kinds">${content}</PARAMVALUE>`);
const where = (content: string) =>
  with5(`<PARAMVALUE NAME="Where"><VALUE.REFERENCE>${content}</VALUE.REFERENCE></PARAMVALUE>`);
const guest = (text: string, attributes = ' EmbeddedObject="instance"') =>
  with5(`<PARAMVALUE NAME="Guest"${attributes}><VALUE>${text}</VALUE></PARAMVALUE>`);
const cage = instanceNameOf('Zoo_Cage', 'Savanna');

/** Extrinsic calls: target, parameters and their values (DSP0200 1.4 § 5.3.3; DSP0004 § 5.2). */
export const methods: Family = family('method calls', [
  ['a number', 'ok', grams('5')],
  ['a number with its type', 'ok', grams('5', ' PARAMTYPE="uint32"')],
  ['a number with TYPE for PARAMTYPE', 'ok', grams('5', ' TYPE="uint32"')],
  ['a number with a narrower type', 'ok', grams('5', ' PARAMTYPE="uint8"')],
  ['a number with a type of texts', 'ok', grams('5', ' PARAMTYPE="string"')],
  ['a text that is no number with a type of texts', 'error 4', grams('five', ' PARAMTYPE="string"')],
  ['a number with another type', 'error 4', grams('5', ' PARAMTYPE="boolean"')],
  ['a number with a type that is none', notValid, grams('5', ' PARAMTYPE="nope"')],
  ['a number in blanks', 'ok', grams(' \n5\t')],
  ['a number with a sign', 'ok', grams('+5')],
  ['a hexadecimal number', 'ok', grams('0x1F')],
  ['a number with leading zeros', 'ok', grams('0005')],
  ['the largest number', 'ok', grams('4294967295')],
  ['one more', 'error 4', grams('4294967296')],
  ['a negative number', 'error 4', grams('-1')],
  ['a fraction', 'error 4', grams('5.0')],
  ['letters', 'error 4', grams('five')],
  ['nothing', 'error 4', grams('')],
  ['digits of another script', 'error 4', grams('٥')],
  ['a required parameter that is NULL', 'error 4', feed('<PARAMVALUE NAME="Grams"/>')],
  ['a required parameter that is missing', 'error 4', feed('')],
  [
    'an array for a number',
    'error 4',
    feed('<PARAMVALUE NAME="Grams"><VALUE.ARRAY><VALUE>5</VALUE></VALUE.ARRAY></PARAMVALUE>'),
  ],
  [
    'a reference for a number',
    'error 4',
    feed(`<PARAMVALUE NAME="Grams"><VALUE.REFERENCE>${cage}</VALUE.REFERENCE></PARAMVALUE>`),
  ],
  ['a parameter in other letters', 'ok', feed('<PARAMVALUE NAME="GRAMS"><VALUE>5</VALUE></PARAMVALUE>')],
  ['a parameter twice', 'error 4', with5('<PARAMVALUE NAME="grams"><VALUE>6</VALUE></PARAMVALUE>')],
  [
    'an unknown parameter',
    'error 4',
    { ...with5('<PARAMVALUE NAME="Colour"><VALUE>6</VALUE></PARAMVALUE>'), holds: 'Feed has no parameter Colour"' },
  ],
  [
    'a number within indentation',
    'ok',
    { ...grams(`\n${' '.repeat(80)}5\n${' '.repeat(78)}`), holds: /<RETURNVALUE PARAMTYPE="uint32"><VALUE>0</ },
  ],
  [
    'out parameters with their types',
    'ok',
    {
      ...grams('5'),
      holds:
        /<PARAMVALUE NAME="Eaten" PARAMTYPE="uint64"><VALUE>18446744073709551615<.*<PARAMVALUE NAME="Fed" PARAMTYPE="reference"><VALUE.REFERENCE>/,
    },
  ],
  ['NULL for an out parameter', 'ok', with5('<PARAMVALUE NAME="Eaten" PARAMTYPE="uint64"/>')],
  [
    'a value for an out parameter',
    'error 4',
    with5('<PARAMVALUE NAME="Eaten" PARAMTYPE="uint64"><VALUE>1</VALUE></PARAMVALUE>'),
  ],
  ['an array', 'ok', kinds('<VALUE.ARRAY><VALUE>meat</VALUE><VALUE.NULL/></VALUE.ARRAY>')],
  ['an empty array', 'ok', kinds('<VALUE.ARRAY/>')],
  ['NULL for an array', 'ok', kinds('')],
  ['a plain value for an array', 'error 4', kinds('<VALUE>meat</VALUE>')],
  ['a reference', 'ok', where(cage)],
  ['a reference with a namespace', 'ok', where(`<LOCALINSTANCEPATH>${place}${cage}</LOCALINSTANCEPATH>`)],
  [
    'a reference with a host',
    'ok',
    where(`<INSTANCEPATH><NAMESPACEPATH><HOST>zoo</HOST>${place}</NAMESPACEPATH>${cage}</INSTANCEPATH>`),
  ],
  ['a reference to another class', 'error 4', where(instanceNameOf('Zoo_Lion', 'Leo'))],
  ['a reference to an unknown class', 'error 4', where(instanceNameOf('Zoo_Whale', 'Leo'))],
  ['a reference to a class itself', 'error 4', where('<CLASSNAME NAME="Zoo_Cage"/>')],
  [
    'a text for a reference',
    'error 4',
    with5('<PARAMVALUE NAME="Where"><VALUE>root/zoo:Zoo_Cage.Name="Savanna"</VALUE></PARAMVALUE>'),
  ],
  ['an embedded instance', 'ok', guest('&lt;INSTANCE CLASSNAME="Zoo_Ant"/&gt;')],
  ['an embedded instance in CDATA', 'ok', guest('<![CDATA[<INSTANCE CLASSNAME="Zoo_Ant"/>]]>')],
  [
    'an embedded instance in two pieces of CDATA',
    'ok',
    guest('<![CDATA[<INSTANCE CLASS]]><![CDATA[NAME="Zoo_Ant"/>]]>'),
  ],
  ['an embedded instance without the attribute', 'ok', guest('&lt;INSTANCE CLASSNAME="Zoo_Ant"/&gt;', '')],
  [
    'an embedded instance with the old attribute',
    'ok',
    guest('&lt;INSTANCE CLASSNAME="Zoo_Ant"/&gt;', ' EMBEDDEDOBJECT="instance"'),
  ],
  [
    'an embedded instance with an XML declaration',
    'ok',
    guest('&lt;?xml version="1.0"?&gt;&lt;INSTANCE CLASSNAME="Zoo_Ant"/&gt;'),
  ],
  ['an embedded instance of another class', 'error 4', guest('&lt;INSTANCE CLASSNAME="Zoo_Eats"/&gt;')],
  ['an embedded instance of an unknown class', 'error 4', guest('&lt;INSTANCE CLASSNAME="Zoo_Whale"/&gt;')],
  [
    'an ill-formed embedded instance',
    ['error 4', '400 request-not-well-formed', notValid],
    guest('&lt;INSTANCE CLASSNAME="Zoo_Ant"'),
  ],
  ['a class for an embedded instance', 'error 4', guest('&lt;CLASS NAME="Zoo_Ant"/&gt;', ' EmbeddedObject="object"')],
  ['text for an embedded instance', ['error 4', '400 request-not-well-formed', notValid], guest('an ant')],
  [
    'an unknown kind of embedded object',
    notValid,
    guest('&lt;INSTANCE CLASSNAME="Zoo_Ant"/&gt;', ' EmbeddedObject="both"'),
  ],
  ['a static method on the class', 'ok', method('Count', 'root/zoo:Zoo_Lion', onClass('Zoo_Lion'))],
  [
    'a method in other letters',
    'ok',
    { ...method('cOUNT', 'root/zoo:Zoo_Lion', onClass('Zoo_Lion')), holds: 'METHODRESPONSE NAME="cOUNT"' },
  ],
  ['an instance method on the class', 'error 16', method('Feed', 'root/zoo:Zoo_Lion', onClass('Zoo_Lion'), fiveGrams)],
  ['an unknown method on an instance', 'error 17', method('Fly', 'root/zoo:Zoo_Lion.Name="Leo"', onLeo)],
  ['an unknown method on a class', 'error 16', method('Fly', 'root/zoo:Zoo_Lion', onClass('Zoo_Lion'))],
  ['a method of an unknown class', 'error 6', method('Fly', 'root/zoo:Zoo_Whale', onClass('Zoo_Whale'))],
  [
    'a method on an instance that is not there',
    'error 6',
    method('Feed', 'root/zoo:Zoo_Lion.Name="Simba"', onLeo.replace('Leo', 'Simba'), fiveGrams),
  ],
  [
    'the same without a required parameter',
    'error 4',
    method('Feed', 'root/zoo:Zoo_Lion.Name="Simba"', onLeo.replace('Leo', 'Simba')),
  ],
  [
    'an unknown method on an instance that is not there',
    'error 6',
    method('Fly', 'root/zoo:Zoo_Lion.Name="Simba"', onLeo.replace('Leo', 'Simba')),
  ],
  [
    'a method in an unknown namespace',
    'error 3',
    method('Count', 'root/no:Zoo_Lion', onClass('Zoo_Lion').replace('"zoo"', '"no"')),
  ],
  ['an empty method name', ['400 header-mismatch', notValid], method('', 'root/zoo:Zoo_Lion', onClass('Zoo_Lion'))],
  [
    'no target',
    notValid,
    {
      body: envelope('<METHODCALL NAME="Count"></METHODCALL>'),
      headers: { CIMMethod: 'Count', CIMObject: 'root/zoo:Zoo_Lion' },
    },
  ],
  ['two targets', notValid, method('Count', 'root/zoo:Zoo_Lion', onClass('Zoo_Lion') + onClass('Zoo_Lion'))],
  [
    'a target with a host',
    notValid,
    method(
      'Count',
      'root/zoo:Zoo_Lion',
      `<CLASSPATH><NAMESPACEPATH><HOST>h</HOST>${place}</NAMESPACEPATH><CLASSNAME NAME="Zoo_Lion"/></CLASSPATH>`,
    ),
  ],
  ['IPARAMVALUE in a method call', notValid, feed('<IPARAMVALUE NAME="Grams"><VALUE>5</VALUE></IPARAMVALUE>')],
  ['CIMObject of another class', '400 header-mismatch', method('Count', 'root/zoo:Zoo_Ant', onClass('Zoo_Lion'))],
  ['CIMObject of another instance', '400 header-mismatch', method('Feed', 'root/zoo:Zoo_Lion.Name="Nala"', onLeo)],
  ['CIMObject without the keys', '400 header-mismatch', method('Feed', 'root/zoo:Zoo_Lion', onLeo)],
  ['CIMObject with a key more', '400 header-mismatch', method('Feed', 'root/zoo:Zoo_Lion.Name="Leo",Age=3', onLeo)],
  ['CIMObject with a broken path', '400 header-mismatch', method('Feed', 'root/zoo:Zoo_Lion.Name="Leo', onLeo)],
  ['CIMObject of only a namespace', '400 header-mismatch', method('Feed', 'root/zoo', onLeo)],
  [
    'CIMObject in other letters',
    'ok',
    { ...grams('5'), headers: { CIMMethod: 'feed', CIMObject: 'ROOT/Zoo%3Azoo_lion.NAME%3D%22Leo%22' } },
  ],
]);
