import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { className, envelope, greedyAuthorization, parameter } from './wire.ts';

/** What a greedy client sends on each new connection: the head, and so many times the body. */
interface Attack {
  readonly head: Buffer;
  readonly body: Buffer;
  readonly times: number;
}

interface Shape {
  readonly headers?: readonly string[];
  readonly times?: number;
}

function attackWith(
  text: string,
  { headers = ['CIMMethod: GetQualifier', 'CIMObject: root/cimv2'], times = 1 }: Shape = {},
): Attack {
  const body = Buffer.from(text);
  const head = [
    'POST /cimom HTTP/1.1',
    'Host: bridge',
    `Authorization: ${greedyAuthorization}`,
    'Content-Type: application/xml; charset="utf-8"',
    'CIMOperation: MethodCall',
    'Connection: close',
    `Content-Length: ${times * body.length}`,
    ...headers,
  ];
  return { head: Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body, times };
}

function operation(name: string, parameters: string): Attack {
  return attackWith(envelope(name, parameters), { headers: [`CIMMethod: ${name}`, 'CIMObject: root/cimv2'] });
}

const everything = className('CIM_ManagedElement');
const one = parameter('MaxObjectCount', '<VALUE>1</VALUE>');
const call =
  '<SIMPLEREQ><IMETHODCALL NAME="EnumerateQualifiers"><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/></LOCALNAMESPACEPATH></IMETHODCALL></SIMPLEREQ>';
const mega = 1024 * 1024;

/**
 * Ten times each limit, or as much of it as the server looks at. Bytes that were made beforehand, on bare sockets, cost
 * the machine little, which the attackers share with what is measured.
 */
const attacks: readonly Attack[] = [
  operation('EnumerateInstances', everything),
  operation('OpenEnumerateInstances', everything + one),
  operation('GetQualifier', parameter('QualifierName', `<VALUE>${'x'.repeat(8_000_000)}</VALUE>`)),
  operation('GetQualifier', parameter('QualifierName', `<VALUE.ARRAY>${'<VALUE/>'.repeat(1_900_000)}</VALUE.ARRAY>`)),
  operation('GetQualifier', '<A>'.repeat(640)),
  attackWith(
    `<?xml version="1.0"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><MULTIREQ>${call.repeat(2560)}</MULTIREQ></MESSAGE></CIM>`,
    { headers: ['CIMBatch:'] },
  ),
  attackWith('x', { headers: [`X-Long: ${'x'.repeat(320_000)}`] }),
  attackWith('x', { headers: Array.from({ length: 1280 }, (_, n) => `X-${n}: x`) }),
  attackWith('x'.repeat(mega), { times: 160 }),
];

/** One connection with what it sends. Settles when it is closed. */
function strike(port: number, { head, body, times }: Attack): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let sent = 0;
    const goOn = () => {
      while (sent < times) {
        sent++;
        if (!socket.write(body)) return;
      }
    };
    socket.on('connect', () => {
      socket.write(head);
      goOn();
    });
    socket
      .on('drain', goOn)
      .on('error', () => {})
      .on('close', () => resolve())
      .resume();
  });
}

/** Milliseconds after which a client that was turned away comes again. */
const patience = 10_000;

/** Holds a connection open without a word. */
async function linger(port: number): Promise<never> {
  for (;;) {
    await sleep(Math.random() * patience);
    await new Promise<void>((resolve) => {
      connect(port, '127.0.0.1')
        .on('error', () => {})
        .on('close', () => resolve())
        .resume();
    });
  }
}

/**
 * So many connections attack, each in one way, again and again, and so many more say nothing. Goes on until the process
 * ends.
 */
export async function attack(url: string, active: number, silent: number): Promise<void> {
  const port = Number(new URL(url).port);
  const strikers = Array.from({ length: active }, async (_, index) => {
    for (;;) await strike(port, attacks[index % attacks.length] as Attack);
  });
  await Promise.all([...strikers, ...Array.from({ length: silent }, () => linger(port))]);
}
