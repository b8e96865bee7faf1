import type { DataModel, XenClassName } from '../../xenapi/index.ts';
import type { AnySource, AssociationMapping, RecordMapping } from '../define/mapping.ts';
import { type Declaration, isAction } from './provider.ts';
import { CompiledWay } from './ways.ts';

/** The Xen-API classes that the declarations stand on and that their ways pass: what a mirror must hold for them. */
export function xenClassesOf(declarations: readonly Declaration[], model: DataModel): readonly XenClassName[] {
  const classes = declarations.flatMap((declaration) =>
    isAction(declaration) || declaration.form === 'constants' ? [] : classesOf(declaration, model),
  );
  return [...new Set(classes)];
}

function classesOf(mapping: RecordMapping | AssociationMapping, model: DataModel): readonly XenClassName[] {
  const from = mapping.form === 'association' ? mapping.over : mapping.from;
  if (from === undefined) return [];
  const steps = waysOf(mapping).flatMap((way) => new CompiledWay(model, from, way).steps);
  return [from, ...steps.map(({ to }) => to)];
}

function waysOf(mapping: RecordMapping | AssociationMapping): readonly string[] {
  const own = mapping.form === 'association' ? waysToEnds(mapping) : Object.keys(mapping.reads ?? {});
  const keys = mapping.form === 'association' ? [] : Object.values(mapping.key);
  return [...own, ...[...keys, ...Object.values(mapping.properties)].flatMap(wayOfReference)];
}

const waysToEnds = ({ ends }: AssociationMapping): readonly string[] =>
  Object.values(ends).flatMap(({ way }) => (typeof way === 'string' && way !== 'every' ? [way] : []));

const wayOfReference = (source: AnySource): readonly string[] =>
  typeof source === 'object' && 'source' in source && source.source === 'reference' ? [source.way] : [];
