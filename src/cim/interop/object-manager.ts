import { functionalGroups } from './functional-groups.ts';
import { rowOf } from './rows.ts';
import {
  eachNamespace,
  type Maker,
  type Makers,
  type NamespaceMaker,
  pathsOf,
  running,
  type ServerObjectsOptions,
} from './server-site.ts';

const classInfoOther = 1;
const classTypeCim = 2;
const protocolVersion1 = 1;
const basicAuthentication = 3;
const notAdvertised = 2;

/** The keys by which clients of either model know the server. */
export function serviceKeys({ identity: { product, systemName } }: ServerObjectsOptions, className: string) {
  return {
    SystemCreationClassName: 'CIM_ComputerSystem',
    SystemName: systemName,
    CreationClassName: className,
    Name: `${product}:${systemName}`,
  };
}

/** Clients want exactly one, with an ElementName, and read the version out of the description. */
const objectManager: Maker = (cimClass, site) => {
  const { product, version } = site.identity;
  const row = rowOf(cimClass, {
    ...serviceKeys(site, 'CIM_ObjectManager'),
    ...running,
    ElementName: product,
    Caption: `${product} WBEM server`,
    Description: `${product} WBEM server, version ${version}`,
    Started: true,
    GatherStatisticalData: false,
  });
  return [row];
};

export const namespaceOfManager: NamespaceMaker = (cimClass, site, name) => {
  const manager = serviceKeys(site, 'CIM_ObjectManager');
  return rowOf(cimClass, {
    SystemCreationClassName: manager.SystemCreationClassName,
    SystemName: manager.SystemName,
    ObjectManagerCreationClassName: manager.CreationClassName,
    ObjectManagerName: manager.Name,
    CreationClassName: 'CIM_Namespace',
    Name: name,
    ElementName: name,
    ClassInfo: classInfoOther,
    DescriptionOfClassInfo: 'CIM 2.x',
    ClassType: classTypeCim,
  });
};

const namespaces = eachNamespace(namespaceOfManager);

const communicationMechanism: Maker = (cimClass, site) => [
  rowOf(cimClass, {
    ...serviceKeys(site, 'CIM_CIMXMLCommunicationMechanism'),
    ...running,
    ElementName: 'CIM operations over HTTP',
    FunctionalProfilesSupported: functionalGroups().map(({ value }) => value),
    MultipleOperationsSupported: true,
    AuthenticationMechanismsSupported: [basicAuthentication],
    AuthenticationMechanismDescriptions: ['HTTP Basic with the name and password of an account'],
    Version: '1.0',
    CIMXMLProtocolVersion: protocolVersion1,
    CIMValidated: true,
    AdvertiseTypes: [notAdvertised],
    ...(site.pullLimits && pulling(site.pullLimits)),
  }),
];

function pulling({ maxTimeout, allowsNever }: NonNullable<ServerObjectsOptions['pullLimits']>) {
  return {
    PulledEnumerationContinuationOnErrorSupported: false,
    PulledEnumerationMinimumOperationTimeout: 1,
    PulledEnumerationMaximumOperationTimeout: Math.floor(maxTimeout),
    PulledEnumerationNoOperationTimeoutSupported: allowsNever,
  };
}

/** The older model of a server: CIM_ObjectManager and what it holds. It is deprecated, and what most clients look for. */
export const objectManagerMakers = {
  CIM_ObjectManager: objectManager,
  CIM_Namespace: namespaces,
  CIM_NamespaceInManager: joined('CIM_Namespace', namespaces),
  CIM_CIMXMLCommunicationMechanism: communicationMechanism,
  CIM_CommMechanismForManager: joined('CIM_CIMXMLCommunicationMechanism', communicationMechanism),
} as const satisfies Makers;

/** Joins the object manager with all instances of a class. */
function joined(className: string, maker: Maker): Maker {
  return (cimClass, site) => {
    const [Antecedent] = pathsOf(site, 'CIM_ObjectManager', objectManager);
    if (Antecedent === undefined) return [];
    return pathsOf(site, className, maker).map((Dependent) => rowOf(cimClass, { Antecedent, Dependent }));
  };
}
