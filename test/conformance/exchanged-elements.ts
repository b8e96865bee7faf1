const listener = 'no: this server receives no exports';
const sender = 'no: this server sends no exports';
const reply = 'no: part of replies';
const request = 'no: part of requests';
const file = 'no: declarations in files, not in messages';
const files = ['DECLARATION', 'DECLGROUP', 'DECLGROUP.WITHNAME', 'DECLGROUP.WITHPATH', 'VALUE.NAMEDOBJECT'].map(
  (name) => [name, file] as const,
);
const older = 'no: ExecQuery answers VALUE.OBJECTWITHPATH';

/** Elements that requests to this server never hold, with the reason. */
export const neverRead: ReadonlyMap<string, string> = new Map([
  ...files,
  ...[
    'MULTIRSP',
    'SIMPLERSP',
    'METHODRESPONSE',
    'IMETHODRESPONSE',
    'ERROR',
    'RETURNVALUE',
    'IRETURNVALUE',
    'MULTIEXPRSP',
    'SIMPLEEXPRSP',
    'EXPMETHODRESPONSE',
    'VALUE.OBJECT',
    'VALUE.OBJECTWITHPATH',
    'VALUE.OBJECTWITHLOCALPATH',
    'VALUE.INSTANCEWITHPATH',
    'OBJECTPATH',
  ].map((name) => [name, reply] as const),
]);

/** Elements that replies of this server never hold, with the reason. */
export const neverWritten: ReadonlyMap<string, string> = new Map([
  ...files,
  ...['MULTIREQ', 'SIMPLEREQ', 'METHODCALL', 'IMETHODCALL', 'IPARAMVALUE', 'CORRELATOR'].map(
    (name) => [name, request] as const,
  ),
  ...['MULTIEXPREQ', 'SIMPLEEXPREQ', 'EXPMETHODCALL', 'EXPPARAMVALUE'].map((name) => [name, sender] as const),
  ...['MULTIEXPRSP', 'SIMPLEEXPRSP', 'EXPMETHODRESPONSE'].map((name) => [name, listener] as const),
  ['VALUE.OBJECT', older],
  ['VALUE.OBJECTWITHLOCALPATH', older],
  ['LOCALCLASSPATH', 'no: paths of classes carry a host'],
]);
