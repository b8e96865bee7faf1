import type { CIMClass, CIMProperty, CIMValue, ClassRepository } from '../../../src/cim/index.ts';
import type {
  AnySource,
  AssociationMapping,
  ConstantMapping,
  InstanceMapping,
  PathEntry,
  RecordMapping,
} from '../../../src/mapping/define/mapping.ts';
import { unmappedEverywhere } from '../../../src/mapping/define/unmapped.ts';
import { compileLocator } from '../../../src/mapping/engine/locator.ts';
import { type Declaration, isAction } from '../../../src/mapping/engine/provider.ts';
import { CompiledWay } from '../../../src/mapping/engine/ways.ts';
import type { DataModel } from '../../../src/xenapi/index.ts';
import { isLegalValue } from './value-map.ts';

/** What the declarations are checked against. */
export interface CheckOptions {
  readonly declarations: readonly Declaration[];
  readonly repository: ClassRepository;
  readonly model: DataModel;
}

type Mapping = InstanceMapping | AssociationMapping;

const alwaysUnmapped = new Set(Object.values(unmappedEverywhere).flat());

/**
 * What is wrong with declarations that the compiler cannot see: classes that are abstract or declared twice, keys that
 * tell no record, properties that are neither mapped nor said to be unmapped, values outside of their ValueMap.
 */
export function checkDeclarations({ declarations, repository, model }: CheckOptions): string[] {
  const seen = new Set<string>();
  const known = new Set<unknown>(declarations);
  return declarations.flatMap((declaration) => {
    if (isAction(declaration)) {
      return known.has(declaration.mapping)
        ? []
        : [`${declaration.mapping.cimClass}: can be acted on but is not declared`];
    }
    const problems = checkMapping(declaration, repository, model, known);
    if (seen.has(declaration.cimClass)) problems.push('is declared twice');
    seen.add(declaration.cimClass);
    return problems.map((problem) => `${declaration.cimClass}: ${problem}`);
  });
}

function checkMapping(
  mapping: Mapping,
  repository: ClassRepository,
  model: DataModel,
  known: ReadonlySet<unknown>,
): string[] {
  const cimClass = repository.class(mapping.cimClass);
  if (!cimClass) return ['is not in the model'];
  const problems = cimClass.isAbstract ? ['is abstract'] : [];
  problems.push(...checkCoverage(mapping, cimClass));
  if (mapping.form === 'constants') return [...problems, ...checkRows(mapping, cimClass)];
  const own =
    mapping.form === 'association'
      ? checkEnds(mapping, cimClass, known)
      : [...checkKeys(mapping), ...checkWrites(mapping, cimClass, model)];
  return [...problems, ...own, ...checkWays(mapping, model), ...checkSources(mapping, cimClass)];
}

/** Each property is mapped, or it is said why not; none is both. */
function checkCoverage(mapping: Mapping, cimClass: CIMClass): string[] {
  const mapped = new Set(mappedNames(mapping));
  const unmapped = new Set(Object.values(mapping.unmapped).flat());
  return cimClass.properties.flatMap(({ name }) => {
    if (mapped.has(name)) return unmapped.has(name) ? [`${name} is mapped and said to be unmapped`] : [];
    return unmapped.has(name) || alwaysUnmapped.has(name) ? [] : [`${name} is neither mapped nor said to be unmapped`];
  });
}

function mappedNames(mapping: Mapping): string[] {
  if (mapping.form === 'constants') return mapping.rows.flatMap((row) => Object.keys(row));
  const keys = mapping.form === 'association' ? mapping.ends : mapping.key;
  return [...Object.keys(keys), ...Object.keys(mapping.properties)];
}

function checkKeys(mapping: RecordMapping): string[] {
  const problems: string[] = [];
  const sources = Object.values(mapping.key);
  if (mapping.form === 'instances' && compileLocator(mapping) === undefined) problems.push('no key tells the record');
  const usesEach = sources.some(
    (source) => typeof source === 'object' && 'names' in source && source.names.includes('each'),
  );
  if (usesEach !== (mapping.each !== undefined)) problems.push("'each' and its use in a key do not go together");
  return problems;
}

function checkEnds({ ends, over }: AssociationMapping, cimClass: CIMClass, known: ReadonlySet<unknown>): string[] {
  return cimClass.references.flatMap(({ name }) => {
    const end = ends[name];
    if (!end) return [`the end ${name} is missing`];
    const strangers = end.candidates.filter((candidate) => !known.has(candidate));
    const unplaced = over === undefined && end.way !== 'every' ? [`the end ${name} needs a record to start from`] : [];
    return [
      ...strangers.map((stranger) => `${name} leads to ${stranger.cimClass}, which is not declared`),
      ...unplaced,
    ];
  });
}

/** The ways exist in the data model of the run time too. */
function checkWays(mapping: RecordMapping | AssociationMapping, model: DataModel): string[] {
  const from = mapping.form === 'association' ? mapping.over : mapping.from;
  if (from === undefined) return [];
  const ways =
    mapping.form === 'association'
      ? Object.values(mapping.ends).map((end) => end.way)
      : Object.keys(mapping.reads ?? {});
  const names = ways.filter((way) => way !== 'every');
  return names.flatMap((name) => {
    if (typeof name !== 'string') return checkEntry(model, from, name);
    try {
      new CompiledWay(model, from, name);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
}

function checkEntry(model: DataModel, from: string, { field }: PathEntry): string[] {
  const type = model.classes.get(from)?.fields.find(({ name }) => name === field)?.type;
  return type?.kind === 'map' ? [] : [`${from}.${field} is no map`];
}

function checkSources(mapping: RecordMapping | AssociationMapping, cimClass: CIMClass): string[] {
  const sources = Object.entries(
    mapping.form === 'association' ? mapping.properties : { ...mapping.properties, ...mapping.key },
  );
  return sources.flatMap(([name, source]) => checkValues(cimClass.property(name), fixedValues(source)));
}

/**
 * What can be set is mapped, the data model has its messages, and the class says so by the qualifier Write. Where the
 * DMTF's own classes have Write, it tells what may be writable; where a class of this model has it, it is a promise.
 */
function checkWrites({ from, writes, properties }: RecordMapping, cimClass: CIMClass, model: DataModel): string[] {
  const known = new Set(model.classes.get(from)?.messages.map(({ name }) => name));
  const problems = Object.entries(writes).flatMap(([name, { messages }]) => [
    ...(name in properties ? [] : [`${name} can be set but is not mapped`]),
    ...(isWritable(cimClass.property(name)) ? [] : [`${name} can be set but has no qualifier Write`]),
    ...messages.filter((each) => !known.has(each.replace(`${from}.`, ''))).map((each) => `${from} has no ${each}`),
  ]);
  const promised = cimClass.properties.filter(
    (property) =>
      isWritable(property) && declaredBy(cimClass, property).startsWith('Xen_') && !(property.name in writes),
  );
  return [...problems, ...promised.map(({ name }) => `${name} has the qualifier Write but cannot be set`)];
}

/** The class that declared the property last. */
function declaredBy(cimClass: CIMClass, { name }: CIMProperty): string {
  const { superclass } = cimClass;
  const inherited = cimClass.property(name)?.propagated ? superclass?.property(name) : undefined;
  return superclass && inherited ? declaredBy(superclass, inherited) : cimClass.name;
}

const isWritable = (property: CIMProperty | undefined): boolean => property?.qualifiers.get('write')?.value === true;

function checkRows({ rows }: ConstantMapping, cimClass: CIMClass): string[] {
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) => checkValues(cimClass.property(name), [value])),
  );
}

/** The values that a source can be seen to give. */
function fixedValues(source: AnySource): readonly (CIMValue | null)[] {
  if (typeof source !== 'object') return [];
  if (!('source' in source)) return [...Object.values(source[1]), source[2] ?? null];
  return source.source === 'constant' ? [source.value] : [];
}

function checkValues(property: CIMProperty | undefined, values: readonly (CIMValue | null)[]): string[] {
  if (!property) return ['has a source for a property that is not in the model'];
  const illegal = values.filter((value) => !isLegalValue(property, value));
  return illegal.map((value) => `${property.name} cannot be ${String(value)}`);
}
