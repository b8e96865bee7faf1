import { authorization, classParameter, intrinsic } from '../../cim/http/site.ts';

/**
 * One request and what must come of it. Without further fields it is a good EnumerateInstanceNames of Zoo_Lion; each
 * field changes one thing. What is expected comes from DSP0200 1.4, never from what the server does.
 */
export interface Case {
  readonly name: string;
  /** `ok`, `error <CIM status>`, `<HTTP status> <CIMError>` or `<HTTP status>`; several are alternatives. */
  readonly outcome: string | readonly string[];
  /** Must stand in the body of the reply. */
  readonly holds?: string | RegExp;
  readonly operation?: string;
  /** XML of the IPARAMVALUEs. */
  readonly parameters?: string;
  readonly namespace?: string;
  /** Another body than that of an intrinsic call. */
  readonly body?: string | Uint8Array;
  /** Changes the body as a text. */
  readonly edit?: (body: string) => string;
  readonly verb?: string;
  readonly target?: string;
  readonly version?: string;
  /** Headers to set; undefined leaves one out, a list sends the line several times. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Changes the bytes of the whole request, each a character. */
  readonly rewrite?: (request: string) => string;
  /** Sends so many bytes at a time. */
  readonly pieces?: number;
  readonly halfClose?: boolean;
  /** What comes before the request, on connections of its own. */
  readonly after?: readonly Step[];
}

/** A request whose reply matters only for the context that it gives, or seconds that pass. */
export type Step = Request | { readonly wait: number };

/** The fields of a case that make its bytes. */
export type Request = Omit<Case, 'name' | 'outcome' | 'after'>;

/** Stands in parameters for the last context that a step before was given. */
export const givenContext = '{context}';

export interface Family {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** A user of the server of the corpus beside the keeper. */
export const visitor = `Basic ${Buffer.from('visitor:zoo').toString('base64')}`;

export const lions = classParameter('ClassName', 'Zoo_Lion');

function bodyOf(
  { operation = 'EnumerateInstanceNames', parameters = lions, namespace = 'root/zoo', ...rest }: Request,
  context: string,
): Buffer {
  const body = rest.body ?? intrinsic(operation, parameters.replace(givenContext, context), namespace);
  return Buffer.from(typeof body === 'string' && rest.edit ? rest.edit(body) : (body as string));
}

/** The bytes of a case's request; `context` is what the steps before it were given. */
export function requestOf(each: Request, context = ''): Buffer {
  const body = bodyOf(each, context);
  const headers: Record<string, string | readonly string[] | undefined> = {
    Host: 'zoo.example',
    Authorization: authorization,
    'Content-Type': 'application/xml; charset="utf-8"',
    'Content-Length': String(body.length),
    CIMOperation: 'MethodCall',
    CIMMethod: encodeURIComponent(each.operation ?? 'EnumerateInstanceNames'),
    CIMObject: encodeURIComponent(each.namespace ?? 'root/zoo'),
    ...each.headers,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : (value ?? [])).map((text) => `${name}: ${text}`),
  );
  const { verb = 'POST', target = '/cimom', version = 'HTTP/1.1' } = each;
  const head = `${[`${verb} ${target} ${version}`, ...lines].join('\r\n')}\r\n\r\n`;
  const request = Buffer.concat([Buffer.from(head, 'latin1'), body]);
  return each.rewrite ? Buffer.from(each.rewrite(request.toString('latin1')), 'latin1') : request;
}

/** A family from a table: name, what must come of it, what is changed. */
export function family(
  name: string,
  rows: readonly (readonly [string, Case['outcome'], Omit<Case, 'name' | 'outcome'>])[],
): Family {
  return { name, cases: rows.map(([title, outcome, change]) => ({ name: title, outcome, ...change })) };
}
