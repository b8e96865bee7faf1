import fc from 'fast-check';
import { type Kind, operationTables, type Parameter, parametersOf } from '../corpus/operations.ts';
import { languages, queriesOf } from './queries.ts';
import { attribute, elementsOf, nameOf, places, written, type Xml } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A request as far as it is the sender's choice; the headers follow from it. */
export interface FuzzRequest {
  readonly method: string;
  readonly object: string;
  readonly body: string;
  /** Index of the account that sends it. */
  readonly account: number;
}

/** Stands for the enumeration context that the server gave last. */
export const contextMark = '@context@';

const layouts: readonly ((body: string) => string)[] = [
  (body) => body,
  (body) => body,
  (body) => body.replace(/></g, '>\n  <').replace(/(<VALUE>)\n\s+|\n\s+(<\/VALUE>)/g, '$1$2'),
  (body) => body.replace(/="([^"'<]*)"/g, "='$1'"),
  (body) => body.replace(/<IPARAMVALUE/g, '<!-- - --><IPARAMVALUE'),
  (body) => body.replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>'),
];

const envelope = (call: string) =>
  `<?xml version="1.0" encoding="utf-8"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ>${call}</SIMPLEREQ></MESSAGE></CIM>`;

/** Well-formed requests of every operation, with parameters that mostly fit it. */
export function requestsOf(words: Vocabulary): fc.Arbitrary<FuzzRequest> {
  const elements = elementsOf(words);
  const queries = queriesOf(words);
  const text = (source: Xml) => written(source).map((content) => `<VALUE>${content}</VALUE>`);
  const className = nameOf(words.classes).map((name) => `<CLASSNAME NAME="${attribute(name)}"/>`);
  const strings: Readonly<Record<string, Xml>> = {
    Query: queries.query,
    FilterQuery: fc.oneof(queries.query, queries.condition),
    QueryLanguage: fc.constantFrom(...languages),
    FilterQueryLanguage: fc.constantFrom(...languages),
    QualifierName: nameOf(words.qualifiers),
    EnumerationContext: fc.oneof({ weight: 8, arbitrary: fc.constant(contextMark) }, elements.scalar),
  };
  const list = fc
    .array(text(nameOf(words.properties)), { maxLength: 4 })
    .map((items) => `<VALUE.ARRAY>${items.join('')}</VALUE.ARRAY>`);
  const contents: Readonly<Record<Kind, (name: string) => Xml>> = {
    class: () => className,
    instance: () => elements.path,
    object: () => fc.oneof(elements.path, className),
    string: (name) => text(strings[name] ?? nameOf(words.properties)),
    property: () => text(nameOf(words.properties)),
    boolean: () => text(fc.constantFrom('TRUE', 'false', ' True ')),
    list: () => list,
    number: () => text(fc.constantFrom('0', '1', '2', '10', '100', '0x10', '4294967295')),
    newInstance: () => elements.instance,
    namedInstance: () =>
      fc
        .tuple(elements.path, elements.instance)
        .map(([path, instance]) => `<VALUE.NAMEDINSTANCE>${path}${instance}</VALUE.NAMEDINSTANCE>`),
    newClass: () => elements.newClass,
    qualifier: () => elements.declaration,
    value: () =>
      fc.oneof(
        text(elements.scalar),
        list,
        elements.reference.map((path) => `<VALUE.REFERENCE>${path}</VALUE.REFERENCE>`),
      ),
  };
  const anything = fc.oneof(...Object.values(contents).map((make) => make('')));
  const parameterOf = ({ name, kind, isRequired }: Parameter): Xml => {
    const content = fc.oneof(
      { weight: 30, arbitrary: contents[kind](name) },
      { weight: 1, arbitrary: anything },
      { weight: 1, arbitrary: fc.constant('') },
    );
    const whole = content.map((xml) => `<IPARAMVALUE NAME="${name}">${xml}</IPARAMVALUE>`);
    return fc.oneof({ weight: isRequired ? 40 : 1, arbitrary: whole }, { weight: 1, arbitrary: fc.constant('') });
  };

  const namespace = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...words.namespaces) },
    { weight: 1, arbitrary: fc.constantFrom('root', 'root/x', '__proto__') },
  );
  const account = fc.nat(2);
  const layout = fc.constantFrom(...layouts);
  const intrinsic = fc
    .constantFrom(...Object.entries(operationTables))
    .chain(([method, table]) => fc.tuple(fc.constant(method), fc.tuple(...parametersOf(table).map(parameterOf))))
    .chain(([method, parameters]) =>
      fc.tuple(fc.constant(method), fc.constant(parameters.join('')), namespace, account, layout),
    )
    .map(([method, parameters, object, sender, shape]): FuzzRequest => {
      const body = shape(envelope(`<IMETHODCALL NAME="${method}">${places(object)}${parameters}</IMETHODCALL>`));
      return { method, object, body, account: sender };
    });

  const argument = fc.oneof(anything, fc.constant(''));
  const extrinsic = fc
    .tuple(
      fc.constantFrom(...words.methods),
      elements.path,
      namespace,
      account,
      fc.array(argument, { minLength: 6, maxLength: 6 }),
    )
    .map(([{ name, parameters }, path, place, sender, values]): FuzzRequest => {
      const sent = parameters
        .slice(0, 6)
        .map((each, index) =>
          `<PARAMVALUE NAME="${each}">${values[index]}</PARAMVALUE>`.replace(
            /<QUALIFIER\.DECL.*<\/QUALIFIER\.DECLARATION>/s,
            '',
          ),
        );
      const target = `<LOCALINSTANCEPATH>${places(place)}${path}</LOCALINSTANCEPATH>`;
      return {
        method: name,
        object: objectPath(place, path),
        body: envelope(`<METHODCALL NAME="${name}">${target}${sent.join('')}</METHODCALL>`),
        account: sender,
      };
    });
  return fc.oneof({ weight: 6, arbitrary: intrinsic }, { weight: 1, arbitrary: extrinsic });
}

/** CIMObject of a method call; good for paths whose keys are plain strings. */
function objectPath(namespace: string, path: string): string {
  const keys = [...path.matchAll(/<KEYBINDING NAME="([^"]*)"><KEYVALUE[^>]*>([^<]*)<\/KEYVALUE>/g)];
  const className = /CLASSNAME="([^"]*)"/.exec(path)?.[1] ?? '';
  const bindings = keys.map(([, name, value = '']) => `${name}="${value.replace(/["\\]/g, '\\$&')}"`);
  return `${namespace}:${className}${bindings.length > 0 ? `.${bindings.join(',')}` : ''}`;
}
