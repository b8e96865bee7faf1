import { classParameter, instanceNameOf, parameter, valueParameter as value } from '../../cim/http/site.ts';
import { type Family, family, givenContext, type Request, type Step, visitor } from './case.ts';

const open = (...more: string[]): Request => ({
  operation: 'OpenEnumerateInstances',
  parameters: classParameter('ClassName', 'Zoo_Lion') + more.join(''),
});
const openPaths: Request = { ...open(), operation: 'OpenEnumerateInstancePaths' };
const openQuery: Request = {
  operation: 'OpenQueryInstances',
  parameters: value('FilterQueryLanguage', 'DMTF:CQL') + value('FilterQuery', 'SELECT * FROM Zoo_Lion'),
};
const openAssociators: Request = {
  operation: 'OpenAssociatorInstances',
  parameters: parameter('InstanceName', instanceNameOf('Zoo_Lion', 'Leo')),
};

const bare = (operation: string): Request => ({ operation, parameters: value('EnumerationContext', givenContext) });
const pull = (operation: string, count: string): Request => ({
  operation,
  parameters: value('EnumerationContext', givenContext) + value('MaxObjectCount', count),
});
const going = (count = '1') => pull('PullInstancesWithPath', count);
const paths = (count = '1') => pull('PullInstancePaths', count);
const query = (count = '1') => pull('PullInstances', count);
const close = bare('CloseEnumeration');
const count = bare('EnumerationCount');

const asVisitor = (change: Request): Request => ({ ...change, headers: { Authorization: visitor } });
const elsewhere = (change: Request): Request => ({ ...change, namespace: 'root/farm' });
const after = (steps: readonly Step[], change: Request) => ({ ...change, after: steps });
const opened = [open()];
const changed = (change: (context: string) => string) =>
  after(opened, { ...going(), edit: (body) => body.replace(/(?<=<VALUE>)[0-9a-f]{32}/, change) });
const otherDigit = (digit: string) => (digit === '0' ? '1' : '0');
const isEnd = /NAME="EndOfSequence" [^>]*><VALUE>TRUE/i;
const isNotEnd = /NAME="EndOfSequence" [^>]*><VALUE>FALSE/i;

/** Contexts that a server has given: who may use them, for what, and for how long (DSP0200 1.4 § 5.3.2.24). */
export const contexts: Family = family('pulls with contexts that were given', [
  ['the first pull', 'ok', after(opened, { ...going(), holds: isNotEnd })],
  ['a pull of nothing', 'ok', after(opened, { ...going('0'), holds: isNotEnd })],
  ['a pull after one of nothing', 'ok', after([open(), going('0')], { ...going('2'), holds: 'Nala' })],
  ['a pull of just what is there', 'ok', after(opened, { ...going('2'), holds: isEnd })],
  ['a pull of more than there is', 'ok', after(opened, { ...going('1000'), holds: isEnd })],
  ['a pull beyond the limit of objects', 'ok', after(opened, { ...going('4294967295'), holds: isEnd })],
  ['a pull beyond 32 bits', ['error 4', '400 request-not-valid'], after(opened, going('4294967296'))],
  ['a pull of less than nothing', ['error 4', '400 request-not-valid'], after(opened, going('-1'))],
  ['a pull without a count', 'error 4', after(opened, bare('PullInstancesWithPath'))],
  ['a pull of paths without a count', 'error 4', after([openPaths], bare('PullInstancePaths'))],
  ['a pull of a query without a count', 'error 4', after([openQuery], bare('PullInstances'))],
  ['a pull after the end', 'error 21', after([open(), going('2')], going())],
  ['a pull after an end that came one by one', 'error 21', after([open(), going(), going()], going())],
  ['a pull after the end of paths', 'error 21', after([openPaths, paths('2')], paths())],
  ['a pull after the end of a query', 'error 21', after([openQuery, query('2')], query())],
  ['closing after the end', 'error 21', after([open(), going('2')], close)],
  ['counting after the end', 'error 21', after([open(), going('2')], count)],
  ['closing', 'ok', after(opened, close)],
  ['closing in the middle', 'ok', after([open(), going()], close)],
  ['closing paths', 'ok', after([openPaths], close)],
  ['closing a query', 'ok', after([openQuery], close)],
  ['closing twice', 'error 21', after([open(), close], close)],
  ['a pull after closing', 'error 21', after([open(), close], going())],
  ['a pull of nothing after closing', 'error 21', after([open(), close], going('0'))],
  ['a pull of paths after closing', 'error 21', after([openPaths, close], paths())],
  ['a pull of a query after closing', 'error 21', after([openQuery, close], query())],
  ['counting', 'ok', after(opened, count)],
  ['counting does not end anything', 'ok', after([open(), count], going())],
  ['counting after closing', 'error 21', after([open(), close], count)],
  ['instances pulled as paths', 'error 21', after(opened, paths())],
  ['instances pulled as a query', 'error 21', after(opened, query())],
  ['paths pulled as instances', 'error 21', after([openPaths], going())],
  ['paths pulled as a query', 'error 21', after([openPaths], query())],
  ['a query pulled as instances', 'error 21', after([openQuery], going())],
  ['a query pulled as paths', 'error 21', after([openQuery], paths())],
  ['associators pulled as they should be', 'ok', after([openAssociators], { ...going(), holds: 'Savanna' })],
  ['associators pulled as paths', 'error 21', after([openAssociators], paths())],
  ['associators pulled as a query', 'error 21', after([openAssociators], query())],
  ['the right pull after a wrong one', 'error 21', after([open(), paths()], going())],
  ['a pull by another user', 'error 21', after(opened, asVisitor(going()))],
  ['closing by another user', 'error 21', after(opened, asVisitor(close))],
  ['counting by another user', 'error 21', after(opened, asVisitor(count))],
  ['a wrong pull by another user', 'error 21', after(opened, asVisitor(paths()))],
  ['a pull after another user closed it', 'ok', after([open(), asVisitor(close)], going())],
  ['a pull after another user pulled it wrongly', 'ok', after([open(), asVisitor(paths())], going())],
  ['a pull of what another user opened', 'error 21', after([asVisitor(open())], going())],
  ['a pull in another namespace', 'error 21', after(opened, elsewhere(going()))],
  ['closing in another namespace', 'error 21', after(opened, elsewhere(close))],
  ['counting in another namespace', 'error 21', after(opened, elsewhere(count))],
  ['a pull in no namespace that is there', 'error 3', after(opened, { ...going(), namespace: 'root/none' })],
  ['a pull after one in another namespace', 'ok', after([open(), elsewhere(going())], going())],
  ['a pull by another name of the namespace', 'ok', after(opened, { ...going(), namespace: 'zoo' })],
  ['a pull by the namespace in capitals', 'ok', after(opened, { ...going(), namespace: 'ROOT/Zoo' })],
  ['a pull just in time', 'ok', after([open(), { wait: 59 }], going())],
  ['a pull after the default time', 'error 21', after([open(), { wait: 61 }], going())],
  ['closing after the default time', 'error 21', after([open(), { wait: 61 }], close)],
  ['counting after the default time', 'error 21', after([open(), { wait: 61 }], count)],
  ['a pull after the time asked for', 'error 21', after([open(value('OperationTimeout', '5')), { wait: 6 }], going())],
  ['a pull within a longer time', 'ok', after([open(value('OperationTimeout', '300')), { wait: 299 }], going())],
  ['a pull of nothing begins the time anew', 'ok', after([open(), { wait: 50 }, going('0'), { wait: 50 }], going())],
  ['a pull of one object does', 'ok', after([open(), { wait: 50 }, going(), { wait: 50 }], going())],
  [
    'another user’s pull does not',
    'error 21',
    after([open(), { wait: 50 }, asVisitor(going()), { wait: 50 }], going()),
  ],
  [
    'a context with its last letter changed',
    'error 21',
    changed((context) => context.slice(0, -1) + otherDigit(context.slice(-1))),
  ],
  [
    'a context with its first letter changed',
    'error 21',
    changed((context) => otherDigit(context.slice(0, 1)) + context.slice(1)),
  ],
  ['a context one letter short', 'error 21', changed((context) => context.slice(0, -1))],
  ['a context with a letter more', 'error 21', changed((context) => `${context}0`)],
  ['two contexts in one', 'error 21', changed((context) => `${context}${context}`)],
]);
