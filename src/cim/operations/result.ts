import type { Items, Row } from '../provider.ts';
import type { CIMClass, QualifierType } from '../schema/types.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import type { CIMValue, DataType } from '../values/types.ts';
import type { ClassView } from '../xml/write-declarations.ts';
import type { Projection } from './projection.ts';
import type { PullForm, PullOutcome } from './pull/session.ts';

/** An instance with the namespace that it lives in, which need not be that of the operation. */
export interface LocatedRow {
  readonly row: Row;
  readonly namespace: string;
}

/** What an operation answers, by the element that IRETURNVALUE will hold (DSP0201 2.4). */
export type Result =
  /** Void operations: no IRETURNVALUE at all. */
  | { readonly kind: 'none' }
  /** CLASS. */
  | { readonly kind: 'classes'; readonly items: Items<CIMClass>; readonly view: ClassView }
  /** CLASSNAME. */
  | { readonly kind: 'class-names'; readonly items: Items<CIMClass> }
  /** QUALIFIER.DECLARATION. */
  | { readonly kind: 'qualifier-types'; readonly items: Items<QualifierType> }
  /** INSTANCE. */
  | { readonly kind: 'instances'; readonly items: Items<Row>; readonly projection: Projection }
  /** VALUE.NAMEDINSTANCE. */
  | { readonly kind: 'named-instances'; readonly items: Items<Row>; readonly projection: Projection }
  /** INSTANCENAME. */
  | { readonly kind: 'instance-names'; readonly items: Items<Row> }
  /** The INSTANCENAME of a new instance. */
  | { readonly kind: 'instance-name'; readonly path: InstancePath }
  /** VALUE, VALUE.ARRAY or VALUE.REFERENCE; nothing for NULL. */
  | { readonly kind: 'value'; readonly type: DataType; readonly value: CIMValue | null }
  /** VALUE.OBJECTWITHPATH with INSTANCEPATH and INSTANCE. */
  | { readonly kind: 'instances-with-path'; readonly items: Items<LocatedRow>; readonly projection: Projection }
  /** VALUE.OBJECTWITHPATH with CLASSPATH and CLASS. */
  | { readonly kind: 'classes-with-path'; readonly items: Items<CIMClass>; readonly view: ClassView }
  /** OBJECTPATH with INSTANCEPATH or CLASSPATH. */
  | { readonly kind: 'object-paths'; readonly items: Items<InstancePath | ClassPath> }
  /** VALUE.INSTANCEWITHPATH, INSTANCEPATH or INSTANCE, and out parameters, which are known after the items. */
  | {
      readonly kind: 'pulled';
      readonly form: PullForm;
      readonly items: Items<LocatedRow>;
      readonly projection: Projection;
      outcome(): PullOutcome;
    };

export type ResultKind = Result['kind'];
