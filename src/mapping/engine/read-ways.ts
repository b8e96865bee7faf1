import type { DataModel } from '../../xenapi/index.ts';
import type { AnySource, InstanceMapping, RecordMapping, Target } from '../define/mapping.ts';
import { CompiledWay } from './ways.ts';

/** The mapping that a property refers to; undefined for one that is not served. */
export type MappingFinder = (target: Target) => InstanceMapping | undefined;

/**
 * The ways that a mapping reads: those it declares, and those that the keys of what it refers to need. What a row shows
 * changes only when a record at the end of one of them does.
 */
export function readWays(model: DataModel, mapping: RecordMapping, mappingOf: MappingFinder): readonly CompiledWay[] {
  const sources = [...Object.values(mapping.key), ...Object.values(mapping.properties)];
  const names = new Set([
    ...Object.keys(mapping.reads ?? {}),
    ...sources.flatMap((source) => waysOf(source, mappingOf)),
  ]);
  return [...names].map((name) => new CompiledWay(model, mapping.from, name));
}

/** @throws TypeError for a reference to a singleton, which changes its place without any record of the way changing */
function waysOf(source: AnySource, mappingOf: MappingFinder): readonly string[] {
  if (typeof source !== 'object' || !('source' in source) || source.source !== 'reference') return [];
  const own = source.way === 'self' ? [] : [source.way];
  const targets = source.candidates.flatMap((candidate) => mappingOf(candidate) ?? []);
  return [...own, ...targets.flatMap((target) => readsOf(target).map((way) => join(source.way, way)))];
}

function readsOf(mapping: InstanceMapping): readonly string[] {
  if (mapping.form === 'singleton')
    throw new TypeError(`${mapping.cimClass} is a singleton: no property may refer to it`);
  return mapping.form === 'constants' ? [] : Object.keys(mapping.reads ?? {});
}

const join = (first: string, second: string): string => (first === 'self' ? second : `${first}.${second}`);
