import type { Row } from '../../../src/cim/provider.ts';
import type { CIMClass } from '../../../src/cim/schema/types.ts';
import type { CIMValue } from '../../../src/cim/values/types.ts';
import { compileText } from '../mof/compile-text.ts';

const mof = `
Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);
Qualifier Association : boolean = false, Scope(association), Flavor(DisableOverride, ToSubclass);
Qualifier Description : string = null, Scope(class, association, property, reference, method, parameter),
  Flavor(EnableOverride, ToSubclass, Translatable);
Qualifier ValueMap : string[] = null, Scope(property), Flavor(EnableOverride, ToSubclass);
Qualifier Static : boolean = false, Scope(method, property), Flavor(DisableOverride, ToSubclass);
Qualifier In : boolean = true, Scope(parameter), Flavor(DisableOverride, ToSubclass);
Qualifier Out : boolean = false, Scope(parameter), Flavor(DisableOverride, ToSubclass);
Qualifier EmbeddedInstance : string = null, Scope(property, method, parameter);
Qualifier EmbeddedObject : boolean = false, Scope(property, method, parameter);

[Description("Base & <root>")]
class T_Base {
  [Key] string Id;
  [Description("line one\\nline two")] string Caption;
};
class T_All : T_Base {
  uint16 Number;
  boolean Flag; char16 Letter; datetime Moment;
  uint8 U8; sint8 S8; uint16 U16 = 7; sint16 S16; uint32 U32; sint32 S32; uint64 U64; sint64 S64;
  real32 R32; real64 R64;
  [ValueMap { "0", "1" }] uint16 States[];
  string Names[];
  uint64 Sizes[4];
  [EmbeddedInstance("T_Base")] string Inner;
  [EmbeddedInstance("T_Base")] string Inners[];
  [EmbeddedObject] string Any;
  uint32 Act([In, Description("why")] string Reason, [In(false), Out] T_Base REF Result, [In] T_Base REF Others[],
             [In] uint8 Levels[]);
  [Static] uint32 Count();
};
class T_Counted { [Key] uint16 Number; [Key] sint64 Big; [Key] boolean Flag; [Key] datetime Moment; };
class T_Sibling : T_Base { string Only; };
[Association]
class T_Link { [Key] T_Base REF Left; [Key] T_All REF Right; };
`;

/** A small model with every type, an embedded instance, a method and an association. */
export const { repository, errors: modelErrors } = compileText(mof, 'test.mof');

export function classOf(name: string): CIMClass {
  const cimClass = repository.class(name);
  if (cimClass === undefined) throw new Error(`no class ${name}: ${modelErrors.map(String).join('\n')}`);
  return cimClass;
}

/** A row from values by property name; the rest is NULL. */
export function rowOf(className: string, values: Readonly<Record<string, CIMValue | null>>): Row {
  const cimClass = classOf(className);
  const cells = cimClass.properties.map(({ name }) => values[name] ?? null);
  return { cimClass, value: (index) => cells[index] ?? null };
}
