import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from '../../make-directory.ts';
import { writeWhole } from '../../write-whole.ts';
import { type CIMScalar, type CIMValue, type DataType, isList } from '../values/types.ts';
import type { Declarations, ElementDeclaration, MethodDeclaration, QualifierDeclaration } from './declaration.ts';
import { Repository } from './repository.ts';
import { isPath, restorePath, storePath } from './stored-path.ts';
import type { QualifierScope, QualifierType } from './types.ts';

/** Counts up when the form of the file changes; files of another form must be imported again. */
const format = 1;

const fileName = 'imported-schema.json';

/** Keeps an imported schema in compiled form in the state directory; replaces the one before, never half of it. */
export function saveImported(stateDirectory: string, imported: Repository): void {
  makeDirectory(stateDirectory);
  writeWhole({
    path: path.join(stateDirectory, fileName),
    text: encodeDeclarations(imported.declarations()),
    mode: 0o644,
  });
}

/** The schema that `saveImported` kept; undefined when nothing was imported. */
export function loadImported(stateDirectory: string): Repository | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(stateDirectory, fileName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const imported = new Repository();
    const [problem] = imported.addAll(decodeDeclarations(text));
    if (problem !== undefined) throw problem;
    return imported;
  } catch (cause) {
    if (!isOfOtherShape(cause)) throw cause;
    throw new Error(`${fileName} holds something else than an imported schema`, { cause });
  }
}

/** What JavaScript says over values that are none of a schema tells an operator nothing. */
function isOfOtherShape(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof TypeError;
}

/** JSON has neither bigint, infinite numbers, negative zero, sets nor paths; the declared types say where they were. */
export function encodeDeclarations({ qualifierTypes, classes }: Declarations): string {
  return JSON.stringify({ format, qualifierTypes, classes }, (_, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    if (Object.is(value, -0)) return '-0';
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (value instanceof Set) return [...value];
    return isPath(value) ? storePath(value) : value;
  });
}

type StoredType = Omit<QualifierType, 'scopes'> & { readonly scopes: readonly QualifierScope[] };

/** Reads what `encodeDeclarations` wrote. @throws when it is something else */
export function decodeDeclarations(text: string): Declarations {
  const stored = JSON.parse(text) as Omit<Declarations, 'qualifierTypes'> & {
    readonly format?: number;
    readonly qualifierTypes: readonly StoredType[];
  };
  if (typeof stored.format !== 'number') throw new TypeError('stored schema has no format');
  if (stored.format !== format)
    throw new Error(`stored schema has format ${stored.format}, ${format} is due: import again`);
  return {
    qualifierTypes: stored.qualifierTypes.map((type) => ({
      ...type,
      value: restore(type.value, type.type),
      scopes: new Set(type.scopes),
    })),
    classes: stored.classes.map((declaration) => ({
      ...declaration,
      qualifiers: restoreQualifiers(declaration.qualifiers),
      properties: declaration.properties.map((property) => {
        const element = restoreElement(property);
        return property.defaultValue === undefined
          ? element
          : { ...element, defaultValue: restore(property.defaultValue, property.type) };
      }),
      methods: declaration.methods.map(restoreMethod),
    })),
  };
}

function restoreElement<E extends ElementDeclaration>(element: E): E {
  return { ...element, qualifiers: restoreQualifiers(element.qualifiers) };
}

function restoreMethod(method: MethodDeclaration): MethodDeclaration {
  const parameters = method.parameters.map(restoreElement);
  return { ...method, parameters, qualifiers: restoreQualifiers(method.qualifiers) };
}

function restoreQualifiers(qualifiers: readonly QualifierDeclaration[]): readonly QualifierDeclaration[] {
  return qualifiers.map((qualifier) =>
    restorers[qualifier.type] === undefined
      ? qualifier
      : { ...qualifier, value: restore(qualifier.value, qualifier.type) },
  );
}

type Restorer = (stored: unknown) => CIMScalar | null;

const restorers: Partial<Record<DataType, Restorer>> = {
  uint64: (stored) => BigInt(String(stored)),
  sint64: (stored) => BigInt(String(stored)),
  real32: Number,
  real64: Number,
  reference: (stored) => restorePath(stored) ?? null,
};

function restore(value: CIMValue | null, type: DataType): CIMValue | null {
  const restorer = restorers[type];
  if (restorer === undefined || value === null) return value;
  const one = (item: unknown) => (item === null ? null : restorer(item));
  return isList(value) ? value.map(one) : one(value);
}
