import type { DataModel } from '../../datamodel/types.ts';
import type { Dispatcher } from '../calls/dispatcher.ts';
import { readJsonRequest, writeJsonReply } from '../wire/json-rpc.ts';
import { JsonText } from '../wire/json-text.ts';
import { readXmlRequest, writeBareXmlReply, writeXmlReply } from '../wire/xml-rpc.ts';
import type { Endpoint } from './server.ts';

/** The two flavours of the Xen-API. Paths that are nobody's are XML-RPC, as everything below `/` is. */
export function endpoints(model: DataModel, dispatcher: Dispatcher): (path: string) => Endpoint {
  const json = new JsonText(model);
  const jsonEndpoint: Endpoint = {
    contentType: 'application/json',
    answer: async (body, gone) => {
      const request = readJsonRequest(body);
      return writeJsonReply(request, await dispatcher.call(request, gone), json);
    },
  };
  const xmlEndpoint: Endpoint = {
    contentType: 'text/xml',
    answer: async (body, gone) => {
      const request = await readXmlRequest(body);
      const outcome = await dispatcher.call(request, gone);
      if (outcome.ok && request.method.startsWith('system.'))
        return writeBareXmlReply(outcome.type, outcome.value, model);
      return writeXmlReply(outcome, model);
    },
  };
  return (path) => (/^\/json(rpc)?(\/|$)/.test(path) ? jsonEndpoint : xmlEndpoint);
}
