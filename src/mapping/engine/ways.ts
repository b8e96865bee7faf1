import type { DataModel, Inventory, XenClassName, XenRecord, XenType } from '../../xenapi/index.ts';
import type { FollowedRecords } from '../define/mapping.ts';

/** A reference field on the way from one record to others. */
interface Step {
  readonly from: XenClassName;
  readonly field: never;
  readonly to: XenClassName;
  readonly isSet: boolean;
}

type AnyRecord = Readonly<Record<string, unknown>>;

/** A way of a declaration (`'self'`, `'VM'`, `'VDI.SR'`, `'host_CPUs'`), ready to be walked in both directions. */
export class CompiledWay {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Passes a set, so that it ends at any number of records. */
  readonly isPlural: boolean;

  constructor(model: DataModel, from: XenClassName, name: string) {
    this.name = name;
    this.steps = name === 'self' ? [] : toSteps(model, from, name.split('.'));
    this.isPlural = this.steps.some((step) => step.isSet);
  }

  /** The record at the end of a way that passes no set; undefined where it dangles. */
  follow(inventory: Inventory, record: XenRecord): XenRecord | undefined {
    let at: XenRecord | undefined = record;
    for (const step of this.steps) {
      if (at === undefined) return undefined;
      at = inventory.get(step.to, (at as unknown as AnyRecord)[step.field] as string);
    }
    return at;
  }

  /** The records at the end, dangling ones left out. */
  followAll(inventory: Inventory, record: XenRecord): readonly XenRecord[] {
    if (!this.isPlural) {
      const end = this.follow(inventory, record);
      return end ? [end] : [];
    }
    const ends = this.steps.reduce<readonly XenRecord[]>(
      (records, step) => records.flatMap((at) => forward(inventory, step, at)),
      [record],
    );
    // Two ways may end at one record, as those of two PBDs on one host do.
    return ends.length > 1 ? [...new Set(ends)] : ends;
  }

  /** The records whose way ends at `record`, through the mirror's indexes. */
  back(inventory: Inventory, record: XenRecord): readonly XenRecord[] {
    return this.steps.reduceRight<readonly XenRecord[]>(
      (records, step) => [
        ...new Set(records.flatMap((at) => [...inventory.referrers(step.from, step.field, at.$ref)])),
      ],
      [record],
    );
  }
}

/** The records at the ends of ways, by their names; dangling ones are left out, or undefined. */
export function followEach(ways: readonly CompiledWay[], inventory: Inventory, record: XenRecord): FollowedRecords {
  const followed: Record<string, FollowedRecords[string]> = {};
  for (const way of ways) {
    followed[way.name] = way.isPlural ? way.followAll(inventory, record) : way.follow(inventory, record);
  }
  return followed;
}

function forward(inventory: Inventory, step: Step, record: XenRecord): readonly XenRecord[] {
  const value = (record as unknown as AnyRecord)[step.field] as string | readonly string[];
  return [value].flat().flatMap((ref) => inventory.get(step.to, ref) ?? []);
}

function toSteps(model: DataModel, from: XenClassName, fields: readonly string[]): readonly Step[] {
  let at = from;
  return fields.map((field) => {
    const { to, isSet } = targetOf(model, at, field);
    const step: Step = { from: at, field: field as never, to, isSet };
    at = to;
    return step;
  });
}

function targetOf(model: DataModel, from: string, name: string): { to: XenClassName; isSet: boolean } {
  const fields = model.classes.get(from)?.fields.values() ?? [];
  const type: XenType | undefined = [...fields].find((field) => field.name === name)?.type;
  const isSet = type?.kind === 'set';
  const one = isSet ? type.of : type;
  if (one?.kind !== 'ref') throw new TypeError(`${from}.${name} refers to no record`);
  return { to: one.class as XenClassName, isSet };
}
