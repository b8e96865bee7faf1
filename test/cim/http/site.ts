import { readFileSync } from 'node:fs';
import type { Authenticator } from '../../../src/cim/authenticator.ts';
import type { HttpServer } from '../../../src/cim/http/server.ts';
import { type CIMServerOptions, createServer } from '../../../src/cim/server.ts';
import type { Logger } from '../../../src/logger.ts';
import { type Zoo, type ZooOptions, zoo } from '../operations/zoo.ts';

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly [field: string]: unknown;
}

export interface Site extends Zoo {
  readonly url: string;
  readonly port: number;
  readonly log: readonly LogLine[];
  readonly renewCertificate: HttpServer['renewCertificate'];
  close(): Promise<void>;
}

export const authorization = `Basic ${Buffer.from('keeper:s3cret:x').toString('base64')}`;

export const authenticator: Authenticator = {
  authenticate: async ({ user, password }) =>
    user === 'keeper' && password === 's3cret:x' ? { name: user } : undefined,
};

/** Believes whoever asks, but not before it decides; counts how often it was asked. */
export function undecided(): Authenticator & { readonly asked: number; decide(): void } {
  let decide = (): void => undefined;
  const decided = new Promise<void>((resolve) => {
    decide = resolve;
  });
  let asked = 0;
  return {
    get asked() {
      return asked;
    },
    decide,
    async authenticate() {
      asked += 1;
      await decided;
      return { name: 'keeper' };
    },
  };
}

const fixture = (name: string) => readFileSync(new URL(`../../xenapi/fixtures/${name}`, import.meta.url));
/** A certificate for this machine, and its key. */
export const tls = { cert: fixture('localhost-cert.pem'), key: fixture('localhost-key.pem') };

/** A server over the zoo, on a free port of this machine. */
export async function openSite(options: Partial<CIMServerOptions> & ZooOptions = {}): Promise<Site> {
  const animals = zoo(options);
  const log: LogLine[] = [];
  const write = (level: LogLine['level']) => (fields: object, message: string) => {
    log.push({ ...fields, level, message });
  };
  const logger: Logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const server = createServer({
    namespaces: animals.namespaces,
    providers: animals.providers,
    authenticator,
    logger,
    listen: ['http://127.0.0.1:0'],
    serverName: 'zoo.example',
    ...options,
  });
  const [url = ''] = await server.listen();
  const port = Number(new URL(url).port);
  return { ...animals, url, port, log, renewCertificate: server.renewCertificate, close: () => server.close() };
}

/** Ends the ants after so many of them. */
export const outOfAnts = (after: number, error: Error) => (index: number) => {
  if (index === after) throw error;
};

/** An intrinsic call as clients send it; `parameters` is the XML of its IPARAMVALUEs. */
export function intrinsic(name: string, parameters = '', namespace = 'root/zoo'): string {
  return envelope(`<IMETHODCALL NAME="${name}">${localNamespace(namespace)}${parameters}</IMETHODCALL>`);
}

export function extrinsic(name: string, target: string, parameters = ''): string {
  return envelope(`<METHODCALL NAME="${name}">${target}${parameters}</METHODCALL>`);
}

export function envelope(call: string): string {
  return `<?xml version="1.0" encoding="utf-8" ?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1001" PROTOCOLVERSION="1.0"><SIMPLEREQ>${call}</SIMPLEREQ></MESSAGE></CIM>`;
}

export function localNamespace(namespace: string): string {
  return `<LOCALNAMESPACEPATH>${namespace
    .split('/')
    .map((segment) => `<NAMESPACE NAME="${segment}"/>`)
    .join('')}</LOCALNAMESPACEPATH>`;
}

export const parameter = (name: string, content: string) => `<IPARAMVALUE NAME="${name}">${content}</IPARAMVALUE>`;
export const classParameter = (name: string, className: string) => parameter(name, `<CLASSNAME NAME="${className}"/>`);
export const valueParameter = (name: string, text: string) => parameter(name, `<VALUE>${text}</VALUE>`);

export const instanceNameOf = (className: string, name: string) =>
  `<INSTANCENAME CLASSNAME="${className}"><KEYBINDING NAME="Name"><KEYVALUE VALUETYPE="string">${name}</KEYVALUE></KEYBINDING></INSTANCENAME>`;

export function headersOf(method: string, object = 'root/zoo'): Record<string, string> {
  return {
    'Content-Type': 'application/xml; charset="utf-8"',
    CIMOperation: 'MethodCall',
    CIMMethod: method,
    CIMObject: object,
    Authorization: authorization,
  };
}

/** Sends an intrinsic call with right headers. */
export async function call(site: Site, name: string, parameters = '', namespace = 'root/zoo'): Promise<string> {
  const response = await fetch(`${site.url}/cimom`, {
    method: 'POST',
    headers: headersOf(name, namespace),
    body: intrinsic(name, parameters, namespace),
  });
  return `${response.status} ${await response.text()}`;
}
