import type { Logger } from '../../logger.ts';
import { cimError } from '../catalogue.ts';
import { CIMError } from '../errors.ts';
import { BuiltInModel } from '../schema/built-in.ts';
import { checkDeclaration, checkNamespaceName, checkQualifierName } from '../schema/check-declaration.ts';
import type { ClassDeclaration } from '../schema/declaration.ts';
import { SchemaError } from '../schema/errors.ts';
import type { Namespace, NamespaceStore } from '../schema/namespaces.ts';
import { withoutSlashes } from '../schema/object-path.ts';
import { ownElements } from '../schema/own-elements.ts';
import { Repository } from '../schema/repository.ts';
import type { CIMClass, QualifierType } from '../schema/types.ts';
import { forgetfulStore, type Store, type StoreChange } from '../store.ts';
import { type ChangeLimits, defaultChangeLimits, Quota } from './quota.ts';
import { classKey, classRecord, namespaceKey, namespaceRecord, qualifierKey, qualifierRecord } from './records.ts';
import { restoreChanges } from './restore.ts';

export interface SchemaChangesOptions {
  /** With the namespaces that are built in, each with its whole model. */
  readonly namespaces: NamespaceStore;
  /** Changes last as long as the process where none is given. */
  readonly store?: Store | undefined;
  readonly limits?: Partial<ChangeLimits>;
  readonly logger?: Logger;
}

/** Elements and qualifiers of the classes that one change may concern: half a second of work. The built-in ones have 14,000. */
const mostResolved = 200_000;

/** Makes a change of a draft; the answer is what is to be stored of it. */
type Edit = (
  draft: Repository,
  builtIn: BuiltInModel | undefined,
  namespace: string,
) => StoreChange | Promise<StoreChange>;

/**
 * All changes that clients make of classes, qualifier types and namespaces. They are made one after the other; each is
 * made of a draft, then stored, then seen. Every method throws CIMErrors and then has changed nothing.
 */
export class SchemaChanges {
  readonly #namespaces: NamespaceStore;
  readonly #store: Store;
  readonly #quota: Quota;
  readonly #logger: Logger | undefined;
  readonly #builtIn: ReadonlyMap<string, BuiltInModel>;
  /** Most copies of inherited elements in all namespaces together. */
  readonly #mostCopies: number;
  #last: Promise<unknown> = Promise.resolve();

  /** Lays what was changed before over the built-in models; a change that fits them no more is logged and left out. */
  constructor({ namespaces, store = forgetfulStore, limits, logger }: SchemaChangesOptions) {
    this.#namespaces = namespaces;
    this.#store = store;
    this.#logger = logger;
    this.#quota = new Quota({ ...defaultChangeLimits, ...limits });
    this.#builtIn = new Map(
      [...namespaces.all()].map(({ name, repository }) => [name.toLowerCase(), new BuiltInModel(repository)]),
    );
    this.#mostCopies = this.#copies() + this.#quota.copies;
    for (const [key, value] of restoreChanges({ namespaces, store, builtIn: this.#builtIn, logger })) {
      this.#quota.count({ key, value });
    }
  }

  /** DSP0200 1.4 § 5.3.2.5 */
  createClass(namespace: string, declaration: ClassDeclaration): Promise<void> {
    return this.#edit(namespace, (draft, _, name) => {
      checkDeclaration(declaration);
      const own = ownElements(declaration, draft.class(declaration.superclass ?? ''), undefined);
      draft.addClass(own);
      return classRecord(name, own);
    });
  }

  /** DSP0200 1.4 § 5.3.2.7 */
  modifyClass(namespace: string, declaration: ClassDeclaration): Promise<void> {
    return this.#edit(namespace, (draft, builtIn, name) => {
      checkDeclaration(declaration);
      const present = draft.class(declaration.name);
      const own = {
        ...ownElements(declaration, draft.class(declaration.superclass ?? ''), present),
        name: present?.name ?? declaration.name,
      };
      draft.replaceClass(own);
      builtIn?.checkClass(draft, own.name);
      return classRecord(name, own);
    });
  }

  /** DSP0200 1.4 § 5.3.2.3 */
  deleteClass(
    namespace: string,
    className: string,
    hasInstances: (cimClass: CIMClass) => Promise<boolean>,
  ): Promise<void> {
    return this.#edit(namespace, async (draft, builtIn, name) => {
      const cimClass = draft.class(className);
      if (cimClass !== undefined && draft.subclasses(className).length === 0) {
        if (await hasInstances(cimClass)) throw new SchemaError('class-served', `class ${cimClass.name} has instances`);
        if (builtIn?.has(className)) throw new SchemaError('class-built-in', `class ${cimClass.name} is built in`);
      }
      draft.removeClass(className);
      return { key: classKey(name, className), value: undefined };
    });
  }

  /** DSP0200 1.4 § 5.3.2.21 */
  setQualifierType(namespace: string, type: QualifierType): Promise<void> {
    return this.#edit(namespace, (draft, builtIn, name) => {
      checkQualifierName(type);
      builtIn?.checkQualifierType(type);
      draft.setQualifierType(type);
      return qualifierRecord(name, type);
    });
  }

  /** DSP0200 1.4 § 5.3.2.22 */
  removeQualifierType(namespace: string, typeName: string): Promise<void> {
    return this.#edit(namespace, (draft, builtIn, name) => {
      builtIn?.checkRemoval(typeName);
      draft.removeQualifierType(typeName);
      return { key: qualifierKey(name, typeName), value: undefined };
    });
  }

  /** Makes an empty namespace: it has no class and no qualifier type. */
  createNamespace(name: string): Promise<Namespace> {
    return this.#inTurn(async () => {
      const spelling = withoutSlashes(name);
      checkNamespaceName(spelling);
      const known = this.#namespaces.find(spelling);
      if (known !== undefined) throw new SchemaError('namespace-exists', `namespace ${known.name} exists already`);
      await this.#record(namespaceRecord(spelling));
      return this.#namespaces.add(spelling, new Repository());
    });
  }

  /** Only what a client has made, and emptied of classes and qualifier types, can be deleted. */
  deleteNamespace(name: string): Promise<void> {
    return this.#inTurn(async () => {
      const namespace = this.#find(name);
      const { classes, qualifierTypes } = namespace.repository.declarations();
      if (classes.length + qualifierTypes.length > 0) {
        const text = `namespace ${namespace.name} holds ${classes.length} classes and ${qualifierTypes.length} qualifier types`;
        throw new SchemaError('namespace-not-empty', text);
      }
      if (this.#builtIn.has(namespace.name.toLowerCase())) {
        throw new SchemaError('namespace-built-in', `namespace ${namespace.name} is built in`);
      }
      await this.#record({ key: namespaceKey(namespace.name), value: undefined });
      this.#namespaces.remove(namespace.name);
    });
  }

  #edit(name: string, edit: Edit): Promise<void> {
    return this.#inTurn(async () => {
      const namespace = this.#find(name);
      const { repository } = namespace;
      const room = Math.max(0, this.#mostCopies - this.#copies());
      const draft = repository.copy({ copies: repository.copies + room, amount: mostResolved, problems: 1 });
      const change = await edit(draft, this.#builtIn.get(namespace.name.toLowerCase()), namespace.name);
      await this.#record(change);
      repository.take(draft);
    });
  }

  #copies(): number {
    return [...this.#namespaces.all()].reduce((sum, { repository }) => sum + repository.copies, 0);
  }

  /** The namespace may have gone while the change waited for its turn. */
  #find(name: string): Namespace {
    const namespace = this.#namespaces.find(name);
    if (namespace === undefined) throw new SchemaError('namespace-unknown', `there is no namespace ${name}`);
    return namespace;
  }

  async #record(change: StoreChange): Promise<void> {
    this.#quota.check(change);
    try {
      await this.#store.write([change]);
    } catch (error) {
      this.#logger?.error({ key: change.key, error: String(error) }, 'a change of the schema cannot be stored');
      throw cimError('notStored');
    }
    this.#quota.count(change);
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#last.then(change).catch(asCIMError);
    this.#last = result.catch(() => {});
    return result;
  }
}

function asCIMError(error: unknown): never {
  if (error instanceof SchemaError) throw new CIMError(error.status, error.message, { cause: error });
  throw error;
}
