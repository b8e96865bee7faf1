import type { DataModel } from '../../xenapi/index.ts';
import type { AnySource, InstanceMapping, RecordMapping } from '../define/mapping.ts';
import { CompiledWay } from './ways.ts';

/** The ways that a mapping reads: those it declares, and those that the keys of what it refers to need. */
export function readWays(model: DataModel, mapping: RecordMapping): readonly CompiledWay[] {
  const sources = [...Object.values(mapping.key), ...Object.values(mapping.properties)];
  const names = new Set([...Object.keys(mapping.reads ?? {}), ...sources.flatMap(waysOf)]);
  return [...names].map((name) => new CompiledWay(model, mapping.from, name));
}

function waysOf(source: AnySource): readonly string[] {
  if (typeof source !== 'object' || !('source' in source) || source.source !== 'reference') return [];
  const own = source.way === 'self' ? [] : [source.way];
  return [...own, ...source.candidates.flatMap((candidate) => readsOf(candidate).map((way) => join(source.way, way)))];
}

const readsOf = (mapping: InstanceMapping): readonly string[] =>
  mapping.form === 'constants' ? [] : Object.keys(mapping.reads ?? {});

const join = (first: string, second: string): string => (first === 'self' ? second : `${first}.${second}`);
