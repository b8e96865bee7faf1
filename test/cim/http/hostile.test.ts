import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  classParameter,
  headersOf,
  instanceNameOf,
  intrinsic,
  openSite,
  parameter,
  type Site,
  valueParameter,
} from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const codeOf = (answer: string) => /^200 .*<ERROR CODE="(\d+)"/s.exec(answer)?.[1] ?? answer.slice(0, 3);

/** Names that every object of JavaScript answers to. */
describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the name %s', (name) => {
  it('is an unknown class', async () => {
    expect(codeOf(await call(site, 'EnumerateInstances', classParameter('ClassName', name)))).toBe('5');
    expect(codeOf(await call(site, 'GetClass', classParameter('ClassName', name)))).toBe('6');
  });

  it('is an unknown operation, parameter, namespace, qualifier', async () => {
    expect(codeOf(await call(site, name))).toBe('7');
    expect(codeOf(await call(site, 'EnumerateClassNames', valueParameter(name, 'x')))).toBe('7');
    expect(codeOf(await call(site, 'EnumerateClassNames', '', name))).toBe('3');
    expect(codeOf(await call(site, 'GetQualifier', valueParameter('QualifierName', name)))).toBe('6');
  });

  it('is an unknown key, query alias and property', async () => {
    const key = instanceNameOf('Zoo_Lion', 'Leo').replace('NAME="Name"', `NAME="${name}"`);
    expect(codeOf(await call(site, 'GetInstance', parameter('InstanceName', key)))).toBe('4');
    const query = valueParameter('QueryLanguage', 'WQL') + valueParameter('Query', `SELECT ${name} FROM Zoo_Lion`);
    expect(codeOf(await call(site, 'ExecQuery', query))).toBe('15');
    const list = parameter('PropertyList', `<VALUE.ARRAY><VALUE>${name}</VALUE></VALUE.ARRAY>`);
    const answer = await call(site, 'EnumerateInstances', classParameter('ClassName', 'Zoo_Lion') + list);
    expect(answer).toContain('<INSTANCE CLASSNAME="Zoo_Lion"></INSTANCE>');
  });
});

describe('names with markup and line breaks', () => {
  it('come back escaped and stay on one line of the log', async () => {
    const answer = await call(site, 'GetClass', classParameter('ClassName', '&lt;ERROR&gt;&quot;&#10;x'));
    expect(answer).toContain('DESCRIPTION="there is no class &lt;ERROR');
    expect(site.log.at(-1)).toMatchObject({ class: '<ERROR>"\nx' });
  });

  it('are logged of the class that is to be created', async () => {
    await call(site, 'CreateClass', parameter('NewClass', '<CLASS NAME="Zoo_Bear"/>'));
    expect(site.log.at(-1)).toMatchObject({ operation: 'CreateClass', class: 'Zoo_Bear' });
    await call(site, 'CreateInstance', parameter('NewInstance', '<INSTANCE CLASSNAME="Zoo_Bear"/>'));
    expect(site.log.at(-1)).toMatchObject({ operation: 'CreateInstance', class: 'Zoo_Bear' });
  });

  it('are cut short where they are very long', async () => {
    for (const length of [1000, 100_000]) {
      const answer = await call(site, 'GetClass', classParameter('ClassName', 'x'.repeat(length)));
      expect(answer).not.toContain('x'.repeat(201));
    }
  });
});

it('a body of more than a megabyte is read', async () => {
  const padding = ' '.repeat(2_000_000);
  const body = intrinsic('EnumerateClassNames').replace('<SIMPLEREQ>', `${padding}<SIMPLEREQ>`);
  const response = await fetch(site.url, { method: 'POST', headers: headersOf('EnumerateClassNames'), body });
  expect(response.status).toBe(200);
  await response.text();
});

it('no credentials are in the log', () => {
  expect(JSON.stringify(site.log)).not.toContain('s3cret');
});
