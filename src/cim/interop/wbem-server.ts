import { serviceKeys } from './object-manager.ts';
import { rowOf } from './rows.ts';
import { eachNamespace, type Maker, type Makers, type NamespaceMaker, pathsOf, running } from './server-site.ts';

const createsNamespaces = 3;
const deletesNamespaces = 4;

const server: Maker = (cimClass, site) => {
  const { product, version } = site.identity;
  const row = rowOf(cimClass, {
    ...serviceKeys(site, 'CIM_WBEMServer'),
    ...running,
    ElementName: product,
    Caption: `${product} WBEM server`,
    Description: `${product} WBEM server, version ${version}`,
    Started: true,
  });
  return [row];
};

export const namespaceOfServer: NamespaceMaker = (cimClass, { identity }, name) =>
  rowOf(cimClass, { InstanceID: `${identity.product}:namespace:${name}`, Name: name, ElementName: name });

const namespaces = eachNamespace(namespaceOfServer);

const capabilities: Maker = (cimClass, site) => [
  rowOf(cimClass, {
    InstanceID: `${site.identity.product}:capabilities`,
    ElementName: `What ${site.identity.product} can be asked to do to itself`,
    ElementNameEditSupported: false,
    OperationsSupported: [createsNamespaces, deletesNamespaces],
  }),
];

const hosted: Maker = (cimClass, site) => {
  const [Antecedent] = pathsOf(site, 'CIM_WBEMServer', server);
  if (Antecedent === undefined) return [];
  return pathsOf(site, 'CIM_WBEMServerNamespace', namespaces).map((Dependent) =>
    rowOf(cimClass, { Antecedent, Dependent }),
  );
};

const hasCapabilities: Maker = (cimClass, site) => {
  const [ManagedElement] = pathsOf(site, 'CIM_WBEMServer', server);
  const [Capabilities] = pathsOf(site, 'CIM_WBEMServerCapabilities', capabilities);
  return ManagedElement && Capabilities ? [rowOf(cimClass, { ManagedElement, Capabilities })] : [];
};

/**
 * The newer model of a server (DSP1092). The profile is not registered: it asks for more than is here, and clients
 * that find it look nowhere else.
 */
export const wbemServerMakers = {
  CIM_WBEMServer: server,
  CIM_WBEMServerNamespace: namespaces,
  CIM_HostedDependency: hosted,
  CIM_WBEMServerCapabilities: capabilities,
  CIM_ElementCapabilities: hasCapabilities,
} as const satisfies Makers;
