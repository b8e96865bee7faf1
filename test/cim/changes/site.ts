import { SchemaChanges, type SchemaChangesOptions } from '../../../src/cim/changes/schema-changes.ts';
import { CIMError } from '../../../src/cim/errors.ts';
import { Dispatcher } from '../../../src/cim/operations/dispatcher.ts';
import type { Principal } from '../../../src/cim/provider.ts';
import type { Store } from '../../../src/cim/store.ts';
import type { IntrinsicCall } from '../../../src/cim/xml/message.ts';
import { RequestReader } from '../../../src/cim/xml/request-reader.ts';
import { classElement, qualifierDeclaration } from '../../../src/cim/xml/write-declarations.ts';
import { intrinsic, parameter } from '../http/site.ts';
import { namespace, type Zoo, zoo } from '../operations/zoo.ts';

export const director: Principal = { name: 'director', isAdministrator: () => true };
export const visitor: Principal = { name: 'visitor' };

export { parameter };
export const newClass = (xml: string) => parameter('NewClass', xml);
export const modifiedClass = (xml: string) => parameter('ModifiedClass', xml);
export const className = (name: string) => parameter('ClassName', `<CLASSNAME NAME="${name}"/>`);
export const value = (name: string, text: string) => parameter(name, `<VALUE>${text}</VALUE>`);
export const property = (name: string, qualifiers = '', type = 'string') =>
  `<PROPERTY NAME="${name}" TYPE="${type}">${qualifiers}</PROPERTY>`;
export const key = '<QUALIFIER NAME="Key" TYPE="boolean" OVERRIDABLE="false"><VALUE>TRUE</VALUE></QUALIFIER>';

/** A store that another server may be started from. */
export function memoryStore(): Store & { readonly values: Map<string, string>; fail: boolean } {
  const values = new Map<string, string>();
  return {
    values,
    fail: false,
    *entries(prefix) {
      for (const [text, stored] of [...values].sort()) {
        const at = JSON.parse(text);
        if (prefix.every((part, index) => at[index] === part)) yield [at, stored];
      }
    },
    async write(changes) {
      await undefined;
      if (this.fail) throw new Error('the disk is full');
      for (const { key: at, value: stored } of changes) {
        if (stored === undefined) values.delete(JSON.stringify(at));
        else values.set(JSON.stringify(at), stored);
      }
    },
  };
}

export interface ChangingZoo extends Zoo {
  readonly changes: SchemaChanges;
  /** The answer to an operation whose parameters are written in XML, as text; or the status that it ends in. */
  ask(name: string, parameters?: string, options?: { who?: Principal; where?: string }): Promise<string>;
}

export function changingZoo(options: Partial<SchemaChangesOptions> = {}): ChangingZoo {
  const animals = zoo();
  const namespaces = options.namespaces ?? animals.namespaces;
  const changes = new SchemaChanges({ namespaces, ...options });
  const dispatcher = new Dispatcher(namespaces, animals.providers, { changes });
  return {
    ...animals,
    changes,
    async ask(name, parameters = '', { who = director, where = namespace } = {}) {
      try {
        const { requests } = read(intrinsic(name, parameters, where));
        return shown(await dispatcher.perform(requests[0] as IntrinsicCall, who));
      } catch (error) {
        if (error instanceof CIMError) return error.status;
        throw error;
      }
    },
  };
}

function read(xml: string) {
  const reader = new RequestReader();
  reader.write(Buffer.from(xml));
  return reader.end();
}

function shown(result: Awaited<ReturnType<Dispatcher['perform']>>): string {
  if (result.kind === 'none') return 'ok';
  if (result.kind === 'classes')
    return [...result.items].map((each) => each && classElement(each, result.view)).join('');
  if (result.kind === 'class-names') return [...result.items].map((each) => each?.name).join(' ');
  if (result.kind === 'qualifier-types')
    return [...result.items].map((each) => each && qualifierDeclaration(each)).join('');
  return 'items' in result ? `${[...result.items].length} items` : result.kind;
}
