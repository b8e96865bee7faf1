import { connect, type Socket } from 'node:net';

export const account = { user: 'root', password: 'simulator' } as const;
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
export const authorization = basic(account.user, account.password);
/** Of the user who asks for too much. */
export const greedyAuthorization = basic('reader', account.password);

/** The document that calls an operation. */
export const envelope = (operation: string, parameters: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><CIM CIMVERSION="2.0" DTDVERSION="2.0"><MESSAGE ID="1" PROTOCOLVERSION="1.0"><SIMPLEREQ><IMETHODCALL NAME="${operation}"><LOCALNAMESPACEPATH><NAMESPACE NAME="root"/><NAMESPACE NAME="cimv2"/></LOCALNAMESPACEPATH>${parameters}</IMETHODCALL></SIMPLEREQ></MESSAGE></CIM>`;

export const parameter = (name: string, content: string): string =>
  `<IPARAMVALUE NAME="${name}">${content}</IPARAMVALUE>`;

export const className = (name: string): string => parameter('ClassName', `<CLASSNAME NAME="${name}"/>`);

/** The bytes of an operation request. */
const requestBytes = ({ host }: URL, operation: string, body: string): Buffer =>
  Buffer.from(
    [
      'POST /cimom HTTP/1.1',
      `Host: ${host}`,
      `Authorization: ${authorization}`,
      'Content-Type: application/xml; charset="utf-8"',
      'CIMOperation: MethodCall',
      `CIMMethod: ${operation}`,
      'CIMObject: root/cimv2',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );

/** One reply as its sender gave it, with when its first bytes and its last came: milliseconds of performance.now(). */
export interface Reply {
  readonly status: number;
  /** Empty unless it was asked for. */
  readonly body: string;
  readonly firstByte: number;
  readonly end: number;
}

/** A connection over which one operation after another is asked. */
export interface Asking {
  ask(operation: string, body: string, wantsBody: boolean): Promise<Reply>;
  close(): void;
}

const lastChunk = Buffer.from('0\r\n\r\n');

/**
 * A keep-alive connection that costs its process as little as can be, so that what is measured is the server: it looks
 * at the head of a reply and counts its bytes.
 */
export class Connection implements Asking {
  readonly #socket: Socket;
  readonly #url: URL;

  private constructor(socket: Socket, url: URL) {
    this.#socket = socket;
    this.#url = url;
  }

  static open(url: URL): Promise<Connection> {
    return new Promise((fulfil, reject) => {
      const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
      socket.once('error', reject).once('connect', () => fulfil(new Connection(socket, url)));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  ask(operation: string, requestBody: string, wantsBody: boolean): Promise<Reply> {
    const request = requestBytes(this.#url, operation, requestBody);
    return new Promise((fulfil, reject) => {
      const pieces: Buffer[] = [];
      let head: Head | undefined;
      let firstByte = 0;
      let length = 0;
      const onData = (piece: Buffer) => {
        firstByte ||= performance.now();
        length += piece.length;
        if (wantsBody || head === undefined) pieces.push(piece);
        head ??= readHead(Buffer.concat(pieces));
        if (head === undefined || !isEnd(head, length, piece)) return;
        settle();
        const body = wantsBody ? readBody(head, Buffer.concat(pieces)) : '';
        fulfil({ status: head.status, body, firstByte, end: performance.now() });
      };
      const onClose = () => {
        settle();
        reject(new Error('the server closed the connection'));
      };
      const settle = () => this.#socket.off('data', onData).off('close', onClose);
      this.#socket.on('data', onData).on('close', onClose);
      this.#socket.write(request);
    });
  }
}

interface Head {
  readonly status: number;
  /** Bytes of the head. */
  readonly size: number;
  /** Undefined where the body comes in chunks. */
  readonly bodyLength: number | undefined;
}

function readHead(bytes: Buffer): Head | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const text = bytes.toString('latin1', 0, end);
  const length = /^content-length: *(\d+)/im.exec(text)?.[1];
  return {
    status: Number(text.split(' ', 2)[1]),
    size: end + 4,
    bodyLength: length === undefined ? undefined : Number(length),
  };
}

/** The text of a reply here never ends as the last chunk does. */
function isEnd({ size, bodyLength }: Head, length: number, piece: Buffer): boolean {
  if (bodyLength !== undefined) return length >= size + bodyLength;
  return length >= size + lastChunk.length && piece.subarray(-lastChunk.length).equals(lastChunk);
}

function readBody({ size, bodyLength }: Head, bytes: Buffer): string {
  const body = bytes.subarray(size);
  if (bodyLength !== undefined) return body.toString();
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf('\r\n', at);
    const chunkLength = Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + chunkLength));
    at = lineEnd + 4 + chunkLength;
  }
  return Buffer.concat(chunks).toString();
}
