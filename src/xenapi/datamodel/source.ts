/**
 * The compact form in which a dialect's data model is checked in (`generated/xapi.json`). What every class or field has
 * (getters, setters, `add_to_`, `get_all`, …) is implied by a mark and spelt out by `expandModel`; types are text
 * (`(string -> VM ref) map`), roles are indexes into `roles`.
 */
export interface ModelSource {
  readonly roles: readonly (readonly string[])[];
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly classes: Readonly<Record<string, ClassSource>>;
  readonly relations: readonly (readonly string[])[];
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

export interface ClassSource {
  readonly events: boolean;
  readonly stored: boolean;
  /** Has get_record and get_by_uuid. */
  readonly record?: boolean;
  /** Has get_all, get_all_records and their `_where` forms. */
  readonly collection?: boolean;
  /** Has get_by_name_label. */
  readonly label?: boolean;
  /** Has a getter for each field. */
  readonly getters?: boolean;
  /** Roles of the implied reading messages; the first set where absent. */
  readonly readers?: number;
  readonly required?: readonly string[];
  readonly fields: Readonly<Record<string, FieldSource>>;
  readonly messages: Readonly<Record<string, MessageSource>>;
}

export interface FieldSource {
  readonly type: string;
  /** R read only, RC given at creation, RW writable. */
  readonly access: string;
  readonly default?: unknown;
  /** Roles of the implied setter; without it there is none. */
  readonly setters?: number;
  readonly keys?: Readonly<Record<string, number>>;
  /** Still on the wire, with its default, but without a meaning. */
  readonly removed?: boolean;
}

export interface MessageSource {
  readonly kind?: string;
  /** Name, type and, where it may be left out, default. */
  readonly parameters: readonly (readonly unknown[])[];
  readonly result?: string;
  readonly roles: number;
  readonly async?: boolean;
  readonly sessionless?: boolean;
  readonly removed?: boolean;
}
