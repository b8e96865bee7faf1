import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a route answers, as JSON. */
export interface AdminAnswer {
  readonly status?: number;
  readonly body: unknown;
}

/** GET path → answer; other methods are answered with 405, other paths with 404. */
export type AdminRoutes = Readonly<Record<string, () => AdminAnswer | Promise<AdminAnswer>>>;

export interface AdminServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The path of a request's target; of `//`, which is no URL, the target itself. */
const pathOf = (target: string): string => {
  const base = 'http://admin';
  return URL.canParse(target, base) ? new URL(target, base).pathname : target;
};

/** Serves the operator's address: readiness, liveness, counts. It knows no accounts, so it belongs on loopback. */
export const startAdmin = async (listen: string, routes: AdminRoutes): Promise<AdminServer> => {
  const table = new Map(Object.entries(routes));
  const server = createServer((request, response) => {
    const answer = async (): Promise<AdminAnswer> => {
      const route = table.get(pathOf(request.url ?? '/'));
      if (route === undefined) return { status: 404, body: { error: 'no such page', pages: [...table.keys()] } };
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        return { status: 405, body: { error: 'use GET' } };
      }
      return route();
    };
    answer()
      .catch((error: unknown): AdminAnswer => ({ status: 500, body: { error: String(error) } }))
      .then(({ status = 200, body }) => {
        const text = `${JSON.stringify(body)}\n`;
        response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
        response.end(request.method === 'HEAD' ? undefined : text);
      })
      .catch(() => response.destroy());
  });
  const { hostname, port } = new URL(listen);
  server.listen(Number(port || 80), hostname.replace(/^\[|\]$/g, ''));
  await once(server, 'listening');
  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
