import { describe, expect, it } from 'vitest';
import { perform, shown, statusOf, text } from './perform.ts';
import { instead, zoo } from './zoo.ts';

const wql = (query: string) => ({ QueryLanguage: text('WQL'), Query: text(query) });

describe('ExecQuery', () => {
  it.each([
    ['SELECT * FROM Zoo_Animal', ['Leo', 'Nala', 'ant 0', 'ant 1']],
    ['select * from zoo_animal where Weight > 150', ['Leo']],
    ['SELECT Name, Legs FROM Zoo_Lion WHERE Tame = TRUE', ['Nala{Name,Legs}']],
    ['SELECT * FROM Zoo_Thing WHERE Name = "Savanna"', ['Savanna']],
    ['SELECT * FROM Zoo_Thing WHERE Name LIKE "%a"', ['Nala', 'Savanna']],
  ])('answers %s', async (query, expected) => {
    expect(await shown('ExecQuery', wql(query))).toEqual(expected);
  });

  it.each([
    ['DMTF:SQL', 'SELECT * FROM Zoo_Lion', 'QUERY_LANGUAGE_NOT_SUPPORTED'],
    ['WQL', 'SELECT', 'INVALID_QUERY'],
    ['WQL', 'SELECT * FROM Zoo_Unicorn', 'INVALID_QUERY'],
    ['WQL', 'SELECT Wings FROM Zoo_Lion', 'INVALID_QUERY'],
  ])('in %s of %s ends in %s', async (language, query, status) => {
    expect(await statusOf(perform('ExecQuery', { QueryLanguage: text(language), Query: text(query) }))).toBe(status);
  });

  it('says where an unknown class stands', async () => {
    await expect(perform('ExecQuery', wql('SELECT * FROM Zoo_Unicorn x'))).rejects.toThrow(
      'there is no class Zoo_Unicorn (at character 15), at "Zoo_Unicorn x"',
    );
  });

  it.each([
    ['Legs = 6', true],
    [Array(8).fill('Legs = 6').join(' AND '), true],
    [Array(9).fill('Legs = 6').join(' AND '), false],
    ["Name LIKE '%n%'", false],
    ['NOT (Legs = 4 OR Name LIKE "L%")', false],
  ])('finds instances in a row by %s: %s', async (condition, expected) => {
    const query = wql(`SELECT * FROM Zoo_Ant WHERE ${condition}`);
    const result = await perform('ExecQuery', query, zoo({ ants: 4 }));
    if (result.kind !== 'instances-with-path') throw new Error(result.kind);
    const steps = [...result.items].map((item) => item !== undefined);
    expect(steps.filter(Boolean)).toHaveLength(4);
    expect(steps.some((isFound, index) => isFound && steps[index + 1] === true)).toBe(expected);
  });

  it('tests each instance by its class as that is, though it has changed since the query began', async () => {
    const animals = zoo({ ants: 2 });
    const result = await perform('ExecQuery', wql('SELECT Name FROM Zoo_Animal WHERE Legs = 6'), animals);
    if (result.kind !== 'instances-with-path') throw new Error(result.kind);
    const items = result.items[Symbol.iterator]();
    items.next();
    const declared = animals.repository.declarations().classes.find(({ name }) => name === 'Zoo_Animal');
    const added = { name: 'Added', type: 'string', isArray: false, qualifiers: [] } as const;
    if (declared === undefined) throw new Error('no Zoo_Animal');
    animals.repository.replaceClass({ ...declared, properties: [added, ...declared.properties] });
    const found: (string | undefined)[] = [];
    for (let next = items.next(); !next.done; next = items.next()) {
      if (next.value) found.push(String(next.value.row.value(0)));
    }
    expect(found).toEqual(['ant 0', 'ant 1']);
  });

  it('lets others have their turn behind each class, though none has an instance that could match', async () => {
    const result = await perform('ExecQuery', wql('SELECT * FROM Zoo_Thing WHERE Name = NULL'));
    if (result.kind !== 'instances-with-path') throw new Error(result.kind);
    const items = [...result.items];
    expect(items.length).toBeGreaterThan(1);
    expect(items.every((item) => item === undefined)).toBe(true);
  });

  it('looks up what a condition on the keys identifies, without a scan', async () => {
    const animals = zoo();
    const enumerate = () => {
      throw new Error('a scan');
    };
    instead(animals, 'Zoo_Lion', () => ({ enumerate }));
    expect(await shown('ExecQuery', wql('SELECT * FROM Zoo_Lion WHERE Name = "Leo" AND Legs = 4'), animals)).toEqual([
      'Leo',
    ]);
  });
});
