import fc from 'fast-check';
import { intrinsicTypes } from '../../../src/cim/values/types.ts';
import { anyCharacter } from '../../any-character.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Xml = fc.Arbitrary<string>;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
export const attribute = (text: string) =>
  escaped(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\r\n]/g, (c) => `&#${c.charCodeAt(0)};`);
const expressible = (text: string) => text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const unicode = fc.string({ unit: anyCharacter, maxLength: 12 }).map(expressible);
const awkward = fc.constantFrom(
  '',
  ' ',
  '__proto__',
  'constructor',
  '=@',
  '.',
  ':',
  '//',
  '"',
  '\\',
  "'",
  '%',
  '\r\n',
  '\u0085',
  '😀',
  '\u202e',
);

/** A name: mostly one of the known, in any case, else an odd one. */
export const nameOf = (known: readonly string[]): Xml =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom(...known).map((name) => name.toUpperCase()) },
    { weight: 1, arbitrary: awkward },
    { weight: 1, arbitrary: unicode },
  );

/** Text of a VALUE, not yet escaped: something for each CIM type, and at the edges of each. */
export const scalar: Xml = fc.oneof(
  unicode,
  awkward,
  fc.constantFrom(
    'TRUE',
    'false',
    ' true ',
    'yes',
    '0',
    '-1',
    '+5',
    '0x1F',
    '-0x80',
    '255',
    '256',
    '65536',
    '4294967296',
    '18446744073709551615',
    '18446744073709551616',
  ),
  fc.constantFrom('1.5', '-1e308', '1e309', 'INF', '-INF', 'NaN', '1e-400', '.5', '5.'),
  fc.constantFrom(
    '20240229120000.000000+000',
    '20240230120000.000000+000',
    '00000001000000.000000:000',
    '********************.****+***',
    '2024**********.******+000',
    '99999999235959.999999:000',
  ),
  fc.bigInt().map(String),
  fc.double().map(String),
);

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const references = (text: string) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join('');
/** Writes text in one of the ways that XML has. */
export const written = (text: Xml): Xml =>
  fc.tuple(text, fc.constantFrom(escaped, escaped, escaped, cdata, references)).map(([value, write]) => write(value));

const value = (text: Xml): Xml => written(text).map((content) => `<VALUE>${content}</VALUE>`);
const type = fc.constantFrom(...intrinsicTypes);

/** How far paths and instances hold each other. */
const deep = { maxDepth: 3, depthIdentifier: 'cim' } as const;

/** The elements that carry values, names and declarations, over a vocabulary. */
export function elementsOf(words: Vocabulary) {
  const { path, reference, instance } = fc.letrec<{ instance: string; path: string; reference: string }>((recur) => ({
    path: fc.oneof(
      deep,
      { weight: 6, arbitrary: fc.constantFrom(...words.instanceNames) },
      { weight: 2, arbitrary: keyed(recur('reference')) },
    ),
    reference: recur('path').chain((path) =>
      fc.constantFrom(
        path,
        `<LOCALINSTANCEPATH>${places(words.namespaces[0] ?? 'root')}${path}</LOCALINSTANCEPATH>`,
        `<INSTANCEPATH><NAMESPACEPATH><HOST>h</HOST>${places('root/other')}</NAMESPACEPATH>${path}</INSTANCEPATH>`,
      ),
    ),
    instance: fc
      .tuple(
        nameOf(words.classes),
        fc.uniqueArray(property(recur('reference'), recur('instance')), {
          maxLength: 4,
          selector: (text) => /NAME="([^"]*)"/.exec(text)?.[1]?.toLowerCase(),
        }),
      )
      .map(([name, properties]) => `<INSTANCE CLASSNAME="${attribute(name)}">${properties.join('')}</INSTANCE>`),
  }));

  function keyed(reference: Xml): Xml {
    const keyType = fc.oneof(
      fc.constant(''),
      fc.constant(' VALUETYPE="string"'),
      type.map((each) => ` VALUETYPE="string" TYPE="${each}"`),
      fc.constant(' VALUETYPE="numeric"'),
    );
    const key = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.tuple(keyType, written(scalar)).map(([kind, text]) => `<KEYVALUE${kind}>${text}</KEYVALUE>`),
      },
      { weight: 1, arbitrary: reference.map((path) => `<VALUE.REFERENCE>${path}</VALUE.REFERENCE>`) },
    );
    const binding = fc
      .tuple(nameOf(words.properties), key)
      .map(([name, content]) => `<KEYBINDING NAME="${attribute(name)}">${content}</KEYBINDING>`);
    return fc
      .tuple(nameOf(words.classes), fc.array(binding, { maxLength: 4 }))
      .map(([name, keys]) => `<INSTANCENAME CLASSNAME="${attribute(name)}">${keys.join('')}</INSTANCENAME>`);
  }

  function property(reference: Xml, instance: Xml): Xml {
    const head = fc.tuple(nameOf(words.properties), type);
    return fc.oneof(
      deep,
      {
        weight: 4,
        arbitrary: fc
          .tuple(head, fc.option(value(scalar), { nil: '' }))
          .map(([[name, kind], content]) => `<PROPERTY NAME="${attribute(name)}" TYPE="${kind}">${content}</PROPERTY>`),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(head, fc.array(value(scalar), { maxLength: 3 }))
          .map(
            ([[name, kind], items]) =>
              `<PROPERTY.ARRAY NAME="${attribute(name)}" TYPE="${kind}"><VALUE.ARRAY>${items.join('')}</VALUE.ARRAY></PROPERTY.ARRAY>`,
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(head, reference)
          .map(
            ([[name], path]) =>
              `<PROPERTY.REFERENCE NAME="${attribute(name)}"><VALUE.REFERENCE>${path}</VALUE.REFERENCE></PROPERTY.REFERENCE>`,
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(head, value(instance))
          .map(
            ([[name], content]) =>
              `<PROPERTY NAME="${attribute(name)}" TYPE="string" EmbeddedObject="instance">${content}</PROPERTY>`,
          ),
      },
    );
  }

  const qualifier = fc
    .tuple(nameOf(words.qualifiers), type, fc.option(value(scalar), { nil: '' }))
    .map(([name, kind, content]) => `<QUALIFIER NAME="${attribute(name)}" TYPE="${kind}">${content}</QUALIFIER>`);
  const method = fc
    .tuple(nameOf(words.methods.map(({ name }) => name)), type, fc.array(type, { maxLength: 3 }))
    .map(
      ([name, kind, kinds]) =>
        `<METHOD NAME="${attribute(name)}" TYPE="${kind}">${kinds.map((each, index) => `<PARAMETER NAME="p${index}" TYPE="${each}"/>`).join('')}</METHOD>`,
    );
  const newClass = fc
    .tuple(
      fc.oneof(nameOf(words.classes), fc.constantFrom('Zoo_New', 'Xen_New')),
      fc.option(nameOf(words.classes)),
      fc.array(qualifier, { maxLength: 2 }),
      fc.array(property(reference, instance), { maxLength: 3 }),
      fc.array(method, { maxLength: 2 }),
    )
    .map(([name, superclass, qualifiers, properties, methods]) => {
      const above = superclass === null ? '' : ` SUPERCLASS="${attribute(superclass)}"`;
      return `<CLASS NAME="${attribute(name)}"${above}>${[...qualifiers, ...properties, ...methods].join('')}</CLASS>`;
    });
  const declaration = fc
    .tuple(
      nameOf([...words.qualifiers, 'New']),
      type,
      fc.boolean(),
      fc.constantFrom('', '<SCOPE CLASS="true"/>', '<SCOPE PROPERTY="true" METHOD="true"/>'),
      fc.option(value(scalar), { nil: '' }),
    )
    .map(
      ([name, kind, isArray, scope, content]) =>
        `<QUALIFIER.DECLARATION NAME="${attribute(name)}" TYPE="${kind}" ISARRAY="${isArray}">${scope}${isArray ? `<VALUE.ARRAY>${content}</VALUE.ARRAY>` : content}</QUALIFIER.DECLARATION>`,
    );

  return {
    path,
    reference,
    instance,
    newClass,
    declaration,
    value,
    scalar,
  };
}

export function places(namespace: string): string {
  const segments = namespace.split('/').map((segment) => `<NAMESPACE NAME="${attribute(segment)}"/>`);
  return `<LOCALNAMESPACEPATH>${segments.join('')}</LOCALNAMESPACEPATH>`;
}
