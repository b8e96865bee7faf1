import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { CIMError } from '../../../src/cim/errors.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import type { CIMInstance } from '../../../src/cim/values/instance.ts';
import { classElement, classWithPath, qualifierDeclaration } from '../../../src/cim/xml/write-declarations.ts';
import {
  errorElement,
  messageEnd,
  messageStart,
  responseEnd,
  responseStart,
} from '../../../src/cim/xml/write-messages.ts';
import { className, objectPath } from '../../../src/cim/xml/write-paths.ts';
import {
  instancePath,
  instanceWithPath,
  namedInstance,
  objectWithPath,
  rowInstance,
  rowName,
} from '../../../src/cim/xml/write-rows.ts';
import {
  instance as instanceElement,
  paramValue,
  returnValue,
  valueElement,
} from '../../../src/cim/xml/write-values.ts';
import { anyCharacter } from '../../any-character.ts';
import { elements } from '../../conformance/dtd/elements.ts';
import { type Seen, validate } from '../../conformance/dtd/validate.ts';
import { neverWritten } from '../../conformance/exchanged-elements.ts';
import { compileText } from '../mof/compile-text.ts';
import { flatInstance, instance, text } from './arbitraries.ts';
import { asString } from './as-string.ts';
import { classOf, repository, rowOf } from './model.ts';

const envelope = { id: '1', isMulti: false };

function response(kind: 'intrinsic' | 'extrinsic', content: string): string {
  const call = { kind, name: 'Op' };
  return messageStart(envelope) + responseStart(call) + content + responseEnd(call) + messageEnd(envelope);
}

const returned = (content: string) => response('intrinsic', `<IRETURNVALUE>${content}</IRETURNVALUE>`);

const path = { kind: 'instance-path', className: 'C', namespace: 'n', keys: new Map([['k', 1]]) } as const;
const [sample] = fc.sample(instance, { numRuns: 1, seed: 7 }) as [CIMInstance];
const row = rowOf('T_All', { Id: ' <x> ', Number: 3, Inner: sample, Inners: [sample], States: [1, null], R64: 2.5 });
const link = rowOf('T_Link', { Left: path, Right: { ...path, host: 'h' } });
const rows = { includeClassOrigin: true, indexes: undefined };
const view = { localOnly: false, includeQualifiers: true, includeClassOrigin: true, propertyNames: undefined };

const { repository: sized } = compileText(
  `Qualifier Association : boolean = false, Scope(association), Flavor(DisableOverride, ToSubclass);
  Qualifier Pair : string[2] = null, Scope(association, indication), Flavor(EnableOverride, Restricted);
  [Association, Pair { "a", "b" }]
  class T_Sized { T_Sized REF One; T_Sized REF Other; uint8 Sizes[3]; uint32 Act(uint8 Levels[3], T_Sized REF Others[2]); };
  [Association] class T_More : T_Sized { };`,
  'sized.mof',
);

/** One response for each form that IRETURNVALUE and its kin may take. */
const documents: Readonly<Record<string, string>> = {
  instances: returned(asString(rowInstance(row, rows)) + asString(rowInstance(link, rows)) + instanceElement(sample)),
  'named instances': returned(asString(namedInstance(row, rows)) + asString(namedInstance(link, rows))),
  'instance names': returned(asString(rowName(row)) + asString(rowName(link))),
  'objects with path': returned(
    asString(objectWithPath('h:5989', 'root/cimv2')(row, rows)) + classWithPath(classOf('T_All'), 'h', 'n', view),
  ),
  'instances with path': response(
    'intrinsic',
    `<IRETURNVALUE>${asString(instanceWithPath('h:5989', 'root/cimv2')(row, rows))}</IRETURNVALUE>${paramValue('EndOfSequence', { type: 'boolean', isArray: false }, true)}`,
  ),
  'instance paths': returned(asString(instancePath('h:5989', 'root/cimv2')(row, rows))),
  'object paths': returned(
    objectPath(path, 'h') + objectPath({ kind: 'class-path', className: 'C', namespace: 'n' }, 'h'),
  ),
  classes: returned(['T_Base', 'T_All', 'T_Link'].map((name) => classElement(classOf(name), view)).join('')),
  'arrays of a fixed size': returned(
    ['T_Sized', 'T_More'].map((name) => classElement(sized.class(name) as CIMClass, view)).join(''),
  ),
  'a qualifier type of a fixed size': returned([...sized.qualifierTypes()].map(qualifierDeclaration).join('')),
  'class names': returned(className('C')),
  'qualifier types': returned([...repository.qualifierTypes()].map(qualifierDeclaration).join('')),
  'a value': returned(valueElement([1, null], 'uint8')),
  'a method': response(
    'extrinsic',
    returnValue({ type: 'uint32', isArray: false }, 0) +
      paramValue('Job', { type: 'reference', isArray: false }, path) +
      paramValue('Jobs', { type: 'reference', isArray: true }, [path, null]) +
      paramValue('Made', { type: 'string', isArray: false, embedded: 'instance' }, sample) +
      paramValue('None', { type: 'uint8', isArray: true }, null),
  ),
  'a method that returns an object': response(
    'extrinsic',
    returnValue({ type: 'string', isArray: false, embedded: 'instance' }, sample),
  ),
  'an error': response(
    'extrinsic',
    errorElement(new CIMError('FAILED', '<&">', { details: { messageId: 'x', messageArguments: ['<', ''] } }), true),
  ),
  nothing: response('intrinsic', ''),
};

describe('responses against the DTD of DSP0203 2.4', () => {
  it.each(Object.entries(documents))('are valid: %s', (_, document) => {
    expect(() => validate(document)).not.toThrow();
  });

  it('hold every attribute that a reply may hold', () => {
    const seen: Seen = new Map();
    for (const document of Object.values(documents)) validate(document, ['CIM'], seen);
    const missing = Object.entries(elements)
      .filter(([name]) => !neverWritten.has(name))
      .flatMap(([name, { attributes = {} }]) => Object.keys(attributes).map((each) => `${name} ${each}`))
      .filter((each) => !seen.has(each) && !/ (?:TOINSTANCE|xml:lang)$/.test(each));
    expect(missing).toEqual([]);
  });
});

describe('responses to a second, independent reader', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    htmlEntities: true,
  });

  it.each(Object.entries(documents))('are well-formed: %s', (_, document) => {
    expect(XMLValidator.validate(document)).toBe(true);
  });

  it('hold the same texts', () => {
    fc.assert(
      fc.property(text, (value) => {
        const document = returned(asString(rowInstance(rowOf('T_Base', { Id: value }), { ...rows, indexes: [0] })));
        const { PROPERTY } = parser.parse(document).CIM.MESSAGE.SIMPLERSP.IMETHODRESPONSE.IRETURNVALUE.INSTANCE;
        expect(PROPERTY.VALUE).toBe(value);
      }),
    );
  });

  it('are well-formed whatever the instance holds', () => {
    const anything = fc.string({ unit: anyCharacter, maxLength: 20 });
    fc.assert(
      fc.property(flatInstance, anything, (value, hostile) => {
        const properties = new Map(value.properties).set('x', { type: 'string', isArray: false, value: hostile });
        expect(XMLValidator.validate(returned(instanceElement({ ...value, properties })))).toBe(true);
      }),
    );
  });
});
