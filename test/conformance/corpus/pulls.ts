import { classParameter, parameter, valueParameter } from '../../cim/http/site.ts';
import { type Family, family, type Request } from './case.ts';

const open = (...more: string[]): Request => ({
  operation: 'OpenEnumerateInstances',
  parameters: classParameter('ClassName', 'Zoo_Lion') + more.join(''),
});
const value = valueParameter;
const filter = (query: string, language = 'DMTF:FQL') =>
  open(value('FilterQueryLanguage', language), value('FilterQuery', query));
const pull = (context: string, operation = 'PullInstancesWithPath'): Request => ({
  operation,
  parameters: value('EnumerationContext', context) + value('MaxObjectCount', '1'),
});
const close = (context: string, operation = 'CloseEnumeration'): Request => ({
  operation,
  parameters: value('EnumerationContext', context),
});

/** Pulls that are asked for wrongly (DSP0200 1.4 § 5.3.2.24). */
export const pulls: Family = family('misuse of pulls', [
  ['an open without a count', 'ok', { ...open(), holds: /NAME="EndOfSequence"/ }],
  ['an open with a count of nothing', 'ok', open(value('MaxObjectCount', '0'))],
  ['a count below nothing', ['error 4', '400 request-not-valid'], open(value('MaxObjectCount', '-1'))],
  ['a count beyond 32 bits', ['error 4', '400 request-not-valid'], open(value('MaxObjectCount', '4294967296'))],
  ['a count in words', ['error 4', '400 request-not-valid'], open(value('MaxObjectCount', 'many'))],
  ['a context that never ends', 'error 22', open(value('OperationTimeout', '0'))],
  ['a context for a month', 'error 22', open(value('OperationTimeout', '2678400'))],
  ['the longest timeout of all', 'error 22', open(value('OperationTimeout', '4294967295'))],
  ['a NULL timeout', 'ok', open(parameter('OperationTimeout', ''))],
  ['going on after errors', 'error 26', open(value('ContinueOnError', 'true'))],
  ['not going on after errors', 'ok', open(value('ContinueOnError', 'false'))],
  ['a filter', 'ok', filter("Name = 'Leo'")],
  ['a filter without a language', 'error 4', open(value('FilterQuery', "Name = 'Leo'"))],
  ['a language without a filter', ['ok', 'error 4'], open(value('FilterQueryLanguage', 'DMTF:FQL'))],
  ['a filter in an unknown language', 'error 14', filter("Name = 'Leo'", 'SQL')],
  ['a filter of nothing', 'error 15', filter('')],
  ['a filter that is a query', 'error 15', filter('SELECT * FROM Zoo_Lion')],
  ['a filter with an open quote', 'error 15', filter("Name = 'Leo")],
  ['a filter of ten thousand parentheses', ['error 15', 'error 29'], filter('('.repeat(10_000))],
  ['a pull from an unknown context', 'error 21', pull('nobody')],
  ['a pull of paths from an unknown context', 'error 21', pull('nobody', 'PullInstancePaths')],
  ['a pull of a query from an unknown context', 'error 21', pull('nobody', 'PullInstances')],
  ['a context of a hundred thousand letters', 'error 21', pull('x'.repeat(100_000))],
  ['a context with the name of a member of all objects', 'error 21', pull('__proto__')],
  ['closing an unknown context', 'error 21', close('nobody')],
  ['counting an unknown context', 'error 21', close('nobody', 'EnumerationCount')],
]);
