import type { Compiled } from '../../../src/cim/mof/compile.ts';
import type { CIMProperty } from '../../../src/cim/schema/types.ts';
import { compileText } from './compile-text.ts';

/** The qualifier types that the cases use, all on one line so that cases start on line 2. */
export const qualifiers = [
  'Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);',
  'Qualifier Association : boolean = false, Scope(association), Flavor(DisableOverride, ToSubclass);',
  'Qualifier Indication : boolean = false, Scope(class, indication), Flavor(DisableOverride, ToSubclass);',
  'Qualifier Abstract : boolean = false, Scope(class, association, indication), Flavor(EnableOverride, Restricted);',
  'Qualifier Terminal : boolean = false, Scope(class, association, indication);',
  'Qualifier Override : string = null, Scope(property, reference, method), Flavor(EnableOverride, Restricted);',
  'Qualifier Description : string = null, Scope(any), Flavor(EnableOverride, ToSubclass, Translatable);',
  'Qualifier EmbeddedInstance : string = null, Scope(property, method, parameter);',
  'Qualifier EmbeddedObject : boolean = false, Scope(property, method, parameter), Flavor(DisableOverride, ToSubclass);',
  'Qualifier In : boolean = true, Scope(parameter), Flavor(DisableOverride, ToSubclass);',
  'Qualifier Out : boolean = false, Scope(parameter), Flavor(DisableOverride, ToSubclass);',
  'Qualifier Required : boolean = false, Scope(property, reference, method, parameter), Flavor(DisableOverride, ToSubclass);',
  'Qualifier Static : boolean = false, Scope(property, method), Flavor(DisableOverride, ToSubclass);',
  'Qualifier ValueMap : string[], Scope(property, method, parameter);',
  'Qualifier MaxValue : sint64 = null, Scope(property, method, parameter);',
  'Qualifier Version : string = null, Scope(class, association, indication), Flavor(EnableOverride, Restricted, Translatable);',
].join(' ');

export function compileCase(text: string): Compiled {
  return compileText(`${qualifiers}\n${text}`, 'case.mof');
}

/** Messages without the name of the file. */
export function errorsOf(text: string): readonly string[] {
  return compileCase(text).errors.map((error) => error.message.replace('case.mof:', ''));
}

/** The class, which must compile. */
export function classOf(text: string, name: string) {
  const { repository, errors } = compileCase(text);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const found = repository.class(name);
  if (found === undefined) throw new Error(`no class ${name}`);
  return found;
}

/** Property P of a class made of one declaration without qualifiers. */
export function propertyOf(declaration: string): CIMProperty {
  const { repository, errors } = compileText(`class T { ${declaration} };`, 'case.mof');
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const property = repository.class('T')?.property('P');
  if (property === undefined) throw new Error('no property P');
  return property;
}
