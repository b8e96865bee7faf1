import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeRaw, rawRequest } from './raw.ts';
import {
  authorization,
  call,
  classParameter,
  extrinsic,
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
beforeAll(async () => {
  site = await openSite({ ants: 1 });
});
afterAll(() => site.close());

const leo = instanceNameOf('Zoo_Lion', 'Leo');
const source = parameter('ObjectName', leo);

describe('a reply', () => {
  it('echoes the name of the operation and the id as they were spelled', async () => {
    const answer = await call(site, 'enumerateCLASSnames');
    expect(answer).toContain('<MESSAGE ID="1001" PROTOCOLVERSION="1.0">');
    expect(answer).toContain('<IMETHODRESPONSE NAME="enumerateCLASSnames">');
    expect(answer).toContain(
      '<IRETURNVALUE><CLASSNAME NAME="Zoo_Thing"/><CLASSNAME NAME="Zoo_Relation"/></IRETURNVALUE>',
    );
  });

  it('explains an error by a CIM_Error, but to wbemcli, which cannot read one', async () => {
    const body = intrinsic('GetClass', classParameter('ClassName', 'Zoo_Unicorn'));
    const lines = [`Authorization: ${authorization}`];
    const answerTo = async (connection: string) => {
      const request = rawRequest('GetClass', body, [...lines, ...(connection === '' ? [] : [connection])]);
      return (await exchangeRaw(site.port, [request]))[0]?.body;
    };
    for (const connection of ['', 'Connection: keep-alive', 'Connection: TE\r\nTE: trailers']) {
      expect(await answerTo(connection)).toMatch(/<ERROR CODE="6" [^>]*><INSTANCE CLASSNAME="CIM_Error">/);
    }
    expect(await answerTo('Connection: Keep-Alive, TE')).toMatch(/<ERROR CODE="6" [^>]*><\/ERROR>/);
  });

  it('holds an instance without a path for GetInstance', async () => {
    const answer = await call(site, 'GetInstance', parameter('InstanceName', leo) + classOrigin);
    expect(answer).toContain('<IRETURNVALUE><INSTANCE CLASSNAME="Zoo_Lion">');
    expect(answer).toContain('CLASSORIGIN="Zoo_Thing"');
    expect(answer).toContain('<VALUE>King &lt;of&gt; "beasts"</VALUE>');
  });
  const classOrigin = valueParameter('IncludeClassOrigin', 'true');

  it('holds paths with the host that the client used for associations', async () => {
    const answer = await call(site, 'Associators', source);
    const place = `<NAMESPACEPATH><HOST>127.0.0.1:${site.port}</HOST>${localNamespace('root/zoo')}</NAMESPACEPATH>`;
    expect(answer).toContain(`<VALUE.OBJECTWITHPATH><INSTANCEPATH>${place}<INSTANCENAME CLASSNAME="Zoo_Cage">`);
    expect(await call(site, 'AssociatorNames', source)).toContain(`<OBJECTPATH><INSTANCEPATH>${place}`);
  });

  it('holds references inside of instances without a host', async () => {
    const answer = await call(site, 'References', source);
    expect(answer).toContain(
      `<PROPERTY.REFERENCE NAME="Far" REFERENCECLASS="Zoo_Cage"><VALUE.REFERENCE><LOCALINSTANCEPATH>${localNamespace('root/zoo')}`,
    );
  });

  it('holds class paths for the traversal of classes', async () => {
    const lion = classParameter('ObjectName', 'Zoo_Lion');
    expect(await call(site, 'References', lion)).toMatch(
      /<VALUE\.OBJECTWITHPATH><CLASSPATH>.*?<CLASSNAME NAME="Zoo_Relation"\/><\/CLASSPATH><CLASS NAME="Zoo_Relation">/,
    );
    expect(await call(site, 'AssociatorNames', lion)).toMatch(
      /<OBJECTPATH><CLASSPATH>.*?<CLASSNAME NAME="Zoo_Cage"\/>/,
    );
  });

  it('holds qualifier types', async () => {
    expect(await call(site, 'GetQualifier', valueParameter('QualifierName', 'Key'))).toContain(
      '<QUALIFIER.DECLARATION NAME="Key" TYPE="boolean"',
    );
  });

  it('holds an ERROR with its status where an operation fails', async () => {
    expect(await call(site, 'GetInstance', '', 'root/nowhere')).toMatch(/^200 .*<ERROR CODE="3" DESCRIPTION=/s);
  });

  it('is in the log with who asked for what', () => {
    expect(site.log.at(-1)).toMatchObject({
      level: 'info',
      message: 'operation',
      user: 'keeper',
      operation: 'GetInstance',
      namespace: 'root/nowhere',
      outcome: 'INVALID_NAMESPACE',
    });
  });
});

describe('the reply to a method call', () => {
  it('has types on the return value and the out parameters', async () => {
    const target = `<LOCALINSTANCEPATH>${localNamespace('root/zoo')}${leo}</LOCALINSTANCEPATH>`;
    const response = await fetch(`${site.url}/cimom`, {
      method: 'POST',
      headers: headersOf('Feed', 'root/zoo:Zoo_Lion.Name="Leo"'),
      body: extrinsic('Feed', target, '<PARAMVALUE NAME="Grams"><VALUE>5</VALUE></PARAMVALUE>'),
    });
    const text = await response.text();
    expect(text).toContain(
      '<METHODRESPONSE NAME="Feed"><RETURNVALUE PARAMTYPE="uint32"><VALUE>0</VALUE></RETURNVALUE>',
    );
    expect(text).toContain(
      '<PARAMVALUE NAME="Eaten" PARAMTYPE="uint64"><VALUE>18446744073709551615</VALUE></PARAMVALUE>',
    );
    expect(text).toContain('<PARAMVALUE NAME="Fed" PARAMTYPE="reference"><VALUE.REFERENCE><LOCALINSTANCEPATH>');
  });
});
