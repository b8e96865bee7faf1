import type { ClassDeclaration } from '../schema/declaration.ts';
import type { QualifierType } from '../schema/types.ts';
import type { CIMInstance } from '../values/instance.ts';
import type { ClassPath, InstancePath } from '../values/path.ts';
import type { DataType } from '../values/types.ts';

/**
 * A request as the reader hands it over (DSP0201 2.4 § 5.4). Names keep the sender's spelling, texts are exactly as
 * sent: what they mean is decided against the declaration of the operation or method.
 *
 * Key bindings are typed by the KEYVALUE's TYPE where it has one; else VALUETYPE decides (numeric → number, or bigint
 * beyond 2^53; boolean; string). The one key of a path that was sent without KEYBINDING has the name ''.
 */
export interface RequestMessage {
  readonly id: string;
  readonly protocolVersion: string;
  /** MULTIREQ or MULTIEXPREQ: the response must be the matching MULTI element. */
  readonly isMulti: boolean;
  readonly requests: readonly RequestCall[];
}

export type OperationCall = IntrinsicCall | ExtrinsicCall;

export type RequestCall = OperationCall | ExportCall;

/** IMETHODCALL. Parameters given twice are listed twice. */
export interface IntrinsicCall {
  readonly kind: 'intrinsic';
  readonly name: string;
  /** The segments of LOCALNAMESPACEPATH, joined by '/'. */
  readonly namespace: string;
  readonly parameters: readonly IntrinsicParameter[];
}

export interface IntrinsicParameter {
  readonly name: string;
  readonly value: ParameterValue;
}

/** METHODCALL. `target` carries the namespace too. */
export interface ExtrinsicCall {
  readonly kind: 'extrinsic';
  readonly name: string;
  readonly namespace: string;
  readonly target: InstancePath | ClassPath;
  readonly parameters: readonly ExtrinsicParameter[];
}

/** What PARAMTYPE may be (DSP0203 2.4); `object` and `instance` tell of embedded ones. */
export type ParamType = DataType | 'object' | 'instance';

export interface ExtrinsicParameter {
  readonly name: string;
  /** PARAMTYPE as sent; pywbem omits it for NULL and empty arrays, old clients always. */
  readonly paramType?: ParamType;
  readonly embedded?: 'instance' | 'object';
  readonly value: ParameterValue;
}

/** EXPMETHODCALL, what listeners receive. */
export interface ExportCall {
  readonly kind: 'export';
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly instance: CIMInstance | null }[];
}

/** What stands inside IPARAMVALUE or PARAMVALUE, by element. */
export type ParameterValue =
  /** No child element. */
  | { readonly kind: 'null' }
  /** VALUE. */
  | { readonly kind: 'text'; readonly text: string }
  /** VALUE.ARRAY; an instance where one was written, unescaped, inside VALUE. */
  | { readonly kind: 'array'; readonly items: readonly (string | CIMInstance | null)[] }
  /** VALUE.REFERENCE. */
  | { readonly kind: 'reference'; readonly path: InstancePath | ClassPath }
  /** VALUE.REFARRAY. */
  | { readonly kind: 'reference-array'; readonly paths: readonly (InstancePath | ClassPath | null)[] }
  /** CLASSNAME. */
  | { readonly kind: 'class-name'; readonly name: string }
  /** INSTANCENAME. */
  | { readonly kind: 'instance-name'; readonly path: InstancePath }
  /** CLASS. */
  | { readonly kind: 'class'; readonly declaration: ClassDeclaration }
  /** INSTANCE, also one that was written, unescaped, inside VALUE. */
  | { readonly kind: 'instance'; readonly instance: CIMInstance }
  /** VALUE.NAMEDINSTANCE; the instance's `path` is its INSTANCENAME. */
  | { readonly kind: 'named-instance'; readonly instance: CIMInstance & { readonly path: InstancePath } }
  /** QUALIFIER.DECLARATION. */
  | { readonly kind: 'qualifier-declaration'; readonly declaration: QualifierType };
