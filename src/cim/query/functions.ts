import { pathOfRow } from '../row-path.ts';
import { printObjectPath } from '../schema/object-path.ts';
import { dateTimeFromEpoch, parseDateTime } from '../values/datetime.ts';
import { isInstance } from '../values/instance.ts';
import type { InstancePath } from '../values/path.ts';
import { type CIMScalar, type CIMValue, type DataType, isList } from '../values/types.ts';
import type { FunctionCall, Operand } from './ast.ts';
import { compilePath, declaredProperty, type Getter } from './compile-path.ts';
import { type CompileContext, isStrict } from './context.ts';
import { QueryError } from './error.ts';
import { featureOfFunction, unsupported } from './features.ts';
import { spend } from './meter.ts';
import type { TokenReader } from './token-reader.ts';
import { kindOf, type ValueKind, type ValueType } from './value-type.ts';

interface FunctionDefinition {
  /** What each may be of. */
  readonly parameters: readonly (readonly ValueKind[])[];
  readonly type: DataType;
  compile(context: CompileContext, call: FunctionCall): Getter;
}

/** The functions of DSP0202 1.0 that are offered, by name in upper case. */
const functions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ['UPPERCASE', { parameters: [['text']], type: 'string', compile: upperCase }],
  ['CURRENTDATETIME', { parameters: [], type: 'datetime', compile: currentDateTime }],
  ['DATETIME', { parameters: [['text']], type: 'datetime', compile: dateTime }],
  ['CLASSNAME', ofPath('string', ({ className }) => className)],
  ['NAMESPACENAME', ofPath('string', ({ namespace }) => namespace ?? null)],
  ['CLASSPATH', ofPath('string', ({ namespace, className }) => (namespace ? `${namespace}:${className}` : className))],
  ['MODELPATH', ofPath('string', ({ kind, className, keys }) => printObjectPath({ kind, className, keys }))],
  ['OBJECTPATH', ofPath('reference', (path) => path)],
  ['INSTANCETOREFERENCE', ofPath('reference', (path) => path)],
  ['REFERENCETOSTRING', ofPath('string', printObjectPath)],
]);

/** The type that is known of an operand before there is an instance: as declared, or of a function's results. */
export function typeOf(context: CompileContext, operand: Operand): ValueType | undefined {
  if (operand.kind === 'call') return { name: operand.name, type: definitionOf(operand).type, isArray: false };
  if (operand.kind !== 'path') return undefined;
  const property = operand.steps.length === 0 ? undefined : declaredProperty(context, operand);
  return property && typeof operand.steps.at(-1)?.index === 'number' ? { ...property, isArray: false } : property;
}

/** @throws QueryError for functions that are not offered and for parameters that they do not take */
export function compileCall(context: CompileContext, call: FunctionCall): Getter {
  const definition = definitionOf(call);
  const { length } = definition.parameters;
  if (call.parameters.length !== length) {
    throw new QueryError('invalid', `${call.name} takes ${length} parameters`, call.at);
  }
  for (const [index, kinds] of definition.parameters.entries()) requireParameter(context, call, index, kinds);
  return definition.compile(context, call);
}

/** @throws QueryError for a function, or a property as the class of the query declares it, that is no such parameter */
function requireParameter(
  context: CompileContext,
  { name, parameters }: FunctionCall,
  index: number,
  kinds: readonly ValueKind[],
): void {
  const operand = parameters[index];
  const type = operand && isStrict(context) ? typeOf(context, operand) : undefined;
  if (operand === undefined || type === undefined || (kinds.includes(kindOf(type)) && !type.isArray)) return;
  throw new QueryError('invalid', `${name} does not take ${type.name}`, operand.at);
}

/** Refuses a function in the list of what is selected, as it would be anywhere where it is not offered at all. */
export function refuseSelectedFunction(tokens: TokenReader): void {
  const next = tokens.peek();
  if (next.kind !== 'word' || !tokens.isSymbol('(', 1)) return;
  definitionOf({ name: next.text, at: next.at });
  throw unsupported('Extended Select List', next.at);
}

function definitionOf({ name, at }: Pick<FunctionCall, 'name' | 'at'>): FunctionDefinition {
  const definition = functions.get(name.toUpperCase());
  if (definition !== undefined) return definition;
  const feature = featureOfFunction(name);
  throw feature === undefined
    ? new QueryError('invalid', `there is no function ${name}`, at)
    : unsupported(feature, at);
}

function upperCase(context: CompileContext, { name, parameters: [text], at }: FunctionCall): Getter {
  const value = text && stringGetter(context, text);
  if (value === undefined) throw new QueryError('invalid', `${name} takes a property or a string`, at);
  if (text?.kind === 'literal') {
    const upper = String(text.value).toUpperCase();
    return () => upper;
  }
  // What is in upper case stays as it is: of such functions within each other one does the work.
  if (text?.kind === 'call' && definitionOf(text).compile === upperCase) return value;
  return (row) => {
    const text = value(row);
    if (typeof text !== 'string') return null;
    spend(context.meter, text.length);
    return text.toUpperCase();
  };
}

function stringGetter(context: CompileContext, operand: Operand): Getter | undefined {
  if (operand.kind === 'path') return compilePath(context, operand);
  if (operand.kind === 'call') return compileCall(context, operand);
  const value = operand.kind === 'literal' ? operand.value : undefined;
  return typeof value === 'string' ? () => value : undefined;
}

function currentDateTime({ environment: { now } }: CompileContext, { name, at }: FunctionCall): Getter {
  if (now === undefined) throw new QueryError('feature', `function ${name} is not supported here`, at);
  const value = dateTimeFromEpoch(now) ?? null;
  return () => value;
}

function dateTime(_context: CompileContext, { parameters: [text], at }: FunctionCall): Getter {
  const value = text?.kind === 'literal' && typeof text.value === 'string' ? parseDateTime(text.value) : undefined;
  if (value === undefined) throw new QueryError('invalid', 'DateTime takes a datetime of 25 characters', at);
  return () => value;
}

/** A function of the path of an instance: the one that is looked at, an embedded one, or one that is referred to. */
function ofPath(type: DataType, result: (path: InstancePath) => CIMScalar | null): FunctionDefinition {
  const compile = (context: CompileContext, { name, parameters: [object], at }: FunctionCall): Getter => {
    const pathOf = object && pathGetter(context, object);
    if (pathOf === undefined) throw new QueryError('invalid', `${name} takes an instance or a reference`, at);
    return (row) => {
      const path = asPath(pathOf(row));
      const value = path === undefined ? null : result(path);
      if (typeof value === 'string') spend(context.meter, value.length);
      return value;
    };
  };
  return { parameters: [['instance', 'reference']], type, compile };
}

function pathGetter(context: CompileContext, object: Operand): Getter | undefined {
  if (object.kind === 'call' && definitionOf(object).type === 'reference') return compileCall(context, object);
  if (object.kind !== 'path') return undefined;
  if (object.steps.length > 0) return compilePath(context, object);
  const { namespace } = context.environment;
  return (row) => {
    const { namespace: none, ...path } = pathOfRow(row, '');
    return namespace === undefined ? path : { ...path, namespace };
  };
}

function asPath(value: CIMValue | null): InstancePath | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return undefined;
  if (!isInstance(value)) return value;
  return value.path ?? { kind: 'instance-path', className: value.className, keys: new Map() };
}
