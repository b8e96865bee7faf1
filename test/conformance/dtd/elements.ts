/** How an attribute may look; `!` in front: it must be there. */
type Attribute = 'text' | 'name' | 'boolean' | 'type' | 'paramtype' | 'embedded' | 'valuetype' | 'token';

export interface ElementDeclaration {
  /** Content model in the notation of a DTD. */
  readonly content: string;
  readonly attributes?: Readonly<Record<string, Attribute | `!${Attribute}`>>;
}

const named = { NAME: '!name' } as const;
const typed = { ...named, TYPE: '!type' } as const;
const flavors = {
  OVERRIDABLE: 'boolean',
  TOSUBCLASS: 'boolean',
  TOINSTANCE: 'boolean',
  TRANSLATABLE: 'boolean',
} as const;
const inherited = { CLASSORIGIN: 'name', PROPAGATED: 'boolean' } as const;
const embedded = { EmbeddedObject: 'embedded' } as const;
const language = { 'xml:lang': 'token' } as const;
const versions = { CIMVERSION: '!text', DTDVERSION: '!text' } as const;
const scopes = ['CLASS', 'ASSOCIATION', 'REFERENCE', 'PROPERTY', 'METHOD', 'PARAMETER', 'INDICATION'];

const text = '#PCDATA';
const value = '(VALUE | VALUE.ARRAY)?';
const properties = '(PROPERTY | PROPERTY.ARRAY | PROPERTY.REFERENCE)*';
const place = '(LOCALNAMESPACEPATH | NAMESPACEPATH)?';

/** The elements of DSP0203 2.4, one line each: what a valid document may hold. */
export const elements: Readonly<Record<string, ElementDeclaration>> = {
  CIM: { content: '(MESSAGE | DECLARATION)', attributes: versions },
  DECLARATION: { content: '(DECLGROUP | DECLGROUP.WITHNAME | DECLGROUP.WITHPATH)+' },
  DECLGROUP: { content: `${place}, QUALIFIER.DECLARATION*, VALUE.OBJECT*` },
  'DECLGROUP.WITHNAME': { content: `${place}, QUALIFIER.DECLARATION*, VALUE.NAMEDOBJECT*` },
  'DECLGROUP.WITHPATH': { content: '(VALUE.OBJECTWITHPATH | VALUE.OBJECTWITHLOCALPATH)*' },
  'QUALIFIER.DECLARATION': {
    content: `SCOPE?, ${value}`,
    attributes: { ...typed, ISARRAY: 'boolean', ARRAYSIZE: 'text', ...flavors },
  },
  SCOPE: { content: 'EMPTY', attributes: Object.fromEntries(scopes.map((scope) => [scope, 'boolean'])) },

  VALUE: { content: text },
  'VALUE.ARRAY': { content: '(VALUE | VALUE.NULL)*' },
  'VALUE.REFERENCE': {
    content: '(CLASSPATH | LOCALCLASSPATH | CLASSNAME | INSTANCEPATH | LOCALINSTANCEPATH | INSTANCENAME)',
  },
  'VALUE.REFARRAY': { content: '(VALUE.REFERENCE | VALUE.NULL)*' },
  'VALUE.OBJECT': { content: '(CLASS | INSTANCE)' },
  'VALUE.NAMEDINSTANCE': { content: 'INSTANCENAME, INSTANCE' },
  'VALUE.NAMEDOBJECT': { content: '(CLASS | (INSTANCENAME, INSTANCE))' },
  'VALUE.OBJECTWITHPATH': { content: '((CLASSPATH, CLASS) | (INSTANCEPATH, INSTANCE))' },
  'VALUE.OBJECTWITHLOCALPATH': { content: '((LOCALCLASSPATH, CLASS) | (LOCALINSTANCEPATH, INSTANCE))' },
  'VALUE.NULL': { content: 'EMPTY' },
  'VALUE.INSTANCEWITHPATH': { content: 'INSTANCEPATH, INSTANCE' },

  NAMESPACEPATH: { content: 'HOST, LOCALNAMESPACEPATH' },
  LOCALNAMESPACEPATH: { content: 'NAMESPACE+' },
  HOST: { content: text },
  NAMESPACE: { content: 'EMPTY', attributes: named },
  CLASSPATH: { content: 'NAMESPACEPATH, CLASSNAME' },
  LOCALCLASSPATH: { content: 'LOCALNAMESPACEPATH, CLASSNAME' },
  CLASSNAME: { content: 'EMPTY', attributes: named },
  INSTANCEPATH: { content: 'NAMESPACEPATH, INSTANCENAME' },
  LOCALINSTANCEPATH: { content: 'LOCALNAMESPACEPATH, INSTANCENAME' },
  INSTANCENAME: { content: '(KEYBINDING* | KEYVALUE? | VALUE.REFERENCE?)', attributes: { CLASSNAME: '!name' } },
  OBJECTPATH: { content: '(INSTANCEPATH | CLASSPATH)' },
  KEYBINDING: { content: '(KEYVALUE | VALUE.REFERENCE)', attributes: named },
  KEYVALUE: { content: text, attributes: { VALUETYPE: 'valuetype', TYPE: '!type' } },

  CLASS: { content: `QUALIFIER*, ${properties}, METHOD*`, attributes: { ...named, SUPERCLASS: 'name' } },
  INSTANCE: { content: `QUALIFIER*, ${properties}`, attributes: { CLASSNAME: '!name', ...language } },
  QUALIFIER: { content: value, attributes: { ...typed, PROPAGATED: 'boolean', ...flavors, ...language } },
  PROPERTY: { content: 'QUALIFIER*, VALUE?', attributes: { ...typed, ...inherited, ...embedded, ...language } },
  'PROPERTY.ARRAY': {
    content: 'QUALIFIER*, VALUE.ARRAY?',
    attributes: { ...typed, ARRAYSIZE: 'text', ...inherited, ...embedded, ...language },
  },
  'PROPERTY.REFERENCE': {
    content: 'QUALIFIER*, VALUE.REFERENCE?',
    attributes: { ...named, REFERENCECLASS: 'name', ...inherited },
  },
  METHOD: {
    content: 'QUALIFIER*, (PARAMETER | PARAMETER.REFERENCE | PARAMETER.ARRAY | PARAMETER.REFARRAY)*',
    attributes: { ...named, TYPE: 'type', ...inherited },
  },
  PARAMETER: { content: 'QUALIFIER*', attributes: typed },
  'PARAMETER.REFERENCE': { content: 'QUALIFIER*', attributes: { ...named, REFERENCECLASS: 'name' } },
  'PARAMETER.ARRAY': { content: 'QUALIFIER*', attributes: { ...typed, ARRAYSIZE: 'text' } },
  'PARAMETER.REFARRAY': {
    content: 'QUALIFIER*',
    attributes: { ...named, REFERENCECLASS: 'name', ARRAYSIZE: 'text' },
  },

  MESSAGE: {
    content: '(SIMPLEREQ | MULTIREQ | SIMPLERSP | MULTIRSP | SIMPLEEXPREQ | MULTIEXPREQ | SIMPLEEXPRSP | MULTIEXPRSP)',
    attributes: { ID: '!text', PROTOCOLVERSION: '!text' },
  },
  MULTIREQ: { content: 'SIMPLEREQ, SIMPLEREQ+' },
  SIMPLEREQ: { content: 'CORRELATOR*, (METHODCALL | IMETHODCALL)' },
  METHODCALL: { content: '(LOCALCLASSPATH | LOCALINSTANCEPATH), PARAMVALUE*', attributes: named },
  PARAMVALUE: {
    content:
      '(VALUE | VALUE.REFERENCE | VALUE.ARRAY | VALUE.REFARRAY | CLASSNAME | INSTANCENAME | CLASS | INSTANCE | VALUE.NAMEDINSTANCE)?',
    attributes: { ...named, PARAMTYPE: 'paramtype', ...embedded },
  },
  IMETHODCALL: { content: 'LOCALNAMESPACEPATH, IPARAMVALUE*', attributes: named },
  IPARAMVALUE: {
    content:
      '(VALUE | VALUE.ARRAY | VALUE.REFERENCE | CLASSNAME | INSTANCENAME | QUALIFIER.DECLARATION | CLASS | INSTANCE | VALUE.NAMEDINSTANCE)?',
    attributes: named,
  },
  MULTIRSP: { content: 'SIMPLERSP, SIMPLERSP+' },
  SIMPLERSP: { content: '(METHODRESPONSE | IMETHODRESPONSE)' },
  METHODRESPONSE: { content: '(ERROR | (RETURNVALUE?, PARAMVALUE*))', attributes: named },
  IMETHODRESPONSE: { content: '(ERROR | (IRETURNVALUE?, PARAMVALUE*))', attributes: named },
  ERROR: { content: 'INSTANCE*', attributes: { CODE: '!text', DESCRIPTION: 'text' } },
  RETURNVALUE: { content: '(VALUE | VALUE.REFERENCE)?', attributes: { ...embedded, PARAMTYPE: 'paramtype' } },
  IRETURNVALUE: {
    content:
      '(CLASSNAME* | INSTANCENAME* | VALUE* | VALUE.OBJECTWITHPATH* | VALUE.OBJECTWITHLOCALPATH* | VALUE.OBJECT* | OBJECTPATH* | QUALIFIER.DECLARATION* | VALUE.ARRAY? | VALUE.REFERENCE? | CLASS* | INSTANCE* | INSTANCEPATH* | VALUE.NAMEDINSTANCE* | VALUE.INSTANCEWITHPATH*)',
  },
  MULTIEXPREQ: { content: 'SIMPLEEXPREQ, SIMPLEEXPREQ+' },
  SIMPLEEXPREQ: { content: 'CORRELATOR*, EXPMETHODCALL' },
  EXPMETHODCALL: { content: 'EXPPARAMVALUE*', attributes: named },
  MULTIEXPRSP: { content: 'SIMPLEEXPRSP, SIMPLEEXPRSP+' },
  SIMPLEEXPRSP: { content: 'EXPMETHODRESPONSE' },
  EXPMETHODRESPONSE: { content: '(ERROR | IRETURNVALUE?)', attributes: named },
  EXPPARAMVALUE: { content: 'INSTANCE?', attributes: named },
  CORRELATOR: { content: 'VALUE', attributes: typed },
};

const types = 'boolean|string|char16|uint8|sint8|uint16|sint16|uint32|sint32|uint64|sint64|datetime|real32|real64';

/** What the value of each kind of attribute may be. Names are CDATA to the DTD, but never hold white space or slashes. */
export const attributeForms: Readonly<Record<Attribute, RegExp>> = {
  text: /^/,
  name: /^/,
  boolean: /^(true|false)$/,
  type: new RegExp(`^(${types})$`),
  paramtype: new RegExp(`^(${types}|reference|object|instance)$`),
  embedded: /^(object|instance)$/,
  valuetype: /^(string|boolean|numeric)$/,
  token: /^[\w.:-]+$/,
};
