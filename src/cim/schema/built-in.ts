import { SchemaError } from './errors.ts';
import type { Repository } from './repository.ts';
import type { CIMClass, CIMMethod, CIMParameter, CIMProperty, ClassRepository, QualifierType } from './types.ts';

/**
 * The model that a namespace came with. Providers serve its classes by the names and types of their members, so changes
 * may add to it and describe it otherwise, but not take away from it.
 */
export class BuiltInModel {
  readonly #model: ClassRepository;

  constructor(repository: Repository) {
    this.#model = repository.copy();
  }

  has(className: string): boolean {
    return this.#model.class(className) !== undefined;
  }

  /** @throws SchemaError when the class, or one below it, lacks in `draft` what is built in */
  checkClass(draft: ClassRepository, className: string): void {
    for (const builtIn of this.#model.withDescendants(className)) {
      const changed = draft.class(builtIn.name);
      const fault = changed === undefined ? 'is gone' : faultOf(builtIn, changed);
      if (fault !== undefined) {
        throw new SchemaError(
          'class-served',
          `${builtIn.name} is served as it was built in: ${fault}`,
          undefined,
          className,
        );
      }
    }
  }

  /** @throws SchemaError when a built-in type would change its meaning */
  checkQualifierType(type: QualifierType): void {
    const builtIn = this.#model.qualifierType(type.name);
    if (builtIn === undefined) return;
    const isSame =
      sameType(builtIn, type) &&
      builtIn.overridable === type.overridable &&
      builtIn.toSubclass === type.toSubclass &&
      [...builtIn.scopes].every((scope) => type.scopes.has(scope));
    if (isSame) return;
    const text = `the built-in qualifier type ${builtIn.name} may not change its type, its flavors or lose a scope`;
    throw new SchemaError('qualifier-type-built-in', text, type);
  }

  /** @throws SchemaError when the type is built in */
  checkRemoval(qualifierName: string): void {
    const builtIn = this.#model.qualifierType(qualifierName);
    if (builtIn === undefined) return;
    throw new SchemaError('qualifier-type-built-in', `the qualifier type ${builtIn.name} is built in`);
  }
}

interface Typed {
  readonly type: string;
  readonly isArray: boolean;
  readonly arraySize?: number;
  readonly referenceClass?: string;
  readonly embedded?: string;
  readonly embeddedClass?: string;
}

const sameName = (left: string | undefined, right: string | undefined) => left?.toLowerCase() === right?.toLowerCase();

function sameType(left: Typed, right: Typed): boolean {
  return (
    left.type === right.type &&
    left.isArray === right.isArray &&
    left.arraySize === right.arraySize &&
    left.embedded === right.embedded &&
    sameName(left.referenceClass, right.referenceClass) &&
    sameName(left.embeddedClass, right.embeddedClass)
  );
}

function faultOf(builtIn: CIMClass, changed: CIMClass): string | undefined {
  if (!sameName(builtIn.superclass?.name, changed.superclass?.name)) return 'its superclass may not change';
  for (const kind of ['isAbstract', 'isAssociation', 'isIndication'] as const) {
    if (builtIn[kind] !== changed[kind]) return `${kind.slice(2)} may not change`;
  }
  if (builtIn.keys.length !== changed.keys.length) return 'its keys may not change';
  const property = builtIn.properties.find((each) => !keepsProperty(each, changed.property(each.name)));
  if (property !== undefined) return `property ${property.name} may neither go nor change its name or type`;
  const method = builtIn.methods.find((each) => !keepsMethod(each, changed.method(each.name)));
  return method && `method ${method.name} may neither go nor change its name or signature`;
}

function keepsProperty(builtIn: CIMProperty, changed: CIMProperty | undefined): boolean {
  return (
    changed !== undefined &&
    builtIn.name === changed.name &&
    sameType(builtIn, changed) &&
    builtIn.isKey === changed.isKey
  );
}

function keepsMethod(builtIn: CIMMethod, changed: CIMMethod | undefined): boolean {
  return (
    changed !== undefined &&
    builtIn.name === changed.name &&
    builtIn.returnType === changed.returnType &&
    builtIn.isStatic === changed.isStatic &&
    builtIn.parameters.length === changed.parameters.length &&
    builtIn.parameters.every((parameter, index) => keepsParameter(parameter, changed.parameters[index]))
  );
}

function keepsParameter(builtIn: CIMParameter, changed: CIMParameter | undefined): boolean {
  return (
    changed !== undefined &&
    builtIn.name === changed.name &&
    sameType(builtIn, changed) &&
    builtIn.isIn === changed.isIn &&
    builtIn.isOut === changed.isOut &&
    builtIn.isRequired === changed.isRequired
  );
}
