import { describe, expect, it } from 'vitest';
import { SchemaChanges } from '../../src/cim/changes/schema-changes.ts';
import { NamespaceStore } from '../../src/cim/schema/namespaces.ts';
import type { CIMClass } from '../../src/cim/schema/types.ts';
import { classElement } from '../../src/cim/xml/write-declarations.ts';
import { readValue } from '../cim/xml/requests.ts';
import { cimv2, classesOf } from './model.ts';

const shown = (cimClass: CIMClass | undefined, localOnly: boolean) =>
  cimClass &&
  classElement(cimClass, { localOnly, includeQualifiers: true, includeClassOrigin: true, propertyNames: undefined });

/** As clients see it, whole and what is its own. */
const bothWays = (cimClass: CIMClass | undefined) => [shown(cimClass, false), shown(cimClass, true)] as const;

const originals = classesOf(cimv2).map((cimClass) => [cimClass, bothWays(cimClass)] as const);

describe('a class of the model that is modified to what GetClass answered', () => {
  it.each([
    ['with all that it inherits', false],
    ['without what it inherits', true],
  ])('stays as it was, %s', async (_, localOnly) => {
    const namespaces = new NamespaceStore();
    const { repository } = namespaces.add('root/cimv2', cimv2.copy());
    const changes = new SchemaChanges({ namespaces });
    const changed: string[] = [];
    for (const [cimClass, texts] of originals) {
      const sent = readValue(texts[localOnly ? 1 : 0] ?? '');
      if (sent?.kind === 'class') await changes.modifyClass('root/cimv2', sent.declaration);
      const now = repository.class(cimClass.name);
      if (now === cimClass || bothWays(now).join() !== texts.join()) changed.push(cimClass.name);
    }
    expect(changed).toEqual([]);
  });
});
