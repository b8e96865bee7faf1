import type { CIMValue, DataType } from '../values/types.ts';
import type { Flavors, QualifierType } from './types.ts';

/** A qualifier as written on an element. Flavors that are absent come from the overridden qualifier or its type. */
export interface QualifierDeclaration extends Partial<Flavors> {
  readonly name: string;
  readonly type: DataType;
  readonly isArray: boolean;
  readonly value: CIMValue | null;
}

/** What property and parameter declarations have in common. */
export interface ElementDeclaration {
  readonly name: string;
  readonly type: DataType;
  readonly isArray: boolean;
  readonly arraySize?: number;
  readonly referenceClass?: string;
  readonly qualifiers: readonly QualifierDeclaration[];
}

/** A property as a class declares or overrides it; without a default value it takes the overridden property's. */
export interface PropertyDeclaration extends ElementDeclaration {
  readonly defaultValue?: CIMValue | null;
}

export interface MethodDeclaration {
  readonly name: string;
  /** Undefined where the author left it out, as the DTD allows; DSP0004 knows no such method. */
  readonly returnType: DataType | undefined;
  readonly parameters: readonly ElementDeclaration[];
  readonly qualifiers: readonly QualifierDeclaration[];
}

/**
 * A class as its author wrote it: local elements only, nothing inherited (DSP0004 3.0 § 5.1.2). MOF and the CLASS
 * element of CreateClass both come down to this.
 */
export interface ClassDeclaration {
  readonly name: string;
  readonly superclass?: string;
  /**
   * An element that has the name of an inherited one overrides it, whether it says so or not. MOF demands the Override
   * qualifier (DSP0004 3.0 § 5.6.3.34), CreateClass does not (DSP0200 1.4 § 5.3.2.5).
   */
  readonly impliesOverride?: boolean;
  readonly qualifiers: readonly QualifierDeclaration[];
  readonly properties: readonly PropertyDeclaration[];
  readonly methods: readonly MethodDeclaration[];
}

/** A model: what one compilation or one import brings. */
export interface Declarations {
  readonly qualifierTypes: readonly QualifierType[];
  readonly classes: readonly ClassDeclaration[];
}
