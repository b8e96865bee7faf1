import { afterEach, describe, expect, it } from 'vitest';
import { rowOf } from '../../../src/cim/interop/rows.ts';
import { instead } from '../operations/zoo.ts';
import {
  call,
  classParameter,
  headersOf,
  instanceNameOf,
  intrinsic,
  localNamespace,
  openSite,
  parameter,
  type Site,
  valueParameter,
} from './site.ts';

let site: Site;
afterEach(() => site?.close());

const lions = classParameter('ClassName', 'Zoo_Lion');
const most = (count: number) => valueParameter('MaxObjectCount', String(count));
const contextOf = (answer: string) =>
  /<PARAMVALUE NAME="EnumerationContext" PARAMTYPE="string"><VALUE>(.*?)<\/VALUE><\/PARAMVALUE>/.exec(answer)?.[1];
const resume = (answer: string) => valueParameter('EnumerationContext', contextOf(answer) ?? '');
const isEnd = (answer: string) =>
  /<PARAMVALUE NAME="EndOfSequence" PARAMTYPE="boolean"><VALUE>TRUE<\/VALUE><\/PARAMVALUE>/i.test(answer);

describe('the reply to Open and Pull', () => {
  it('holds instances with their paths, then typed out parameters', async () => {
    site = await openSite();
    const opened = await call(site, 'OpenEnumerateInstances', lions + most(1));
    const place = `<NAMESPACEPATH><HOST>127.0.0.1:${site.port}</HOST>${localNamespace('root/zoo')}</NAMESPACEPATH>`;
    expect(opened).toContain(
      `<IRETURNVALUE><VALUE.INSTANCEWITHPATH><INSTANCEPATH>${place}<INSTANCENAME CLASSNAME="Zoo_Lion">`,
    );
    expect(opened).toContain('</VALUE.INSTANCEWITHPATH></IRETURNVALUE><PARAMVALUE NAME="EndOfSequence"');
    expect(contextOf(opened)).toMatch(/^[0-9a-f]{32}$/);
    expect(isEnd(opened)).toBe(false);
    const pulled = await call(site, 'PullInstancesWithPath', resume(opened) + most(1));
    expect(pulled).toContain('Nala');
    expect([contextOf(pulled), isEnd(pulled)]).toEqual(['', true]);
  });

  it('names EnumerationContext after EndOfSequence, without which an old pywbem finds the answer invalid', async () => {
    site = await openSite();
    const opened = await call(site, 'OpenEnumerateInstances', lions + most(1));
    const pulled = await call(site, 'PullInstancesWithPath', resume(opened) + most(1));
    const order = (answer: string) => [...answer.matchAll(/<PARAMVALUE NAME="(\w+)"/g)].map(([, name]) => name);
    expect([order(opened), order(pulled)]).toEqual(Array(2).fill(['EndOfSequence', 'EnumerationContext']));
  });

  it('holds paths for the operations on paths', async () => {
    site = await openSite();
    const source = parameter('InstanceName', instanceNameOf('Zoo_Lion', 'Leo'));
    const opened = await call(site, 'OpenAssociatorInstancePaths', source);
    expect(opened).toContain('<IRETURNVALUE></IRETURNVALUE><PARAMVALUE');
    const pulled = await call(site, 'PullInstancePaths', resume(opened) + most(2));
    expect(pulled.match(/<INSTANCEPATH><NAMESPACEPATH>.*?<\/INSTANCEPATH>/g)).toHaveLength(2);
    expect(pulled).not.toContain('<INSTANCE ');
    expect(await call(site, 'CloseEnumeration', resume(opened))).toMatch(/<IMETHODRESPONSE [^>]*><\/IMETHODRESPONSE>/);
  });

  it('holds bare instances for queries, and the class of the results for who asks', async () => {
    site = await openSite();
    const query =
      valueParameter('FilterQueryLanguage', 'WQL') + valueParameter('FilterQuery', 'SELECT Name FROM Zoo_Lion');
    const returned = valueParameter('ReturnQueryResultClass', 'true');
    const opened = await call(site, 'OpenQueryInstances', query + most(1) + returned);
    expect(opened).toMatch(
      /<IRETURNVALUE><INSTANCE CLASSNAME="Zoo_Lion"><PROPERTY NAME="Name"[^/]*<VALUE>Leo<\/VALUE>/,
    );
    expect(opened).toMatch(/<PARAMVALUE NAME="QueryResultClass"><CLASS NAME="Zoo_Lion".*?<\/CLASS><\/PARAMVALUE>/);
    const pulled = await call(site, 'PullInstances', resume(opened) + most(9));
    expect(pulled).toContain('<VALUE>Nala</VALUE>');
    expect(pulled).not.toContain('QueryResultClass');
  });

  it('is a number to the question how many objects are left, or nothing where that is not known', async () => {
    site = await openSite();
    const countOf = async (name: string) =>
      call(
        site,
        'EnumerationCount',
        resume(await call(site, 'OpenEnumerateInstances', classParameter('ClassName', name))),
      );
    const counted = (value: string) => `<IRETURNVALUE>${value}</IRETURNVALUE></IMETHODRESPONSE>`;
    expect(await countOf('Zoo_Lion')).toContain(counted('<VALUE>2</VALUE>'));
    expect(await countOf('Zoo_Ant')).toContain(counted(''));
  });

  it('may be large', async () => {
    site = await openSite({ ants: 5000 });
    const ants = classParameter('ClassName', 'Zoo_Ant');
    const opened = await call(site, 'OpenEnumerateInstances', ants);
    const whole = await call(site, 'PullInstancesWithPath', resume(opened) + most(4000));
    expect(whole.match(/<VALUE\.INSTANCEWITHPATH>/g)).toHaveLength(4000);
    expect(isEnd(whole)).toBe(false);
  });

  it('is cut off when the session is closed while all that was asked for waits for its reader', async () => {
    site = await openSite();
    instead(site, 'Zoo_Ant', () => ({
      *enumerate(_context, cimClass) {
        for (let ant = 0; ant < 32; ant++) yield rowOf(cimClass, { Name: `ant ${ant}`, Caption: 'x'.repeat(2 ** 20) });
      },
    }));
    const opened = await call(site, 'OpenEnumerateInstances', classParameter('ClassName', 'Zoo_Ant'));
    const body = intrinsic('PullInstancesWithPath', resume(opened) + most(31));
    const headers = headersOf('PullInstancesWithPath');
    const unread = await fetch(`${site.url}/cimom`, { method: 'POST', headers, body });
    expect(await call(site, 'CloseEnumeration', resume(opened))).not.toContain('<ERROR');
    await expect(unread.text()).rejects.toThrow();
    expect(site.log.at(-1)).toMatchObject({ outcome: 'aborted: an error after the reply had begun' });
  });

  it('to a number that is none is 400, as of every request that is not valid', async () => {
    site = await openSite();
    expect(await call(site, 'OpenEnumerateInstances', lions + valueParameter('MaxObjectCount', 'many'))).toMatch(
      /^400 /,
    );
  });
});
