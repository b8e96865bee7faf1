// Generated from mof/ by scripts/generate-classes.ts. Do not edit: change the MOF and run the script.

import type { CIMDateTime, CIMInstance, InstancePath } from '../../cim/index.ts';

interface CIM_ManagedElementProperties {
  InstanceID: string;
  Caption: string;
  Description: string;
  ElementName: string;
  Generation: bigint;
}

interface CIM_ManagedSystemElementProperties extends CIM_ManagedElementProperties {
  InstallDate: CIMDateTime;
  Name: string;
  OperationalStatus: readonly number[];
  StatusDescriptions: readonly string[];
  Status: string;
  HealthState: number;
  CommunicationStatus: number;
  DetailedStatus: number;
  OperatingStatus: number;
  PrimaryStatus: number;
}

interface CIM_EnabledLogicalElementProperties extends CIM_ManagedSystemElementProperties {
  EnabledState: number;
  OtherEnabledState: string;
  RequestedState: number;
  EnabledDefault: number;
  TimeOfLastStateChange: CIMDateTime;
  AvailableRequestedStates: readonly number[];
  TransitioningToState: number;
}

interface CIM_EnabledLogicalElementMethods {
  RequestStateChange: { in: { RequestedState?: number; TimeoutPeriod?: CIMDateTime }; out: { Job: InstancePath }; returns: number };
}

interface CIM_AllocatedLogicalElementProperties extends CIM_EnabledLogicalElementProperties {
  AllocationState: CIMInstance;
}

interface CIM_SystemProperties extends CIM_AllocatedLogicalElementProperties {
  CreationClassName: string;
  NameFormat: string;
  PrimaryOwnerName: string;
  PrimaryOwnerContact: string;
  Roles: readonly string[];
  OtherIdentifyingInfo: readonly string[];
  IdentifyingDescriptions: readonly string[];
}

interface CIM_NetworkProperties extends CIM_SystemProperties {
  OtherTypeDescription: string;
  Type: readonly number[];
}

interface CIM_ComputerSystemProperties extends CIM_SystemProperties {
  Dedicated: readonly number[];
  OtherDedicatedDescriptions: readonly string[];
  ResetCapability: number;
  PowerManagementCapabilities: readonly number[];
}

interface CIM_ComputerSystemMethods extends CIM_EnabledLogicalElementMethods {
  SetPowerState: { in: { PowerState?: number; Time?: CIMDateTime }; out: {}; returns: number };
}

interface CIM_ClusterProperties extends CIM_ComputerSystemProperties {
  Interconnect: string;
  InterconnectAddress: string;
  Types: readonly number[];
  MaxNumberOfNodes: number;
  ClusterState: number;
}

interface CIM_UnitaryComputerSystemProperties extends CIM_ComputerSystemProperties {
  InitialLoadInfo: readonly string[];
  LastLoadInfo: string;
  PowerManagementSupported: boolean;
  PowerState: number;
  WakeUpType: number;
}

interface CIM_VirtualComputerSystemProperties extends CIM_ComputerSystemProperties {
  VirtualSystem: string;
}

interface Xen_ComputerSystemProperties extends CIM_ComputerSystemProperties {
  Host: string;
  NetBiosName: string;
}

interface Xen_ComputerSystemMethods extends Omit<CIM_ComputerSystemMethods, 'RequestStateChange'> {
  RequestStateChange: { in: { RequestedState?: number; TimeoutPeriod?: CIMDateTime }; out: { Job: InstancePath }; returns: number };
  SetupKVPCommunication: { in: {}; out: {}; returns: number };
}

interface Xen_HostComputerSystemProperties extends CIM_ComputerSystemProperties {
  StartTime: CIMDateTime;
  OtherConfig: readonly string[];
  TimeOffset: number;
  CN: string;
}

interface CIM_LogicalDeviceProperties extends CIM_AllocatedLogicalElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
  DeviceID: string;
  PowerManagementSupported: boolean;
  PowerManagementCapabilities: readonly number[];
  Availability: number;
  StatusInfo: number;
  LastErrorCode: number;
  ErrorDescription: string;
  ErrorCleared: boolean;
  OtherIdentifyingInfo: readonly string[];
  PowerOnHours: bigint;
  TotalPowerOnHours: bigint;
  IdentifyingDescriptions: readonly string[];
  AdditionalAvailability: readonly number[];
  MaxQuiesceTime: bigint;
  LocationIndicator: number;
}

interface CIM_LogicalDeviceMethods extends CIM_EnabledLogicalElementMethods {
  SetPowerState: { in: { PowerState?: number; Time?: CIMDateTime }; out: {}; returns: number };
  Reset: { in: {}; out: {}; returns: number };
  EnableDevice: { in: { Enabled?: boolean }; out: {}; returns: number };
  OnlineDevice: { in: { Online?: boolean }; out: {}; returns: number };
  QuiesceDevice: { in: { Quiesce?: boolean }; out: {}; returns: number };
  SaveProperties: { in: {}; out: {}; returns: number };
  RestoreProperties: { in: {}; out: {}; returns: number };
}

interface CIM_MediaAccessDeviceProperties extends CIM_LogicalDeviceProperties {
  Capabilities: readonly number[];
  CapabilityDescriptions: readonly string[];
  ErrorMethodology: string;
  CompressionMethod: string;
  NumberOfMediaSupported: number;
  MaxMediaSize: bigint;
  DefaultBlockSize: bigint;
  MaxBlockSize: bigint;
  MinBlockSize: bigint;
  NeedsCleaning: boolean;
  MediaIsLocked: boolean;
  Security: number;
  LastCleaned: CIMDateTime;
  MaxAccessTime: bigint;
  UncompressedDataRate: number;
  LoadTime: bigint;
  UnloadTime: bigint;
  MountCount: bigint;
  TimeOfLastMount: CIMDateTime;
  TotalMountTime: bigint;
  UnitsDescription: string;
  MaxUnitsBeforeCleaning: bigint;
  UnitsUsed: bigint;
}

interface CIM_MediaAccessDeviceMethods extends CIM_LogicalDeviceMethods {
  LockMedia: { in: { Lock?: boolean }; out: {}; returns: number };
}

interface CIM_DVDDriveProperties extends CIM_MediaAccessDeviceProperties {
  FormatsSupported: readonly number[];
}

interface CIM_DiskDriveProperties extends CIM_MediaAccessDeviceProperties {
  DiskType: number;
  Encryption: number;
  FormFactor: number;
  InterconnectSpeed: bigint;
  InterconnectType: number;
  OtherInterconnectType: string;
  RPM: number;
}

interface CIM_StorageExtentProperties extends CIM_LogicalDeviceProperties {
  DataOrganization: number;
  Purpose: string;
  Access: number;
  ErrorMethodology: string;
  BlockSize: bigint;
  NumberOfBlocks: bigint;
  ConsumableBlocks: bigint;
  IsBasedOnUnderlyingRedundancy: boolean;
  SequentialAccess: boolean;
  ExtentStatus: readonly number[];
  NoSinglePointOfFailure: boolean;
  DataRedundancy: number;
  PackageRedundancy: number;
  DeltaReservation: number;
  Primordial: boolean;
  NameFormat: number;
  NameNamespace: number;
  OtherNameNamespace: string;
  OtherNameFormat: string;
  ClientSettableUsage: readonly number[];
  CompressionRate: number;
  CompressionState: number;
  ExtentDiscriminator: readonly string[];
  ExtentInterleaveDepth: bigint;
  ExtentStripeLength: bigint;
  IsComposite: boolean;
  IsCompressed: boolean;
  IsConcatenated: boolean;
  OtherUsageDescription: string;
  Usage: number;
}

interface CIM_MediaPartitionProperties extends CIM_StorageExtentProperties {
  Bootable: boolean;
  Allocatable: boolean;
  Signature: string;
  SignatureAlgorithm: string;
  SignatureState: string;
  Extendable: boolean;
}

interface CIM_DiskPartitionProperties extends CIM_MediaPartitionProperties {
  PrimaryPartition: boolean;
  PartitionType: number;
  PartitionSubtype: number;
}

interface CIM_LogicalDiskProperties extends CIM_StorageExtentProperties {
  NumExtentsMigrating: bigint;
  ThinlyProvisioned: boolean;
}

interface CIM_SnapshotProperties extends CIM_StorageExtentProperties {
  IsSynced: boolean;
  SyncTime: CIMDateTime;
}

interface CIM_StorageVolumeProperties extends CIM_StorageExtentProperties {
  CUImage: string;
  CanDelete: boolean;
  EmulatedDevice: string;
  ExtentType: number;
  NumExtentsMigrating: bigint;
  RelativePerformanceOrder: number;
  RelativePerformanceOrderSet: readonly number[];
  StorageTieringSelection: number;
  SubsystemID: string;
  ThinlyProvisioned: boolean;
}

interface CIM_MemoryProperties extends CIM_StorageExtentProperties {
  Volatile: boolean;
  StartingAddress: bigint;
  EndingAddress: bigint;
  ErrorInfo: number;
  OtherErrorDescription: string;
  CorrectableError: boolean;
  ErrorTime: CIMDateTime;
  ErrorAccess: number;
  ErrorTransferSize: number;
  ErrorData: readonly number[];
  ErrorDataOrder: number;
  ErrorAddress: bigint;
  SystemLevelAddress: boolean;
  ErrorResolution: bigint;
  AdditionalErrorData: readonly number[];
}

interface CIM_CacheMemoryProperties extends CIM_MemoryProperties {
  Level: number;
  WritePolicy: number;
  CacheType: number;
  LineSize: number;
  ReplacementPolicy: number;
  ReadPolicy: number;
  FlushTimer: number;
  Associativity: number;
}

interface CIM_NonVolatileStorageProperties extends CIM_MemoryProperties {
  IsWriteable: boolean;
  ApplicationWriteable: boolean;
  StartAddressForApplicationWrite: bigint;
  ApplicationWriteableSize: bigint;
}

interface Xen_MemoryStateProperties extends CIM_StorageExtentProperties {
  OtherConfig: readonly string[];
}

interface Xen_DiskImageProperties extends CIM_StorageExtentProperties {
  OtherConfig: readonly string[];
}

interface CIM_ControllerProperties extends CIM_LogicalDeviceProperties {
  TimeOfLastReset: CIMDateTime;
  ProtocolSupported: number;
  MaxNumberControlled: number;
  ProtocolDescription: string;
}

interface CIM_DisplayControllerProperties extends CIM_ControllerProperties {
  VideoProcessor: string;
  VideoMemoryType: number;
  OtherVideoMemoryType: string;
  NumberOfVideoPages: number;
  MaxMemorySupported: number;
  AcceleratorCapabilities: readonly number[];
  CapabilityDescriptions: readonly string[];
  OtherVideoArchitecture: string;
  VideoArchitecture: number;
}

interface CIM_PCIControllerProperties extends CIM_ControllerProperties {
  CommandRegister: number;
  Capabilities: readonly number[];
  CapabilityDescriptions: readonly string[];
  DeviceSelectTiming: number;
  ClassCode: number;
  CacheLineSize: number;
  LatencyTimer: number;
  InterruptPin: number;
  ExpansionROMBaseAddress: number;
  SelfTestEnabled: boolean;
}

interface CIM_PCIControllerMethods extends CIM_LogicalDeviceMethods {
  BISTExecution: { in: {}; out: {}; returns: number };
}

interface CIM_PCIDeviceProperties extends CIM_PCIControllerProperties {
  BaseAddress: readonly number[];
  SubsystemID: number;
  SubsystemVendorID: number;
  MinGrantTime: number;
  MaxLatency: number;
  BusNumber: number;
  DeviceNumber: number;
  FunctionNumber: number;
  PCIDeviceID: number;
  VendorID: number;
  RevisionID: number;
}

interface CIM_VideoControllerProperties extends CIM_ControllerProperties {
  VideoProcessor: string;
  VideoMemoryType: number;
  NumberOfVideoPages: number;
  MaxMemorySupported: number;
  AcceleratorCapabilities: readonly number[];
  CapabilityDescriptions: readonly string[];
  CurrentBitsPerPixel: number;
  CurrentHorizontalResolution: number;
  CurrentVerticalResolution: number;
  MaxRefreshRate: number;
  MinRefreshRate: number;
  CurrentRefreshRate: number;
  CurrentScanMode: number;
  CurrentNumberOfRows: number;
  CurrentNumberOfColumns: number;
  CurrentNumberOfColors: bigint;
}

interface CIM_PCVideoControllerProperties extends CIM_VideoControllerProperties {
  VideoArchitecture: number;
  VideoMode: number;
  NumberOfColorPlanes: number;
}

interface CIM_ParallelControllerProperties extends CIM_ControllerProperties {
  DMASupport: boolean;
  Capabilities: readonly number[];
  CapabilityDescriptions: readonly string[];
  Security: number;
}

interface CIM_PortControllerProperties extends CIM_ControllerProperties {
  ControllerType: number;
  OtherControllerType: string;
  ControllerVersion: number;
}

interface CIM_SCSIControllerProperties extends CIM_ControllerProperties {
  ProtectionManagement: number;
  MaxDataWidth: number;
  MaxTransferRate: bigint;
  ControllerTimeouts: number;
  SignalCapabilities: readonly number[];
}

interface CIM_SerialControllerProperties extends CIM_ControllerProperties {
  Capabilities: readonly number[];
  CapabilityDescriptions: readonly string[];
  MaxBaudRate: number;
  Security: number;
}

interface CIM_USBControllerProperties extends CIM_ControllerProperties {
  USBVersion: number;
  InterfaceType: number;
  ControllerVersion: number;
}

interface CIM_UserDeviceProperties extends CIM_LogicalDeviceProperties {
  IsLocked: boolean;
}

interface CIM_KeyboardProperties extends CIM_UserDeviceProperties {
  NumberOfFunctionKeys: number;
  Layout: string;
  Password: number;
}

interface CIM_PointingDeviceProperties extends CIM_UserDeviceProperties {
  PointingType: number;
  NumberOfButtons: number;
  Handedness: number;
  Resolution: number;
}

interface CIM_LogicalPortProperties extends CIM_LogicalDeviceProperties {
  Speed: bigint;
  MaxSpeed: bigint;
  RequestedSpeed: bigint;
  UsageRestriction: number;
  PortType: number;
  OtherPortType: string;
}

interface CIM_NetworkPortProperties extends CIM_LogicalPortProperties {
  OtherNetworkPortType: string;
  PortNumber: number;
  LinkTechnology: number;
  OtherLinkTechnology: string;
  PermanentAddress: string;
  NetworkAddresses: readonly string[];
  FullDuplex: boolean;
  AutoSense: boolean;
  SupportedMaximumTransmissionUnit: bigint;
  ActiveMaximumTransmissionUnit: bigint;
}

interface CIM_EthernetPortProperties extends CIM_NetworkPortProperties {
  MaxDataSize: number;
  Capabilities: readonly number[];
  CapabilityDescriptions: readonly string[];
  EnabledCapabilities: readonly number[];
  OtherEnabledCapabilities: readonly string[];
  PVID: number;
  PoEPowerEntityType: number;
  PortDiscriminator: readonly string[];
}

interface CIM_USBPortProperties extends CIM_LogicalPortProperties {
  Power: number;
  Suspended: boolean;
  Overcurrent: boolean;
}

interface CIM_NetworkAdapterProperties extends CIM_LogicalDeviceProperties {
  PermanentAddress: string;
  NetworkAddresses: readonly string[];
  Speed: bigint;
  MaxSpeed: bigint;
  FullDuplex: boolean;
  AutoSense: boolean;
  OctetsTransmitted: bigint;
  OctetsReceived: bigint;
}

interface CIM_ProcessorProperties extends CIM_LogicalDeviceProperties {
  Role: string;
  Family: number;
  OtherFamilyDescription: string;
  UpgradeMethod: number;
  MaxClockSpeed: number;
  CurrentClockSpeed: number;
  DataWidth: number;
  AddressWidth: number;
  LoadPercentage: number;
  Stepping: string;
  UniqueID: string;
  CPUStatus: number;
  ExternalBusClockSpeed: number;
  Characteristics: readonly number[];
  EnabledProcessorCharacteristics: readonly number[];
  NumberOfEnabledCores: number;
}

interface CIM_ProtocolControllerProperties extends CIM_LogicalDeviceProperties {
  MaxUnitsControlled: number;
}

interface CIM_SCSIProtocolControllerProperties extends CIM_ProtocolControllerProperties {
  NameFormat: number;
  OtherNameFormat: string;
}

interface CIM_USBDeviceProperties extends CIM_LogicalDeviceProperties {
  USBVersion: number;
  ClassCode: number;
  SubclassCode: number;
  ProtocolCode: number;
  USBVersionInBCD: number;
  MaxPacketSize: number;
  VendorID: number;
  ProductID: number;
  DeviceReleaseNumber: number;
  Manufacturer: string;
  Product: string;
  SerialNumber: string;
  NumberOfConfigs: number;
  CurrentConfigValue: number;
  CurrentAlternateSettings: readonly number[];
  CommandTimeout: CIMDateTime;
}

interface CIM_USBDeviceMethods extends CIM_LogicalDeviceMethods {
  GetDescriptor: { in: { RequestType?: number; RequestValue?: number; RequestIndex?: number; RequestLength?: number }; out: { RequestLength: number; Buffer: readonly number[] }; returns: number };
}

interface CIM_USBHubProperties extends CIM_USBDeviceProperties {
  GangSwitched: boolean;
  NumberOfPorts: number;
}

interface CIM_WatchdogProperties extends CIM_LogicalDeviceProperties {
  MonitoredEntity: number;
  MonitoredEntityDescription: string;
  TimeoutInterval: number;
  TimerResolution: number;
  TimeOfLastExpiration: CIMDateTime;
  MonitoredEntityOnLastExpiration: number;
  ActionOnExpiration: number;
}

interface CIM_WatchdogMethods extends CIM_LogicalDeviceMethods {
  KeepAlive: { in: {}; out: {}; returns: number };
}

interface Xen_ConsoleMethods extends CIM_LogicalDeviceMethods {
  Login: { in: {}; out: { SessionIdentifier: string }; returns: number };
  Logout: { in: { SessionIdentifier?: string }; out: {}; returns: number };
}

interface Xen_KVPProperties extends CIM_LogicalDeviceProperties {
  Key: string;
  Value: string;
  Vm_uuid: string;
}

interface CIM_ServiceAccessPointProperties extends CIM_EnabledLogicalElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
}

interface CIM_ProtocolEndpointProperties extends CIM_ServiceAccessPointProperties {
  NameFormat: string;
  ProtocolType: number;
  ProtocolIFType: number;
  OtherTypeDescription: string;
  BroadcastResetSupported: boolean;
}

interface CIM_ProtocolEndpointMethods extends CIM_EnabledLogicalElementMethods {
  BroadcastReset: { in: {}; out: {}; returns: number };
}

interface CIM_IPProtocolEndpointProperties extends CIM_ProtocolEndpointProperties {
  IPv4Address: string;
  IPv6Address: string;
  Address: string;
  SubnetMask: string;
  PrefixLength: number;
  AddressType: number;
  IPVersionSupport: number;
  AddressOrigin: number;
  IPv6AddressType: number;
  IPv6SubnetPrefixLength: number;
}

interface CIM_TCPProtocolEndpointProperties extends CIM_ProtocolEndpointProperties {
  PortNumber: number;
}

interface CIM_CLPProtocolEndpointProperties extends CIM_ProtocolEndpointProperties {
  CurrentDefaultTarget: string;
  KeepTime: number;
  WaitBehavior: boolean;
  OutputFormat: number;
  OutputVerbosity: number;
  OutputLanguage: string;
  OutputPosition: number;
  OutputOrder: number;
  OutputCount: number;
  DisplayOption: string;
}

interface CIM_DHCPProtocolEndpointProperties extends CIM_ProtocolEndpointProperties {
  ClientState: number;
  RenewalTime: number;
  RebindingTime: number;
  LeaseTime: number;
  LeaseObtained: CIMDateTime;
  LeaseExpires: CIMDateTime;
  OptionsReceived: readonly number[];
}

interface CIM_DNSProtocolEndpointProperties extends CIM_ProtocolEndpointProperties {
  Hostname: string;
  DHCPOptionsToUse: readonly number[];
  AppendParentSuffixes: boolean;
  AppendPrimarySuffixes: boolean;
  DNSSuffixesToAppend: readonly string[];
  DomainName: string;
  RegisterThisConnectionsAddress: boolean;
  UseSuffixWhenRegistering: boolean;
}

interface CIM_LANEndpointProperties extends CIM_ProtocolEndpointProperties {
  LANID: string;
  LANType: number;
  OtherLANType: string;
  MACAddress: string;
  AliasAddresses: readonly string[];
  GroupAddresses: readonly string[];
  MaxDataSize: number;
}

interface CIM_SCSIProtocolEndpointProperties extends CIM_ProtocolEndpointProperties {
  ConnectionType: number;
  Role: number;
  TargetRelativePortNumber: number;
  OtherConnectionType: string;
}

interface CIM_SwitchPortProperties extends CIM_ProtocolEndpointProperties {
  PortNumber: number;
}

interface CIM_VLANEndpointProperties extends CIM_ProtocolEndpointProperties {
  DesiredEndpointMode: number;
  OtherEndpointMode: string;
  OperationalEndpointMode: number;
  DesiredVLANTrunkEncapsulation: number;
  OtherTrunkEncapsulation: string;
  OperationalVLANTrunkEncapsulation: number;
  GVRPStatus: number;
}

interface CIM_RemoteServiceAccessPointProperties extends CIM_ServiceAccessPointProperties {
  AccessInfo: string;
  InfoFormat: number;
  OtherInfoFormatDescription: string;
  AccessContext: number;
  OtherAccessContext: string;
}

interface CIM_RemotePortProperties extends CIM_RemoteServiceAccessPointProperties {
  PortInfo: string;
  PortProtocol: number;
  OtherProtocolDescription: string;
}

interface CIM_SoftwareIdentityResourceProperties extends CIM_RemoteServiceAccessPointProperties {
  ResourceType: number;
  ExtendedResourceType: number;
  OtherResourceType: string;
}

interface CIM_ObjectManagerCommunicationMechanismProperties extends CIM_ServiceAccessPointProperties {
  CommunicationMechanism: number;
  OtherCommunicationMechanismDescription: string;
  FunctionalProfilesSupported: readonly number[];
  FunctionalProfileDescriptions: readonly string[];
  MultipleOperationsSupported: boolean;
  AuthenticationMechanismsSupported: readonly number[];
  AuthenticationMechanismDescriptions: readonly string[];
  Version: string;
  AdvertiseTypes: readonly number[];
  AdvertiseTypeDescriptions: readonly string[];
}

interface CIM_CIMXMLCommunicationMechanismProperties extends CIM_ObjectManagerCommunicationMechanismProperties {
  CIMXMLProtocolVersion: number;
  CIMValidated: boolean;
  PulledEnumerationClosureOnExceedingServerLimitsSupported: boolean;
  PulledEnumerationContinuationOnErrorSupported: boolean;
  PulledEnumerationMaximumOperationTimeout: number;
  PulledEnumerationMinimumOperationTimeout: number;
  PulledEnumerationNoOperationTimeoutSupported: boolean;
}

interface CIM_IPNetworkConnectionProperties extends CIM_ServiceAccessPointProperties {
  ID: string;
}

interface CIM_KVMRedirectionSAPProperties extends CIM_ServiceAccessPointProperties {
  KVMProtocol: number;
  OtherKVMProtocol: string;
}

interface CIM_TextRedirectionSAPProperties extends CIM_ServiceAccessPointProperties {
  SessionTerminateSequence: string;
  TextFlowType: number;
  OtherTextFlowType: string;
}

interface CIM_VLANProperties extends CIM_ServiceAccessPointProperties {
  VLANNumber: number;
}

interface CIM_ServiceProperties extends CIM_EnabledLogicalElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
  PrimaryOwnerName: string;
  PrimaryOwnerContact: string;
  StartMode: string;
  Started: boolean;
  LoSID: string;
  LoSOrgID: string;
}

interface CIM_ServiceMethods extends CIM_EnabledLogicalElementMethods {
  StartService: { in: {}; out: {}; returns: number };
  StopService: { in: {}; out: {}; returns: number };
  ChangeAffectedElementsAssignedSequence: { in: { ManagedElements?: readonly InstancePath[]; AssignedSequence?: readonly number[] }; out: { Job: InstancePath }; returns: number };
}

interface CIM_ProtocolServiceProperties extends CIM_ServiceProperties {
  Protocol: number;
  OtherProtocol: string;
  MaxConnections: number;
  CurrentActiveConnections: number;
}

interface CIM_ProtocolServiceMethods extends CIM_ServiceMethods {
  ListenOnPort: { in: { PortNumber?: number; IPEndpoint?: InstancePath }; out: { TCPEndpoint: InstancePath }; returns: number };
  ListenOnPortIF: { in: { PortNumber?: number; IPEndpoint?: InstancePath; ProtocolIFType?: number }; out: { TCPEndpoint: InstancePath }; returns: number };
}

interface CIM_TimeServiceMethods extends CIM_ServiceMethods {
  ManageTime: { in: { GetRequest?: boolean; TimeData?: CIMDateTime; ManagedElement?: InstancePath }; out: { TimeData: CIMDateTime }; returns: number };
}

interface CIM_SoftwareInstallationServiceMethods extends CIM_ServiceMethods {
  CheckSoftwareIdentity: { in: { Source?: InstancePath; Target?: InstancePath; Collection?: InstancePath }; out: { InstallCharacteristics: readonly number[] }; returns: number };
  InstallFromSoftwareIdentity: { in: { InstallOptions?: readonly number[]; InstallOptionsValues?: readonly string[]; Source?: InstancePath; Target?: InstancePath; Collection?: InstancePath }; out: { Job: InstancePath }; returns: number };
  InstallFromURI: { in: { URI?: string; Target?: InstancePath; InstallOptions?: readonly number[]; InstallOptionsValues?: readonly string[] }; out: { Job: InstancePath }; returns: number };
}

interface CIM_ResourcePoolConfigurationServiceMethods extends CIM_ServiceMethods {
  CreateResourcePool: { in: { ElementName?: string; HostResources?: readonly InstancePath[]; ResourceType?: string }; out: { Pool: InstancePath; Job: InstancePath }; returns: number };
  CreateChildResourcePool: { in: { ElementName?: string; Settings?: readonly CIMInstance[]; ParentPool?: readonly InstancePath[] }; out: { Pool: InstancePath; Job: InstancePath }; returns: number };
  DeleteResourcePool: { in: { Pool?: InstancePath }; out: { Job: InstancePath }; returns: number };
  AddResourcesToResourcePool: { in: { HostResources?: readonly InstancePath[]; Pool?: InstancePath }; out: { Job: InstancePath }; returns: number };
  RemoveResourcesFromResourcePool: { in: { HostResources?: readonly InstancePath[]; Pool?: InstancePath }; out: { Job: InstancePath }; returns: number };
  ChangeParentResourcePool: { in: { ChildPool?: InstancePath; ParentPool?: readonly InstancePath[]; Settings?: readonly CIMInstance[] }; out: { Job: InstancePath }; returns: number };
}

interface Xen_StoragePoolManagementServiceMethods extends CIM_ResourcePoolConfigurationServiceMethods {
  CreateDiskImage: { in: { ResourceSetting?: CIMInstance }; out: { ResultingDiskImage: InstancePath }; returns: number };
  DeleteDiskImage: { in: { DiskImage?: InstancePath }; out: {}; returns: number };
  ConnectToDiskImage: { in: { DiskImage?: InstancePath; VirtualSwitch?: InstancePath; NetworkConfiguration?: readonly string[]; Protocol?: string; UseSSL?: boolean; ReadOnly?: boolean; TimeoutInMinutes?: number }; out: { Job: InstancePath }; returns: number };
  DisconnectFromDiskImage: { in: { ConnectionHandle?: string }; out: { Job: InstancePath }; returns: number };
  CreateStoragePool: { in: { ElementName?: string; Settings?: CIMInstance; ResourceType?: number }; out: { Pool: InstancePath; Job: InstancePath }; returns: number };
  DetachStoragePool: { in: { Pool?: InstancePath }; out: {}; returns: number };
  DiscoveriSCSITargetInfo: { in: { TargetHost?: string; Port?: string; TargetIQN?: string }; out: { TargetInfo: string }; returns: number };
}

interface CIM_ObjectManagerProperties extends CIM_ServiceProperties {
  GatherStatisticalData: boolean;
}

interface CIM_ObjectManagerAdapterProperties extends CIM_ServiceProperties {
  Handle: string;
  AdapterType: number;
  OtherAdapterTypeDescription: string;
}

interface CIM_ProtocolAdapterProperties extends CIM_ServiceProperties {
  Handle: string;
  ProtocolAdapterType: number;
  OtherProtocolAdapterType: string;
}

interface CIM_WBEMServerMethods extends CIM_ServiceMethods {
  CreateWBEMServerNamespace: { in: { NamespaceTemplate?: CIMInstance }; out: { Namespace: InstancePath; Errors: readonly CIMInstance[] }; returns: number };
}

interface CIM_IndicationServiceProperties extends CIM_ServiceProperties {
  FilterCreationEnabled: boolean;
  DeliveryRetryAttempts: number;
  DeliveryRetryInterval: number;
  SubscriptionRemovalAction: number;
  SubscriptionRemovalTimeInterval: number;
}

interface CIM_PowerManagementServiceMethods extends CIM_ServiceMethods {
  SetPowerState: { in: { PowerState?: number; ManagedElement?: InstancePath; Time?: CIMDateTime }; out: {}; returns: number };
  RequestPowerStateChange: { in: { PowerState?: number; ManagedElement?: InstancePath; Time?: CIMDateTime; TimeoutPeriod?: CIMDateTime }; out: { Job: InstancePath }; returns: number };
}

interface CIM_PowerUtilizationManagementServiceProperties extends CIM_ServiceProperties {
  PowerUtilizationMode: number;
}

interface CIM_PowerUtilizationManagementServiceMethods extends CIM_ServiceMethods {
  ApplyPowerAllocationSettings: { in: { PowerAllocationSettings?: CIMInstance }; out: { Job: InstancePath }; returns: number };
}

interface CIM_ReplicationServiceMethods extends CIM_ServiceMethods {
  CreateGroup: { in: { GroupName?: string; Members?: readonly InstancePath[]; Persistent?: boolean; DeleteOnEmptyElement?: boolean; DeleteOnUnassociated?: boolean; ServiceAccessPoint?: InstancePath; ReplicationSettingData?: CIMInstance; ReservedAs?: number }; out: { ReplicationGroup: InstancePath }; returns: number };
  DeleteGroup: { in: { ReplicationGroup?: InstancePath; ServiceAccessPoint?: InstancePath; RemoveElements?: boolean; ReplicationSettingData?: CIMInstance }; out: {}; returns: number };
  AddMembers: { in: { Members?: readonly InstancePath[]; ReplicationGroup?: InstancePath; ServiceAccessPoint?: InstancePath; ReplicationSettingData?: CIMInstance }; out: {}; returns: number };
  RemoveMembers: { in: { Members?: readonly InstancePath[]; DeleteOnEmptyElement?: boolean; ReplicationGroup?: InstancePath; ServiceAccessPoint?: InstancePath; ReplicationSettingData?: CIMInstance }; out: {}; returns: number };
  CreateElementReplica: { in: { ElementName?: string; SyncType?: number; Mode?: number; SourceElement?: InstancePath; SourceAccessPoint?: InstancePath; TargetElement?: InstancePath; TargetAccessPoint?: InstancePath; ReplicationSettingData?: CIMInstance; TargetSettingGoal?: InstancePath; TargetPool?: InstancePath; WaitForCopyState?: number; ConnectivityCollection?: InstancePath; Collections?: readonly InstancePath[] }; out: { TargetElement: InstancePath; Job: InstancePath; Synchronization: InstancePath }; returns: number };
  CreateGroupReplica: { in: { RelationshipName?: string; SyncType?: number; Mode?: number; SourceGroup?: InstancePath; SourceElement?: InstancePath; SourceAccessPoint?: InstancePath; TargetGroup?: InstancePath; TargetElementCount?: bigint; TargetAccessPoint?: InstancePath; Consistency?: number; ReplicationSettingData?: CIMInstance; TargetSettingGoal?: InstancePath; TargetPool?: InstancePath; WaitForCopyState?: number; ConnectivityCollection?: InstancePath; Collections?: readonly InstancePath[] }; out: { TargetGroup: InstancePath; Job: InstancePath; Synchronization: InstancePath }; returns: number };
  CreateSynchronizationAspect: { in: { Name?: string; SyncType?: number; Mode?: number; SourceGroup?: InstancePath; SourceElement?: InstancePath; SourceAccessPoint?: InstancePath; Consistency?: number; ReplicationSettingData?: CIMInstance }; out: { Job: InstancePath; SettingsState: InstancePath }; returns: number };
  ModifyReplicaSynchronization: { in: { Operation?: number; Synchronization?: InstancePath; ReplicationSettingData?: CIMInstance; SyncPair?: readonly InstancePath[]; Force?: boolean; WaitForCopyState?: number }; out: { Job: InstancePath; SettingsState: InstancePath; UpdatedSynchronization: InstancePath }; returns: number };
  ModifyListSynchronization: { in: { Operation?: number; Synchronization?: readonly InstancePath[]; ReplicationSettingData?: CIMInstance; Force?: boolean; WaitForCopyState?: number }; out: { Job: InstancePath; SettingsState: readonly InstancePath[]; UpdatedSynchronizations: readonly InstancePath[] }; returns: number };
  ModifySettingsDefineState: { in: { Operation?: number; SettingsState?: InstancePath; TargetElement?: InstancePath; TargetGroup?: InstancePath; TargetElementCount?: bigint; TargetAccessPoint?: InstancePath; ReplicationSettingData?: CIMInstance; TargetSettingGoal?: InstancePath; TargetPool?: InstancePath; WaitForCopyState?: number; ElementName?: string; Collections?: readonly InstancePath[] }; out: { TargetElement: InstancePath; TargetGroup: InstancePath; Synchronization: InstancePath; Job: InstancePath }; returns: number };
  GetAvailableTargetElements: { in: { SourceElement?: InstancePath; SyncType?: number; Mode?: number; ReplicationSettingData?: CIMInstance; TargetAccessPoint?: InstancePath; TargetSettingGoal?: InstancePath; TargetPools?: readonly InstancePath[]; Candidates?: readonly InstancePath[]; MaxElementCount?: number }; out: { Job: InstancePath; Candidates: readonly InstancePath[] }; returns: number };
  GetPeerSystems: { in: { Options?: number; Systems?: readonly InstancePath[]; LocalAccessPoints?: readonly InstancePath[]; RemoteAccessPoints?: readonly InstancePath[] }; out: { Job: InstancePath; Systems: readonly InstancePath[]; LocalAccessPoints: readonly InstancePath[]; RemoteAccessPoints: readonly InstancePath[] }; returns: number };
  GetReplicationRelationships: { in: { Type?: number; SyncType?: number; Mode?: number; Locality?: number; CopyState?: number; Synchronizations?: readonly InstancePath[]; ReplicationSettingData?: CIMInstance }; out: { Job: InstancePath; Synchronizations: readonly InstancePath[] }; returns: number };
  GetServiceAccessPoints: { in: { System?: InstancePath; ServiceAccessPoints?: readonly InstancePath[] }; out: { Job: InstancePath; ServiceAccessPoints: readonly InstancePath[] }; returns: number };
  AddReplicationEntity: { in: { ReplicationEntity?: CIMInstance; Persistent?: boolean; InstanceNamespace?: string; ReplicationEntityPath?: InstancePath }; out: { ReplicationEntityPath: InstancePath }; returns: number };
  AddServiceAccessPoint: { in: { ServiceAccessPoint?: CIMInstance; InstanceNamespace?: string; ServiceAccessPointPath?: InstancePath }; out: { ServiceAccessPointPath: InstancePath }; returns: number };
  AddSharedSecret: { in: { SharedSecret?: CIMInstance; ServiceAccessPoint?: InstancePath; InstanceNamespace?: string; SharedSecretPath?: InstancePath }; out: { SharedSecretPath: InstancePath }; returns: number };
  CreateListReplica: { in: { ElementNames?: readonly string[]; SyncType?: number; Mode?: number; SourceElements?: readonly InstancePath[]; SourceAccessPoint?: InstancePath; TargetElements?: readonly InstancePath[]; TargetAccessPoint?: InstancePath; ReplicationSettingData?: CIMInstance; TargetSettingGoal?: InstancePath; TargetPool?: InstancePath; WaitForCopyState?: number; ConnectivityCollection?: InstancePath; Consistency?: number; Collections?: readonly InstancePath[] }; out: { TargetElements: readonly InstancePath[]; Job: InstancePath; Synchronizations: readonly InstancePath[] }; returns: number };
  CreateGroupReplicaFromElements: { in: { RelationshipName?: string; SyncType?: number; Mode?: number; SourceGroup?: InstancePath; SourceElements?: readonly InstancePath[]; SourceGroupName?: string; SourceAccessPoint?: InstancePath; TargetGroup?: InstancePath; TargetGroupName?: string; TargetElements?: readonly InstancePath[]; TargetElementNames?: readonly string[]; TargetAccessPoint?: InstancePath; Consistency?: number; ReplicationSettingData?: CIMInstance; TargetSettingGoal?: InstancePath; TargetPool?: InstancePath; TargetPools?: readonly InstancePath[]; WaitForCopyState?: number; ConnectivityCollection?: InstancePath; Collections?: readonly InstancePath[] }; out: { SourceGroup: InstancePath; SourceGroupName: string; TargetGroup: InstancePath; TargetGroupName: string; Job: InstancePath; Synchronization: InstancePath }; returns: number };
  GetReplicationRelationshipInstances: { in: { Type?: number; SyncType?: number; Mode?: number; Locality?: number; CopyState?: number; Synchronizations?: readonly CIMInstance[]; ReplicationSettingData?: CIMInstance }; out: { Job: InstancePath; Synchronizations: readonly CIMInstance[] }; returns: number };
  ModifyListSettingsDefineState: { in: { Operation?: number; SettingsStates?: readonly InstancePath[]; TargetElements?: readonly InstancePath[]; TargetGroups?: readonly InstancePath[]; TargetElementCount?: bigint; TargetAccessPoint?: InstancePath; ReplicationSettingData?: CIMInstance; TargetSettingGoals?: readonly InstancePath[]; TargetPools?: readonly InstancePath[]; WaitForCopyState?: number; ElementNames?: readonly string[]; Collections?: readonly InstancePath[] }; out: { TargetElements: readonly InstancePath[]; TargetGroups: readonly InstancePath[]; Synchronizations: readonly InstancePath[]; Job: InstancePath }; returns: number };
  AddToRemoteReplicationCollection: { in: { LocalAccessPoints?: readonly InstancePath[]; RemoteAccessPoints?: readonly InstancePath[]; RemoteComputerSystem?: InstancePath; ConnectivityCollection?: InstancePath }; out: { Job: InstancePath }; returns: number };
  CreateRemoteReplicationCollection: { in: { ElementName?: string; LocalAccessPoints?: readonly InstancePath[]; RemoteAccessPoints?: readonly InstancePath[]; RemoteComputerSystem?: InstancePath; Active?: boolean; DeleteOnUnassociated?: boolean; ReplicationSettingData?: CIMInstance }; out: { Job: InstancePath; ConnectivityCollection: InstancePath }; returns: number };
  RemoveFromRemoteReplicationCollection: { in: { LocalAccessPoints?: readonly InstancePath[]; RemoteAccessPoints?: readonly InstancePath[]; RemoteComputerSystem?: InstancePath; ConnectivityCollection?: InstancePath }; out: { Job: InstancePath }; returns: number };
  AddElementsToGroupSynchronized: { in: { Synchronized?: InstancePath; SourceElements?: readonly InstancePath[]; TargetElements?: readonly InstancePath[]; SourceAccessPoint?: InstancePath; TargetAccessPoint?: InstancePath; Consistency?: number; ReplicationSettingData?: CIMInstance; WaitForCopyState?: number }; out: { Job: InstancePath; Synchronizations: readonly InstancePath[] }; returns: number };
  ConfirmTargetData: { in: { Synchronized?: InstancePath; SourceAccessPoint?: InstancePath; TargetAccessPoint?: InstancePath; ReplicationSettingData?: CIMInstance; ConnectivityCollection?: InstancePath; WaitTime?: CIMDateTime }; out: { Job: InstancePath }; returns: number };
  CreateGroupReplicaFromElementSynchronizations: { in: { RelationshipName?: string; ElementSynchronizations?: readonly InstancePath[]; SourceGroupName?: string; SourceGroup?: InstancePath; SourceAccessPoint?: InstancePath; TargetGroupName?: string; TargetGroup?: InstancePath; TargetAccessPoint?: InstancePath; Consistency?: number; ReplicationSettingData?: CIMInstance; WaitForCopyState?: number }; out: { SourceGroupName: string; SourceGroup: InstancePath; TargetGroupName: string; TargetGroup: InstancePath; Job: InstancePath; GroupSynchronization: InstancePath }; returns: number };
  GetSynchronizationAspectInstances: { in: { SyncType?: number; Mode?: number; Locality?: number; SyncState?: number; CachedData?: boolean; ReplicationSettingData?: CIMInstance; SynchronizationAspects?: readonly CIMInstance[] }; out: { Job: InstancePath; SynchronizationAspects: readonly CIMInstance[] }; returns: number };
  GetSynchronizationAspects: { in: { SyncType?: number; Mode?: number; Locality?: number; SyncState?: number; CachedData?: boolean; ReplicationSettingData?: CIMInstance; SynchronizationAspects?: readonly InstancePath[] }; out: { Job: InstancePath; SynchronizationAspects: readonly InstancePath[] }; returns: number };
  CreateListSynchronizationAspect: { in: { Names?: readonly string[]; SyncType?: number; Mode?: number; SourceElements?: readonly InstancePath[]; SourceAccessPoint?: InstancePath; Consistency?: number; ReplicationSettingData?: CIMInstance }; out: { Job: InstancePath; SettingsStates: readonly InstancePath[] }; returns: number };
}

interface CIM_StorageConfigurationServiceMethods extends CIM_ServiceMethods {
  CreateOrModifyStoragePool: { in: { ElementName?: string; Goal?: InstancePath; Size?: bigint; InPools?: readonly string[]; InExtents?: readonly string[]; Pool?: InstancePath }; out: { Job: InstancePath; Size: bigint; Pool: InstancePath }; returns: number };
  CreateOrModifyElementFromStoragePool: { in: { ElementName?: string; ElementType?: number; Goal?: InstancePath; Size?: bigint; InPool?: InstancePath; TheElement?: InstancePath }; out: { Job: InstancePath; Size: bigint; TheElement: InstancePath }; returns: number };
  DeleteStoragePool: { in: { Pool?: InstancePath }; out: { Job: InstancePath }; returns: number };
  ReturnToStoragePool: { in: { TheElement?: InstancePath }; out: { Job: InstancePath }; returns: number };
  CreateReplica: { in: { ElementName?: string; SourceElement?: InstancePath; TargetSettingGoal?: InstancePath; TargetPool?: InstancePath; CopyType?: number }; out: { Job: InstancePath; TargetElement: InstancePath }; returns: number };
  ModifySynchronization: { in: { Operation?: number; Synchronization?: InstancePath }; out: { Job: InstancePath }; returns: number };
  AttachReplica: { in: { SourceElement?: InstancePath; TargetElement?: InstancePath; CopyType?: number }; out: { Job: InstancePath }; returns: number };
  CreateOrModifyElementFromElements: { in: { ElementName?: string; ElementType?: number; Goal?: InstancePath; Size?: bigint; InElements?: readonly InstancePath[]; TheElement?: InstancePath }; out: { Job: InstancePath; Size: bigint; TheElement: InstancePath }; returns: number };
  AssignStorageResourceAffinity: { in: { ResourceType?: number; StorageProcessor?: InstancePath; StorageResources?: readonly InstancePath[] }; out: { Job: InstancePath }; returns: number };
  AttachOrModifyReplica: { in: { SourceElement?: InstancePath; TargetElement?: InstancePath; CopyType?: number; Goal?: CIMInstance; ReplicationPipe?: InstancePath }; out: { Job: InstancePath }; returns: number };
  CreateElementsFromStoragePools: { in: { ElementNames?: readonly string[]; ElementType?: number; ElementCount?: bigint; Goal?: InstancePath; Size?: bigint; InPools?: readonly InstancePath[]; TheElements?: readonly InstancePath[] }; out: { Job: InstancePath; Size: bigint; TheElements: readonly InstancePath[] }; returns: number };
  CreateOrModifyReplicationPipe: { in: { PipeElementName?: string; SourceSystem?: InstancePath; TargetSystem?: InstancePath; SourceEndpoint?: readonly InstancePath[]; TargetEndpoint?: readonly InstancePath[]; Goal?: CIMInstance; ReplicationPipe?: InstancePath }; out: { ReplicationPipe: InstancePath }; returns: number };
  CreateReplicationBuffer: { in: { Host?: InstancePath; TargetElement?: InstancePath; TargetPool?: InstancePath; ReplicaBuffer?: InstancePath }; out: { Job: InstancePath; ReplicaBuffer: InstancePath }; returns: number };
  GetAvailableTargetElements: { in: { SourceElement?: InstancePath; TargetPool?: readonly InstancePath[]; CopyType?: number; Candidates?: readonly InstancePath[] }; out: { Candidates: readonly InstancePath[] }; returns: number };
  GetElementsBasedOnUsage: { in: { ElementType?: number; Usage?: number; Criteria?: number; ThePool?: InstancePath; TheElements?: readonly InstancePath[] }; out: { TheElements: readonly InstancePath[] }; returns: number };
  RequestUsageChange: { in: { Operation?: number; UsageValue?: number; OtherUsageDescription?: string; Job?: InstancePath; TheElement?: InstancePath }; out: { Job: InstancePath }; returns: number };
  ReturnElementsToStoragePool: { in: { Options?: number; TheElements?: readonly InstancePath[] }; out: { Job: InstancePath }; returns: number };
  ScsiScan: { in: { Job?: InstancePath; ConnectionType?: number; OtherConnectionType?: string; Initiators?: readonly InstancePath[]; Targets?: readonly string[]; LogicalUnits?: readonly string[] }; out: { Job: InstancePath }; returns: number };
}

interface CIM_BootServiceMethods extends CIM_ServiceMethods {
  CreateBootConfigSetting: { in: { StartingBootConfig?: InstancePath; ScopingComputerSystem?: InstancePath }; out: { NewBootConfig: InstancePath; Job: InstancePath }; returns: number };
  SetBootConfigRole: { in: { BootConfigSetting?: InstancePath; Role?: number }; out: { Job: InstancePath }; returns: number };
  SetBootConfigUsage: { in: { BootConfigSetting?: InstancePath; ScopingComputerSystem?: InstancePath; Role?: number }; out: { Job: InstancePath }; returns: number };
  ApplyBootConfigSetting: { in: { ScopingComputerSystem?: InstancePath; ApplyBootConfig?: InstancePath }; out: { Job: InstancePath }; returns: number };
}

interface CIM_DiagnosticServiceMethods extends CIM_ServiceMethods {
  RunDiagnostic: { in: { ManagedElement?: InstancePath; DiagSetting?: InstancePath; JobSetting?: InstancePath }; out: { Job: InstancePath }; returns: number };
  RunDiagnosticService: { in: { ManagedElement?: InstancePath; DiagnosticSettings?: CIMInstance; JobSettings?: CIMInstance }; out: { Job: InstancePath }; returns: number };
}

interface CIM_DiagnosticTestProperties extends CIM_ServiceProperties {
  Characteristics: readonly number[];
  OtherCharacteristicDescription: string;
  OtherCharacteristicsDescriptions: readonly string[];
  IsInUse: boolean;
  ResourcesUsed: readonly number[];
  TestTypes: readonly number[];
  OtherTestTypesDescriptions: readonly string[];
}

interface CIM_DiagnosticTestMethods extends CIM_DiagnosticServiceMethods {
  RunTest: { in: { SystemElement?: InstancePath; Setting?: InstancePath }; out: { Result: InstancePath }; returns: number };
  ClearResults: { in: { SystemElement?: InstancePath }; out: { ResultsNotCleared: readonly string[] }; returns: number };
  DiscontinueTest: { in: { SystemElement?: InstancePath; Result?: InstancePath }; out: { TestingStopped: boolean }; returns: number };
}

interface CIM_HelpServiceProperties extends CIM_ServiceProperties {
  DeliveryOptions: readonly number[];
  OtherDeliveryOptionDescription: string;
  DocumentsAvailable: readonly string[];
  DocumentDescriptions: readonly string[];
  DocumentFormat: readonly number[];
  OtherDocumentFormatDescription: string;
}

interface CIM_HelpServiceMethods extends CIM_ServiceMethods {
  GetHelp: { in: { RequestedDocument?: string; Format?: number; RequestedDelivery?: number }; out: { Format: number; DocumentInfo: string }; returns: number };
}

interface CIM_VirtualSystemManagementServiceMethods extends CIM_ServiceMethods {
  AddResourceSettings: { in: { AffectedConfiguration?: InstancePath; ResourceSettings?: readonly CIMInstance[] }; out: { ResultingResourceSettings: readonly InstancePath[]; Job: InstancePath }; returns: number };
  DefineSystem: { in: { SystemSettings?: CIMInstance; ResourceSettings?: readonly CIMInstance[]; ReferenceConfiguration?: InstancePath }; out: { ResultingSystem: InstancePath; Job: InstancePath }; returns: number };
  DestroySystem: { in: { AffectedSystem?: InstancePath }; out: { Job: InstancePath }; returns: number };
  ModifyResourceSettings: { in: { ResourceSettings?: readonly CIMInstance[] }; out: { ResultingResourceSettings: readonly InstancePath[]; Job: InstancePath }; returns: number };
  ModifySystemSettings: { in: { SystemSettings?: CIMInstance }; out: { Job: InstancePath }; returns: number };
  RemoveResourceSettings: { in: { ResourceSettings?: readonly InstancePath[] }; out: { Job: InstancePath }; returns: number };
}

interface Xen_VirtualSystemManagementServiceProperties extends CIM_ServiceProperties {
  Version: string;
}

interface Xen_VirtualSystemManagementServiceMethods extends CIM_VirtualSystemManagementServiceMethods {
  AddResourceSetting: { in: { AffectedSystem?: InstancePath; ResourceSetting?: CIMInstance }; out: { ResultingResourceSetting: InstancePath; Job: InstancePath }; returns: number };
  CopySystem: { in: { SystemSettings?: CIMInstance; StoragePool?: InstancePath; ReferenceConfiguration?: InstancePath }; out: { ResultingSystem: InstancePath; Job: InstancePath }; returns: number };
  ConvertToXenTemplate: { in: { System?: InstancePath }; out: { ResultingTemplate: InstancePath }; returns: number };
  FindPossibleHostsToRunOn: { in: { System?: InstancePath; AffectedSystem?: InstancePath }; out: { PossibleHosts: readonly InstancePath[] }; returns: number };
}

interface CIM_VirtualSystemMigrationServiceMethods extends CIM_ServiceMethods {
  MigrateVirtualSystemToHost: { in: { ComputerSystem?: InstancePath; DestinationHost?: string; MigrationSettingData?: CIMInstance; NewSystemSettingData?: CIMInstance; NewResourceSettingData?: readonly CIMInstance[] }; out: { Job: InstancePath }; returns: number };
  MigrateVirtualSystemToSystem: { in: { ComputerSystem?: InstancePath; DestinationSystem?: InstancePath; MigrationSettingData?: CIMInstance; NewSystemSettingData?: CIMInstance; NewResourceSettingData?: readonly CIMInstance[] }; out: { NewComputerSystem: InstancePath; Job: InstancePath }; returns: number };
  CheckVirtualSystemIsMigratableToHost: { in: { ComputerSystem?: InstancePath; DestinationHost?: string; MigrationSettingData?: CIMInstance; NewSystemSettingData?: CIMInstance; NewResourceSettingData?: readonly CIMInstance[] }; out: { IsMigratable: boolean }; returns: number };
  CheckVirtualSystemIsMigratableToSystem: { in: { ComputerSystem?: InstancePath; DestinationSystem?: InstancePath; MigrationSettingData?: CIMInstance; NewSystemSettingData?: CIMInstance; NewResourceSettingData?: readonly CIMInstance[] }; out: { IsMigratable: boolean }; returns: number };
}

interface CIM_VirtualSystemSnapshotServiceMethods extends CIM_ServiceMethods {
  CreateSnapshot: { in: { AffectedSystem?: InstancePath; SnapshotSettings?: CIMInstance; SnapshotType?: number }; out: { ResultingSnapshot: InstancePath; Job: InstancePath }; returns: number };
  DestroySnapshot: { in: { AffectedSnapshot?: InstancePath }; out: { Job: InstancePath }; returns: number };
  ApplySnapshot: { in: { Snapshot?: InstancePath }; out: { Job: InstancePath }; returns: number };
}

interface Xen_VirtualSystemSnapshotServiceMethods extends CIM_VirtualSystemSnapshotServiceMethods {
  StartSnapshotForestExport: { in: { System?: InstancePath; VirtualSwitch?: InstancePath; UseSSL?: boolean; NetworkConfiguration?: readonly string[]; TimeoutInMinutes?: number }; out: { Job: InstancePath }; returns: number };
  EndSnapshotForestExport: { in: { ExportConnectionHandle?: string }; out: { Job: InstancePath }; returns: number };
  PrepareSnapshotForestImport: { in: { MetadataDiskImage?: InstancePath }; out: { ImportContext: string }; returns: number };
  CleanupSnapshotForestImport: { in: { MetadataDiskImage?: InstancePath; DiskImageMap?: string }; out: {}; returns: number };
  CreateNextDiskInImportSequence: { in: { ImportContext?: string; StoragePool?: InstancePath; DiskImageMap?: string }; out: { ImportContext: string; DiskImageMap: string; NewDiskImage: InstancePath; OldDiskID: string }; returns: number };
  FinalizeSnapshotForestImport: { in: { MetadataDiskImage?: InstancePath; StoragePool?: InstancePath; DiskImageMap?: string }; out: { VirtualSystem: InstancePath }; returns: number };
}

interface CIM_MetricServiceMethods extends CIM_ServiceMethods {
  ShowMetrics: { in: { Subject?: InstancePath; Definition?: InstancePath }; out: { ManagedElements: readonly InstancePath[]; DefinitionList: readonly InstancePath[]; MetricNames: readonly string[]; MetricCollectionEnabled: readonly number[] }; returns: number };
  ShowMetricsByClass: { in: { Subject?: InstancePath; Definition?: InstancePath }; out: { DefinitionList: readonly InstancePath[]; MetricNames: readonly string[]; MetricCollectionEnabled: readonly number[] }; returns: number };
  ControlMetrics: { in: { Subject?: InstancePath; Definition?: InstancePath; MetricCollectionEnabled?: number }; out: {}; returns: number };
  ControlMetricsByClass: { in: { Subject?: InstancePath; Definition?: InstancePath; MetricCollectionEnabled?: number }; out: {}; returns: number };
  GetMetricValues: { in: { Definition?: InstancePath; Range?: number; Count?: number }; out: { Values: readonly InstancePath[] }; returns: number };
  ControlSampleTimes: { in: { StartSampleTime?: CIMDateTime; PreferredSampleInterval?: CIMDateTime; RestartGathering?: boolean }; out: {}; returns: number };
}

interface Xen_MetricServiceMethods extends CIM_MetricServiceMethods {
  GetPerformanceMetricsForSystem: { in: { System?: InstancePath; StartTime?: CIMDateTime; EndTime?: CIMDateTime; TimeDuration?: number; ResolutionInterval?: number }; out: { Metrics: string }; returns: number };
}

interface CIM_NetworkServiceProperties extends CIM_ServiceProperties {
  Keywords: readonly string[];
  ServiceURL: string;
  StartupConditions: readonly string[];
  StartupParameters: readonly string[];
}

interface CIM_ForwardingServiceProperties extends CIM_NetworkServiceProperties {
  ProtocolType: number;
  OtherProtocolType: string;
}

interface CIM_SpanningTreeServiceProperties extends CIM_ForwardingServiceProperties {
  ProtocolSpec: number;
  Priority: number;
  SpanningTreeBridgeAddress: string;
  DesignatedRoot: string;
  RootCost: number;
  RootPort: number;
  MaxAge: number;
  HelloTime: number;
  HoldTime: number;
  ForwardDelay: number;
  BridgeMaxAge: number;
  BridgeHelloTime: number;
  BridgeForwardDelay: number;
}

interface CIM_SwitchServiceProperties extends CIM_ForwardingServiceProperties {
  BridgeAddress: string;
  NumPorts: number;
  BridgeType: number;
  BridgeAddressType: number;
}

interface CIM_TransparentBridgingServiceProperties extends CIM_ForwardingServiceProperties {
  AgingTime: number;
  FID: number;
}

interface CIM_IPConfigurationServiceMethods extends CIM_ServiceMethods {
  ApplySettingToIPProtocolEndpoint: { in: { Configuration?: InstancePath; Endpoint?: InstancePath }; out: { Job: InstancePath }; returns: number };
  ApplySettingToComputerSystem: { in: { IPVersionSettingData?: InstancePath; ComputerSystem?: InstancePath; Mode?: number }; out: { Job: InstancePath }; returns: number };
  ApplySettingToIPNetworkConnection: { in: { SettingData?: InstancePath; IPVersionSettingData?: InstancePath; IPNetworkConnection?: InstancePath; Mode?: number }; out: { Job: InstancePath }; returns: number };
}

interface CIM_NetworkPortConfigurationServiceMethods extends CIM_ServiceMethods {
  AddLANEndpoint: { in: { Port?: InstancePath; Address?: string; LANID?: string; AliasAddresses?: readonly string[]; GroupAddresses?: readonly string[] }; out: { Endpoint: InstancePath }; returns: number };
}

interface CIM_RedirectionServiceProperties extends CIM_ServiceProperties {
  RedirectionServiceType: readonly number[];
  OtherRedirectionServiceType: string;
  MaxCurrentEnabledSAPs: number;
  SharingMode: number;
}

interface CIM_AccountManagementServiceMethods extends CIM_ServiceMethods {
  CreateAccount: { in: { System?: InstancePath; AccountTemplate?: CIMInstance }; out: { Account: InstancePath; Identities: readonly InstancePath[] }; returns: number };
  CreateUserContact: { in: { System?: InstancePath; UserContactTemplate?: CIMInstance }; out: { UserContact: InstancePath; Identities: readonly InstancePath[] }; returns: number };
  CreateUserContactByIdentity: { in: { System?: InstancePath; UserContactTemplate?: CIMInstance; Identity?: InstancePath }; out: { UserContact: InstancePath }; returns: number };
  GetAccounts: { in: { UserID?: string }; out: { Accounts: readonly InstancePath[] }; returns: number };
  GetUserContacts: { in: { UserID?: string }; out: { UserContacts: readonly InstancePath[] }; returns: number };
}

interface CIM_PrivilegeManagementServiceMethods extends CIM_ServiceMethods {
  AssignAccess: { in: { Subject?: InstancePath; PrivilegeGranted?: boolean; Activities?: readonly number[]; ActivityQualifiers?: readonly string[]; QualifierFormats?: readonly number[]; Target?: InstancePath; Privilege?: InstancePath }; out: { Privilege: InstancePath }; returns: number };
  RemoveAccess: { in: { Subject?: InstancePath; Privilege?: InstancePath; Target?: InstancePath }; out: {}; returns: number };
  ShowAccess: { in: { Subject?: InstancePath; Target?: InstancePath }; out: { OutSubjects: readonly InstancePath[]; OutTargets: readonly InstancePath[]; Privileges: readonly CIMInstance[] }; returns: number };
}

interface CIM_RoleBasedAuthorizationServiceMethods extends CIM_PrivilegeManagementServiceMethods {
  AssignRoles: { in: { Identity?: InstancePath; Roles?: readonly InstancePath[] }; out: {}; returns: number };
  ModifyRole: { in: { Privileges?: readonly CIMInstance[]; RoleLimitedToTargets?: readonly InstancePath[]; Role?: InstancePath }; out: {}; returns: number };
  ShowRoles: { in: { Subject?: InstancePath; Target?: InstancePath }; out: { Roles: readonly CIMInstance[]; Privileges: readonly CIMInstance[] }; returns: number };
}

interface CIM_JobDestinationProperties extends CIM_EnabledLogicalElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
}

interface CIM_ReplicationEntityProperties extends CIM_EnabledLogicalElementProperties {
  Type: number;
  EntityID: string;
  OtherTypeDescription: string;
  Persistent: boolean;
  Element: CIMInstance;
}

interface CIM_HardwareThreadProperties extends CIM_EnabledLogicalElementProperties {
  LoadPercentage: number;
}

interface CIM_ProcessorCoreProperties extends CIM_EnabledLogicalElementProperties {
  CoreEnabledState: number;
  LoadPercentage: number;
}

interface CIM_FileSystemProperties extends CIM_EnabledLogicalElementProperties {
  CSCreationClassName: string;
  CSName: string;
  CreationClassName: string;
  Root: string;
  BlockSize: bigint;
  FileSystemSize: bigint;
  AvailableSpace: bigint;
  ReadOnly: boolean;
  EncryptionMethod: string;
  CompressionMethod: string;
  CaseSensitive: boolean;
  CasePreserved: boolean;
  CodeSet: readonly number[];
  MaxFileNameLength: number;
  ClusterSize: number;
  FileSystemType: string;
  PersistenceType: number;
  OtherPersistenceType: string;
  NumberOfFiles: bigint;
  IsFixedSize: number;
  ResizeIncrement: bigint;
}

interface CIM_LocalFileSystemProperties extends CIM_FileSystemProperties {
  DirectoryServiceUsage: number;
  LocalAccessDefinitionRequired: number;
  MultipleDisksSupported: number;
  PathNameSeparatorString: string;
}

interface CIM_LocalFileSystemMethods extends CIM_EnabledLogicalElementMethods {
  GetFileProperties: { in: { DirectoryName?: string; Handle?: string; NumberOfFiles?: bigint }; out: { DirectoryName: string; Handle: string; NumberOfFiles: bigint; FileRecs: readonly CIMInstance[] }; returns: number };
}

interface CIM_LogProperties extends CIM_EnabledLogicalElementProperties {
  MaxNumberOfRecords: bigint;
  CurrentNumberOfRecords: bigint;
  OverwritePolicy: number;
  LogState: number;
}

interface CIM_LogMethods extends CIM_EnabledLogicalElementMethods {
  ClearLog: { in: {}; out: {}; returns: number };
}

interface CIM_MessageLogProperties extends CIM_LogProperties {
  CreationClassName: string;
  Capabilities: readonly number[];
  CapabilitiesDescriptions: readonly string[];
  MaxLogSize: bigint;
  SizeOfHeader: bigint;
  HeaderFormat: string;
  MaxRecordSize: bigint;
  SizeOfRecordHeader: bigint;
  RecordHeaderFormat: string;
  OtherPolicyDescription: string;
  TimeWhenOutdated: CIMDateTime;
  PercentageNearFull: number;
  LastChange: number;
  TimeOfLastChange: CIMDateTime;
  RecordLastChanged: bigint;
  IsFrozen: boolean;
  CharacterSet: number;
}

interface CIM_MessageLogMethods extends CIM_LogMethods {
  PositionToFirstRecord: { in: {}; out: { IterationIdentifier: string }; returns: number };
  PositionAtRecord: { in: { IterationIdentifier?: string; MoveAbsolute?: boolean; RecordNumber?: bigint }; out: { IterationIdentifier: string; RecordNumber: bigint }; returns: number };
  GetRecord: { in: { IterationIdentifier?: string; PositionToNext?: boolean }; out: { IterationIdentifier: string; RecordNumber: bigint; RecordData: readonly number[] }; returns: number };
  DeleteRecord: { in: { IterationIdentifier?: string; PositionToNext?: boolean }; out: { IterationIdentifier: string; RecordNumber: bigint; RecordData: readonly number[] }; returns: number };
  WriteRecord: { in: { IterationIdentifier?: string; PositionToNext?: boolean; RecordData?: readonly number[] }; out: { IterationIdentifier: string; RecordNumber: bigint }; returns: number };
  CancelIteration: { in: { IterationIdentifier?: string }; out: {}; returns: number };
  FreezeLog: { in: { Freeze?: boolean }; out: {}; returns: number };
  FlagRecordForOverwrite: { in: { IterationIdentifier?: string; PositionToNext?: boolean }; out: { IterationIdentifier: string; RecordNumber: bigint }; returns: number };
}

interface CIM_SystemResourceProperties extends CIM_EnabledLogicalElementProperties {
  Shareable: boolean;
  ImplementationInfo: number;
}

interface CIM_MemoryMappedIOProperties extends CIM_SystemResourceProperties {
  CSCreationClassName: string;
  CSName: string;
  CreationClassName: string;
  StartingAddress: bigint;
  EndingAddress: bigint;
  MappedResource: number;
}

interface CIM_OperatingSystemProperties extends CIM_EnabledLogicalElementProperties {
  CSCreationClassName: string;
  CSName: string;
  CreationClassName: string;
  OSType: number;
  OtherTypeDescription: string;
  Version: string;
  LastBootUpTime: CIMDateTime;
  LocalDateTime: CIMDateTime;
  CurrentTimeZone: number;
  NumberOfLicensedUsers: number;
  NumberOfUsers: number;
  NumberOfProcesses: number;
  MaxNumberOfProcesses: number;
  TotalSwapSpaceSize: bigint;
  TotalVirtualMemorySize: bigint;
  FreeVirtualMemory: bigint;
  FreePhysicalMemory: bigint;
  TotalVisibleMemorySize: bigint;
  SizeStoredInPagingFiles: bigint;
  FreeSpaceInPagingFiles: bigint;
  MaxProcessMemorySize: bigint;
  Distributed: boolean;
  MaxProcessesPerUser: number;
}

interface CIM_OperatingSystemMethods extends CIM_EnabledLogicalElementMethods {
  Reboot: { in: {}; out: {}; returns: number };
  Shutdown: { in: {}; out: {}; returns: number };
}

interface CIM_NetworkPipeProperties extends CIM_EnabledLogicalElementProperties {
  Directionality: number;
  AggregationBehavior: number;
}

interface CIM_AccountProperties extends CIM_EnabledLogicalElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
  UserID: string;
  ObjectClass: readonly string[];
  Descriptions: readonly string[];
  Host: readonly string[];
  LocalityName: readonly string[];
  OrganizationName: readonly string[];
  OU: readonly string[];
  SeeAlso: readonly string[];
  UserCertificate: readonly string[];
  UserPassword: readonly string[];
  UserPasswordEncryptionAlgorithm: number;
  OtherUserPasswordEncryptionAlgorithm: string;
  ComplexPasswordRulesEnforced: readonly number[];
  InactivityTimeout: CIMDateTime;
  LastLogin: CIMDateTime;
  MaximumSuccessiveLoginFailures: number;
  PasswordExpiration: CIMDateTime;
  PasswordHistoryDepth: number;
  UserPasswordEncoding: number;
}

interface CIM_RedundancyGroupProperties extends CIM_ManagedSystemElementProperties {
  CreationClassName: string;
  RedundancyStatus: number;
}

interface CIM_JobProperties extends CIM_ManagedSystemElementProperties {
  JobStatus: string;
  TimeSubmitted: CIMDateTime;
  ScheduledStartTime: CIMDateTime;
  StartTime: CIMDateTime;
  ElapsedTime: CIMDateTime;
  JobRunTimes: number;
  RunMonth: number;
  RunDay: number;
  RunDayOfWeek: number;
  RunStartInterval: CIMDateTime;
  LocalOrUtcTime: number;
  UntilTime: CIMDateTime;
  Notify: string;
  Owner: string;
  Priority: number;
  PercentComplete: number;
  DeleteOnCompletion: boolean;
  ErrorCode: number;
  ErrorDescription: string;
  RecoveryAction: number;
  OtherRecoveryAction: string;
}

interface CIM_JobMethods {
  KillJob: { in: { DeleteOnKill?: boolean }; out: {}; returns: number };
}

interface CIM_ConcreteJobProperties extends CIM_JobProperties {
  JobState: number;
  TimeOfLastStateChange: CIMDateTime;
  TimeBeforeRemoval: CIMDateTime;
  JobInParameters: CIMInstance;
  JobOutParameters: CIMInstance;
}

interface CIM_ConcreteJobMethods extends CIM_JobMethods {
  RequestStateChange: { in: { RequestedState?: number; TimeoutPeriod?: CIMDateTime }; out: {}; returns: number };
  GetError: { in: { Error?: CIMInstance }; out: { Error: CIMInstance }; returns: number };
  GetErrors: { in: { Errors?: readonly CIMInstance[] }; out: { Errors: readonly CIMInstance[] }; returns: number };
}

interface Xen_ConnectToDiskImageJobProperties extends CIM_ConcreteJobProperties {
  SSLCertificate: string;
  TargetURI: string;
  Username: string;
  Password: string;
  ConnectionHandle: string;
}

interface Xen_StartSnapshotForestExportJobProperties extends CIM_ConcreteJobProperties {
  MetadataURI: string;
  DiskImageURIs: readonly string[];
  SSLCertificates: readonly string[];
  ExportConnectionHandle: string;
}

interface Xen_VirtualSystemCreateJobProperties extends CIM_ConcreteJobProperties {
  ResultingSystem: string;
}

interface Xen_VirtualSystemModifyResourcesJobProperties extends CIM_ConcreteJobProperties {
  AffectedResources: readonly string[];
}

interface CIM_SoftwareIdentityProperties extends CIM_ManagedSystemElementProperties {
  MajorVersion: number;
  MinorVersion: number;
  RevisionNumber: number;
  BuildNumber: number;
  LargeBuildNumber: bigint;
  IsLargeBuildNumber: boolean;
  VersionString: string;
  TargetOperatingSystems: readonly string[];
  Manufacturer: string;
  Languages: readonly string[];
  Classifications: readonly number[];
  ClassificationDescriptions: readonly string[];
  SerialNumber: string;
  TargetTypes: readonly string[];
  IdentityInfoValue: readonly string[];
  IdentityInfoType: readonly string[];
  ReleaseDate: CIMDateTime;
  IsEntity: boolean;
  ExtendedResourceType: number;
  OtherExtendedResourceTypeDescription: string;
  MinExtendedResourceTypeMajorVersion: number;
  MinExtendedResourceTypeMinorVersion: number;
  MinExtendedResourceTypeRevisionNumber: number;
  MinExtendedResourceTypeBuildNumber: number;
  TargetOSTypes: readonly number[];
}

interface CIM_ResourcePoolProperties extends CIM_ManagedSystemElementProperties {
  PoolID: string;
  Primordial: boolean;
  Capacity: bigint;
  Reserved: bigint;
  ResourceType: number;
  OtherResourceType: string;
  ResourceSubType: string;
  AllocationUnits: string;
  ConsumedResourceUnits: string;
  CurrentlyConsumedResource: bigint;
  MaxConsumableResource: bigint;
}

interface CIM_StoragePoolProperties extends CIM_ResourcePoolProperties {
  TotalManagedSpace: bigint;
  RemainingManagedSpace: bigint;
  CapacityInMigratingSource: bigint;
  CapacityInMigratingTarget: bigint;
  ClientSettableUsage: readonly number[];
  ElementsShareSpace: boolean;
  LowSpaceWarningThreshold: number;
  OtherUsageDescription: string;
  ReservedSpace: bigint;
  SpaceLimit: bigint;
  SpaceLimitDetermination: number;
  ThinProvisionMetaDataSpace: bigint;
  Usage: number;
}

interface CIM_StoragePoolMethods {
  GetSupportedSizes: { in: { ElementType?: number; Goal?: InstancePath; Sizes?: readonly bigint[] }; out: { Sizes: readonly bigint[] }; returns: number };
  GetSupportedSizeRange: { in: { ElementType?: number; Goal?: InstancePath; MinimumVolumeSize?: bigint; MaximumVolumeSize?: bigint; VolumeSizeDivisor?: bigint }; out: { MinimumVolumeSize: bigint; MaximumVolumeSize: bigint; VolumeSizeDivisor: bigint }; returns: number };
  GetAvailableExtents: { in: { Goal?: InstancePath; AvailableExtents?: readonly InstancePath[] }; out: { AvailableExtents: readonly InstancePath[] }; returns: number };
}

interface Xen_StoragePoolProperties extends CIM_ResourcePoolProperties {
  OtherConfig: readonly string[];
  SMConfig: readonly string[];
  Shared: boolean;
}

interface CIM_LogicalFileProperties extends CIM_ManagedSystemElementProperties {
  CSCreationClassName: string;
  CSName: string;
  FSCreationClassName: string;
  FSName: string;
  CreationClassName: string;
  FileSize: bigint;
  CreationDate: CIMDateTime;
  LastModified: CIMDateTime;
  LastAccessed: CIMDateTime;
  Readable: boolean;
  Writeable: boolean;
  Executable: boolean;
  CompressionMethod: string;
  EncryptionMethod: string;
  InUseCount: bigint;
}

interface CIM_DynamicForwardingEntryProperties extends CIM_ManagedSystemElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  ServiceCreationClassName: string;
  ServiceName: string;
  CreationClassName: string;
  MACAddress: string;
  DynamicStatus: number;
}

interface CIM_FilterEntryBaseProperties extends CIM_ManagedSystemElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
  IsNegated: boolean;
}

interface CIM_FilterEntryProperties extends CIM_FilterEntryBaseProperties {
  TrafficType: number;
  OtherTrafficType: string;
  MatchConditionType: number;
  OtherMatchConditionType: string;
  MatchConditionValue: string;
  Action: number;
  DefaultFilter: boolean;
  TrafficClass: string;
}

interface CIM_Hdr8021FilterProperties extends CIM_FilterEntryBaseProperties {
  HdrSrcMACAddr8021: readonly number[];
  HdrSrcMACMask8021: readonly number[];
  HdrDestMACAddr8021: readonly number[];
  HdrDestMACMask8021: readonly number[];
  HdrProtocolID8021: number;
  HdrPriorityValue8021: number;
  HdrVLANID8021: number;
}

interface CIM_IPHeadersFilterProperties extends CIM_FilterEntryBaseProperties {
  HdrIPVersion: number;
  HdrSrcAddress: readonly number[];
  HdrSrcAddressEndOfRange: readonly number[];
  HdrSrcMask: readonly number[];
  HdrDestAddress: readonly number[];
  HdrDestAddressEndOfRange: readonly number[];
  HdrDestMask: readonly number[];
  HdrProtocolID: number;
  HdrSrcPortStart: number;
  HdrSrcPortEnd: number;
  HdrDestPortStart: number;
  HdrDestPortEnd: number;
  HdrDSCP: readonly number[];
  HdrFlowLabel: readonly number[];
}

interface CIM_FilterListProperties extends CIM_ManagedSystemElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
  Direction: number;
}

interface CIM_PhysicalElementProperties extends CIM_ManagedSystemElementProperties {
  Tag: string;
  CreationClassName: string;
  Manufacturer: string;
  Model: string;
  SKU: string;
  SerialNumber: string;
  Version: string;
  PartNumber: string;
  OtherIdentifyingInfo: string;
  PoweredOn: boolean;
  ManufactureDate: CIMDateTime;
  VendorEquipmentType: string;
  UserTracking: string;
  CanBeFRUed: boolean;
}

interface CIM_PhysicalPackageProperties extends CIM_PhysicalElementProperties {
  RemovalConditions: number;
  Removable: boolean;
  Replaceable: boolean;
  HotSwappable: boolean;
  Height: number;
  Depth: number;
  Width: number;
  Weight: number;
  PackageType: number;
  OtherPackageType: string;
  VendorCompatibilityStrings: readonly string[];
}

interface CIM_PhysicalPackageMethods {
  IsCompatible: { in: { ElementToCheck?: InstancePath }; out: {}; returns: number };
}

interface CIM_CardProperties extends CIM_PhysicalPackageProperties {
  HostingBoard: boolean;
  SlotLayout: string;
  RequiresDaughterBoard: boolean;
  SpecialRequirements: boolean;
  RequirementsDescription: string;
  OperatingVoltages: readonly number[];
}

interface CIM_CardMethods extends CIM_PhysicalPackageMethods {
  ConnectorPower: { in: { Connector?: InstancePath; PoweredOn?: boolean }; out: {}; returns: number };
}

interface CIM_PhysicalFrameProperties extends CIM_PhysicalPackageProperties {
  CableManagementStrategy: string;
  ServicePhilosophy: readonly number[];
  ServiceDescriptions: readonly string[];
  LockPresent: boolean;
  AudibleAlarm: boolean;
  VisibleAlarm: boolean;
  SecurityBreach: number;
  BreachDescription: string;
  IsLocked: boolean;
}

interface CIM_ChassisProperties extends CIM_PhysicalFrameProperties {
  NumberOfPowerCords: number;
  CurrentRequiredOrProduced: number;
  HeatGeneration: number;
  ChassisTypes: readonly number[];
  TypeDescriptions: readonly string[];
  ChassisPackageType: number;
  ChassisTypeDescription: string;
  MultipleSystemSupport: number;
  RackMountable: number;
  InputCurrentType: number;
  InputVoltage: number;
  OtherInputCurrentType: string;
}

interface CIM_RackProperties extends CIM_PhysicalFrameProperties {
  TypeOfRack: number;
  CountryDesignation: string;
}

interface CIM_PhysicalComponentProperties extends CIM_PhysicalElementProperties {
  RemovalConditions: number;
  Removable: boolean;
  Replaceable: boolean;
  HotSwappable: boolean;
}

interface CIM_ChipProperties extends CIM_PhysicalComponentProperties {
  FormFactor: number;
}

interface CIM_PhysicalMemoryProperties extends CIM_ChipProperties {
  MemoryType: number;
  TotalWidth: number;
  DataWidth: number;
  Speed: number;
  Capacity: bigint;
  BankLabel: string;
  PositionInRow: number;
  InterleavePosition: number;
  ConfiguredMemoryClockSpeed: number;
  IsSpeedInMhz: boolean;
  MaxMemorySpeed: number;
}

interface CIM_PhysicalConnectorProperties extends CIM_PhysicalElementProperties {
  ConnectorPinout: string;
  ConnectorType: readonly number[];
  OtherTypeDescription: string;
  ConnectorGender: number;
  ConnectorElectricalCharacteristics: readonly number[];
  OtherElectricalCharacteristics: readonly string[];
  NumPhysicalPins: number;
  ConnectorLayout: number;
  ConnectorDescription: string;
}

interface CIM_SlotProperties extends CIM_PhysicalConnectorProperties {
  SupportsHotPlug: boolean;
  HeightAllowed: number;
  LengthAllowed: number;
  MaxDataWidth: number;
  VccMixedVoltageSupport: readonly number[];
  VppMixedVoltageSupport: readonly number[];
  ThermalRating: number;
  SpecialPurpose: boolean;
  PurposeDescription: string;
  Number: number;
  Powered: boolean;
  OpenSwitch: boolean;
  MaxLinkWidth: number;
  VendorCompatibilityStrings: readonly string[];
}

interface CIM_PhysicalLinkProperties extends CIM_PhysicalElementProperties {
  MaxLength: number;
  Length: number;
  Wired: boolean;
  MediaType: number;
}

interface CIM_CapabilitiesMethods {
  CreateGoalSettings: { in: { TemplateGoalSettings?: readonly CIMInstance[]; SupportedGoalSettings?: readonly CIMInstance[] }; out: { SupportedGoalSettings: readonly CIMInstance[] }; returns: number };
}

interface CIM_EnabledLogicalElementCapabilitiesProperties extends CIM_ManagedElementProperties {
  ElementNameEditSupported: boolean;
  MaxElementNameLen: number;
  RequestedStatesSupported: readonly number[];
  ElementNameMask: string;
  StateAwareness: readonly number[];
}

interface CIM_ProtocolServiceCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  MaxConnections: number;
  MaxListeningPorts: number;
  ListeningPortManagementSupported: boolean;
}

interface CIM_WBEMProtocolServiceCapabilitiesProperties extends CIM_ProtocolServiceCapabilitiesProperties {
  WBEMProtocolVersionsSupported: readonly string[];
  GenericOperationCapabilities: CIMInstance;
  AuthenticationMechanismsSupported: readonly number[];
  AuthenticationMechanismsDescriptions: readonly string[];
}

interface CIM_CIMXMLCapabilitiesProperties extends CIM_WBEMProtocolServiceCapabilitiesProperties {
  MultipleOperationsSupported: boolean;
  Validated: boolean;
}

interface CIM_WSManagementCapabilitiesProperties extends CIM_WBEMProtocolServiceCapabilitiesProperties {
  XPathFeatures: number;
}

interface CIM_WBEMServerCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  OperationsSupported: readonly number[];
}

interface CIM_PowerUtilizationManagementCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  PowerUtilizationModesSupported: readonly number[];
  SupportedMethods: readonly number[];
}

interface CIM_LogicalPortCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  RequestedSpeedsSupported: readonly bigint[];
  AutoSenseSpeedConfigurable: boolean;
}

interface CIM_NetworkPortCapabilitiesProperties extends CIM_LogicalPortCapabilitiesProperties {
  SpeedConfigurable: boolean;
  PortSpeedsSupported: readonly bigint[];
  NetworkIDsConfigurable: boolean;
  NetworkIDsFormat: number;
  LinkTechnologiesSupported: readonly number[];
}

interface CIM_ProcessorCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  NumberOfProcessorCores: number;
  NumberOfHardwareThreads: number;
}

interface CIM_BootServiceCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  BootConfigCapabilities: readonly number[];
  OtherBootConfigCapabilities: readonly string[];
  BootStringsSupported: readonly number[];
  BootCapabilitiesSupported: readonly number[];
  OtherBootCapabilitiesSupported: readonly string[];
}

interface CIM_OperatingSystemCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  HostShutdownBehavior: number;
}

interface CIM_RecordLogCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  SupportedRecordTypes: readonly number[];
}

interface CIM_VirtualSystemManagementCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  VirtualSystemTypesSupported: readonly string[];
  SynchronousMethodsSupported: readonly number[];
  AsynchronousMethodsSupported: readonly number[];
  IndicationsSupported: readonly number[];
}

interface CIM_MetricServiceCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  ControllableMetrics: readonly string[];
  MetricsControlTypes: readonly number[];
  ControllableManagedElements: readonly string[];
  ManagedElementControlTypes: readonly number[];
  SupportedMethods: readonly number[];
}

interface CIM_DHCPCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  OptionsSupported: readonly number[];
  IPv6OptionsSupported: readonly number[];
}

interface CIM_RedirectionServiceCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  SharingModeSupported: readonly number[];
}

interface CIM_AccountCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  PasswordHistory: number;
  MaximumPasswordAge: CIMDateTime;
  ComplexPasswordRulesSupported: readonly number[];
  DisableOnInactivity: boolean;
}

interface CIM_AccountManagementCapabilitiesProperties extends CIM_EnabledLogicalElementCapabilitiesProperties {
  OperationsSupported: readonly number[];
  OtherSupportedUserPasswordEncryptionAlgorithms: readonly string[];
  SupportedUserPasswordEncryptionAlgorithms: readonly number[];
  UserPasswordEncryptionSalt: string;
  MaximumAccountsSupported: number;
  SupportedUserPasswordEncodings: readonly number[];
}

interface CIM_ImplementationCapabilitiesProperties extends CIM_ManagedElementProperties {
  SupportedCapacityOptimizations: readonly string[];
  SupportedViews: readonly string[];
  SupportedElementNameCodeSet: number;
}

interface CIM_JobCapabilitiesProperties extends CIM_ManagedElementProperties {
  DeleteJobSupported: boolean;
  RequestedStatesSupported: readonly number[];
  InteractiveTimeoutMax: CIMDateTime;
  DefaultValuesSupported: boolean;
  ClientRetriesMax: number;
  CleanupInterval: CIMDateTime;
  SilentModeSupported: boolean;
  Characteristics: readonly string[];
  OtherCharacteristicsDescriptions: readonly string[];
  ApplicableMethods: readonly string[];
  TimeBeforeRemovalMin: CIMDateTime;
  TimeBeforeRemovalMax: CIMDateTime;
}

interface CIM_SoftwareInstallationServiceCapabilitiesProperties extends CIM_ManagedElementProperties {
  SupportedAsynchronousActions: readonly number[];
  SupportedSynchronousActions: readonly number[];
  SupportedTargetTypes: readonly string[];
  SupportedExtendedResourceTypes: readonly number[];
  CanAddToCollection: boolean;
  SupportedInstallOptions: readonly number[];
  OtherSupportedExtendedResourceTypeDescriptions: readonly string[];
  SupportedExtendedResourceTypesMajorVersions: readonly number[];
  SupportedExtendedResourceTypesMinorVersions: readonly number[];
  SupportedExtendedResourceTypesRevisionNumbers: readonly number[];
  SupportedExtendedResourceTypesBuildNumbers: readonly number[];
  SupportedURISchemes: readonly number[];
}

interface CIM_AllocationCapabilitiesProperties extends CIM_ManagedElementProperties {
  ResourceType: number;
  OtherResourceType: string;
  ResourceSubType: string;
  RequestTypesSupported: number;
  SharingMode: number;
  SupportedAddStates: readonly number[];
  SupportedRemoveStates: readonly number[];
}

interface CIM_ResourcePoolConfigurationCapabilitiesProperties extends CIM_ManagedElementProperties {
  AsynchronousMethodsSupported: readonly number[];
  SynchronousMethodsSupported: readonly number[];
}

interface CIM_ComputerSystemNodeCapabilitiesProperties extends CIM_ManagedElementProperties {
  BatterySupported: number;
  ECCSupported: number;
}

interface CIM_QueryCapabilitiesProperties extends CIM_ManagedElementProperties {
  CQLFeatures: readonly number[];
  XPathFeatures: number;
}

interface CIM_IndicationServiceCapabilitiesProperties extends CIM_ManagedElementProperties {
  FilterCreationEnabledIsSettable: boolean;
  DeliveryRetryAttemptsIsSettable: boolean;
  DeliveryRetryIntervalIsSettable: boolean;
  SubscriptionRemovalActionIsSettable: boolean;
  SubscriptionRemovalTimeIntervalIsSettable: boolean;
  MaxListenerDestinations: number;
  MaxActiveSubscriptions: number;
  SubscriptionsPersisted: boolean;
}

interface CIM_PowerManagementCapabilitiesProperties extends CIM_ManagedElementProperties {
  PowerCapabilities: readonly number[];
  OtherPowerCapabilitiesDescriptions: readonly string[];
  PowerStatesSupported: readonly number[];
  PowerChangeCapabilities: readonly number[];
  OtherPowerChangeCapabilities: string;
  RequestedPowerStatesSupported: readonly number[];
}

interface CIM_PhysicalAssetCapabilitiesProperties extends CIM_ManagedElementProperties {
  FRUInfoSupported: boolean;
}

interface CIM_StatisticsCapabilitiesProperties extends CIM_ManagedElementProperties {
  ElementTypesSupported: readonly number[];
  SynchronousMethodsSupported: readonly number[];
  AsynchronousMethodsSupported: readonly number[];
}

interface CIM_StorageCapabilitiesProperties extends CIM_ManagedElementProperties {
  ElementType: number;
  NoSinglePointOfFailure: boolean;
  NoSinglePointOfFailureDefault: boolean;
  DataRedundancyMax: number;
  DataRedundancyMin: number;
  DataRedundancyDefault: number;
  PackageRedundancyMax: number;
  PackageRedundancyMin: number;
  PackageRedundancyDefault: number;
  DeltaReservationMax: number;
  DeltaReservationMin: number;
  DeltaReservationDefault: number;
  ExtentStripeLengthDefault: number;
  ParityLayoutDefault: number;
  UserDataStripeDepthDefault: bigint;
  AvailableDiskType: readonly number[];
  AvailableFormFactorType: readonly number[];
  AvailableInterconnectSpeed: readonly bigint[];
  AvailableInterconnectType: readonly number[];
  AvailableRPM: readonly number[];
  Encryption: number;
  SupportedCompressionRates: readonly number[];
  SupportedDataOrganizations: readonly number[];
}

interface CIM_StorageCapabilitiesMethods extends CIM_CapabilitiesMethods {
  CreateSetting: { in: { SettingType?: number }; out: { NewSetting: InstancePath }; returns: number };
  GetSupportedParityLayouts: { in: {}; out: { ParityLayout: readonly number[] }; returns: number };
  GetSupportedStripeDepthRange: { in: {}; out: { MinimumStripeDepth: bigint; MaximumStripeDepth: bigint; StripeDepthDivisor: bigint }; returns: number };
  GetSupportedStripeDepths: { in: {}; out: { StripeDepths: readonly bigint[] }; returns: number };
  GetSupportedStripeLengthRange: { in: {}; out: { MinimumStripeLength: number; MaximumStripeLength: number; StripeLengthDivisor: number }; returns: number };
  GetSupportedStripeLengths: { in: {}; out: { StripeLengths: readonly number[] }; returns: number };
}

interface CIM_StorageConfigurationCapabilitiesProperties extends CIM_ManagedElementProperties {
  SupportedAsynchronousActions: readonly number[];
  SupportedSynchronousActions: readonly number[];
  SupportedStorageElementTypes: readonly number[];
  SupportedStoragePoolFeatures: readonly number[];
  SupportedStorageElementFeatures: readonly number[];
  SupportedCopyTypes: readonly number[];
  InitialReplicationState: number;
  AutomaticPoolSelectionAllowed: boolean;
  ClientSettableElementUsage: readonly number[];
  ClientSettablePoolUsage: readonly number[];
  MaximumElementCreateCount: bigint;
  MaximumElementDeleteCount: bigint;
  MultipleElementCreateFeatures: readonly number[];
  MultipleElementDeleteFeatures: readonly number[];
  SupportedStorageElementUsage: readonly number[];
  SupportedStoragePoolUsage: readonly number[];
  ThinProvisionedClientSettableReserve: boolean;
  ThinProvisionedDefaultReserve: bigint;
}

interface CIM_StorageConfigurationCapabilitiesMethods extends CIM_CapabilitiesMethods {
  GetElementNameCapabilities: { in: { ElementType?: number; Goal?: InstancePath; InPool?: InstancePath; SupportedFeatures?: readonly number[]; MaxElementNameLen?: number; ElementNameMask?: string }; out: { SupportedFeatures: readonly number[]; MaxElementNameLen: number; ElementNameMask: string }; returns: number };
}

interface CIM_PersistentConfigurationCapabilitiesProperties extends CIM_ManagedElementProperties {
  SupportedSynchronousOperations: readonly number[];
  SupportedAsynchronousOperations: readonly number[];
}

interface CIM_FileExportCapabilitiesProperties extends CIM_ManagedElementProperties {
  FileSharingProtocol: readonly number[];
  ProtocolVersions: readonly string[];
  SupportedSynchronousMethods: readonly number[];
  SupportedAsynchronousMethods: readonly number[];
  InitialEnabledState: number;
  CASupported: boolean;
}

interface CIM_VirtualSystemMigrationCapabilitiesProperties extends CIM_ManagedElementProperties {
  SynchronousMethodsSupported: readonly number[];
  AsynchronousMethodsSupported: readonly number[];
  DestinationHostFormatsSupported: readonly number[];
}

interface CIM_VirtualSystemSnapshotCapabilitiesProperties extends CIM_ManagedElementProperties {
  SnapshotTypesEnabled: readonly number[];
  GuestOSNotificationEnabled: boolean;
}

interface CIM_VirtualSystemSnapshotServiceCapabilitiesProperties extends CIM_ManagedElementProperties {
  SynchronousMethodsSupported: readonly number[];
  AynchronousMethodsSupported: readonly number[];
  SnapshotTypesSupported: readonly number[];
}

interface CIM_VLANEndpointCapabilitiesProperties extends CIM_ManagedElementProperties {
  Dot1QTagging: boolean;
  Dot1qAcceptableVLANFramesTypes: number;
  Dot1qIngressFiltering: boolean;
  SupportsTrunkEncapsulationNegotiation: boolean;
}

interface CIM_PrivilegeManagementCapabilitiesProperties extends CIM_ManagedElementProperties {
  SharedPrivilegeSupported: boolean;
  ActivitiesSupported: readonly number[];
  ActivityQualifiersSupported: readonly string[];
  QualifierFormatsSupported: readonly number[];
  SupportedMethods: readonly number[];
}

interface Xen_VirtualizationCapabilitiesProperties extends CIM_ManagedElementProperties {
  ResourceType: string;
  Shared: boolean;
  Mutable: boolean;
}

interface CIM_CollectionOfMSEsProperties extends CIM_ManagedElementProperties {
  CollectionID: string;
}

interface CIM_LogicalNetworkProperties extends CIM_CollectionOfMSEsProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
  Name: string;
  NetworkType: number;
  OtherTypeDescription: string;
}

interface CIM_LANSegmentProperties extends CIM_LogicalNetworkProperties {
  LANID: string;
  LANType: number;
  OtherLANType: string;
}

interface CIM_RedundancySetProperties extends CIM_ManagedElementProperties {
  RedundancyStatus: number;
  TypeOfSet: readonly number[];
  MinNumberNeeded: number;
  MaxNumberSupported: number;
  VendorIdentifyingInfo: string;
  OtherTypeOfSet: readonly string[];
  LoadBalanceAlgorithm: number;
  OtherLoadBalanceAlgorithm: string;
}

interface CIM_RedundancySetMethods {
  Failover: { in: { FailoverFrom?: InstancePath; FailoverTo?: InstancePath }; out: {}; returns: number };
}

interface CIM_StatisticsCollectionProperties extends CIM_ManagedElementProperties {
  SampleInterval: CIMDateTime;
  TimeLastSampled: CIMDateTime;
}

interface CIM_ReplicationGroupProperties extends CIM_ManagedElementProperties {
  Persistent: boolean;
  DeleteOnEmptyElement: boolean;
  DeleteOnUnassociated: boolean;
  ConsistentPointInTime: boolean;
  ReservedAs: number;
  SupportedSyncTypes: readonly number[];
}

interface CIM_ConnectivityCollectionProperties extends CIM_ManagedElementProperties {
  ConnectivityStatus: number;
}

interface CIM_LANConnectivitySegmentProperties extends CIM_ConnectivityCollectionProperties {
  LANID: string;
  ConnectivityType: number;
  OtherTypeDescription: string;
}

interface CIM_NetworkVLANProperties extends CIM_ConnectivityCollectionProperties {
  VLANId: number;
  SAIdentifier: number;
  TransmissionSize: number;
  TypeOfMedia: number;
  OtherTypeDescription: string;
}

interface Xen_HostPoolProperties extends CIM_ManagedElementProperties {
  HighAvailabilityEnabled: boolean;
  DefaultStoragePoolID: string;
  Master: string;
}

interface Xen_HostPoolMethods {
  Create: { in: { Name?: string; Description?: string }; out: {}; returns: number };
  AddHost: { in: { HostName?: string; Username?: string; Password?: string }; out: { Host: InstancePath }; returns: number };
  RemoveHost: { in: { Host?: InstancePath }; out: {}; returns: number };
  EnableHighAvailability: { in: {}; out: {}; returns: number };
  DisableHighAvailability: { in: {}; out: {}; returns: number };
  SetDefaultStoragePool: { in: { StoragePool?: InstancePath }; out: {}; returns: number };
}

interface CIM_FilterCollectionProperties extends CIM_ManagedElementProperties {
  CollectionName: string;
}

interface CIM_GroupProperties extends CIM_ManagedElementProperties {
  CreationClassName: string;
  Name: string;
  BusinessCategory: string;
  CommonName: string;
}

interface CIM_RoleProperties extends CIM_ManagedElementProperties {
  CreationClassName: string;
  Name: string;
  BusinessCategory: string;
  CommonName: string;
  RoleCharacteristics: readonly number[];
}

interface CIM_SettingProperties extends CIM_ManagedElementProperties {
  SettingID: string;
}

interface CIM_SettingMethods {
  VerifyOKToApplyToMSE: { in: { MSE?: InstancePath; TimeToApply?: CIMDateTime; MustBeCompletedBy?: CIMDateTime }; out: {}; returns: number };
  ApplyToMSE: { in: { MSE?: InstancePath; TimeToApply?: CIMDateTime; MustBeCompletedBy?: CIMDateTime }; out: {}; returns: number };
  VerifyOKToApplyToCollection: { in: { Collection?: InstancePath; TimeToApply?: CIMDateTime; MustBeCompletedBy?: CIMDateTime }; out: { CanNotApply: readonly string[] }; returns: number };
  ApplyToCollection: { in: { Collection?: InstancePath; TimeToApply?: CIMDateTime; ContinueOnError?: boolean; MustBeCompletedBy?: CIMDateTime }; out: { CanNotApply: readonly string[] }; returns: number };
  VerifyOKToApplyIncrementalChangeToMSE: { in: { MSE?: InstancePath; TimeToApply?: CIMDateTime; MustBeCompletedBy?: CIMDateTime; PropertiesToApply?: readonly string[] }; out: {}; returns: number };
  ApplyIncrementalChangeToMSE: { in: { MSE?: InstancePath; TimeToApply?: CIMDateTime; MustBeCompletedBy?: CIMDateTime; PropertiesToApply?: readonly string[] }; out: {}; returns: number };
  VerifyOKToApplyIncrementalChangeToCollection: { in: { Collection?: InstancePath; TimeToApply?: CIMDateTime; MustBeCompletedBy?: CIMDateTime; PropertiesToApply?: readonly string[] }; out: { CanNotApply: readonly string[] }; returns: number };
  ApplyIncrementalChangeToCollection: { in: { Collection?: InstancePath; TimeToApply?: CIMDateTime; ContinueOnError?: boolean; MustBeCompletedBy?: CIMDateTime; PropertiesToApply?: readonly string[] }; out: { CanNotApply: readonly string[] }; returns: number };
}

interface CIM_DiagnosticSettingProperties extends CIM_SettingProperties {
  TestWarningLevel: number;
  ReportSoftErrors: boolean;
  ReportStatusMessages: boolean;
  HaltOnError: boolean;
  QuickMode: boolean;
  PercentOfTestCoverage: number;
  LoopControlParameter: readonly string[];
  LoopControl: readonly number[];
  OtherLoopControlDescription: string;
  OtherLoopControlDescriptions: readonly string[];
  ResultPersistence: number;
  LogOptions: readonly number[];
  OtherLogOptionsDescriptions: readonly string[];
  LogStorage: readonly number[];
  OtherLogStorageDescriptions: readonly string[];
  VerbosityLevel: readonly number[];
  Locales: readonly string[];
}

interface CIM_TimeZoneProperties extends CIM_SettingProperties {
  TimeZoneID: string;
  TimeZoneStartDate: CIMDateTime;
  StandardName: string;
  StandardCaption: string;
  StandardOffset: number;
  StandardMonth: number;
  StandardDay: number;
  StandardDayOfWeek: number;
  StandardStartInterval: CIMDateTime;
  DaylightName: string;
  DaylightCaption: string;
  DaylightOffset: number;
  DaylightMonth: number;
  DaylightDay: number;
  DaylightDayOfWeek: number;
  DaylightStartInterval: CIMDateTime;
}

interface CIM_SettingDataProperties extends CIM_ManagedElementProperties {
  ChangeableType: number;
  ConfigurationName: string;
  ComponentSetting: readonly CIMInstance[];
  SoID: string;
  SoOrgID: string;
}

interface CIM_JobSettingDataProperties extends CIM_SettingDataProperties {
  DeleteOnCompletion: boolean;
  RecoveryAction: number;
  OtherRecoveryAction: string;
  ApplicableMethod: string;
  ClientRetries: number;
  DefaultInputNames: readonly string[];
  DefaultInputValues: readonly string[];
  InteractiveTimeout: CIMDateTime;
  RunInSilentMode: boolean;
  TerminateOnTimeout: boolean;
  TimeBeforeRemoval: CIMDateTime;
}

interface CIM_ResourceAllocationSettingDataProperties extends CIM_SettingDataProperties {
  ResourceType: number;
  OtherResourceType: string;
  ResourceSubType: string;
  PoolID: string;
  ConsumerVisibility: number;
  HostResource: readonly string[];
  AllocationUnits: string;
  VirtualQuantity: bigint;
  Reservation: bigint;
  Limit: bigint;
  Weight: number;
  AutomaticAllocation: boolean;
  AutomaticDeallocation: boolean;
  Parent: string;
  Connection: readonly string[];
  Address: string;
  MappingBehavior: number;
  AddressOnParent: string;
  VirtualQuantityUnits: string;
}

interface CIM_EthernetPortAllocationSettingDataProperties extends CIM_ResourceAllocationSettingDataProperties {
  DesiredVLANEndpointMode: number;
  OtherEndpointMode: string;
  AllowedPriorities: readonly number[];
  AllowedToReceiveMACAddresses: readonly string[];
  AllowedToReceiveVLANs: readonly number[];
  AllowedToTransmitMACAddresses: readonly string[];
  AllowedToTransmitVLANs: readonly number[];
  DefaultPortVID: number;
  DefaultPriority: number;
  GroupID: number;
  ManagerID: number;
  NetworkPortProfileID: string;
  NetworkPortProfileIDType: number;
  OtherNetworkPortProfileIDTypeInfo: string;
  PortCorrelationID: string;
  PortVID: number;
  Promiscuous: boolean;
  ReceiveBandwidthLimit: bigint;
  ReceiveBandwidthReservation: bigint;
  SourceMACFilteringEnabled: boolean;
  VSITypeID: number;
  VSITypeIDVersion: number;
}

interface Xen_NetworkPortSettingDataProperties extends CIM_EthernetPortAllocationSettingDataProperties {
  VlanTag: bigint;
  AutoGeneratedMAC: boolean;
}

interface Xen_HostNetworkPortSettingDataProperties extends CIM_EthernetPortAllocationSettingDataProperties {
  VlanTag: bigint;
  VirtualSwitch: string;
  IPAddress: string;
  IPConfigurationMode: number;
  IPSubnetMask: string;
  IPGateway: string;
  DNS: string;
  Management: boolean;
  ManagementPurpose: string;
}

interface CIM_MemoryAllocationSettingDataProperties extends CIM_ResourceAllocationSettingDataProperties {
  ChannelInterleaveSize: number;
  ChannelCount: number;
  ControllerInterleaveSize: number;
  Replication: number;
}

interface CIM_PowerAllocationSettingDataProperties extends CIM_ResourceAllocationSettingDataProperties {
  PowerAllocationSettingPurpose: number;
  OtherSettingPurpose: string;
}

interface CIM_ProcessorAllocationSettingDataProperties extends CIM_ResourceAllocationSettingDataProperties {
  ProcessorArchitecture: string;
  InstructionSet: string;
  InstructionSetExtensionName: readonly string[];
  InstructionSetExtensionStatus: readonly string[];
}

interface CIM_StorageAllocationSettingDataProperties extends CIM_ResourceAllocationSettingDataProperties {
  VirtualResourceBlockSize: bigint;
  Access: number;
  HostResourceBlockSize: bigint;
  HostExtentStartingAddress: bigint;
  HostExtentName: string;
  HostExtentNameFormat: number;
  OtherHostExtentNameFormat: string;
  HostExtentNameNamespace: number;
  OtherHostExtentNameNamespace: string;
}

interface Xen_DiskSettingDataProperties extends CIM_StorageAllocationSettingDataProperties {
  Bootable: boolean;
}

interface Xen_ConsoleSettingDataProperties extends CIM_ResourceAllocationSettingDataProperties {
  URI: string;
  Protocol: number;
}

interface Xen_KVPSettingDataProperties extends CIM_ResourceAllocationSettingDataProperties {
  key: string;
  value: string;
  VM_ID: string;
}

interface CIM_IndicationServiceSettingDataProperties extends CIM_SettingDataProperties {
  FilterCreationEnabled: boolean;
  DeliveryRetryAttempts: number;
  DeliveryRetryInterval: number;
  SubscriptionRemovalAction: number;
  SubscriptionRemovalTimeInterval: number;
}

interface CIM_ReplicationSettingDataProperties extends CIM_SettingDataProperties {
  Pairing: number;
  UnequalGroupsAction: number;
  DesiredCopyMethodology: number;
  TargetElementSupplier: number;
  ThinProvisioningPolicy: number;
  ConsistentPointInTime: boolean;
  DeltaUpdateInterval: CIMDateTime;
  Multihop: number;
  OnGroupOrListError: number;
  CopyPriority: number;
  CopyRecoveryMode: number;
  DeltaUpdateBlocks: bigint;
  FailedCopyStopsHostIO: boolean;
  UnequalListsAction: number;
  ReadOnly: number;
  StorageCompressionPolicy: number;
  AutoDelete: boolean;
  RRCHardwareCompressionEnabled: boolean;
  RRCSoftwareCompressionEnabled: boolean;
  TargetElementGoal: number;
  TargetElementResourcePool: number;
  TimeBeforeRemoval: CIMDateTime;
  ConsistencyExempt: boolean;
  ConsistentAsyncCopy: boolean;
  DesiredRPO: CIMDateTime;
  MaximumSkew: bigint;
}

interface CIM_StorageSettingProperties extends CIM_SettingDataProperties {
  NoSinglePointOfFailure: boolean;
  DataRedundancyMax: number;
  DataRedundancyMin: number;
  DataRedundancyGoal: number;
  PackageRedundancyMax: number;
  PackageRedundancyMin: number;
  PackageRedundancyGoal: number;
  DeltaReservationMax: number;
  DeltaReservationMin: number;
  DeltaReservationGoal: number;
  ExtentStripeLength: number;
  ExtentStripeLengthMin: number;
  ExtentStripeLengthMax: number;
  ParityLayout: number;
  UserDataStripeDepth: bigint;
  UserDataStripeDepthMin: bigint;
  UserDataStripeDepthMax: bigint;
  CUImage: string;
  CompressedElement: boolean;
  CompressionRate: number;
  DataOrganization: number;
  DiskType: number;
  EmulatedDevice: string;
  Encryption: number;
  FormFactorType: number;
  IncrementalDeltas: boolean;
  InitialSynchronization: number;
  InterconnectSpeed: bigint;
  InterconnectType: number;
  LowSpaceWarningThreshold: number;
  PersistentReplica: boolean;
  PortType: number;
  RPM: number;
  ReplicationPriority: number;
  SpaceLimit: bigint;
  SpaceLimitWarningThreshold: number;
  StorageExtentInitialUsage: number;
  StoragePoolInitialUsage: number;
  SubsystemID: string;
  ThinProvisionedInitialReserve: bigint;
  ThinProvisionedPoolType: number;
  UseReplicationBuffer: number;
}

interface CIM_SynchronizationAspectProperties extends CIM_SettingDataProperties {
  SyncType: number;
  ConsistencyEnabled: boolean;
  ConsistencyType: number;
  CopyStatus: number;
  CopyMethodology: number;
  WhenPointInTime: CIMDateTime;
  SourceElement: string;
  AutoDelete: boolean;
  TimeBeforeRemoval: CIMDateTime;
  SyncState: number;
}

interface CIM_BootConfigSettingMethods {
  ChangeBootOrder: { in: { Source?: readonly InstancePath[] }; out: { Job: InstancePath }; returns: number };
  ValidateSettings: { in: {}; out: {}; returns: number };
}

interface CIM_BootSettingDataProperties extends CIM_SettingDataProperties {
  OwningEntity: string;
}

interface CIM_BootSourceSettingProperties extends CIM_SettingDataProperties {
  BootString: string;
  BIOSBootString: string;
  StructuredBootString: string;
  FailThroughSupported: number;
}

interface CIM_DiagnosticSettingDataProperties extends CIM_SettingDataProperties {
  HaltOnError: boolean;
  QuickMode: boolean;
  PercentOfTestCoverage: number;
  LoopControlParameter: readonly string[];
  LoopControl: readonly number[];
  OtherLoopControlDescriptions: readonly string[];
  ResultPersistence: number;
  LogOptions: readonly number[];
  OtherLogOptionsDescriptions: readonly string[];
  LogStorage: readonly number[];
  OtherLogStorageDescriptions: readonly string[];
  VerbosityLevel: readonly number[];
  QueryTimeout: number;
  NonDestructive: boolean;
}

interface CIM_VirtualSystemSettingDataProperties extends CIM_SettingDataProperties {
  VirtualSystemIdentifier: string;
  VirtualSystemType: string;
  Notes: readonly string[];
  CreationTime: CIMDateTime;
  ConfigurationID: string;
  ConfigurationDataRoot: string;
  ConfigurationFile: string;
  SnapshotDataRoot: string;
  SuspendDataRoot: string;
  SwapFileDataRoot: string;
  LogDataRoot: string;
  AutomaticStartupAction: number;
  AutomaticStartupActionDelay: CIMDateTime;
  AutomaticStartupActionSequenceNumber: number;
  AutomaticShutdownAction: number;
  AutomaticRecoveryAction: number;
  RecoveryFile: string;
}

interface CIM_VirtualEthernetSwitchSettingDataProperties extends CIM_VirtualSystemSettingDataProperties {
  VLANConnection: readonly string[];
  AssociatedResourcePool: readonly string[];
  MaxNumMACAddress: number;
  EVBMode: number;
  OtherEVBMode: string;
}

interface Xen_VirtualSwitchSettingDataProperties extends CIM_VirtualEthernetSwitchSettingDataProperties {
  HostInterface: string;
  Shared: boolean;
  Bridge: string;
  OtherConfig: readonly string[];
}

interface Xen_VirtualSystemSettingDataProperties extends CIM_VirtualSystemSettingDataProperties {
  OS_Version: readonly string[];
  PV_Bootloader: string;
  PV_Bootloader_Args: string;
  PV_Kernel: string;
  PV_Args: string;
  PV_Legacy_Args: string;
  PV_RAMDisk: string;
  HVM_Boot_Policy: string;
  HVM_Boot_Params: readonly string[];
  HVM_ShadowMultiplier: number;
  Platform: readonly string[];
  Other_Config: readonly string[];
  Xenstore_Data: readonly string[];
  Parent: string;
  Children: readonly string[];
}

interface Xen_ComputerSystemActiveSettingsProperties extends Xen_VirtualSystemSettingDataProperties {
  PV_Drivers_Version: readonly string[];
  PV_Drivers_UpToDate: boolean;
}

interface Xen_ComputerSystemSettingDataProperties extends Xen_ComputerSystemActiveSettingsProperties {
  StartTime: CIMDateTime;
  Host: string;
  HostAffinity: string;
  AvailableBlockDeviceSlots: string;
  AvailableNetworkInterfaceSlots: string;
  Xen_Tools_AreRunning: boolean;
}

interface Xen_ComputerSystemSnapshotProperties extends Xen_ComputerSystemActiveSettingsProperties {
  SnapshotOf: string;
  SnapshotTime: CIMDateTime;
}

interface CIM_VirtualSystemMigrationSettingDataProperties extends CIM_SettingDataProperties {
  MigrationType: number;
  Priority: number;
  Bandwidth: number;
  BandwidthUnit: string;
  OtherTransportType: string;
  TransportType: number;
}

interface CIM_IPAssignmentSettingDataProperties extends CIM_SettingDataProperties {
  AddressOrigin: number;
  ProtocolIFType: number;
}

interface CIM_DHCPSettingDataProperties extends CIM_IPAssignmentSettingDataProperties {
  RequestedIPv4Address: string;
  RequestedLeaseTime: number;
  ClientIdentifier: string;
  VendorClassIdentifier: string;
  RequestedOptions: readonly number[];
  RequiredOptions: readonly number[];
}

interface CIM_DNSGeneralSettingDataProperties extends CIM_IPAssignmentSettingDataProperties {
  AppendPrimarySuffixes: boolean;
  AppendParentSuffixes: boolean;
  DNSSuffixesToAppend: readonly string[];
}

interface CIM_DNSSettingDataProperties extends CIM_IPAssignmentSettingDataProperties {
  DomainName: string;
  RequestedHostname: string;
  UseSuffixWhenRegistering: boolean;
  RegisterThisConnectionsAddress: boolean;
  DNSServerAddresses: readonly string[];
  DHCPOptionsToUse: readonly number[];
}

interface CIM_StaticIPAssignmentSettingDataProperties extends CIM_IPAssignmentSettingDataProperties {
  IPv4Address: string;
  SubnetMask: string;
  GatewayIPv4Address: string;
  GatewayIPv6Address: string;
  IPv6Address: string;
  IPv6AddressType: number;
  IPv6SubnetPrefixLength: number;
}

interface CIM_IPVersionSettingDataProperties extends CIM_SettingDataProperties {
  ProtocolIFType: number;
}

interface CIM_VLANEndpointSettingDataProperties extends CIM_SettingDataProperties {
  PruneEligibleVLANList: readonly number[];
  NativeVLAN: number;
  DefaultVLAN: number;
  TrunkedVLANList: readonly number[];
  AccessVLAN: number;
}

interface CIM_AccountSettingDataProperties extends CIM_SettingDataProperties {
  ComplexPasswordRulesEnforced: readonly number[];
  InactivityTimeout: CIMDateTime;
  MaximumPasswordExpiration: CIMDateTime;
  MaximumSuccessiveLoginFailures: number;
  PasswordHistoryDepth: number;
}

interface CIM_MethodResultProperties extends CIM_ManagedElementProperties {
  PreCallIndication: CIMInstance;
  PostCallIndication: CIMInstance;
}

interface CIM_StatisticalInformationProperties extends CIM_ManagedElementProperties {
  Name: string;
}

interface CIM_SAPStatisticalInformationProperties extends CIM_StatisticalInformationProperties {
  SystemCreationClassName: string;
  SystemName: string;
  SAPCreationClassName: string;
  SAPName: string;
  CreationClassName: string;
}

interface CIM_SwitchPortStatisticsProperties extends CIM_SAPStatisticalInformationProperties {
  DelayExceededDiscards: number;
  MtuExceededDiscards: number;
}

interface CIM_ServiceStatisticalInformationProperties extends CIM_StatisticalInformationProperties {
  SystemCreationClassName: string;
  SystemName: string;
  ServiceCreationClassName: string;
  ServiceName: string;
  CreationClassName: string;
}

interface CIM_SystemStatisticalInformationProperties extends CIM_StatisticalInformationProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
}

interface CIM_StatisticalDataProperties extends CIM_ManagedElementProperties {
  StartStatisticTime: CIMDateTime;
  StatisticTime: CIMDateTime;
  SampleInterval: CIMDateTime;
  RateIntervalEndTime: CIMDateTime;
  RateIntervalStartTime: CIMDateTime;
}

interface CIM_StatisticalDataMethods {
  ResetSelectedStats: { in: { SelectedStatistics?: readonly string[] }; out: {}; returns: number };
}

interface CIM_CIMOMStatisticalDataProperties extends CIM_StatisticalDataProperties {
  OperationType: number;
  OtherOperationType: string;
  NumberOfOperations: bigint;
  CimomElapsedTime: CIMDateTime;
  ProviderElapsedTime: CIMDateTime;
  RequestSize: bigint;
  ResponseSize: bigint;
}

interface CIM_BlockStorageStatisticalDataProperties extends CIM_StatisticalDataProperties {
  ElementType: number;
  TotalIOs: bigint;
  KBytesTransferred: bigint;
  KBytesWritten: bigint;
  IOTimeCounter: bigint;
  ReadIOs: bigint;
  ReadHitIOs: bigint;
  ReadIOTimeCounter: bigint;
  ReadHitIOTimeCounter: bigint;
  KBytesRead: bigint;
  WriteIOs: bigint;
  WriteHitIOs: bigint;
  WriteIOTimeCounter: bigint;
  WriteHitIOTimeCounter: bigint;
  IdleTimeCounter: bigint;
  MaintOp: bigint;
  MaintTimeCounter: bigint;
  KBytesReadRate: number;
  KBytesTransferredRate: number;
  KBytesWrittenRate: number;
  MaintOpRate: number;
  RateElementType: number;
  ReadHitIOsRate: number;
  ReadIOsRate: number;
  ReadSequentialHits: bigint;
  ReadSequentialIOs: bigint;
  TotalHitIOs: bigint;
  TotalIOsRate: number;
  WriteHitIOsRate: number;
  WriteIOsRate: number;
  WriteSequentialHits: bigint;
  WriteSequentialIOs: bigint;
}

interface CIM_NetworkPortStatisticsProperties extends CIM_StatisticalDataProperties {
  BytesTransmitted: bigint;
  BytesReceived: bigint;
  PacketsTransmitted: bigint;
  PacketsReceived: bigint;
}

interface CIM_EthernetPortStatisticsProperties extends CIM_NetworkPortStatisticsProperties {
  SymbolErrors: number;
  AlignmentErrors: number;
  FCSErrors: number;
  SingleCollisionFrames: number;
  MultipleCollisionFrames: number;
  SQETestErrors: number;
  DeferredTransmissions: number;
  LateCollisions: number;
  ExcessiveCollisions: number;
  InternalMACTransmitErrors: number;
  InternalMACReceiveErrors: number;
  CarrierSenseErrors: number;
  FrameTooLongs: number;
}

interface CIM_NamespaceProperties extends CIM_ManagedElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  ObjectManagerCreationClassName: string;
  ObjectManagerName: string;
  CreationClassName: string;
  Name: string;
  ClassInfo: number;
  DescriptionOfClassInfo: string;
  ClassType: number;
  ClassTypeVersion: string;
  DescriptionOfClassType: string;
}

interface CIM_RegisteredSpecificationProperties extends CIM_ManagedElementProperties {
  SpecificationType: number;
  OtherSpecificationType: string;
  RegisteredOrganization: number;
  OtherRegisteredOrganization: string;
  RegisteredName: string;
  RegisteredVersion: string;
  AdvertiseTypes: readonly number[];
  AdvertiseTypeDescriptions: readonly string[];
}

interface CIM_RegisteredProfileProperties extends CIM_RegisteredSpecificationProperties {
  ImplementedFeatures: readonly string[];
}

interface CIM_RegisteredProfileMethods {
  CloseConformantInstances: { in: { EnumerationContext?: string }; out: {}; returns: number };
  OpenConformantInstances: { in: { ResultClass?: string; IncludedPropertyList?: readonly string[]; OperationTimeout?: number; ContinueOnError?: boolean; MaxObjectCount?: number }; out: { EnumerationContext: string; EndOfSequence: boolean; InstanceType: readonly number[]; InstanceWithPathList: readonly CIMInstance[] }; returns: number };
  PullConformantInstances: { in: { MaxObjectCount?: number; EnumerationContext?: string }; out: { EnumerationContext: string; EndOfSequence: boolean; InstanceType: readonly number[]; InstanceWithPathList: readonly CIMInstance[] }; returns: number };
  GetCentralInstances: { in: {}; out: { CentralInstances: readonly InstancePath[] }; returns: number };
}

interface CIM_SystemIdentificationProperties extends CIM_ManagedElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  ObjectManagerCreationClassName: string;
  ObjectManagerName: string;
  NamespaceCreationClassName: string;
  NamespaceName: string;
  CreationClassName: string;
  Name: string;
  IdentificationFormats: readonly number[];
  FormatDescriptions: readonly string[];
  IdentificationData: readonly string[];
}

interface CIM_WBEMServerNamespaceProperties extends CIM_ManagedElementProperties {
  Name: string;
  SchemaInformation: readonly CIMInstance[];
}

interface CIM_IndicationFilterProperties extends CIM_ManagedElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
  Name: string;
  SourceNamespace: string;
  SourceNamespaces: readonly string[];
  IndividualSubscriptionSupported: boolean;
  Query: string;
  QueryLanguage: string;
  TemplateVariable: readonly string[];
}

interface CIM_ListenerDestinationProperties extends CIM_ManagedElementProperties {
  SystemCreationClassName: string;
  SystemName: string;
  CreationClassName: string;
  Name: string;
  PersistenceType: number;
  OtherPersistenceType: string;
  Destination: string;
  OtherProtocol: string;
  Protocol: number;
  password: string;
  username: string;
}

interface CIM_IndicationHandlerProperties extends CIM_ListenerDestinationProperties {
  Owner: string;
}

interface CIM_ListenerDestinationWSManagementProperties extends CIM_ListenerDestinationProperties {
  DestinationEndTo: string;
  Locale: string;
  ContentEncoding: string;
  DeliveryMode: number;
  Heartbeat: bigint;
  SendBookmark: boolean;
  MaxTime: bigint;
  DeliveryAuth: string;
  PolyMorphismMode: number;
}

interface CIM_LocationProperties extends CIM_ManagedElementProperties {
  Name: string;
  PhysicalPosition: string;
  Address: string;
}

interface CIM_ProductProperties extends CIM_ManagedElementProperties {
  Name: string;
  IdentifyingNumber: string;
  Vendor: string;
  Version: string;
  SKUNumber: string;
  WarrantyStartDate: CIMDateTime;
  WarrantyDuration: number;
  Family: string;
}

interface CIM_RecordForLogProperties extends CIM_ManagedElementProperties {
  RecordFormat: string;
  RecordData: string;
  Locale: string;
  PerceivedSeverity: number;
}

interface CIM_LogEntryProperties extends CIM_RecordForLogProperties {
  LogInstanceID: string;
  LogName: string;
  RecordID: string;
  CreationTimeStamp: CIMDateTime;
  MessageID: string;
  Message: string;
  MessageArguments: readonly string[];
  OwningEntity: string;
}

interface CIM_LogRecordProperties extends CIM_RecordForLogProperties {
  LogCreationClassName: string;
  LogName: string;
  CreationClassName: string;
  RecordID: string;
  MessageTimestamp: CIMDateTime;
  DataFormat: string;
}

interface CIM_BaseMetricDefinitionProperties extends CIM_ManagedElementProperties {
  Id: string;
  Name: string;
  DataType: number;
  Calculable: number;
  Units: string;
  BreakdownDimensions: readonly string[];
  IsContinuous: boolean;
  ChangeType: number;
  TimeScope: number;
  GatheringType: number;
  ProgrammaticUnits: string;
}

interface CIM_AggregationMetricDefinitionProperties extends CIM_BaseMetricDefinitionProperties {
  SimpleFunction: number;
}

interface CIM_DiscreteMetricDefinitionProperties extends CIM_BaseMetricDefinitionProperties {
  DiscreteValues: readonly number[];
  BaseIndex: number;
  AnalogTriggerValues: readonly string[];
  AnalogResetValues: readonly string[];
}

interface CIM_BaseMetricValueProperties extends CIM_ManagedElementProperties {
  MetricDefinitionId: string;
  MeasuredElementName: string;
  TimeStamp: CIMDateTime;
  Duration: CIMDateTime;
  MetricValue: string;
  BreakdownDimension: string;
  BreakdownValue: string;
  Volatile: boolean;
}

interface CIM_AggregationMetricValueProperties extends CIM_BaseMetricValueProperties {
  AggregationTimeStamp: CIMDateTime;
  AggregationDuration: CIMDateTime;
}

interface CIM_DiscreteMetricValueProperties extends CIM_BaseMetricValueProperties {
  DiscreteValue: number;
}

interface CIM_NextHopRouteProperties extends CIM_ManagedElementProperties {
  DestinationAddress: string;
  AdminDistance: number;
  RouteMetric: number;
  IsStatic: boolean;
  TypeOfRoute: number;
}

interface CIM_PrivilegeProperties extends CIM_ManagedElementProperties {
  PrivilegeGranted: boolean;
  Activities: readonly number[];
  ActivityQualifiers: readonly string[];
  QualifierFormats: readonly number[];
  RepresentsAuthorizationRights: boolean;
}

interface CIM_CredentialProperties extends CIM_ManagedElementProperties {
  Issued: CIMDateTime;
  Expires: CIMDateTime;
}

interface CIM_SharedSecretProperties extends CIM_CredentialProperties {
  SystemCreationClassName: string;
  SystemName: string;
  ServiceCreationClassName: string;
  ServiceName: string;
  RemoteID: string;
  Secret: string;
  Algorithm: string;
  Protocol: string;
}

interface CIM_IdentityProperties extends CIM_ManagedElementProperties {
  CurrentlyAuthenticated: boolean;
}

interface CIM_OrganizationProperties extends CIM_ManagedElementProperties {
  CreationClassName: string;
  Name: string;
  BusinessCategory: string;
  FacsimileTelephoneNumber: string;
  LocalityName: string;
  Mail: string;
  OrganizationName: string;
  PostalAddress: readonly string[];
  PostalCode: string;
  StateOrProvince: string;
  TelephoneNumber: string;
}

interface CIM_UserContactProperties extends CIM_ManagedElementProperties {
  CreationClassName: string;
  Name: string;
  GivenName: string;
  Surname: string;
  Mail: string;
  UserID: string;
  LocalityName: string;
  PostalAddress: readonly string[];
  StateOrProvince: string;
  PostalCode: string;
  TelephoneNumber: string;
}

interface CIM_PersonProperties extends CIM_UserContactProperties {
  BusinessCategory: string;
  CommonName: string;
  EmployeeNumber: string;
  EmployeeType: string;
  FacsimileTelephoneNumber: string;
  HomePhone: string;
  HomePostalAddress: readonly string[];
  JPEGPhoto: string;
  Manager: string;
  Mobile: string;
  OU: string;
  Pager: string;
  PreferredLanguage: string;
  Secretary: string;
  Title: string;
}

interface CIM_OtherRoleInformationProperties extends CIM_ManagedElementProperties {
  CreationClassName: string;
  Name: string;
  ObjectClass: readonly string[];
  BusinessCategory: readonly string[];
  CommonName: readonly string[];
  Descriptions: readonly string[];
  DestinationIndicator: readonly string[];
  FacsimileTelephoneNumber: readonly string[];
  InternationaliSDNNumber: readonly string[];
  OU: readonly string[];
  PhysicalDeliveryOfficeName: readonly string[];
  PostalAddress: readonly string[];
  PostalCode: readonly string[];
  PostOfficeBox: readonly string[];
  PreferredDeliveryMethod: string;
  RegisteredAddress: readonly string[];
  SeeAlso: readonly string[];
  StateOrProvince: readonly string[];
  Street: readonly string[];
  TelephoneNumber: readonly string[];
  TeletexTerminalIdentifier: readonly string[];
  TelexNumber: readonly string[];
  X121Address: readonly string[];
}

interface CIM_SecuritySensitivityProperties extends CIM_ManagedElementProperties {
  SecurityLevel: string;
}

interface CIM_MemberOfCollectionProperties {
  Collection: InstancePath;
  Member: InstancePath;
}

interface CIM_OrderedMemberOfCollectionProperties extends CIM_MemberOfCollectionProperties {
  AssignedSequence: bigint;
}

interface CIM_ComponentProperties {
  GroupComponent: InstancePath;
  PartComponent: InstancePath;
}

interface CIM_OrderedComponentProperties extends CIM_ComponentProperties {
  AssignedSequence: bigint;
}

interface CIM_SettingsDefineCapabilitiesProperties extends CIM_ComponentProperties {
  PropertyPolicy: number;
  ValueRole: number;
  ValueRange: number;
}

interface CIM_InstalledOSProperties extends CIM_ComponentProperties {
  PrimaryOS: boolean;
}

interface CIM_ContainerProperties extends CIM_ComponentProperties {
  LocationWithinContainer: string;
}

interface CIM_EntriesInFilterListProperties extends CIM_ComponentProperties {
  EntrySequence: number;
}

interface CIM_NetworkPipeCompositionProperties extends CIM_ComponentProperties {
  AggregationSequence: number;
}

interface CIM_DependencyProperties {
  Antecedent: InstancePath;
  Dependent: InstancePath;
}

interface CIM_IsSpareProperties extends CIM_DependencyProperties {
  SpareStatus: number;
  FailoverSupported: number;
}

interface CIM_ActiveConnectionProperties extends CIM_DependencyProperties {
  TrafficType: number;
  OtherTrafficDescription: string;
  IsUnidirectional: boolean;
}

interface CIM_BindsToLANEndpointProperties extends CIM_DependencyProperties {
  FrameType: number;
}

interface CIM_ServiceServiceDependencyProperties extends CIM_DependencyProperties {
  TypeOfDependency: number;
  RestartService: boolean;
}

interface CIM_SwitchPortSpanningTreeProperties extends CIM_DependencyProperties {
  Priority: number;
  State: number;
  Enable: number;
  PathCost: number;
  DesignatedRoot: string;
  DesignatedCost: number;
  DesignatedBridge: string;
  DesignatedPort: number;
}

interface CIM_ElementSoftwareIdentityProperties extends CIM_DependencyProperties {
  UpgradeCondition: number;
  OtherUpgradeCondition: string;
  ElementSoftwareStatus: readonly number[];
}

interface CIM_AllocatedFromStoragePoolProperties extends CIM_DependencyProperties {
  SpaceConsumed: bigint;
  SpaceLimit: bigint;
  SpaceLimitWarningThreshold: number;
}

interface CIM_ParticipatingCSProperties extends CIM_DependencyProperties {
  StateOfNode: number;
  RoleOfNode: number;
}

interface CIM_ComputerSystemPackageProperties extends CIM_DependencyProperties {
  PlatformGUID: string;
}

interface CIM_AbstractBasedOnProperties extends CIM_DependencyProperties {
  StartingAddress: bigint;
  EndingAddress: bigint;
  OrderIndex: number;
}

interface CIM_MediaPresentProperties extends CIM_DependencyProperties {
  FixedMedia: boolean;
}

interface CIM_SnapshotOfExtentProperties extends CIM_DependencyProperties {
  SnapshotType: number;
}

interface CIM_AssociatedCacheMemoryProperties extends CIM_DependencyProperties {
  Level: number;
  OtherLevelDescription: string;
  WritePolicy: number;
  OtherWritePolicyDescription: string;
  CacheType: number;
  OtherCacheTypeDescription: string;
  LineSize: number;
  ReplacementPolicy: number;
  OtherReplacementPolicyDescription: string;
  ReadPolicy: number;
  OtherReadPolicyDescription: string;
  FlushTimer: number;
  Associativity: number;
  OtherAssociativityDescription: string;
}

interface CIM_AssociatedProcessorMemoryProperties extends CIM_DependencyProperties {
  BusSpeed: number;
}

interface CIM_DeviceConnectionProperties extends CIM_DependencyProperties {
  NegotiatedSpeed: bigint;
  NegotiatedDataWidth: number;
}

interface CIM_ControlledByProperties extends CIM_DeviceConnectionProperties {
  AccessState: number;
  TimeOfDeviceReset: CIMDateTime;
  NumberOfHardResets: number;
  NumberOfSoftResets: number;
  DeviceNumber: string;
  AccessMode: number;
  AccessPriority: number;
}

interface CIM_ProtocolControllerForDeviceProperties extends CIM_DependencyProperties {
  DeviceNumber: string;
  AccessPriority: number;
  AccessState: number;
}

interface CIM_ProtocolControllerForUnitProperties extends CIM_ProtocolControllerForDeviceProperties {
  DeviceAccess: number;
}

interface CIM_SettingAssociatedToCapabilitiesProperties extends CIM_DependencyProperties {
  DefaultSetting: boolean;
}

interface CIM_UseOfLogProperties extends CIM_DependencyProperties {
  RecordedData: string;
}

interface CIM_MetricDefForMEProperties extends CIM_DependencyProperties {
  MetricCollectionEnabled: number;
}

interface CIM_EndpointOfNetworkPipeProperties extends CIM_DependencyProperties {
  SourceOrSink: number;
}

interface CIM_RemoteAccessAvailableToElementProperties extends CIM_DependencyProperties {
  IsDefault: boolean;
  OrderOfAccess: number;
}

interface CIM_LogicalIdentityProperties {
  SystemElement: InstancePath;
  SameElement: InstancePath;
}

interface CIM_ElementCapabilitiesProperties {
  ManagedElement: InstancePath;
  Capabilities: InstancePath;
  Characteristics: readonly number[];
}

interface CIM_ElementSettingDataProperties {
  ManagedElement: InstancePath;
  SettingData: InstancePath;
  IsDefault: number;
  IsCurrent: number;
  IsNext: number;
}

interface CIM_OwningCollectionElementProperties {
  OwningElement: InstancePath;
  OwnedElement: InstancePath;
}

interface CIM_SettingsDefineStateProperties {
  ManagedElement: InstancePath;
  SettingData: InstancePath;
}

interface CIM_SynchronizedProperties {
  SystemElement: InstancePath;
  SyncedElement: InstancePath;
  WhenSynced: CIMDateTime;
  SyncMaintained: boolean;
  CopyRecoveryMode: number;
  CopyState: number;
  FailedCopyStopsHostIO: boolean;
  Mode: number;
  PercentSynced: number;
  ProgressStatus: number;
  RPO: CIMDateTime;
  RequestedCopyState: number;
  Skew: bigint;
  SyncType: number;
  WhenActivated: CIMDateTime;
  WhenDeactivated: CIMDateTime;
  WhenEstablished: CIMDateTime;
  WhenSuspended: CIMDateTime;
  WhenSynchronized: CIMDateTime;
}

interface CIM_StorageSynchronizedProperties extends CIM_SynchronizedProperties {
  CopyType: number;
  ReplicaType: number;
  SyncState: number;
  CopyMethodology: number;
  CopyPriority: number;
  ReadOnly: number;
  UndiscoveredElement: number;
}

interface CIM_SAPAvailableForElementProperties {
  AvailableSAP: InstancePath;
  ManagedElement: InstancePath;
}

interface CIM_ServiceAffectsElementProperties {
  AffectedElement: InstancePath;
  AffectingElement: InstancePath;
  ElementEffects: readonly number[];
  OtherElementEffectsDescriptions: readonly string[];
  AssignedSequence: number;
}

interface CIM_ServiceAvailableToElementProperties {
  ServiceProvided: InstancePath;
  UserOfService: InstancePath;
}

interface CIM_AssociatedPowerManagementServiceProperties extends CIM_ServiceAvailableToElementProperties {
  PowerState: number;
  OtherPowerState: string;
  RequestedPowerState: number;
  OtherRequestedPowerState: string;
  PowerOnTime: CIMDateTime;
  AvailableRequestedPowerStates: readonly number[];
  TransitioningToPowerState: number;
}

interface CIM_AffectedJobElementProperties {
  AffectedElement: InstancePath;
  AffectingElement: InstancePath;
  ElementEffects: readonly number[];
  OtherElementEffectsDescriptions: readonly string[];
}

interface CIM_AssociatedJobMethodResultProperties {
  Job: InstancePath;
  JobParameters: InstancePath;
}

interface CIM_OwningJobElementProperties {
  OwningElement: InstancePath;
  OwnedElement: InstancePath;
}

interface CIM_AbstractElementStatisticalDataProperties {
  ManagedElement: InstancePath;
  Stats: InstancePath;
}

interface CIM_ElementStatisticalDataProperties {
  ManagedElement: InstancePath;
  Stats: InstancePath;
}

interface CIM_StatisticsProperties {
  Stats: InstancePath;
  Element: InstancePath;
}

interface CIM_InstalledSoftwareIdentityProperties {
  System: InstancePath;
  InstalledSoftware: InstancePath;
}

interface CIM_ErrorProperties {
  ErrorType: number;
  OtherErrorType: string;
  OwningEntity: string;
  MessageID: string;
  Message: string;
  MessageArguments: readonly string[];
  PerceivedSeverity: number;
  ProbableCause: number;
  ProbableCauseDescription: string;
  RecommendedActions: readonly string[];
  ErrorSource: string;
  ErrorSourceFormat: number;
  OtherErrorSourceFormat: string;
  CIMStatusCode: number;
  CIMStatusCodeDescription: string;
}

interface CIM_GenericOperationCapabilitiesStructureProperties {
  FQLSupported: boolean;
  CQLSupport: readonly number[];
  OperationsSupported: readonly number[];
  OtherOperationsSupportedDescriptions: readonly string[];
  ContinueOnErrorSupported: boolean;
  MinimumOperationTimeout: number;
  MaximumOperationTimeout: number;
}

interface CIM_SchemaInformationStructureProperties {
  Name: string;
  Version: string;
  Description: string;
  URI: string;
  OwningOrganization: string;
  Status: number;
}

interface CIM_ElementConformsToProfileProperties {
  ConformantStandard: InstancePath;
  ManagedElement: InstancePath;
}

interface CIM_SystemInNamespaceProperties {
  ManagedNamespace: InstancePath;
  Identification: InstancePath;
  ScopeOfContainedData: readonly number[];
  DescriptionOfContainedData: readonly string[];
}

interface CIM_IndicationProperties {
  IndicationIdentifier: string;
  CorrelatedIndications: readonly string[];
  IndicationTime: CIMDateTime;
  PerceivedSeverity: number;
  OtherSeverity: string;
  IndicationFilterName: string;
  SequenceContext: string;
  SequenceNumber: bigint;
}

interface CIM_AlertIndicationProperties extends CIM_IndicationProperties {
  Description: string;
  AlertingManagedElement: string;
  AlertingElementFormat: number;
  OtherAlertingElementFormat: string;
  AlertType: number;
  OtherAlertType: string;
  ProbableCause: number;
  ProbableCauseDescription: string;
  Trending: number;
  RecommendedActions: readonly string[];
  EventID: string;
  EventTime: CIMDateTime;
  SystemCreationClassName: string;
  SystemName: string;
  ProviderName: string;
  Message: string;
  MessageArguments: readonly string[];
  MessageID: string;
  OwningEntity: string;
}

interface CIM_AlertInstIndicationProperties extends CIM_AlertIndicationProperties {
  IndObject: CIMInstance;
}

interface CIM_ThresholdIndicationProperties extends CIM_AlertIndicationProperties {
  ThresholdIdentifier: string;
  ThresholdValue: string;
  ObservedValue: string;
}

interface CIM_SNMPTrapIndicationProperties extends CIM_IndicationProperties {
  Enterprise: string;
  AgentAddress: string;
  GenericTrap: number;
  SpecificTrap: number;
  TimeStamp: CIMDateTime;
  VarBindNames: readonly string[];
  VarBindSyntaxes: readonly number[];
  VarBindValues: readonly string[];
}

interface CIM_ClassIndicationProperties extends CIM_IndicationProperties {
  ClassDefinition: CIMInstance;
}

interface CIM_ClassModificationProperties extends CIM_ClassIndicationProperties {
  PreviousClassDefinition: CIMInstance;
}

interface CIM_InstIndicationProperties extends CIM_IndicationProperties {
  SourceInstance: CIMInstance;
  SourceInstanceModelPath: string;
  SourceInstanceHost: string;
}

interface CIM_InstMethodCallProperties extends CIM_InstIndicationProperties {
  MethodName: string;
  MethodParameters: CIMInstance;
  ReturnValue: string;
  PreCall: boolean;
}

interface CIM_InstModificationProperties extends CIM_InstIndicationProperties {
  PreviousInstance: CIMInstance;
  ChangedPropertyNames: readonly string[];
}

interface CIM_AbstractIndicationSubscriptionProperties {
  Filter: InstancePath;
  Handler: InstancePath;
  OnFatalErrorPolicy: number;
  OtherOnFatalErrorPolicy: string;
  FailureTriggerTimeInterval: bigint;
  SubscriptionState: number;
  OtherSubscriptionState: string;
  TimeOfLastStateChange: CIMDateTime;
  SubscriptionDuration: bigint;
  SubscriptionStartTime: CIMDateTime;
  SubscriptionTimeRemaining: bigint;
  RepeatNotificationPolicy: number;
  OtherRepeatNotificationPolicy: string;
  RepeatNotificationInterval: bigint;
  RepeatNotificationGap: bigint;
  RepeatNotificationCount: number;
  SubscriptionInfo: string;
  AlertOnStateChange: boolean;
  LastIndicationIdentifier: string;
  LastIndicationProductionDateTime: CIMDateTime;
}

interface CIM_ElementLocationProperties {
  Element: InstancePath;
  PhysicalLocation: InstancePath;
}

interface CIM_ProductPhysicalElementsProperties {
  Product: InstancePath;
  Component: InstancePath;
}

interface CIM_DiagnosticResultProperties {
  DiagnosticCreationClassName: string;
  DiagnosticName: string;
  DiagSystemCreationClassName: string;
  DiagSystemName: string;
  ExecutionID: string;
  TimeStamp: CIMDateTime;
  IsPackage: boolean;
  TestStartTime: CIMDateTime;
  TestCompletionTime: CIMDateTime;
  TestState: number;
  OtherStateDescription: string;
  EstimatedTimeOfPerforming: number;
  TestResults: readonly string[];
  PercentComplete: number;
  ErrorCode: readonly string[];
  ErrorCount: readonly number[];
  LoopsFailed: number;
  LoopsPassed: number;
  TestWarningLevel: number;
  ReportSoftErrors: boolean;
  ReportStatusMessages: boolean;
  HaltOnError: boolean;
  QuickMode: boolean;
  PercentOfTestCoverage: number;
}

interface CIM_DefaultElementCapabilitiesProperties {
  ManagedElement: InstancePath;
  Capabilities: InstancePath;
}

interface CIM_LogManagesRecordProperties {
  Log: InstancePath;
  Record: InstancePath;
}

interface CIM_RecordInLogProperties {
  MessageLog: InstancePath;
  LogRecord: InstancePath;
}

interface CIM_AssignedIdentityProperties {
  IdentityInfo: InstancePath;
  ManagedElement: InstancePath;
}

interface CIM_AssociatedPrivilegeProperties {
  Subject: InstancePath;
  Target: InstancePath;
  UseKey: string;
  PrivilegeGranted: boolean;
  Activities: readonly number[];
  ActivityQualifiers: readonly string[];
  QualifierFormats: readonly number[];
  RepresentsAuthorizationRights: boolean;
}

interface CIM_AuthorizedSubjectProperties {
  Privilege: InstancePath;
  PrivilegedElement: InstancePath;
}

interface CIM_AuthorizedTargetProperties {
  Privilege: InstancePath;
  TargetElement: InstancePath;
}

interface CIM_ElementSecuritySensitivityProperties {
  SecurityLevel: InstancePath;
  ManagedElement: InstancePath;
}

interface CIM_IdentityContextProperties {
  ElementInContext: InstancePath;
  ElementProvidingContext: InstancePath;
}

interface CIM_RoleLimitedToTargetProperties {
  DefiningRole: InstancePath;
  TargetElement: InstancePath;
}

export interface Classes {
  CIM_ManagedElement: {
    ancestors: never;
    keys: never;
    required: never;
    properties: CIM_ManagedElementProperties;
    references: {};
    methods: {};
  };
  CIM_ManagedSystemElement: {
    ancestors: 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_ManagedSystemElementProperties;
    references: {};
    methods: {};
  };
  CIM_LogicalElement: {
    ancestors: 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_ManagedSystemElementProperties;
    references: {};
    methods: {};
  };
  CIM_EnabledLogicalElement: {
    ancestors: 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_EnabledLogicalElementProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_AllocatedLogicalElement: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_AllocatedLogicalElementProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_System: {
    ancestors: 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_SystemProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_AdminDomain: {
    ancestors: 'CIM_System' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_SystemProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_Network: {
    ancestors: 'CIM_AdminDomain' | 'CIM_System' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_NetworkProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_ComputerSystem: {
    ancestors: 'CIM_System' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_ComputerSystemProperties;
    references: {};
    methods: CIM_ComputerSystemMethods;
  };
  CIM_Cluster: {
    ancestors: 'CIM_ComputerSystem' | 'CIM_System' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_ClusterProperties;
    references: {};
    methods: CIM_ComputerSystemMethods;
  };
  CIM_UnitaryComputerSystem: {
    ancestors: 'CIM_ComputerSystem' | 'CIM_System' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_UnitaryComputerSystemProperties;
    references: {};
    methods: CIM_ComputerSystemMethods;
  };
  CIM_VirtualComputerSystem: {
    ancestors: 'CIM_ComputerSystem' | 'CIM_System' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_VirtualComputerSystemProperties;
    references: {};
    methods: CIM_ComputerSystemMethods;
  };
  Xen_ComputerSystem: {
    ancestors: 'CIM_ComputerSystem' | 'CIM_System' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: Xen_ComputerSystemProperties;
    references: {};
    methods: Xen_ComputerSystemMethods;
  };
  Xen_HostComputerSystem: {
    ancestors: 'CIM_ComputerSystem' | 'CIM_System' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: Xen_HostComputerSystemProperties;
    references: {};
    methods: CIM_ComputerSystemMethods;
  };
  Xen_VirtualSwitch: {
    ancestors: 'CIM_ComputerSystem' | 'CIM_System' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_ComputerSystemProperties;
    references: {};
    methods: CIM_ComputerSystemMethods;
  };
  CIM_LogicalDevice: {
    ancestors: 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_LogicalDeviceProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_MediaAccessDevice: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_MediaAccessDeviceProperties;
    references: {};
    methods: CIM_MediaAccessDeviceMethods;
  };
  CIM_CDROMDrive: {
    ancestors: 'CIM_MediaAccessDevice' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_MediaAccessDeviceProperties;
    references: {};
    methods: CIM_MediaAccessDeviceMethods;
  };
  CIM_DVDDrive: {
    ancestors: 'CIM_MediaAccessDevice' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_DVDDriveProperties;
    references: {};
    methods: CIM_MediaAccessDeviceMethods;
  };
  CIM_DiskDrive: {
    ancestors: 'CIM_MediaAccessDevice' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_DiskDriveProperties;
    references: {};
    methods: CIM_MediaAccessDeviceMethods;
  };
  Xen_DiskDrive: {
    ancestors: 'CIM_DiskDrive' | 'CIM_MediaAccessDevice' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_DiskDriveProperties;
    references: {};
    methods: CIM_MediaAccessDeviceMethods;
  };
  CIM_DisketteDrive: {
    ancestors: 'CIM_MediaAccessDevice' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_MediaAccessDeviceProperties;
    references: {};
    methods: CIM_MediaAccessDeviceMethods;
  };
  CIM_StorageExtent: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_StorageExtentProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_MediaPartition: {
    ancestors: 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_MediaPartitionProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_GenericDiskPartition: {
    ancestors: 'CIM_MediaPartition' | 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_MediaPartitionProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_DiskPartition: {
    ancestors: 'CIM_GenericDiskPartition' | 'CIM_MediaPartition' | 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_DiskPartitionProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_LogicalDisk: {
    ancestors: 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_LogicalDiskProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_Disk: {
    ancestors: 'CIM_LogicalDisk' | 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_LogicalDiskProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_Snapshot: {
    ancestors: 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_SnapshotProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_StorageVolume: {
    ancestors: 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_StorageVolumeProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_Memory: {
    ancestors: 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_MemoryProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_CacheMemory: {
    ancestors: 'CIM_Memory' | 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_CacheMemoryProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_NonVolatileStorage: {
    ancestors: 'CIM_Memory' | 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_NonVolatileStorageProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_Memory: {
    ancestors: 'CIM_Memory' | 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_MemoryProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_HostMemory: {
    ancestors: 'CIM_Memory' | 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_MemoryProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_MemoryState: {
    ancestors: 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: Xen_MemoryStateProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_DiskImage: {
    ancestors: 'CIM_StorageExtent' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: Xen_DiskImageProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_Controller: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_ControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_DisplayController: {
    ancestors: 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_DisplayControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_IDEController: {
    ancestors: 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_ControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_PCIController: {
    ancestors: 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_PCIControllerProperties;
    references: {};
    methods: CIM_PCIControllerMethods;
  };
  CIM_PCIDevice: {
    ancestors: 'CIM_PCIController' | 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_PCIDeviceProperties;
    references: {};
    methods: CIM_PCIControllerMethods;
  };
  CIM_VideoController: {
    ancestors: 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_VideoControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_PCVideoController: {
    ancestors: 'CIM_VideoController' | 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_PCVideoControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_ParallelController: {
    ancestors: 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_ParallelControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_PortController: {
    ancestors: 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_PortControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_SCSIController: {
    ancestors: 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_SCSIControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_SerialController: {
    ancestors: 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_SerialControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_USBController: {
    ancestors: 'CIM_Controller' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_USBControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_UserDevice: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_UserDeviceProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_Display: {
    ancestors: 'CIM_UserDevice' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_UserDeviceProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_Keyboard: {
    ancestors: 'CIM_UserDevice' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_KeyboardProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_PointingDevice: {
    ancestors: 'CIM_UserDevice' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_PointingDeviceProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_LogicalPort: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_LogicalPortProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_NetworkPort: {
    ancestors: 'CIM_LogicalPort' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_NetworkPortProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_EthernetPort: {
    ancestors: 'CIM_NetworkPort' | 'CIM_LogicalPort' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_EthernetPortProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_NetworkPort: {
    ancestors: 'CIM_NetworkPort' | 'CIM_LogicalPort' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_NetworkPortProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_HostNetworkPort: {
    ancestors: 'CIM_NetworkPort' | 'CIM_LogicalPort' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_NetworkPortProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_VirtualSwitchPort: {
    ancestors: 'CIM_NetworkPort' | 'CIM_LogicalPort' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_NetworkPortProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_USBPort: {
    ancestors: 'CIM_LogicalPort' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_USBPortProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_NetworkAdapter: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_NetworkAdapterProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_Processor: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_ProcessorProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_Processor: {
    ancestors: 'CIM_Processor' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_ProcessorProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  Xen_HostProcessor: {
    ancestors: 'CIM_Processor' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_ProcessorProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_ProtocolController: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_ProtocolControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_SCSIProtocolController: {
    ancestors: 'CIM_ProtocolController' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_SCSIProtocolControllerProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_USBDevice: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_USBDeviceProperties;
    references: {};
    methods: CIM_USBDeviceMethods;
  };
  CIM_USBHub: {
    ancestors: 'CIM_USBDevice' | 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_USBHubProperties;
    references: {};
    methods: CIM_USBDeviceMethods;
  };
  CIM_Watchdog: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_WatchdogProperties;
    references: {};
    methods: CIM_WatchdogMethods;
  };
  Xen_Console: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: CIM_LogicalDeviceProperties;
    references: {};
    methods: Xen_ConsoleMethods;
  };
  Xen_KVP: {
    ancestors: 'CIM_LogicalDevice' | 'CIM_AllocatedLogicalElement' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'DeviceID';
    required: never;
    properties: Xen_KVPProperties;
    references: {};
    methods: CIM_LogicalDeviceMethods;
  };
  CIM_ServiceAccessPoint: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceAccessPointProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_ProtocolEndpoint: {
    ancestors: 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ProtocolEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_IPProtocolEndpoint: {
    ancestors: 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_IPProtocolEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_TCPProtocolEndpoint: {
    ancestors: 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_TCPProtocolEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_CLPProtocolEndpoint: {
    ancestors: 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_CLPProtocolEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_DHCPProtocolEndpoint: {
    ancestors: 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_DHCPProtocolEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_DNSProtocolEndpoint: {
    ancestors: 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_DNSProtocolEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_LANEndpoint: {
    ancestors: 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_LANEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  Xen_ComputerSystemLANEndpoint: {
    ancestors: 'CIM_LANEndpoint' | 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_LANEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  Xen_VirtualSwitchLANEndpoint: {
    ancestors: 'CIM_LANEndpoint' | 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_LANEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_SCSIProtocolEndpoint: {
    ancestors: 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_SCSIProtocolEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_SwitchPort: {
    ancestors: 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_SwitchPortProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_VLANEndpoint: {
    ancestors: 'CIM_ProtocolEndpoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_VLANEndpointProperties;
    references: {};
    methods: CIM_ProtocolEndpointMethods;
  };
  CIM_RemoteServiceAccessPoint: {
    ancestors: 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_RemoteServiceAccessPointProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_RemotePort: {
    ancestors: 'CIM_RemoteServiceAccessPoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_RemotePortProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_SoftwareIdentityResource: {
    ancestors: 'CIM_RemoteServiceAccessPoint' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_SoftwareIdentityResourceProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_ObjectManagerCommunicationMechanism: {
    ancestors: 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: 'CommunicationMechanism' | 'FunctionalProfilesSupported' | 'MultipleOperationsSupported' | 'AuthenticationMechanismsSupported' | 'Version' | 'AdvertiseTypes';
    properties: CIM_ObjectManagerCommunicationMechanismProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_CIMXMLCommunicationMechanism: {
    ancestors: 'CIM_ObjectManagerCommunicationMechanism' | 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: 'CommunicationMechanism' | 'FunctionalProfilesSupported' | 'MultipleOperationsSupported' | 'AuthenticationMechanismsSupported' | 'Version' | 'AdvertiseTypes' | 'CIMXMLProtocolVersion' | 'CIMValidated';
    properties: CIM_CIMXMLCommunicationMechanismProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_BootSAP: {
    ancestors: 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceAccessPointProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_IPNetworkConnection: {
    ancestors: 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_IPNetworkConnectionProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_KVMRedirectionSAP: {
    ancestors: 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_KVMRedirectionSAPProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_TextRedirectionSAP: {
    ancestors: 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_TextRedirectionSAPProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_VLAN: {
    ancestors: 'CIM_ServiceAccessPoint' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_VLANProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_Service: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_ProtocolService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ProtocolServiceProperties;
    references: {};
    methods: CIM_ProtocolServiceMethods;
  };
  CIM_TimeService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_TimeServiceMethods;
  };
  CIM_SoftwareInstallationService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_SoftwareInstallationServiceMethods;
  };
  CIM_ResourcePoolConfigurationService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ResourcePoolConfigurationServiceMethods;
  };
  Xen_StoragePoolManagementService: {
    ancestors: 'CIM_ResourcePoolConfigurationService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: Xen_StoragePoolManagementServiceMethods;
  };
  CIM_WBEMService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_ObjectManager: {
    ancestors: 'CIM_WBEMService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ObjectManagerProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_ObjectManagerAdapter: {
    ancestors: 'CIM_WBEMService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: 'Handle' | 'AdapterType';
    properties: CIM_ObjectManagerAdapterProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_ProtocolAdapter: {
    ancestors: 'CIM_WBEMService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: 'Handle' | 'ProtocolAdapterType';
    properties: CIM_ProtocolAdapterProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_WBEMServer: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: 'Description' | 'ElementName';
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_WBEMServerMethods;
  };
  CIM_IndicationService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_IndicationServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_PowerManagementService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_PowerManagementServiceMethods;
  };
  CIM_PowerUtilizationManagementService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_PowerUtilizationManagementServiceProperties;
    references: {};
    methods: CIM_PowerUtilizationManagementServiceMethods;
  };
  CIM_ReplicationService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ReplicationServiceMethods;
  };
  CIM_StatisticsService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_StorageConfigurationService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_StorageConfigurationServiceMethods;
  };
  CIM_BootService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_BootServiceMethods;
  };
  CIM_DiagnosticService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_DiagnosticServiceMethods;
  };
  CIM_DiagnosticTest: {
    ancestors: 'CIM_DiagnosticService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_DiagnosticTestProperties;
    references: {};
    methods: CIM_DiagnosticTestMethods;
  };
  CIM_HelpService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_HelpServiceProperties;
    references: {};
    methods: CIM_HelpServiceMethods;
  };
  CIM_VirtualSystemManagementService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_VirtualSystemManagementServiceMethods;
  };
  Xen_VirtualSystemManagementService: {
    ancestors: 'CIM_VirtualSystemManagementService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: Xen_VirtualSystemManagementServiceProperties;
    references: {};
    methods: Xen_VirtualSystemManagementServiceMethods;
  };
  Xen_VirtualSwitchManagementService: {
    ancestors: 'CIM_VirtualSystemManagementService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_VirtualSystemManagementServiceMethods;
  };
  CIM_VirtualSystemMigrationService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_VirtualSystemMigrationServiceMethods;
  };
  Xen_VirtualSystemMigrationService: {
    ancestors: 'CIM_VirtualSystemMigrationService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_VirtualSystemMigrationServiceMethods;
  };
  CIM_VirtualSystemSnapshotService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_VirtualSystemSnapshotServiceMethods;
  };
  Xen_VirtualSystemSnapshotService: {
    ancestors: 'CIM_VirtualSystemSnapshotService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: Xen_VirtualSystemSnapshotServiceMethods;
  };
  CIM_MetricService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_MetricServiceMethods;
  };
  Xen_MetricService: {
    ancestors: 'CIM_MetricService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: Xen_MetricServiceMethods;
  };
  CIM_NetworkService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_NetworkServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_ForwardingService: {
    ancestors: 'CIM_NetworkService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ForwardingServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_SpanningTreeService: {
    ancestors: 'CIM_ForwardingService' | 'CIM_NetworkService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_SpanningTreeServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_SwitchService: {
    ancestors: 'CIM_ForwardingService' | 'CIM_NetworkService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_SwitchServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_TransparentBridgingService: {
    ancestors: 'CIM_ForwardingService' | 'CIM_NetworkService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_TransparentBridgingServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_IPConfigurationService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_IPConfigurationServiceMethods;
  };
  CIM_NetworkPortConfigurationService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_NetworkPortConfigurationServiceMethods;
  };
  CIM_RedirectionService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_RedirectionServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_TextRedirectionService: {
    ancestors: 'CIM_RedirectionService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_RedirectionServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_VLANService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_SecurityService: {
    ancestors: 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_AccountManagementService: {
    ancestors: 'CIM_SecurityService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_AccountManagementServiceMethods;
  };
  CIM_AuthenticationService: {
    ancestors: 'CIM_SecurityService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_CredentialManagementService: {
    ancestors: 'CIM_AuthenticationService' | 'CIM_SecurityService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_AuthorizationService: {
    ancestors: 'CIM_SecurityService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_ServiceMethods;
  };
  CIM_PrivilegeManagementService: {
    ancestors: 'CIM_AuthorizationService' | 'CIM_SecurityService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_PrivilegeManagementServiceMethods;
  };
  CIM_RoleBasedAuthorizationService: {
    ancestors: 'CIM_PrivilegeManagementService' | 'CIM_AuthorizationService' | 'CIM_SecurityService' | 'CIM_Service' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceProperties;
    references: {};
    methods: CIM_RoleBasedAuthorizationServiceMethods;
  };
  CIM_JobDestination: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_JobDestinationProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_ReplicationEntity: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ReplicationEntityProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_HardwareThread: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_HardwareThreadProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_ProcessorCore: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ProcessorCoreProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_FileSystem: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CSCreationClassName' | 'CSName' | 'CreationClassName';
    required: never;
    properties: CIM_FileSystemProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_LocalFileSystem: {
    ancestors: 'CIM_FileSystem' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CSCreationClassName' | 'CSName' | 'CreationClassName';
    required: never;
    properties: CIM_LocalFileSystemProperties;
    references: {};
    methods: CIM_LocalFileSystemMethods;
  };
  CIM_Log: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_LogProperties;
    references: {};
    methods: CIM_LogMethods;
  };
  CIM_MessageLog: {
    ancestors: 'CIM_Log' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_MessageLogProperties;
    references: {};
    methods: CIM_MessageLogMethods;
  };
  CIM_RecordLog: {
    ancestors: 'CIM_Log' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_LogProperties;
    references: {};
    methods: CIM_LogMethods;
  };
  CIM_SystemResource: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_SystemResourceProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_MemoryMappedIO: {
    ancestors: 'CIM_SystemResource' | 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'CSCreationClassName' | 'CSName' | 'CreationClassName' | 'StartingAddress';
    required: never;
    properties: CIM_MemoryMappedIOProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_OperatingSystem: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CSCreationClassName' | 'CSName' | 'CreationClassName';
    required: never;
    properties: CIM_OperatingSystemProperties;
    references: {};
    methods: CIM_OperatingSystemMethods;
  };
  CIM_NetworkPipe: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_NetworkPipeProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_Account: {
    ancestors: 'CIM_EnabledLogicalElement' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: 'OrganizationName';
    properties: CIM_AccountProperties;
    references: {};
    methods: CIM_EnabledLogicalElementMethods;
  };
  CIM_RedundancyGroup: {
    ancestors: 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CreationClassName';
    required: never;
    properties: CIM_RedundancyGroupProperties;
    references: {};
    methods: {};
  };
  CIM_Job: {
    ancestors: 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_JobProperties;
    references: {};
    methods: CIM_JobMethods;
  };
  CIM_ConcreteJob: {
    ancestors: 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: CIM_ConcreteJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_Job: {
    ancestors: 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: CIM_ConcreteJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_ConnectToDiskImageJob: {
    ancestors: 'Xen_Job' | 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: Xen_ConnectToDiskImageJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_DisconnectFromDiskImageJob: {
    ancestors: 'Xen_Job' | 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: CIM_ConcreteJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_EndSnapshotForestExportJob: {
    ancestors: 'Xen_Job' | 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: CIM_ConcreteJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_StartSnapshotForestExportJob: {
    ancestors: 'Xen_Job' | 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: Xen_StartSnapshotForestExportJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_SystemStateChangeJob: {
    ancestors: 'Xen_Job' | 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: CIM_ConcreteJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_VirtualSystemManagementServiceJob: {
    ancestors: 'Xen_Job' | 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: CIM_ConcreteJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_VirtualSystemCreateJob: {
    ancestors: 'Xen_VirtualSystemManagementServiceJob' | 'Xen_Job' | 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: Xen_VirtualSystemCreateJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_VirtualSystemModifyResourcesJob: {
    ancestors: 'Xen_VirtualSystemManagementServiceJob' | 'Xen_Job' | 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: Xen_VirtualSystemModifyResourcesJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  Xen_VirtualSystemMigrationServiceJob: {
    ancestors: 'Xen_Job' | 'CIM_ConcreteJob' | 'CIM_Job' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name' | 'TimeBeforeRemoval';
    properties: CIM_ConcreteJobProperties;
    references: {};
    methods: CIM_ConcreteJobMethods;
  };
  CIM_SoftwareIdentity: {
    ancestors: 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_SoftwareIdentityProperties;
    references: {};
    methods: {};
  };
  CIM_ResourcePool: {
    ancestors: 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ResourcePoolProperties;
    references: {};
    methods: {};
  };
  CIM_StoragePool: {
    ancestors: 'CIM_ResourcePool' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'PoolID' | 'RemainingManagedSpace';
    properties: CIM_StoragePoolProperties;
    references: {};
    methods: CIM_StoragePoolMethods;
  };
  Xen_MemoryPool: {
    ancestors: 'CIM_ResourcePool' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ResourcePoolProperties;
    references: {};
    methods: {};
  };
  Xen_NetworkConnectionPool: {
    ancestors: 'CIM_ResourcePool' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ResourcePoolProperties;
    references: {};
    methods: {};
  };
  Xen_ProcessorPool: {
    ancestors: 'CIM_ResourcePool' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ResourcePoolProperties;
    references: {};
    methods: {};
  };
  Xen_StoragePool: {
    ancestors: 'CIM_ResourcePool' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: Xen_StoragePoolProperties;
    references: {};
    methods: {};
  };
  CIM_LogicalFile: {
    ancestors: 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CSCreationClassName' | 'CSName' | 'FSCreationClassName' | 'FSName' | 'CreationClassName';
    required: never;
    properties: CIM_LogicalFileProperties;
    references: {};
    methods: {};
  };
  CIM_DataFile: {
    ancestors: 'CIM_LogicalFile' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'CSCreationClassName' | 'CSName' | 'FSCreationClassName' | 'FSName' | 'CreationClassName';
    required: never;
    properties: CIM_LogicalFileProperties;
    references: {};
    methods: {};
  };
  CIM_DynamicForwardingEntry: {
    ancestors: 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'ServiceCreationClassName' | 'ServiceName' | 'CreationClassName' | 'MACAddress';
    required: never;
    properties: CIM_DynamicForwardingEntryProperties;
    references: {};
    methods: {};
  };
  CIM_FilterEntryBase: {
    ancestors: 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_FilterEntryBaseProperties;
    references: {};
    methods: {};
  };
  CIM_FilterEntry: {
    ancestors: 'CIM_FilterEntryBase' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_FilterEntryProperties;
    references: {};
    methods: {};
  };
  CIM_Hdr8021Filter: {
    ancestors: 'CIM_FilterEntryBase' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_Hdr8021FilterProperties;
    references: {};
    methods: {};
  };
  CIM_IPHeadersFilter: {
    ancestors: 'CIM_FilterEntryBase' | 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_IPHeadersFilterProperties;
    references: {};
    methods: {};
  };
  CIM_FilterList: {
    ancestors: 'CIM_LogicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_FilterListProperties;
    references: {};
    methods: {};
  };
  CIM_PhysicalElement: {
    ancestors: 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_PhysicalElementProperties;
    references: {};
    methods: {};
  };
  CIM_PhysicalPackage: {
    ancestors: 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_PhysicalPackageProperties;
    references: {};
    methods: CIM_PhysicalPackageMethods;
  };
  CIM_Card: {
    ancestors: 'CIM_PhysicalPackage' | 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_CardProperties;
    references: {};
    methods: CIM_CardMethods;
  };
  CIM_PhysicalFrame: {
    ancestors: 'CIM_PhysicalPackage' | 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_PhysicalFrameProperties;
    references: {};
    methods: CIM_PhysicalPackageMethods;
  };
  CIM_Chassis: {
    ancestors: 'CIM_PhysicalFrame' | 'CIM_PhysicalPackage' | 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_ChassisProperties;
    references: {};
    methods: CIM_PhysicalPackageMethods;
  };
  CIM_Rack: {
    ancestors: 'CIM_PhysicalFrame' | 'CIM_PhysicalPackage' | 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_RackProperties;
    references: {};
    methods: CIM_PhysicalPackageMethods;
  };
  CIM_PhysicalComponent: {
    ancestors: 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_PhysicalComponentProperties;
    references: {};
    methods: {};
  };
  CIM_Chip: {
    ancestors: 'CIM_PhysicalComponent' | 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_ChipProperties;
    references: {};
    methods: {};
  };
  CIM_PhysicalMemory: {
    ancestors: 'CIM_Chip' | 'CIM_PhysicalComponent' | 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_PhysicalMemoryProperties;
    references: {};
    methods: {};
  };
  CIM_PhysicalConnector: {
    ancestors: 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_PhysicalConnectorProperties;
    references: {};
    methods: {};
  };
  CIM_Slot: {
    ancestors: 'CIM_PhysicalConnector' | 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_SlotProperties;
    references: {};
    methods: {};
  };
  CIM_PhysicalLink: {
    ancestors: 'CIM_PhysicalElement' | 'CIM_ManagedSystemElement' | 'CIM_ManagedElement';
    keys: 'Tag' | 'CreationClassName';
    required: never;
    properties: CIM_PhysicalLinkProperties;
    references: {};
    methods: {};
  };
  CIM_Capabilities: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ManagedElementProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_EnabledLogicalElementCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_EnabledLogicalElementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_ProtocolServiceCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ProtocolServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_WBEMProtocolServiceCapabilities: {
    ancestors: 'CIM_ProtocolServiceCapabilities' | 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName' | 'WBEMProtocolVersionsSupported' | 'GenericOperationCapabilities';
    properties: CIM_WBEMProtocolServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_CIMXMLCapabilities: {
    ancestors: 'CIM_WBEMProtocolServiceCapabilities' | 'CIM_ProtocolServiceCapabilities' | 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName' | 'WBEMProtocolVersionsSupported' | 'GenericOperationCapabilities' | 'MultipleOperationsSupported' | 'Validated';
    properties: CIM_CIMXMLCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_WSManagementCapabilities: {
    ancestors: 'CIM_WBEMProtocolServiceCapabilities' | 'CIM_ProtocolServiceCapabilities' | 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName' | 'WBEMProtocolVersionsSupported' | 'GenericOperationCapabilities';
    properties: CIM_WSManagementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_WBEMServerCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_WBEMServerCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_PowerUtilizationManagementCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_PowerUtilizationManagementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_LogicalPortCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_LogicalPortCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_NetworkPortCapabilities: {
    ancestors: 'CIM_LogicalPortCapabilities' | 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_NetworkPortCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_ProcessorCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ProcessorCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_BootServiceCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_BootServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_OperatingSystemCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_OperatingSystemCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_RecordLogCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_RecordLogCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_VirtualSystemManagementCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemManagementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_VirtualSystemManagementCapabilities: {
    ancestors: 'CIM_VirtualSystemManagementCapabilities' | 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemManagementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_MetricServiceCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_MetricServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_MetricsServiceCapabilities: {
    ancestors: 'CIM_MetricServiceCapabilities' | 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_MetricServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_DHCPCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_DHCPCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_RedirectionServiceCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_RedirectionServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_AccountCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_AccountCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_AccountManagementCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_AccountManagementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_ComputerSystemCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_EnabledLogicalElementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_HostComputerSystemCapabilities: {
    ancestors: 'CIM_EnabledLogicalElementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_EnabledLogicalElementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_ImplementationCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ImplementationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_JobCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_JobCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_SoftwareInstallationServiceCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName' | 'SupportedAsynchronousActions' | 'SupportedSynchronousActions' | 'SupportedTargetTypes' | 'SupportedExtendedResourceTypes' | 'CanAddToCollection';
    properties: CIM_SoftwareInstallationServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_AllocationCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_AllocationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_ProcessorAllocationCapabilities: {
    ancestors: 'CIM_AllocationCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_AllocationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_MemoryAllocationCapabilities: {
    ancestors: 'CIM_AllocationCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_AllocationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_StorageAllocationCapabilities: {
    ancestors: 'CIM_AllocationCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_AllocationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_NetworkConnectionAllocationCapabilities: {
    ancestors: 'CIM_AllocationCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_AllocationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_ResourcePoolConfigurationCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ResourcePoolConfigurationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_StoragePoolManagementCapabilities: {
    ancestors: 'CIM_ResourcePoolConfigurationCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ResourcePoolConfigurationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_ComputerSystemNodeCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName' | 'BatterySupported' | 'ECCSupported';
    properties: CIM_ComputerSystemNodeCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_QueryCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_QueryCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_IndicationServiceCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_IndicationServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_PowerManagementCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_PowerManagementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_PhysicalAssetCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_PhysicalAssetCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_StatisticsCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_StatisticsCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_StorageCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_StorageCapabilitiesProperties;
    references: {};
    methods: CIM_StorageCapabilitiesMethods;
  };
  CIM_StorageConfigurationCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_StorageConfigurationCapabilitiesProperties;
    references: {};
    methods: CIM_StorageConfigurationCapabilitiesMethods;
  };
  CIM_PersistentConfigurationCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_PersistentConfigurationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_FileExportCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_FileExportCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_VirtualSystemMigrationCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemMigrationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_VirtualSystemMigrationCapabilities: {
    ancestors: 'CIM_VirtualSystemMigrationCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemMigrationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_VirtualSystemSnapshotCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemSnapshotCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_VirtualSystemSnapshotCapabilities: {
    ancestors: 'CIM_VirtualSystemSnapshotCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemSnapshotCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_VirtualSystemSnapshotServiceCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemSnapshotServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_VirtualSystemSnapshotServiceCapabilities: {
    ancestors: 'CIM_VirtualSystemSnapshotServiceCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemSnapshotServiceCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_VLANEndpointCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VLANEndpointCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_PrivilegeManagementCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_PrivilegeManagementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_RoleBasedManagementCapabilities: {
    ancestors: 'CIM_PrivilegeManagementCapabilities' | 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_PrivilegeManagementCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  Xen_VirtualizationCapabilities: {
    ancestors: 'CIM_Capabilities' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_VirtualizationCapabilitiesProperties;
    references: {};
    methods: CIM_CapabilitiesMethods;
  };
  CIM_Collection: {
    ancestors: 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_ManagedElementProperties;
    references: {};
    methods: {};
  };
  CIM_CollectionOfMSEs: {
    ancestors: 'CIM_Collection' | 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_CollectionOfMSEsProperties;
    references: {};
    methods: {};
  };
  CIM_LogicalNetwork: {
    ancestors: 'CIM_CollectionOfMSEs' | 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'Name';
    required: never;
    properties: CIM_LogicalNetworkProperties;
    references: {};
    methods: {};
  };
  CIM_LANSegment: {
    ancestors: 'CIM_LogicalNetwork' | 'CIM_CollectionOfMSEs' | 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'Name';
    required: never;
    properties: CIM_LANSegmentProperties;
    references: {};
    methods: {};
  };
  CIM_ConcreteCollection: {
    ancestors: 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ManagedElementProperties;
    references: {};
    methods: {};
  };
  CIM_SystemSpecificCollection: {
    ancestors: 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ManagedElementProperties;
    references: {};
    methods: {};
  };
  CIM_RedundancySet: {
    ancestors: 'CIM_SystemSpecificCollection' | 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_RedundancySetProperties;
    references: {};
    methods: CIM_RedundancySetMethods;
  };
  CIM_StatisticsCollection: {
    ancestors: 'CIM_SystemSpecificCollection' | 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_StatisticsCollectionProperties;
    references: {};
    methods: {};
  };
  CIM_ReplicationGroup: {
    ancestors: 'CIM_SystemSpecificCollection' | 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ReplicationGroupProperties;
    references: {};
    methods: {};
  };
  CIM_ConnectivityCollection: {
    ancestors: 'CIM_SystemSpecificCollection' | 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_ConnectivityCollectionProperties;
    references: {};
    methods: {};
  };
  CIM_LANConnectivitySegment: {
    ancestors: 'CIM_ConnectivityCollection' | 'CIM_SystemSpecificCollection' | 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_LANConnectivitySegmentProperties;
    references: {};
    methods: {};
  };
  CIM_NetworkVLAN: {
    ancestors: 'CIM_ConnectivityCollection' | 'CIM_SystemSpecificCollection' | 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_NetworkVLANProperties;
    references: {};
    methods: {};
  };
  Xen_HostPool: {
    ancestors: 'CIM_SystemSpecificCollection' | 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: Xen_HostPoolProperties;
    references: {};
    methods: Xen_HostPoolMethods;
  };
  CIM_FilterCollection: {
    ancestors: 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_FilterCollectionProperties;
    references: {};
    methods: {};
  };
  CIM_Group: {
    ancestors: 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'CreationClassName' | 'Name';
    required: 'CommonName';
    properties: CIM_GroupProperties;
    references: {};
    methods: {};
  };
  CIM_Role: {
    ancestors: 'CIM_Collection' | 'CIM_ManagedElement';
    keys: 'CreationClassName' | 'Name';
    required: 'CommonName';
    properties: CIM_RoleProperties;
    references: {};
    methods: {};
  };
  CIM_Setting: {
    ancestors: 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_SettingProperties;
    references: {};
    methods: CIM_SettingMethods;
  };
  CIM_DiagnosticSetting: {
    ancestors: 'CIM_Setting' | 'CIM_ManagedElement';
    keys: 'SettingID';
    required: never;
    properties: CIM_DiagnosticSettingProperties;
    references: {};
    methods: CIM_SettingMethods;
  };
  CIM_TimeZone: {
    ancestors: 'CIM_Setting' | 'CIM_ManagedElement';
    keys: 'TimeZoneID' | 'TimeZoneStartDate';
    required: never;
    properties: CIM_TimeZoneProperties;
    references: {};
    methods: CIM_SettingMethods;
  };
  CIM_SettingData: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_SettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_JobSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_JobSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_ResourceAllocationSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ResourceAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_EthernetPortAllocationSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_EthernetPortAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_NetworkPortSettingData: {
    ancestors: 'CIM_EthernetPortAllocationSettingData' | 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_NetworkPortSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_HostNetworkPortSettingData: {
    ancestors: 'CIM_EthernetPortAllocationSettingData' | 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_HostNetworkPortSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_MemoryAllocationSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_MemoryAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_PowerAllocationSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_PowerAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_ProcessorAllocationSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ProcessorAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_StorageAllocationSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_StorageAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_DiskSettingData: {
    ancestors: 'CIM_StorageAllocationSettingData' | 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_DiskSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_ProcessorCapabilitiesSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ResourceAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_ProcessorSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ResourceAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_MemoryCapabilitiesSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ResourceAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_MemorySettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ResourceAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_StorageCapabilitiesSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ResourceAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_NetworkConnectionCapabilitiesSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ResourceAllocationSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_ConsoleSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_ConsoleSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_KVPSettingData: {
    ancestors: 'CIM_ResourceAllocationSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_KVPSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_IndicationServiceSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_IndicationServiceSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_ReplicationSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_ReplicationSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_StorageSetting: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_StorageSettingProperties;
    references: {};
    methods: {};
  };
  CIM_SynchronizationAspect: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_SynchronizationAspectProperties;
    references: {};
    methods: {};
  };
  CIM_BootConfigSetting: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_SettingDataProperties;
    references: {};
    methods: CIM_BootConfigSettingMethods;
  };
  CIM_BootSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_BootSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_BootSourceSetting: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_BootSourceSettingProperties;
    references: {};
    methods: {};
  };
  CIM_DiagnosticSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_DiagnosticSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_VirtualSystemSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_VirtualEthernetSwitchSettingData: {
    ancestors: 'CIM_VirtualSystemSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualEthernetSwitchSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_VirtualSwitchSettingData: {
    ancestors: 'CIM_VirtualEthernetSwitchSettingData' | 'CIM_VirtualSystemSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_VirtualSwitchSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_VirtualSystemSettingData: {
    ancestors: 'CIM_VirtualSystemSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_VirtualSystemSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_ComputerSystemActiveSettings: {
    ancestors: 'Xen_VirtualSystemSettingData' | 'CIM_VirtualSystemSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_ComputerSystemActiveSettingsProperties;
    references: {};
    methods: {};
  };
  Xen_ComputerSystemSettingData: {
    ancestors: 'Xen_ComputerSystemActiveSettings' | 'Xen_VirtualSystemSettingData' | 'CIM_VirtualSystemSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_ComputerSystemSettingDataProperties;
    references: {};
    methods: {};
  };
  Xen_ComputerSystemSnapshot: {
    ancestors: 'Xen_ComputerSystemActiveSettings' | 'Xen_VirtualSystemSettingData' | 'CIM_VirtualSystemSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_ComputerSystemSnapshotProperties;
    references: {};
    methods: {};
  };
  Xen_ComputerSystemTemplate: {
    ancestors: 'Xen_VirtualSystemSettingData' | 'CIM_VirtualSystemSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: Xen_VirtualSystemSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_VirtualSystemMigrationSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VirtualSystemMigrationSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_IPAssignmentSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_IPAssignmentSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_DHCPSettingData: {
    ancestors: 'CIM_IPAssignmentSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_DHCPSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_DNSGeneralSettingData: {
    ancestors: 'CIM_IPAssignmentSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_DNSGeneralSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_DNSSettingData: {
    ancestors: 'CIM_IPAssignmentSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_DNSSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_StaticIPAssignmentSettingData: {
    ancestors: 'CIM_IPAssignmentSettingData' | 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_StaticIPAssignmentSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_IPVersionSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_IPVersionSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_VLANEndpointSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_VLANEndpointSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_AccountSettingData: {
    ancestors: 'CIM_SettingData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_AccountSettingDataProperties;
    references: {};
    methods: {};
  };
  CIM_View: {
    ancestors: 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_ManagedElementProperties;
    references: {};
    methods: {};
  };
  CIM_MethodResult: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_MethodResultProperties;
    references: {};
    methods: {};
  };
  CIM_StatisticalInformation: {
    ancestors: 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_StatisticalInformationProperties;
    references: {};
    methods: {};
  };
  CIM_SAPStatisticalInformation: {
    ancestors: 'CIM_StatisticalInformation' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'SAPCreationClassName' | 'SAPName' | 'CreationClassName';
    required: never;
    properties: CIM_SAPStatisticalInformationProperties;
    references: {};
    methods: {};
  };
  CIM_SwitchPortStatistics: {
    ancestors: 'CIM_SAPStatisticalInformation' | 'CIM_StatisticalInformation' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'SAPCreationClassName' | 'SAPName' | 'CreationClassName';
    required: never;
    properties: CIM_SwitchPortStatisticsProperties;
    references: {};
    methods: {};
  };
  CIM_ServiceStatisticalInformation: {
    ancestors: 'CIM_StatisticalInformation' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'ServiceCreationClassName' | 'ServiceName' | 'CreationClassName';
    required: never;
    properties: CIM_ServiceStatisticalInformationProperties;
    references: {};
    methods: {};
  };
  CIM_SystemStatisticalInformation: {
    ancestors: 'CIM_StatisticalInformation' | 'CIM_ManagedElement';
    keys: 'Name' | 'SystemCreationClassName' | 'SystemName' | 'CreationClassName';
    required: never;
    properties: CIM_SystemStatisticalInformationProperties;
    references: {};
    methods: {};
  };
  CIM_StatisticalData: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_StatisticalDataProperties;
    references: {};
    methods: CIM_StatisticalDataMethods;
  };
  CIM_CIMOMStatisticalData: {
    ancestors: 'CIM_StatisticalData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName' | 'OperationType' | 'NumberOfOperations' | 'CimomElapsedTime' | 'ProviderElapsedTime';
    properties: CIM_CIMOMStatisticalDataProperties;
    references: {};
    methods: CIM_StatisticalDataMethods;
  };
  CIM_BlockStorageStatisticalData: {
    ancestors: 'CIM_StatisticalData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName' | 'ElementType';
    properties: CIM_BlockStorageStatisticalDataProperties;
    references: {};
    methods: CIM_StatisticalDataMethods;
  };
  CIM_NetworkPortStatistics: {
    ancestors: 'CIM_StatisticalData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_NetworkPortStatisticsProperties;
    references: {};
    methods: CIM_StatisticalDataMethods;
  };
  CIM_EthernetPortStatistics: {
    ancestors: 'CIM_NetworkPortStatistics' | 'CIM_StatisticalData' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'ElementName';
    properties: CIM_EthernetPortStatisticsProperties;
    references: {};
    methods: CIM_StatisticalDataMethods;
  };
  CIM_Namespace: {
    ancestors: 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'ObjectManagerCreationClassName' | 'ObjectManagerName' | 'CreationClassName' | 'Name';
    required: 'ClassInfo';
    properties: CIM_NamespaceProperties;
    references: {};
    methods: {};
  };
  CIM_RegisteredSpecification: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredSpecificationProperties;
    references: {};
    methods: {};
  };
  CIM_RegisteredProfile: {
    ancestors: 'CIM_RegisteredSpecification' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredProfileProperties;
    references: {};
    methods: CIM_RegisteredProfileMethods;
  };
  CIM_RegisteredSubProfile: {
    ancestors: 'CIM_RegisteredProfile' | 'CIM_RegisteredSpecification' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredProfileProperties;
    references: {};
    methods: CIM_RegisteredProfileMethods;
  };
  Xen_RegisteredEthernetPortVirtualizationProfile: {
    ancestors: 'CIM_RegisteredProfile' | 'CIM_RegisteredSpecification' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredProfileProperties;
    references: {};
    methods: CIM_RegisteredProfileMethods;
  };
  Xen_RegisteredGenericDeviceAllocationProfile: {
    ancestors: 'CIM_RegisteredProfile' | 'CIM_RegisteredSpecification' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredProfileProperties;
    references: {};
    methods: CIM_RegisteredProfileMethods;
  };
  Xen_RegisteredMemoryAllocationProfile: {
    ancestors: 'CIM_RegisteredProfile' | 'CIM_RegisteredSpecification' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredProfileProperties;
    references: {};
    methods: CIM_RegisteredProfileMethods;
  };
  Xen_RegisteredProcessorAllocationProfile: {
    ancestors: 'CIM_RegisteredProfile' | 'CIM_RegisteredSpecification' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredProfileProperties;
    references: {};
    methods: CIM_RegisteredProfileMethods;
  };
  Xen_RegisteredStorageVirtualizationProfile: {
    ancestors: 'CIM_RegisteredProfile' | 'CIM_RegisteredSpecification' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredProfileProperties;
    references: {};
    methods: CIM_RegisteredProfileMethods;
  };
  Xen_RegisteredSystemVirtualizationProfile: {
    ancestors: 'CIM_RegisteredProfile' | 'CIM_RegisteredSpecification' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredProfileProperties;
    references: {};
    methods: CIM_RegisteredProfileMethods;
  };
  Xen_RegisteredVirtualSystemProfile: {
    ancestors: 'CIM_RegisteredProfile' | 'CIM_RegisteredSpecification' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'RegisteredOrganization' | 'RegisteredName' | 'RegisteredVersion' | 'AdvertiseTypes';
    properties: CIM_RegisteredProfileProperties;
    references: {};
    methods: CIM_RegisteredProfileMethods;
  };
  CIM_SystemIdentification: {
    ancestors: 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'ObjectManagerCreationClassName' | 'ObjectManagerName' | 'NamespaceCreationClassName' | 'NamespaceName' | 'CreationClassName' | 'Name';
    required: 'IdentificationFormats';
    properties: CIM_SystemIdentificationProperties;
    references: {};
    methods: {};
  };
  CIM_WBEMServerNamespace: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'Name';
    properties: CIM_WBEMServerNamespaceProperties;
    references: {};
    methods: {};
  };
  CIM_IndicationFilter: {
    ancestors: 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'Name';
    required: 'Query' | 'QueryLanguage';
    properties: CIM_IndicationFilterProperties;
    references: {};
    methods: {};
  };
  CIM_ListenerDestination: {
    ancestors: 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'Name';
    required: never;
    properties: CIM_ListenerDestinationProperties;
    references: {};
    methods: {};
  };
  CIM_IndicationHandler: {
    ancestors: 'CIM_ListenerDestination' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'Name';
    required: never;
    properties: CIM_IndicationHandlerProperties;
    references: {};
    methods: {};
  };
  CIM_IndicationHandlerCIMXML: {
    ancestors: 'CIM_IndicationHandler' | 'CIM_ListenerDestination' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'Name';
    required: 'Destination';
    properties: CIM_IndicationHandlerProperties;
    references: {};
    methods: {};
  };
  CIM_ListenerDestinationCIMXML: {
    ancestors: 'CIM_ListenerDestination' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'Name';
    required: 'Destination';
    properties: CIM_ListenerDestinationProperties;
    references: {};
    methods: {};
  };
  CIM_ListenerDestinationWSManagement: {
    ancestors: 'CIM_ListenerDestination' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'CreationClassName' | 'Name';
    required: 'Destination';
    properties: CIM_ListenerDestinationWSManagementProperties;
    references: {};
    methods: {};
  };
  CIM_Location: {
    ancestors: 'CIM_ManagedElement';
    keys: 'Name' | 'PhysicalPosition';
    required: never;
    properties: CIM_LocationProperties;
    references: {};
    methods: {};
  };
  CIM_Product: {
    ancestors: 'CIM_ManagedElement';
    keys: 'Name' | 'IdentifyingNumber' | 'Vendor' | 'Version';
    required: never;
    properties: CIM_ProductProperties;
    references: {};
    methods: {};
  };
  CIM_RecordForLog: {
    ancestors: 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_RecordForLogProperties;
    references: {};
    methods: {};
  };
  CIM_LogEntry: {
    ancestors: 'CIM_RecordForLog' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_LogEntryProperties;
    references: {};
    methods: {};
  };
  CIM_LogRecord: {
    ancestors: 'CIM_RecordForLog' | 'CIM_ManagedElement';
    keys: 'LogCreationClassName' | 'LogName' | 'CreationClassName' | 'RecordID' | 'MessageTimestamp';
    required: never;
    properties: CIM_LogRecordProperties;
    references: {};
    methods: {};
  };
  CIM_BaseMetricDefinition: {
    ancestors: 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  CIM_AggregationMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_AggregationMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  CIM_DiscreteMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: 'DiscreteValues';
    properties: CIM_DiscreteMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_ComputerSystemMemoryMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_DiskMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_DiskReadLatencyDef: {
    ancestors: 'Xen_DiskMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_DiskReadThroughputDef: {
    ancestors: 'Xen_DiskMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_DiskWriteLatencyDef: {
    ancestors: 'Xen_DiskMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_DiskWriteThroughputDef: {
    ancestors: 'Xen_DiskMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_HostMemoryMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_NetworkPortMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_HostNetworkPortReceiveThroughputDef: {
    ancestors: 'Xen_NetworkPortMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_HostNetworkPortTransmitThroughputDef: {
    ancestors: 'Xen_NetworkPortMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_NetworkPortReceiveThroughputDef: {
    ancestors: 'Xen_NetworkPortMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_NetworkPortTransmitThroughputDef: {
    ancestors: 'Xen_NetworkPortMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_HostProcessorMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_HostProcessorUtilizationDef: {
    ancestors: 'Xen_HostProcessorMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_MemoryResourcePoolMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_ProcessorMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_ProcessorUtilizationDef: {
    ancestors: 'Xen_ProcessorMetricDefinition' | 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  Xen_ProcessorResourcePoolCPUMetricDefinition: {
    ancestors: 'CIM_BaseMetricDefinition' | 'CIM_ManagedElement';
    keys: 'Id';
    required: never;
    properties: CIM_BaseMetricDefinitionProperties;
    references: {};
    methods: {};
  };
  CIM_BaseMetricValue: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  CIM_AggregationMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_AggregationMetricValueProperties;
    references: {};
    methods: {};
  };
  CIM_DiscreteMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_DiscreteMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_ComputerSystemMemoryMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_DiskMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_DiskReadLatency: {
    ancestors: 'Xen_DiskMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_DiskReadThroughput: {
    ancestors: 'Xen_DiskMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_DiskWriteLatency: {
    ancestors: 'Xen_DiskMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_DiskWriteThroughput: {
    ancestors: 'Xen_DiskMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_HostMemoryMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_NetworkPortMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_HostNetworkPortReceiveThroughput: {
    ancestors: 'Xen_NetworkPortMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_HostNetworkPortTransmitThroughput: {
    ancestors: 'Xen_NetworkPortMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_NetworkPortReceiveThroughput: {
    ancestors: 'Xen_NetworkPortMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_NetworkPortTransmitThroughput: {
    ancestors: 'Xen_NetworkPortMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_HostProcessorMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_HostProcessorUtilization: {
    ancestors: 'Xen_HostProcessorMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_MemoryResourcePoolMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_ProcessorMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_ProcessorUtilization: {
    ancestors: 'Xen_ProcessorMetricValue' | 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  Xen_ProcessorResourcePoolCPUMetricValue: {
    ancestors: 'CIM_BaseMetricValue' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: 'MetricDefinitionId' | 'MetricValue';
    properties: CIM_BaseMetricValueProperties;
    references: {};
    methods: {};
  };
  CIM_NextHopRoute: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_NextHopRouteProperties;
    references: {};
    methods: {};
  };
  CIM_Privilege: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_PrivilegeProperties;
    references: {};
    methods: {};
  };
  CIM_AuthorizedPrivilege: {
    ancestors: 'CIM_Privilege' | 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_PrivilegeProperties;
    references: {};
    methods: {};
  };
  CIM_Credential: {
    ancestors: 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_CredentialProperties;
    references: {};
    methods: {};
  };
  CIM_SharedSecret: {
    ancestors: 'CIM_Credential' | 'CIM_ManagedElement';
    keys: 'SystemCreationClassName' | 'SystemName' | 'ServiceCreationClassName' | 'ServiceName' | 'RemoteID';
    required: never;
    properties: CIM_SharedSecretProperties;
    references: {};
    methods: {};
  };
  CIM_Identity: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_IdentityProperties;
    references: {};
    methods: {};
  };
  CIM_OrganizationalEntity: {
    ancestors: 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_ManagedElementProperties;
    references: {};
    methods: {};
  };
  CIM_Organization: {
    ancestors: 'CIM_OrganizationalEntity' | 'CIM_ManagedElement';
    keys: 'CreationClassName' | 'Name';
    required: 'OrganizationName';
    properties: CIM_OrganizationProperties;
    references: {};
    methods: {};
  };
  CIM_UserEntity: {
    ancestors: 'CIM_OrganizationalEntity' | 'CIM_ManagedElement';
    keys: never;
    required: never;
    properties: CIM_ManagedElementProperties;
    references: {};
    methods: {};
  };
  CIM_UserContact: {
    ancestors: 'CIM_UserEntity' | 'CIM_OrganizationalEntity' | 'CIM_ManagedElement';
    keys: 'CreationClassName' | 'Name';
    required: never;
    properties: CIM_UserContactProperties;
    references: {};
    methods: {};
  };
  CIM_Person: {
    ancestors: 'CIM_UserContact' | 'CIM_UserEntity' | 'CIM_OrganizationalEntity' | 'CIM_ManagedElement';
    keys: 'CreationClassName' | 'Name';
    required: 'CommonName';
    properties: CIM_PersonProperties;
    references: {};
    methods: {};
  };
  CIM_OtherRoleInformation: {
    ancestors: 'CIM_ManagedElement';
    keys: 'CreationClassName' | 'Name';
    required: never;
    properties: CIM_OtherRoleInformationProperties;
    references: {};
    methods: {};
  };
  CIM_SecuritySensitivity: {
    ancestors: 'CIM_ManagedElement';
    keys: 'InstanceID';
    required: never;
    properties: CIM_SecuritySensitivityProperties;
    references: {};
    methods: {};
  };
  CIM_MemberOfCollection: {
    ancestors: never;
    keys: 'Collection' | 'Member';
    required: never;
    properties: CIM_MemberOfCollectionProperties;
    references: { Collection: 'CIM_Collection'; Member: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_CollectedMSEs: {
    ancestors: 'CIM_MemberOfCollection';
    keys: 'Collection' | 'Member';
    required: never;
    properties: CIM_MemberOfCollectionProperties;
    references: { Collection: 'CIM_CollectionOfMSEs'; Member: 'CIM_ManagedSystemElement' };
    methods: {};
  };
  CIM_InLogicalNetwork: {
    ancestors: 'CIM_CollectedMSEs' | 'CIM_MemberOfCollection';
    keys: 'Collection' | 'Member';
    required: never;
    properties: CIM_MemberOfCollectionProperties;
    references: { Collection: 'CIM_LogicalNetwork'; Member: 'CIM_ProtocolEndpoint' };
    methods: {};
  };
  CIM_OrderedMemberOfCollection: {
    ancestors: 'CIM_MemberOfCollection';
    keys: 'Collection' | 'Member';
    required: never;
    properties: CIM_OrderedMemberOfCollectionProperties;
    references: { Collection: 'CIM_Collection'; Member: 'CIM_ManagedElement' };
    methods: {};
  };
  Xen_HostPoolMember: {
    ancestors: 'CIM_MemberOfCollection';
    keys: 'Collection' | 'Member';
    required: never;
    properties: CIM_MemberOfCollectionProperties;
    references: { Collection: 'Xen_HostPool'; Member: 'Xen_HostComputerSystem' };
    methods: {};
  };
  CIM_Component: {
    ancestors: never;
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_ManagedElement'; PartComponent: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_ConcreteComponent: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_ManagedElement'; PartComponent: 'CIM_ManagedElement' };
    methods: {};
  };
  Xen_ProcessorPoolComponent: {
    ancestors: 'CIM_ConcreteComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_ProcessorPool'; PartComponent: 'Xen_HostProcessor' };
    methods: {};
  };
  Xen_MemoryPoolComponent: {
    ancestors: 'CIM_ConcreteComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_MemoryPool'; PartComponent: 'Xen_HostMemory' };
    methods: {};
  };
  Xen_StoragePoolComponent: {
    ancestors: 'CIM_ConcreteComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_StoragePool'; PartComponent: 'Xen_DiskImage' };
    methods: {};
  };
  CIM_OrderedComponent: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_OrderedComponentProperties;
    references: { GroupComponent: 'CIM_ManagedElement'; PartComponent: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_RedundancyComponent: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_RedundancyGroup'; PartComponent: 'CIM_ManagedSystemElement' };
    methods: {};
  };
  CIM_SettingsDefineCapabilities: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: 'PropertyPolicy';
    properties: CIM_SettingsDefineCapabilitiesProperties;
    references: { GroupComponent: 'CIM_Capabilities'; PartComponent: 'CIM_SettingData' };
    methods: {};
  };
  Xen_ProcessorSettingsDefineCapabilities: {
    ancestors: 'CIM_SettingsDefineCapabilities' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: 'PropertyPolicy';
    properties: CIM_SettingsDefineCapabilitiesProperties;
    references: { GroupComponent: 'Xen_ProcessorAllocationCapabilities'; PartComponent: 'Xen_ProcessorCapabilitiesSettingData' };
    methods: {};
  };
  Xen_MemorySettingsDefineCapabilities: {
    ancestors: 'CIM_SettingsDefineCapabilities' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: 'PropertyPolicy';
    properties: CIM_SettingsDefineCapabilitiesProperties;
    references: { GroupComponent: 'Xen_MemoryAllocationCapabilities'; PartComponent: 'Xen_MemoryCapabilitiesSettingData' };
    methods: {};
  };
  Xen_StorageSettingsDefineCapabilities: {
    ancestors: 'CIM_SettingsDefineCapabilities' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: 'PropertyPolicy';
    properties: CIM_SettingsDefineCapabilitiesProperties;
    references: { GroupComponent: 'Xen_StorageAllocationCapabilities'; PartComponent: 'Xen_StorageCapabilitiesSettingData' };
    methods: {};
  };
  Xen_NetworkConnectionSettingsDefineCapabilities: {
    ancestors: 'CIM_SettingsDefineCapabilities' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: 'PropertyPolicy';
    properties: CIM_SettingsDefineCapabilitiesProperties;
    references: { GroupComponent: 'Xen_NetworkConnectionAllocationCapabilities'; PartComponent: 'Xen_NetworkConnectionCapabilitiesSettingData' };
    methods: {};
  };
  CIM_SystemComponent: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_System'; PartComponent: 'CIM_ManagedSystemElement' };
    methods: {};
  };
  CIM_SystemDevice: {
    ancestors: 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_System'; PartComponent: 'CIM_LogicalDevice' };
    methods: {};
  };
  Xen_SystemDevice: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_ComputerSystem'; PartComponent: 'CIM_LogicalDevice' };
    methods: {};
  };
  Xen_ComputerSystemProcessor: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_ComputerSystem'; PartComponent: 'Xen_Processor' };
    methods: {};
  };
  Xen_ComputerSystemMemory: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_ComputerSystem'; PartComponent: 'Xen_Memory' };
    methods: {};
  };
  Xen_ComputerSystemDisk: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_ComputerSystem'; PartComponent: 'Xen_Disk' };
    methods: {};
  };
  Xen_ComputerSystemDiskDrive: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_ComputerSystem'; PartComponent: 'Xen_DiskDrive' };
    methods: {};
  };
  Xen_ComputerSystemNetworkPort: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_ComputerSystem'; PartComponent: 'Xen_NetworkPort' };
    methods: {};
  };
  Xen_ComputerSystemConsole: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_ComputerSystem'; PartComponent: 'Xen_Console' };
    methods: {};
  };
  Xen_ComputerSystemKVP: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_ComputerSystem'; PartComponent: 'Xen_KVP' };
    methods: {};
  };
  Xen_HostComputerSystemMemory: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_HostComputerSystem'; PartComponent: 'Xen_HostMemory' };
    methods: {};
  };
  Xen_HostComputerSystemNetworkPort: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_HostComputerSystem'; PartComponent: 'Xen_HostNetworkPort' };
    methods: {};
  };
  Xen_HostComputerSystemProcessor: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_HostComputerSystem'; PartComponent: 'Xen_HostProcessor' };
    methods: {};
  };
  Xen_VirtualSwitchVirtualSwitchPort: {
    ancestors: 'CIM_SystemDevice' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_VirtualSwitch'; PartComponent: 'Xen_VirtualSwitchPort' };
    methods: {};
  };
  CIM_HostedResourcePool: {
    ancestors: 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_System'; PartComponent: 'CIM_ResourcePool' };
    methods: {};
  };
  CIM_HostedStoragePool: {
    ancestors: 'CIM_HostedResourcePool' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_System'; PartComponent: 'CIM_StoragePool' };
    methods: {};
  };
  Xen_HostedProcessorPool: {
    ancestors: 'CIM_HostedResourcePool' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_HostComputerSystem'; PartComponent: 'Xen_ProcessorPool' };
    methods: {};
  };
  Xen_HostedMemoryPool: {
    ancestors: 'CIM_HostedResourcePool' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_HostComputerSystem'; PartComponent: 'Xen_MemoryPool' };
    methods: {};
  };
  Xen_HostedStoragePool: {
    ancestors: 'CIM_HostedResourcePool' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_HostComputerSystem'; PartComponent: 'Xen_StoragePool' };
    methods: {};
  };
  Xen_HostedNetworkConnectionPool: {
    ancestors: 'CIM_HostedResourcePool' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_VirtualSwitch'; PartComponent: 'Xen_NetworkConnectionPool' };
    methods: {};
  };
  Xen_HostNetworkConnectionPool: {
    ancestors: 'CIM_HostedResourcePool' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_HostComputerSystem'; PartComponent: 'Xen_NetworkConnectionPool' };
    methods: {};
  };
  CIM_ComponentCS: {
    ancestors: 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_ComputerSystem'; PartComponent: 'CIM_ComputerSystem' };
    methods: {};
  };
  CIM_ResourceOfSystem: {
    ancestors: 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_System'; PartComponent: 'CIM_SystemResource' };
    methods: {};
  };
  CIM_ComputerSystemResource: {
    ancestors: 'CIM_ResourceOfSystem' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_ComputerSystem'; PartComponent: 'CIM_SystemResource' };
    methods: {};
  };
  CIM_ComputerSystemMappedIO: {
    ancestors: 'CIM_ComputerSystemResource' | 'CIM_ResourceOfSystem' | 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_ComputerSystem'; PartComponent: 'CIM_MemoryMappedIO' };
    methods: {};
  };
  CIM_HostedFileSystem: {
    ancestors: 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_System'; PartComponent: 'CIM_FileSystem' };
    methods: {};
  };
  CIM_InstalledOS: {
    ancestors: 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_InstalledOSProperties;
    references: { GroupComponent: 'CIM_ComputerSystem'; PartComponent: 'CIM_OperatingSystem' };
    methods: {};
  };
  CIM_FilterListInSystem: {
    ancestors: 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_ComputerSystem'; PartComponent: 'CIM_FilterList' };
    methods: {};
  };
  CIM_AccountOnSystem: {
    ancestors: 'CIM_SystemComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_System'; PartComponent: 'CIM_Account' };
    methods: {};
  };
  CIM_ServiceComponent: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_Service'; PartComponent: 'CIM_Service' };
    methods: {};
  };
  CIM_Container: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ContainerProperties;
    references: { GroupComponent: 'CIM_PhysicalPackage'; PartComponent: 'CIM_PhysicalElement' };
    methods: {};
  };
  CIM_PackagedComponent: {
    ancestors: 'CIM_Container' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ContainerProperties;
    references: { GroupComponent: 'CIM_PhysicalPackage'; PartComponent: 'CIM_PhysicalComponent' };
    methods: {};
  };
  CIM_ProductComponent: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_Product'; PartComponent: 'CIM_Product' };
    methods: {};
  };
  CIM_AssociatedComponentExtent: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_StoragePool'; PartComponent: 'CIM_StorageExtent' };
    methods: {};
  };
  CIM_VirtualSystemSettingDataComponent: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'CIM_VirtualSystemSettingData'; PartComponent: 'CIM_ResourceAllocationSettingData' };
    methods: {};
  };
  Xen_ProcessorSettingDataComponent: {
    ancestors: 'CIM_VirtualSystemSettingDataComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_VirtualSystemSettingData'; PartComponent: 'Xen_ProcessorSettingData' };
    methods: {};
  };
  Xen_MemorySettingDataComponent: {
    ancestors: 'CIM_VirtualSystemSettingDataComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_VirtualSystemSettingData'; PartComponent: 'Xen_MemorySettingData' };
    methods: {};
  };
  Xen_DiskSettingDataComponent: {
    ancestors: 'CIM_VirtualSystemSettingDataComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_VirtualSystemSettingData'; PartComponent: 'Xen_DiskSettingData' };
    methods: {};
  };
  Xen_NetworkPortSettingDataComponent: {
    ancestors: 'CIM_VirtualSystemSettingDataComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_VirtualSystemSettingData'; PartComponent: 'Xen_NetworkPortSettingData' };
    methods: {};
  };
  Xen_ConsoleSettingDataComponent: {
    ancestors: 'CIM_VirtualSystemSettingDataComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_VirtualSystemSettingData'; PartComponent: 'Xen_ConsoleSettingData' };
    methods: {};
  };
  Xen_KVPSettingDataComponent: {
    ancestors: 'CIM_VirtualSystemSettingDataComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_VirtualSystemSettingData'; PartComponent: 'Xen_KVPSettingData' };
    methods: {};
  };
  Xen_HostNetworkPortSettingDataComponent: {
    ancestors: 'CIM_VirtualSystemSettingDataComponent' | 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_ComponentProperties;
    references: { GroupComponent: 'Xen_VirtualSwitchSettingData'; PartComponent: 'Xen_HostNetworkPortSettingData' };
    methods: {};
  };
  CIM_EntriesInFilterList: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_EntriesInFilterListProperties;
    references: { GroupComponent: 'CIM_FilterList'; PartComponent: 'CIM_FilterEntryBase' };
    methods: {};
  };
  CIM_NetworkPipeComposition: {
    ancestors: 'CIM_Component';
    keys: 'GroupComponent' | 'PartComponent';
    required: never;
    properties: CIM_NetworkPipeCompositionProperties;
    references: { GroupComponent: 'CIM_NetworkPipe'; PartComponent: 'CIM_NetworkPipe' };
    methods: {};
  };
  CIM_Dependency: {
    ancestors: never;
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_ConcreteDependency: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'CIM_ManagedElement' };
    methods: {};
  };
  Xen_VirtualSystemMemoryState: {
    ancestors: 'CIM_ConcreteDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'Xen_MemoryState' };
    methods: {};
  };
  CIM_DeviceSAPImplementation: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_LogicalDevice'; Dependent: 'CIM_ServiceAccessPoint' };
    methods: {};
  };
  CIM_PortImplementsEndpoint: {
    ancestors: 'CIM_DeviceSAPImplementation' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_LogicalPort'; Dependent: 'CIM_ProtocolEndpoint' };
    methods: {};
  };
  Xen_NetworkPortSAPImplementation: {
    ancestors: 'CIM_DeviceSAPImplementation' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_NetworkPort'; Dependent: 'Xen_ComputerSystemLANEndpoint' };
    methods: {};
  };
  Xen_VirtualSwitchPortSAPImplementation: {
    ancestors: 'CIM_DeviceSAPImplementation' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_VirtualSwitchPort'; Dependent: 'Xen_VirtualSwitchLANEndpoint' };
    methods: {};
  };
  CIM_ElementView: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'CIM_View' };
    methods: {};
  };
  CIM_HostedDependency: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_HostedCollection: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_System'; Dependent: 'CIM_SystemSpecificCollection' };
    methods: {};
  };
  Xen_HostedHostPool: {
    ancestors: 'CIM_HostedCollection' | 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostComputerSystem'; Dependent: 'Xen_HostPool' };
    methods: {};
  };
  CIM_HostedAccessPoint: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_System'; Dependent: 'CIM_ServiceAccessPoint' };
    methods: {};
  };
  CIM_HostedService: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_System'; Dependent: 'CIM_Service' };
    methods: {};
  };
  Xen_HostedVirtualSystemManagementService: {
    ancestors: 'CIM_HostedService' | 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostComputerSystem'; Dependent: 'Xen_VirtualSystemManagementService' };
    methods: {};
  };
  Xen_HostedStoragePoolManagementService: {
    ancestors: 'CIM_HostedService' | 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostComputerSystem'; Dependent: 'Xen_StoragePoolManagementService' };
    methods: {};
  };
  Xen_HostedVirtualSwitchManagementService: {
    ancestors: 'CIM_HostedService' | 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostComputerSystem'; Dependent: 'Xen_VirtualSwitchManagementService' };
    methods: {};
  };
  Xen_HostedVirtualSystemSnapshotService: {
    ancestors: 'CIM_HostedService' | 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostComputerSystem'; Dependent: 'Xen_VirtualSystemSnapshotService' };
    methods: {};
  };
  Xen_HostedVirtualSystemMigrationService: {
    ancestors: 'CIM_HostedService' | 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostComputerSystem'; Dependent: 'Xen_VirtualSystemMigrationService' };
    methods: {};
  };
  Xen_HostedMetricService: {
    ancestors: 'CIM_HostedService' | 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostComputerSystem'; Dependent: 'Xen_MetricService' };
    methods: {};
  };
  CIM_HostedJobDestination: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_System'; Dependent: 'CIM_JobDestination' };
    methods: {};
  };
  CIM_NamespaceInManager: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ObjectManager'; Dependent: 'CIM_Namespace' };
    methods: {};
  };
  CIM_PortOnDevice: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_LogicalDevice'; Dependent: 'CIM_LogicalPort' };
    methods: {};
  };
  CIM_HostedFilterList: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ComputerSystem'; Dependent: 'CIM_FilterList' };
    methods: {};
  };
  CIM_HostedNetworkPipe: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_Network'; Dependent: 'CIM_NetworkPipe' };
    methods: {};
  };
  CIM_HostedRoute: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_System'; Dependent: 'CIM_NextHopRoute' };
    methods: {};
  };
  Xen_HostedProcessor: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostProcessor'; Dependent: 'Xen_Processor' };
    methods: {};
  };
  Xen_HostedMemory: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostMemory'; Dependent: 'Xen_Memory' };
    methods: {};
  };
  Xen_HostedDisk: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_DiskImage'; Dependent: 'Xen_Disk' };
    methods: {};
  };
  Xen_HostedDiskDrive: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_DiskImage'; Dependent: 'Xen_DiskDrive' };
    methods: {};
  };
  Xen_HostedMemoryState: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_DiskImage'; Dependent: 'Xen_MemoryState' };
    methods: {};
  };
  Xen_HostedNetworkPort: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_VirtualSwitchPort'; Dependent: 'Xen_NetworkPort' };
    methods: {};
  };
  Xen_HostedComputerSystem: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostComputerSystem'; Dependent: 'Xen_ComputerSystem' };
    methods: {};
  };
  Xen_HostedJob: {
    ancestors: 'CIM_HostedDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostComputerSystem'; Dependent: 'Xen_Job' };
    methods: {};
  };
  CIM_IsSpare: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_IsSpareProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'CIM_RedundancySet' };
    methods: {};
  };
  CIM_SAPSAPDependency: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ServiceAccessPoint'; Dependent: 'CIM_ServiceAccessPoint' };
    methods: {};
  };
  CIM_ActiveConnection: {
    ancestors: 'CIM_SAPSAPDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ActiveConnectionProperties;
    references: { Antecedent: 'CIM_ServiceAccessPoint'; Dependent: 'CIM_ServiceAccessPoint' };
    methods: {};
  };
  Xen_ActiveConnection: {
    ancestors: 'CIM_ActiveConnection' | 'CIM_SAPSAPDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ActiveConnectionProperties;
    references: { Antecedent: 'Xen_ComputerSystemLANEndpoint'; Dependent: 'Xen_VirtualSwitchLANEndpoint' };
    methods: {};
  };
  CIM_BindsTo: {
    ancestors: 'CIM_SAPSAPDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ProtocolEndpoint'; Dependent: 'CIM_ServiceAccessPoint' };
    methods: {};
  };
  CIM_BindsToLANEndpoint: {
    ancestors: 'CIM_BindsTo' | 'CIM_SAPSAPDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_BindsToLANEndpointProperties;
    references: { Antecedent: 'CIM_LANEndpoint'; Dependent: 'CIM_ServiceAccessPoint' };
    methods: {};
  };
  CIM_ProvidesServiceToElement: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_Service'; Dependent: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_ServiceServiceDependency: {
    ancestors: 'CIM_ProvidesServiceToElement' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ServiceServiceDependencyProperties;
    references: { Antecedent: 'CIM_Service'; Dependent: 'CIM_Service' };
    methods: {};
  };
  CIM_ServiceAccessBySAP: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_Service'; Dependent: 'CIM_ServiceAccessPoint' };
    methods: {};
  };
  CIM_CommMechanismForManager: {
    ancestors: 'CIM_ServiceAccessBySAP' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ObjectManager'; Dependent: 'CIM_ObjectManagerCommunicationMechanism' };
    methods: {};
  };
  CIM_BootServiceAccessBySAP: {
    ancestors: 'CIM_ServiceAccessBySAP' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_BootService'; Dependent: 'CIM_BootSAP' };
    methods: {};
  };
  CIM_ServiceSAPDependency: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ServiceAccessPoint'; Dependent: 'CIM_Service' };
    methods: {};
  };
  CIM_ForwardsAmong: {
    ancestors: 'CIM_ServiceSAPDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ProtocolEndpoint'; Dependent: 'CIM_ForwardingService' };
    methods: {};
  };
  CIM_SwitchesAmong: {
    ancestors: 'CIM_ForwardsAmong' | 'CIM_ServiceSAPDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_SwitchPort'; Dependent: 'CIM_SwitchService' };
    methods: {};
  };
  CIM_SwitchPortSpanningTree: {
    ancestors: 'CIM_ServiceSAPDependency' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_SwitchPortSpanningTreeProperties;
    references: { Antecedent: 'CIM_SwitchPort'; Dependent: 'CIM_SpanningTreeService' };
    methods: {};
  };
  CIM_JobDestinationJobs: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_JobDestination'; Dependent: 'CIM_Job' };
    methods: {};
  };
  CIM_ElementSoftwareIdentity: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ElementSoftwareIdentityProperties;
    references: { Antecedent: 'CIM_SoftwareIdentity'; Dependent: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_AbstractElementAllocatedFromPool: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_ElementAllocatedFromPool: {
    ancestors: 'CIM_AbstractElementAllocatedFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ResourcePool'; Dependent: 'CIM_LogicalElement' };
    methods: {};
  };
  CIM_AllocatedFromStoragePool: {
    ancestors: 'CIM_ElementAllocatedFromPool' | 'CIM_AbstractElementAllocatedFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: 'SpaceConsumed';
    properties: CIM_AllocatedFromStoragePoolProperties;
    references: { Antecedent: 'CIM_StoragePool'; Dependent: 'CIM_LogicalElement' };
    methods: {};
  };
  Xen_ProcessorAllocatedFromPool: {
    ancestors: 'CIM_ElementAllocatedFromPool' | 'CIM_AbstractElementAllocatedFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_ProcessorPool'; Dependent: 'Xen_Processor' };
    methods: {};
  };
  Xen_MemoryAllocatedFromPool: {
    ancestors: 'CIM_ElementAllocatedFromPool' | 'CIM_AbstractElementAllocatedFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_MemoryPool'; Dependent: 'Xen_Memory' };
    methods: {};
  };
  Xen_DiskAllocatedFromPool: {
    ancestors: 'CIM_ElementAllocatedFromPool' | 'CIM_AbstractElementAllocatedFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_StoragePool'; Dependent: 'Xen_Disk' };
    methods: {};
  };
  Xen_DiskDriveAllocatedFromPool: {
    ancestors: 'CIM_ElementAllocatedFromPool' | 'CIM_AbstractElementAllocatedFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_StoragePool'; Dependent: 'Xen_DiskDrive' };
    methods: {};
  };
  Xen_NetworkPortAllocatedFromPool: {
    ancestors: 'CIM_ElementAllocatedFromPool' | 'CIM_AbstractElementAllocatedFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_NetworkConnectionPool'; Dependent: 'Xen_NetworkPort' };
    methods: {};
  };
  CIM_ResourceAllocationFromPool: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ResourcePool'; Dependent: 'CIM_ResourceAllocationSettingData' };
    methods: {};
  };
  Xen_ProcessorSettingAllocationFromPool: {
    ancestors: 'CIM_ResourceAllocationFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_ProcessorPool'; Dependent: 'Xen_ProcessorSettingData' };
    methods: {};
  };
  Xen_MemorySettingAllocationFromPool: {
    ancestors: 'CIM_ResourceAllocationFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_MemoryPool'; Dependent: 'Xen_MemorySettingData' };
    methods: {};
  };
  Xen_DiskSettingAllocationFromPool: {
    ancestors: 'CIM_ResourceAllocationFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_StoragePool'; Dependent: 'Xen_DiskSettingData' };
    methods: {};
  };
  Xen_NetworkPortSettingAllocationFromPool: {
    ancestors: 'CIM_ResourceAllocationFromPool' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_NetworkConnectionPool'; Dependent: 'Xen_NetworkPortSettingData' };
    methods: {};
  };
  CIM_ParticipatingCS: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ParticipatingCSProperties;
    references: { Antecedent: 'CIM_ComputerSystem'; Dependent: 'CIM_Cluster' };
    methods: {};
  };
  CIM_ReferencedSpecification: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_RegisteredSpecification'; Dependent: 'CIM_RegisteredSpecification' };
    methods: {};
  };
  CIM_ReferencedProfile: {
    ancestors: 'CIM_ReferencedSpecification' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_RegisteredProfile'; Dependent: 'CIM_RegisteredProfile' };
    methods: {};
  };
  CIM_SubProfileRequiresProfile: {
    ancestors: 'CIM_ReferencedProfile' | 'CIM_ReferencedSpecification' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_RegisteredProfile'; Dependent: 'CIM_RegisteredSubProfile' };
    methods: {};
  };
  Xen_ReferencedEthernetPortVirtualizationProfile: {
    ancestors: 'CIM_ReferencedProfile' | 'CIM_ReferencedSpecification' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_RegisteredEthernetPortVirtualizationProfile'; Dependent: 'Xen_RegisteredSystemVirtualizationProfile' };
    methods: {};
  };
  Xen_ReferencedGenericDeviceAllocationProfile: {
    ancestors: 'CIM_ReferencedProfile' | 'CIM_ReferencedSpecification' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_RegisteredGenericDeviceAllocationProfile'; Dependent: 'Xen_RegisteredSystemVirtualizationProfile' };
    methods: {};
  };
  Xen_ReferencedMemoryAllocationProfile: {
    ancestors: 'CIM_ReferencedProfile' | 'CIM_ReferencedSpecification' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_RegisteredMemoryAllocationProfile'; Dependent: 'Xen_RegisteredSystemVirtualizationProfile' };
    methods: {};
  };
  Xen_ReferencedProcessorAllocationProfile: {
    ancestors: 'CIM_ReferencedProfile' | 'CIM_ReferencedSpecification' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_RegisteredProcessorAllocationProfile'; Dependent: 'Xen_RegisteredSystemVirtualizationProfile' };
    methods: {};
  };
  Xen_ReferencedStorageVirtualizationProfile: {
    ancestors: 'CIM_ReferencedProfile' | 'CIM_ReferencedSpecification' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_RegisteredStorageVirtualizationProfile'; Dependent: 'Xen_RegisteredSystemVirtualizationProfile' };
    methods: {};
  };
  Xen_ReferencedVirtualSystemProfile: {
    ancestors: 'CIM_ReferencedProfile' | 'CIM_ReferencedSpecification' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_RegisteredVirtualSystemProfile'; Dependent: 'Xen_RegisteredSystemVirtualizationProfile' };
    methods: {};
  };
  CIM_SystemPackaging: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_PhysicalElement'; Dependent: 'CIM_System' };
    methods: {};
  };
  CIM_ComputerSystemPackage: {
    ancestors: 'CIM_SystemPackaging' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ComputerSystemPackageProperties;
    references: { Antecedent: 'CIM_PhysicalPackage'; Dependent: 'CIM_ComputerSystem' };
    methods: {};
  };
  CIM_Realizes: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_PhysicalElement'; Dependent: 'CIM_LogicalDevice' };
    methods: {};
  };
  CIM_AbstractBasedOn: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_AbstractBasedOnProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_BasedOn: {
    ancestors: 'CIM_AbstractBasedOn' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_AbstractBasedOnProperties;
    references: { Antecedent: 'CIM_StorageExtent'; Dependent: 'CIM_StorageExtent' };
    methods: {};
  };
  CIM_LogicalDiskBasedOnExtent: {
    ancestors: 'CIM_BasedOn' | 'CIM_AbstractBasedOn' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_AbstractBasedOnProperties;
    references: { Antecedent: 'CIM_StorageExtent'; Dependent: 'CIM_LogicalDisk' };
    methods: {};
  };
  CIM_LogicalDiskBasedOnPartition: {
    ancestors: 'CIM_LogicalDiskBasedOnExtent' | 'CIM_BasedOn' | 'CIM_AbstractBasedOn' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_AbstractBasedOnProperties;
    references: { Antecedent: 'CIM_GenericDiskPartition'; Dependent: 'CIM_LogicalDisk' };
    methods: {};
  };
  CIM_AssociatedResourcePool: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ResourcePool'; Dependent: 'CIM_System' };
    methods: {};
  };
  CIM_MediaPresent: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_MediaPresentProperties;
    references: { Antecedent: 'CIM_MediaAccessDevice'; Dependent: 'CIM_StorageExtent' };
    methods: {};
  };
  CIM_SnapshotOfExtent: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_SnapshotOfExtentProperties;
    references: { Antecedent: 'CIM_StorageExtent'; Dependent: 'CIM_Snapshot' };
    methods: {};
  };
  CIM_AssociatedMemory: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_Memory'; Dependent: 'CIM_LogicalElement' };
    methods: {};
  };
  CIM_AssociatedCacheMemory: {
    ancestors: 'CIM_AssociatedMemory' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_AssociatedCacheMemoryProperties;
    references: { Antecedent: 'CIM_Memory'; Dependent: 'CIM_LogicalElement' };
    methods: {};
  };
  CIM_AssociatedProcessorMemory: {
    ancestors: 'CIM_AssociatedMemory' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_AssociatedProcessorMemoryProperties;
    references: { Antecedent: 'CIM_Memory'; Dependent: 'CIM_Processor' };
    methods: {};
  };
  CIM_DeviceConnection: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DeviceConnectionProperties;
    references: { Antecedent: 'CIM_LogicalDevice'; Dependent: 'CIM_LogicalDevice' };
    methods: {};
  };
  CIM_ControlledBy: {
    ancestors: 'CIM_DeviceConnection' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ControlledByProperties;
    references: { Antecedent: 'CIM_Controller'; Dependent: 'CIM_LogicalDevice' };
    methods: {};
  };
  CIM_ProtocolControllerForDevice: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ProtocolControllerForDeviceProperties;
    references: { Antecedent: 'CIM_ProtocolController'; Dependent: 'CIM_LogicalDevice' };
    methods: {};
  };
  CIM_ProtocolControllerForPort: {
    ancestors: 'CIM_ProtocolControllerForDevice' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ProtocolControllerForDeviceProperties;
    references: { Antecedent: 'CIM_ProtocolController'; Dependent: 'CIM_LogicalPort' };
    methods: {};
  };
  CIM_ProtocolControllerForUnit: {
    ancestors: 'CIM_ProtocolControllerForDevice' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_ProtocolControllerForUnitProperties;
    references: { Antecedent: 'CIM_ProtocolController'; Dependent: 'CIM_LogicalDevice' };
    methods: {};
  };
  CIM_BootOSFromFS: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_FileSystem'; Dependent: 'CIM_OperatingSystem' };
    methods: {};
  };
  CIM_ResidesOnExtent: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_StorageExtent'; Dependent: 'CIM_LogicalElement' };
    methods: {};
  };
  CIM_RunningOS: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_OperatingSystem'; Dependent: 'CIM_ComputerSystem' };
    methods: {};
  };
  CIM_SettingAssociatedToCapabilities: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: 'DefaultSetting';
    properties: CIM_SettingAssociatedToCapabilitiesProperties;
    references: { Antecedent: 'CIM_Capabilities'; Dependent: 'CIM_SettingData' };
    methods: {};
  };
  CIM_UseOfLog: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_UseOfLogProperties;
    references: { Antecedent: 'CIM_Log'; Dependent: 'CIM_ManagedSystemElement' };
    methods: {};
  };
  CIM_AggregatedVirtualSystemManagementService: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ComputerSystem'; Dependent: 'CIM_VirtualSystemManagementService' };
    methods: {};
  };
  CIM_LastAppliedSnapshot: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_VirtualSystemSettingData'; Dependent: 'CIM_ComputerSystem' };
    methods: {};
  };
  Xen_LastAppliedSnapshot: {
    ancestors: 'CIM_LastAppliedSnapshot' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_ComputerSystemSnapshot'; Dependent: 'Xen_ComputerSystem' };
    methods: {};
  };
  CIM_MostCurrentSnapshotInBranch: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ComputerSystem'; Dependent: 'CIM_VirtualSystemSettingData' };
    methods: {};
  };
  Xen_MostCurrentSnapshotInBranch: {
    ancestors: 'CIM_MostCurrentSnapshotInBranch' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_ComputerSystem'; Dependent: 'Xen_ComputerSystemSnapshot' };
    methods: {};
  };
  CIM_SnapshotOfVirtualSystem: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ComputerSystem'; Dependent: 'CIM_VirtualSystemSettingData' };
    methods: {};
  };
  Xen_SnapshotOfVirtualSystem: {
    ancestors: 'CIM_SnapshotOfVirtualSystem' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_ComputerSystem'; Dependent: 'Xen_ComputerSystemSnapshot' };
    methods: {};
  };
  CIM_MetricDefForME: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_MetricDefForMEProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'CIM_BaseMetricDefinition' };
    methods: {};
  };
  Xen_MetricDefForDisk: {
    ancestors: 'CIM_MetricDefForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_MetricDefForMEProperties;
    references: { Antecedent: 'Xen_Disk'; Dependent: 'Xen_DiskMetricDefinition' };
    methods: {};
  };
  Xen_MetricDefForHostNetworkPort: {
    ancestors: 'CIM_MetricDefForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_MetricDefForMEProperties;
    references: { Antecedent: 'Xen_HostNetworkPort'; Dependent: 'Xen_NetworkPortMetricDefinition' };
    methods: {};
  };
  Xen_MetricDefForHostProcessor: {
    ancestors: 'CIM_MetricDefForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_MetricDefForMEProperties;
    references: { Antecedent: 'Xen_HostProcessor'; Dependent: 'Xen_HostProcessorMetricDefinition' };
    methods: {};
  };
  Xen_MetricDefForNetworkPort: {
    ancestors: 'CIM_MetricDefForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_MetricDefForMEProperties;
    references: { Antecedent: 'Xen_NetworkPort'; Dependent: 'Xen_NetworkPortMetricDefinition' };
    methods: {};
  };
  Xen_MetricDefForVirtualProcessor: {
    ancestors: 'CIM_MetricDefForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_MetricDefForMEProperties;
    references: { Antecedent: 'Xen_Processor'; Dependent: 'Xen_ProcessorMetricDefinition' };
    methods: {};
  };
  CIM_MetricForME: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_ManagedElement'; Dependent: 'CIM_BaseMetricValue' };
    methods: {};
  };
  Xen_MetricForDisk: {
    ancestors: 'CIM_MetricForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_Disk'; Dependent: 'Xen_DiskMetricValue' };
    methods: {};
  };
  Xen_MetricForHostNetworkPort: {
    ancestors: 'CIM_MetricForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostNetworkPort'; Dependent: 'Xen_NetworkPortMetricValue' };
    methods: {};
  };
  Xen_MetricForHostProcessor: {
    ancestors: 'CIM_MetricForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostProcessor'; Dependent: 'Xen_HostProcessorMetricValue' };
    methods: {};
  };
  Xen_MetricForNetworkPort: {
    ancestors: 'CIM_MetricForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_NetworkPort'; Dependent: 'Xen_NetworkPortMetricValue' };
    methods: {};
  };
  Xen_MetricForVirtualProcessor: {
    ancestors: 'CIM_MetricForME' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_Processor'; Dependent: 'Xen_ProcessorMetricValue' };
    methods: {};
  };
  CIM_MetricInstance: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_BaseMetricDefinition'; Dependent: 'CIM_BaseMetricValue' };
    methods: {};
  };
  Xen_MetricInstanceForDisk: {
    ancestors: 'CIM_MetricInstance' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_DiskMetricDefinition'; Dependent: 'Xen_DiskMetricValue' };
    methods: {};
  };
  Xen_MetricInstanceForNetworkPort: {
    ancestors: 'CIM_MetricInstance' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_NetworkPortMetricDefinition'; Dependent: 'Xen_NetworkPortMetricValue' };
    methods: {};
  };
  Xen_MetricInstanceHostProcessor: {
    ancestors: 'CIM_MetricInstance' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_HostProcessorMetricDefinition'; Dependent: 'Xen_HostProcessorMetricValue' };
    methods: {};
  };
  Xen_MetricInstanceVirtualProcessor: {
    ancestors: 'CIM_MetricInstance' | 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'Xen_ProcessorMetricDefinition'; Dependent: 'Xen_ProcessorMetricValue' };
    methods: {};
  };
  CIM_EndpointOfNetworkPipe: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_EndpointOfNetworkPipeProperties;
    references: { Antecedent: 'CIM_ProtocolEndpoint'; Dependent: 'CIM_NetworkPipe' };
    methods: {};
  };
  CIM_RemoteAccessAvailableToElement: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_RemoteAccessAvailableToElementProperties;
    references: { Antecedent: 'CIM_RemoteServiceAccessPoint'; Dependent: 'CIM_EnabledLogicalElement' };
    methods: {};
  };
  CIM_TransparentBridgingDynamicForwarding: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_TransparentBridgingService'; Dependent: 'CIM_DynamicForwardingEntry' };
    methods: {};
  };
  CIM_AccountMapsToAccount: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_Account'; Dependent: 'CIM_Account' };
    methods: {};
  };
  CIM_MoreRoleInfo: {
    ancestors: 'CIM_Dependency';
    keys: 'Antecedent' | 'Dependent';
    required: never;
    properties: CIM_DependencyProperties;
    references: { Antecedent: 'CIM_Role'; Dependent: 'CIM_OtherRoleInformation' };
    methods: {};
  };
  CIM_LogicalIdentity: {
    ancestors: never;
    keys: 'SystemElement' | 'SameElement';
    required: never;
    properties: CIM_LogicalIdentityProperties;
    references: { SystemElement: 'CIM_ManagedElement'; SameElement: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_ConcreteIdentity: {
    ancestors: 'CIM_LogicalIdentity';
    keys: 'SystemElement' | 'SameElement';
    required: never;
    properties: CIM_LogicalIdentityProperties;
    references: { SystemElement: 'CIM_ManagedElement'; SameElement: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_EndpointIdentity: {
    ancestors: 'CIM_LogicalIdentity';
    keys: 'SystemElement' | 'SameElement';
    required: never;
    properties: CIM_LogicalIdentityProperties;
    references: { SystemElement: 'CIM_ProtocolEndpoint'; SameElement: 'CIM_ProtocolEndpoint' };
    methods: {};
  };
  CIM_AccountIdentity: {
    ancestors: 'CIM_LogicalIdentity';
    keys: 'SystemElement' | 'SameElement';
    required: never;
    properties: CIM_LogicalIdentityProperties;
    references: { SystemElement: 'CIM_Account'; SameElement: 'CIM_Identity' };
    methods: {};
  };
  CIM_ElementCapabilities: {
    ancestors: never;
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'CIM_ManagedElement'; Capabilities: 'CIM_Capabilities' };
    methods: {};
  };
  Xen_ComputerSystemElementCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_ComputerSystem'; Capabilities: 'Xen_ComputerSystemCapabilities' };
    methods: {};
  };
  Xen_VirtualSystemManagementServiceCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_VirtualSystemManagementService'; Capabilities: 'Xen_VirtualSystemManagementCapabilities' };
    methods: {};
  };
  Xen_HostProcessorAllocationCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_HostComputerSystem'; Capabilities: 'Xen_ProcessorAllocationCapabilities' };
    methods: {};
  };
  Xen_ProcessorPoolAllocationCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_ProcessorPool'; Capabilities: 'Xen_ProcessorAllocationCapabilities' };
    methods: {};
  };
  Xen_HostMemoryAllocationCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_HostComputerSystem'; Capabilities: 'Xen_MemoryAllocationCapabilities' };
    methods: {};
  };
  Xen_MemoryPoolAllocationCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_MemoryPool'; Capabilities: 'Xen_MemoryAllocationCapabilities' };
    methods: {};
  };
  Xen_HostStorageAllocationCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_HostComputerSystem'; Capabilities: 'Xen_StorageAllocationCapabilities' };
    methods: {};
  };
  Xen_StoragePoolAllocationCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_StoragePool'; Capabilities: 'Xen_StorageAllocationCapabilities' };
    methods: {};
  };
  Xen_StoragePoolManagementServiceCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_StoragePoolManagementService'; Capabilities: 'Xen_StoragePoolManagementCapabilities' };
    methods: {};
  };
  Xen_NetworkConnectionPoolAllocationCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_NetworkConnectionPool'; Capabilities: 'Xen_NetworkConnectionAllocationCapabilities' };
    methods: {};
  };
  Xen_HasVirtualizationCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_HostComputerSystem'; Capabilities: 'Xen_VirtualizationCapabilities' };
    methods: {};
  };
  Xen_HostComputerSystemElementCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_HostComputerSystem'; Capabilities: 'Xen_HostComputerSystemCapabilities' };
    methods: {};
  };
  Xen_HostVSMSElementCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_HostComputerSystem'; Capabilities: 'Xen_VirtualSystemManagementCapabilities' };
    methods: {};
  };
  Xen_VirtualSwitchPortAllocationCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_VirtualSwitch'; Capabilities: 'Xen_NetworkConnectionAllocationCapabilities' };
    methods: {};
  };
  Xen_ComputerSystemSnapshotElementCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_ComputerSystem'; Capabilities: 'Xen_VirtualSystemSnapshotCapabilities' };
    methods: {};
  };
  Xen_VirtualSystemSnapshotServiceElementCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_VirtualSystemSnapshotService'; Capabilities: 'Xen_VirtualSystemSnapshotServiceCapabilities' };
    methods: {};
  };
  Xen_VirtualSystemMigrationServiceCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_VirtualSystemMigrationService'; Capabilities: 'Xen_VirtualSystemMigrationCapabilities' };
    methods: {};
  };
  Xen_MetricServiceElementCapabilities: {
    ancestors: 'CIM_ElementCapabilities';
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_ElementCapabilitiesProperties;
    references: { ManagedElement: 'Xen_MetricService'; Capabilities: 'Xen_MetricsServiceCapabilities' };
    methods: {};
  };
  CIM_ElementSettingData: {
    ancestors: never;
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_ElementSettingDataProperties;
    references: { ManagedElement: 'CIM_ManagedElement'; SettingData: 'CIM_SettingData' };
    methods: {};
  };
  Xen_ComputerSystemElementSettingData: {
    ancestors: 'CIM_ElementSettingData';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_ElementSettingDataProperties;
    references: { ManagedElement: 'Xen_ComputerSystemSettingData'; SettingData: 'Xen_ComputerSystemSettingData' };
    methods: {};
  };
  Xen_ProcessorElementSettingData: {
    ancestors: 'CIM_ElementSettingData';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_ElementSettingDataProperties;
    references: { ManagedElement: 'Xen_ProcessorSettingData'; SettingData: 'Xen_ProcessorSettingData' };
    methods: {};
  };
  Xen_MemoryElementSettingData: {
    ancestors: 'CIM_ElementSettingData';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_ElementSettingDataProperties;
    references: { ManagedElement: 'Xen_MemorySettingData'; SettingData: 'Xen_MemorySettingData' };
    methods: {};
  };
  Xen_DiskElementSettingData: {
    ancestors: 'CIM_ElementSettingData';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_ElementSettingDataProperties;
    references: { ManagedElement: 'Xen_DiskSettingData'; SettingData: 'Xen_DiskSettingData' };
    methods: {};
  };
  Xen_NetworkPortElementSettingData: {
    ancestors: 'CIM_ElementSettingData';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_ElementSettingDataProperties;
    references: { ManagedElement: 'Xen_NetworkPortSettingData'; SettingData: 'Xen_NetworkPortSettingData' };
    methods: {};
  };
  Xen_ConsoleElementSettingData: {
    ancestors: 'CIM_ElementSettingData';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_ElementSettingDataProperties;
    references: { ManagedElement: 'Xen_ConsoleSettingData'; SettingData: 'Xen_ConsoleSettingData' };
    methods: {};
  };
  Xen_KVPElementSettingData: {
    ancestors: 'CIM_ElementSettingData';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_ElementSettingDataProperties;
    references: { ManagedElement: 'Xen_KVPSettingData'; SettingData: 'Xen_KVPSettingData' };
    methods: {};
  };
  Xen_VirtualSwitchElementSettingData: {
    ancestors: 'CIM_ElementSettingData';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_ElementSettingDataProperties;
    references: { ManagedElement: 'Xen_VirtualSwitchSettingData'; SettingData: 'Xen_VirtualSwitchSettingData' };
    methods: {};
  };
  CIM_OwningCollectionElement: {
    ancestors: never;
    keys: 'OwningElement' | 'OwnedElement';
    required: never;
    properties: CIM_OwningCollectionElementProperties;
    references: { OwningElement: 'CIM_ManagedElement'; OwnedElement: 'CIM_Collection' };
    methods: {};
  };
  CIM_SettingsDefineState: {
    ancestors: never;
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'CIM_ManagedElement'; SettingData: 'CIM_SettingData' };
    methods: {};
  };
  Xen_ComputerSystemSettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_ComputerSystem'; SettingData: 'Xen_ComputerSystemSettingData' };
    methods: {};
  };
  Xen_ProcessorSettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_Processor'; SettingData: 'Xen_ProcessorSettingData' };
    methods: {};
  };
  Xen_MemorySettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_Memory'; SettingData: 'Xen_MemorySettingData' };
    methods: {};
  };
  Xen_DiskDriveSettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_DiskDrive'; SettingData: 'Xen_DiskSettingData' };
    methods: {};
  };
  Xen_DiskSettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_Disk'; SettingData: 'Xen_DiskSettingData' };
    methods: {};
  };
  Xen_NetworkPortSettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_NetworkPort'; SettingData: 'Xen_NetworkPortSettingData' };
    methods: {};
  };
  Xen_ConsoleSettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_Console'; SettingData: 'Xen_ConsoleSettingData' };
    methods: {};
  };
  Xen_KVPSettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_KVP'; SettingData: 'Xen_KVPSettingData' };
    methods: {};
  };
  Xen_HostNetworkPortSettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_HostNetworkPort'; SettingData: 'Xen_HostNetworkPortSettingData' };
    methods: {};
  };
  Xen_VirtualSwitchSettingsDefineState: {
    ancestors: 'CIM_SettingsDefineState';
    keys: 'ManagedElement' | 'SettingData';
    required: never;
    properties: CIM_SettingsDefineStateProperties;
    references: { ManagedElement: 'Xen_VirtualSwitch'; SettingData: 'Xen_VirtualSwitchSettingData' };
    methods: {};
  };
  CIM_Synchronized: {
    ancestors: never;
    keys: 'SystemElement' | 'SyncedElement';
    required: never;
    properties: CIM_SynchronizedProperties;
    references: { SystemElement: 'CIM_ManagedElement'; SyncedElement: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_StorageSynchronized: {
    ancestors: 'CIM_Synchronized';
    keys: 'SystemElement' | 'SyncedElement';
    required: never;
    properties: CIM_StorageSynchronizedProperties;
    references: { SystemElement: 'CIM_ManagedElement'; SyncedElement: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_SAPAvailableForElement: {
    ancestors: never;
    keys: 'AvailableSAP' | 'ManagedElement';
    required: never;
    properties: CIM_SAPAvailableForElementProperties;
    references: { AvailableSAP: 'CIM_ServiceAccessPoint'; ManagedElement: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_ServiceAffectsElement: {
    ancestors: never;
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_ServiceAffectsElementProperties;
    references: { AffectedElement: 'CIM_ManagedElement'; AffectingElement: 'CIM_Service' };
    methods: {};
  };
  Xen_VirtualSystemManagementServiceAffectsComputerSystem: {
    ancestors: 'CIM_ServiceAffectsElement';
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_ServiceAffectsElementProperties;
    references: { AffectedElement: 'Xen_ComputerSystem'; AffectingElement: 'Xen_VirtualSystemManagementService' };
    methods: {};
  };
  Xen_VirtualSystemManagementServiceAffectsTemplate: {
    ancestors: 'CIM_ServiceAffectsElement';
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_ServiceAffectsElementProperties;
    references: { AffectedElement: 'Xen_ComputerSystemTemplate'; AffectingElement: 'Xen_VirtualSystemManagementService' };
    methods: {};
  };
  Xen_StoragePoolManagementServiceAffectsStoragePool: {
    ancestors: 'CIM_ServiceAffectsElement';
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_ServiceAffectsElementProperties;
    references: { AffectedElement: 'Xen_StoragePool'; AffectingElement: 'Xen_StoragePoolManagementService' };
    methods: {};
  };
  Xen_VirtualSwitchManagementServiceAffectsVirtualSwitch: {
    ancestors: 'CIM_ServiceAffectsElement';
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_ServiceAffectsElementProperties;
    references: { AffectedElement: 'Xen_VirtualSwitch'; AffectingElement: 'Xen_VirtualSwitchManagementService' };
    methods: {};
  };
  Xen_VirtualSystemSnapshotServiceAffectsComputerSystem: {
    ancestors: 'CIM_ServiceAffectsElement';
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_ServiceAffectsElementProperties;
    references: { AffectedElement: 'Xen_ComputerSystem'; AffectingElement: 'Xen_VirtualSystemSnapshotService' };
    methods: {};
  };
  Xen_VirtualSystemSnapshotServiceAffectsSnapshot: {
    ancestors: 'CIM_ServiceAffectsElement';
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_ServiceAffectsElementProperties;
    references: { AffectedElement: 'Xen_ComputerSystemSnapshot'; AffectingElement: 'Xen_VirtualSystemSnapshotService' };
    methods: {};
  };
  Xen_VirtualSystemMigrationServiceAffectsComputerSystem: {
    ancestors: 'CIM_ServiceAffectsElement';
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_ServiceAffectsElementProperties;
    references: { AffectedElement: 'Xen_ComputerSystem'; AffectingElement: 'Xen_VirtualSystemMigrationService' };
    methods: {};
  };
  CIM_ServiceAvailableToElement: {
    ancestors: never;
    keys: 'ServiceProvided' | 'UserOfService';
    required: never;
    properties: CIM_ServiceAvailableToElementProperties;
    references: { ServiceProvided: 'CIM_Service'; UserOfService: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_AssociatedPowerManagementService: {
    ancestors: 'CIM_ServiceAvailableToElement';
    keys: 'ServiceProvided' | 'UserOfService';
    required: never;
    properties: CIM_AssociatedPowerManagementServiceProperties;
    references: { ServiceProvided: 'CIM_PowerManagementService'; UserOfService: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_AffectedJobElement: {
    ancestors: never;
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_AffectedJobElementProperties;
    references: { AffectedElement: 'CIM_ManagedElement'; AffectingElement: 'CIM_Job' };
    methods: {};
  };
  Xen_AffectedJobElement: {
    ancestors: 'CIM_AffectedJobElement';
    keys: 'AffectedElement' | 'AffectingElement';
    required: never;
    properties: CIM_AffectedJobElementProperties;
    references: { AffectedElement: 'CIM_System'; AffectingElement: 'Xen_Job' };
    methods: {};
  };
  CIM_AssociatedJobMethodResult: {
    ancestors: never;
    keys: 'Job' | 'JobParameters';
    required: never;
    properties: CIM_AssociatedJobMethodResultProperties;
    references: { Job: 'CIM_ConcreteJob'; JobParameters: 'CIM_MethodResult' };
    methods: {};
  };
  CIM_OwningJobElement: {
    ancestors: never;
    keys: 'OwningElement' | 'OwnedElement';
    required: never;
    properties: CIM_OwningJobElementProperties;
    references: { OwningElement: 'CIM_ManagedElement'; OwnedElement: 'CIM_Job' };
    methods: {};
  };
  Xen_OwningJobElement: {
    ancestors: 'CIM_OwningJobElement';
    keys: 'OwningElement' | 'OwnedElement';
    required: never;
    properties: CIM_OwningJobElementProperties;
    references: { OwningElement: 'CIM_ManagedElement'; OwnedElement: 'Xen_Job' };
    methods: {};
  };
  CIM_AbstractElementStatisticalData: {
    ancestors: never;
    keys: 'ManagedElement' | 'Stats';
    required: never;
    properties: CIM_AbstractElementStatisticalDataProperties;
    references: { ManagedElement: 'CIM_ManagedElement'; Stats: 'CIM_StatisticalData' };
    methods: {};
  };
  CIM_ElementStatisticalData: {
    ancestors: never;
    keys: 'ManagedElement' | 'Stats';
    required: never;
    properties: CIM_ElementStatisticalDataProperties;
    references: { ManagedElement: 'CIM_ManagedElement'; Stats: 'CIM_StatisticalData' };
    methods: {};
  };
  CIM_Statistics: {
    ancestors: never;
    keys: 'Stats' | 'Element';
    required: never;
    properties: CIM_StatisticsProperties;
    references: { Stats: 'CIM_StatisticalInformation'; Element: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_ServiceStatistics: {
    ancestors: 'CIM_Statistics';
    keys: 'Stats' | 'Element';
    required: never;
    properties: CIM_StatisticsProperties;
    references: { Stats: 'CIM_ServiceStatisticalInformation'; Element: 'CIM_Service' };
    methods: {};
  };
  CIM_InstalledSoftwareIdentity: {
    ancestors: never;
    keys: 'System' | 'InstalledSoftware';
    required: never;
    properties: CIM_InstalledSoftwareIdentityProperties;
    references: { System: 'CIM_System'; InstalledSoftware: 'CIM_SoftwareIdentity' };
    methods: {};
  };
  CIM_Error: {
    ancestors: never;
    keys: never;
    required: 'MessageID';
    properties: CIM_ErrorProperties;
    references: {};
    methods: {};
  };
  CIM_GenericOperationCapabilitiesStructure: {
    ancestors: never;
    keys: never;
    required: never;
    properties: CIM_GenericOperationCapabilitiesStructureProperties;
    references: {};
    methods: {};
  };
  CIM_SchemaInformationStructure: {
    ancestors: never;
    keys: never;
    required: 'Name' | 'Version';
    properties: CIM_SchemaInformationStructureProperties;
    references: {};
    methods: {};
  };
  CIM_ElementConformsToProfile: {
    ancestors: never;
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'CIM_RegisteredProfile'; ManagedElement: 'CIM_ManagedElement' };
    methods: {};
  };
  Xen_ElementConformsToEthernetPortVirtualizationProfile: {
    ancestors: 'CIM_ElementConformsToProfile';
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'Xen_RegisteredEthernetPortVirtualizationProfile'; ManagedElement: 'Xen_VirtualSwitch' };
    methods: {};
  };
  Xen_ElementConformsToStorageVirtualizationProfile: {
    ancestors: 'CIM_ElementConformsToProfile';
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'Xen_RegisteredStorageVirtualizationProfile'; ManagedElement: 'Xen_HostComputerSystem' };
    methods: {};
  };
  Xen_ElementConformsToSystemVirtualizationProfile: {
    ancestors: 'CIM_ElementConformsToProfile';
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'Xen_RegisteredSystemVirtualizationProfile'; ManagedElement: 'Xen_HostComputerSystem' };
    methods: {};
  };
  Xen_ElementConformsToVirtualSystemProfile: {
    ancestors: 'CIM_ElementConformsToProfile';
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'Xen_RegisteredVirtualSystemProfile'; ManagedElement: 'Xen_ComputerSystem' };
    methods: {};
  };
  Xen_ResourcePoolConformsToEthernetPortVirtualizationProfile: {
    ancestors: 'CIM_ElementConformsToProfile';
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'Xen_RegisteredEthernetPortVirtualizationProfile'; ManagedElement: 'Xen_NetworkConnectionPool' };
    methods: {};
  };
  Xen_ResourcePoolConformsToGenericDeviceAllocationProfile: {
    ancestors: 'CIM_ElementConformsToProfile';
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'Xen_RegisteredGenericDeviceAllocationProfile'; ManagedElement: 'CIM_ResourcePool' };
    methods: {};
  };
  Xen_ResourcePoolConformsToMemoryAllocationProfile: {
    ancestors: 'CIM_ElementConformsToProfile';
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'Xen_RegisteredMemoryAllocationProfile'; ManagedElement: 'Xen_MemoryPool' };
    methods: {};
  };
  Xen_ResourcePoolConformsToProcessorAllocationProfile: {
    ancestors: 'CIM_ElementConformsToProfile';
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'Xen_RegisteredProcessorAllocationProfile'; ManagedElement: 'Xen_ProcessorPool' };
    methods: {};
  };
  Xen_ResourcePoolConformsToStorageVirtualizationProfile: {
    ancestors: 'CIM_ElementConformsToProfile';
    keys: 'ConformantStandard' | 'ManagedElement';
    required: never;
    properties: CIM_ElementConformsToProfileProperties;
    references: { ConformantStandard: 'Xen_RegisteredStorageVirtualizationProfile'; ManagedElement: 'Xen_StoragePool' };
    methods: {};
  };
  CIM_SystemInNamespace: {
    ancestors: never;
    keys: 'ManagedNamespace' | 'Identification';
    required: 'ScopeOfContainedData';
    properties: CIM_SystemInNamespaceProperties;
    references: { ManagedNamespace: 'CIM_Namespace'; Identification: 'CIM_SystemIdentification' };
    methods: {};
  };
  CIM_Indication: {
    ancestors: never;
    keys: never;
    required: never;
    properties: CIM_IndicationProperties;
    references: {};
    methods: {};
  };
  CIM_ProcessIndication: {
    ancestors: 'CIM_Indication';
    keys: never;
    required: never;
    properties: CIM_IndicationProperties;
    references: {};
    methods: {};
  };
  CIM_AlertIndication: {
    ancestors: 'CIM_ProcessIndication' | 'CIM_Indication';
    keys: never;
    required: 'PerceivedSeverity' | 'AlertType' | 'ProbableCause';
    properties: CIM_AlertIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_AlertInstIndication: {
    ancestors: 'CIM_AlertIndication' | 'CIM_ProcessIndication' | 'CIM_Indication';
    keys: never;
    required: 'PerceivedSeverity' | 'AlertType' | 'ProbableCause' | 'IndObject';
    properties: CIM_AlertInstIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_ThresholdIndication: {
    ancestors: 'CIM_AlertIndication' | 'CIM_ProcessIndication' | 'CIM_Indication';
    keys: never;
    required: 'PerceivedSeverity' | 'AlertType' | 'ProbableCause';
    properties: CIM_ThresholdIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_SNMPTrapIndication: {
    ancestors: 'CIM_ProcessIndication' | 'CIM_Indication';
    keys: never;
    required: never;
    properties: CIM_SNMPTrapIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_ClassIndication: {
    ancestors: 'CIM_Indication';
    keys: never;
    required: 'ClassDefinition';
    properties: CIM_ClassIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_ClassCreation: {
    ancestors: 'CIM_ClassIndication' | 'CIM_Indication';
    keys: never;
    required: 'ClassDefinition';
    properties: CIM_ClassIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_ClassDeletion: {
    ancestors: 'CIM_ClassIndication' | 'CIM_Indication';
    keys: never;
    required: 'ClassDefinition';
    properties: CIM_ClassIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_ClassModification: {
    ancestors: 'CIM_ClassIndication' | 'CIM_Indication';
    keys: never;
    required: 'ClassDefinition' | 'PreviousClassDefinition';
    properties: CIM_ClassModificationProperties;
    references: {};
    methods: {};
  };
  CIM_InstIndication: {
    ancestors: 'CIM_Indication';
    keys: never;
    required: 'SourceInstance';
    properties: CIM_InstIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_InstCreation: {
    ancestors: 'CIM_InstIndication' | 'CIM_Indication';
    keys: never;
    required: 'SourceInstance';
    properties: CIM_InstIndicationProperties;
    references: {};
    methods: {};
  };
  Xen_ComputerSystemCreation: {
    ancestors: 'CIM_InstCreation' | 'CIM_InstIndication' | 'CIM_Indication';
    keys: never;
    required: 'SourceInstance';
    properties: CIM_InstIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_InstDeletion: {
    ancestors: 'CIM_InstIndication' | 'CIM_Indication';
    keys: never;
    required: 'SourceInstance';
    properties: CIM_InstIndicationProperties;
    references: {};
    methods: {};
  };
  Xen_ComputerSystemDeletion: {
    ancestors: 'CIM_InstDeletion' | 'CIM_InstIndication' | 'CIM_Indication';
    keys: never;
    required: 'SourceInstance';
    properties: CIM_InstIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_InstMethodCall: {
    ancestors: 'CIM_InstIndication' | 'CIM_Indication';
    keys: never;
    required: 'SourceInstance' | 'MethodName' | 'PreCall';
    properties: CIM_InstMethodCallProperties;
    references: {};
    methods: {};
  };
  CIM_InstModification: {
    ancestors: 'CIM_InstIndication' | 'CIM_Indication';
    keys: never;
    required: 'SourceInstance';
    properties: CIM_InstModificationProperties;
    references: {};
    methods: {};
  };
  Xen_ComputerSystemModification: {
    ancestors: 'CIM_InstModification' | 'CIM_InstIndication' | 'CIM_Indication';
    keys: never;
    required: 'SourceInstance';
    properties: CIM_InstModificationProperties;
    references: {};
    methods: {};
  };
  CIM_InstRead: {
    ancestors: 'CIM_InstIndication' | 'CIM_Indication';
    keys: never;
    required: 'SourceInstance';
    properties: CIM_InstIndicationProperties;
    references: {};
    methods: {};
  };
  CIM_AbstractIndicationSubscription: {
    ancestors: never;
    keys: 'Filter' | 'Handler';
    required: never;
    properties: CIM_AbstractIndicationSubscriptionProperties;
    references: { Filter: 'CIM_ManagedElement'; Handler: 'CIM_ListenerDestination' };
    methods: {};
  };
  CIM_FilterCollectionSubscription: {
    ancestors: 'CIM_AbstractIndicationSubscription';
    keys: 'Filter' | 'Handler';
    required: never;
    properties: CIM_AbstractIndicationSubscriptionProperties;
    references: { Filter: 'CIM_FilterCollection'; Handler: 'CIM_ListenerDestination' };
    methods: {};
  };
  CIM_IndicationSubscription: {
    ancestors: 'CIM_AbstractIndicationSubscription';
    keys: 'Filter' | 'Handler';
    required: never;
    properties: CIM_AbstractIndicationSubscriptionProperties;
    references: { Filter: 'CIM_IndicationFilter'; Handler: 'CIM_ListenerDestination' };
    methods: {};
  };
  CIM_ElementLocation: {
    ancestors: never;
    keys: 'Element' | 'PhysicalLocation';
    required: never;
    properties: CIM_ElementLocationProperties;
    references: { Element: 'CIM_ManagedElement'; PhysicalLocation: 'CIM_Location' };
    methods: {};
  };
  CIM_ProductPhysicalElements: {
    ancestors: never;
    keys: 'Product' | 'Component';
    required: never;
    properties: CIM_ProductPhysicalElementsProperties;
    references: { Product: 'CIM_Product'; Component: 'CIM_PhysicalElement' };
    methods: {};
  };
  CIM_DiagnosticResult: {
    ancestors: never;
    keys: 'DiagnosticCreationClassName' | 'DiagnosticName' | 'DiagSystemCreationClassName' | 'DiagSystemName' | 'ExecutionID';
    required: never;
    properties: CIM_DiagnosticResultProperties;
    references: {};
    methods: {};
  };
  CIM_DefaultElementCapabilities: {
    ancestors: never;
    keys: 'ManagedElement' | 'Capabilities';
    required: never;
    properties: CIM_DefaultElementCapabilitiesProperties;
    references: { ManagedElement: 'CIM_ManagedElement'; Capabilities: 'CIM_Capabilities' };
    methods: {};
  };
  CIM_LogManagesRecord: {
    ancestors: never;
    keys: 'Log' | 'Record';
    required: never;
    properties: CIM_LogManagesRecordProperties;
    references: { Log: 'CIM_Log'; Record: 'CIM_RecordForLog' };
    methods: {};
  };
  CIM_RecordInLog: {
    ancestors: never;
    keys: 'MessageLog' | 'LogRecord';
    required: never;
    properties: CIM_RecordInLogProperties;
    references: { MessageLog: 'CIM_MessageLog'; LogRecord: 'CIM_LogRecord' };
    methods: {};
  };
  CIM_AssignedIdentity: {
    ancestors: never;
    keys: 'IdentityInfo' | 'ManagedElement';
    required: never;
    properties: CIM_AssignedIdentityProperties;
    references: { IdentityInfo: 'CIM_Identity'; ManagedElement: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_AssociatedPrivilege: {
    ancestors: never;
    keys: 'Subject' | 'Target' | 'UseKey';
    required: never;
    properties: CIM_AssociatedPrivilegeProperties;
    references: { Subject: 'CIM_ManagedElement'; Target: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_AuthorizedSubject: {
    ancestors: never;
    keys: 'Privilege' | 'PrivilegedElement';
    required: never;
    properties: CIM_AuthorizedSubjectProperties;
    references: { Privilege: 'CIM_AuthorizedPrivilege'; PrivilegedElement: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_AuthorizedTarget: {
    ancestors: never;
    keys: 'Privilege' | 'TargetElement';
    required: never;
    properties: CIM_AuthorizedTargetProperties;
    references: { Privilege: 'CIM_AuthorizedPrivilege'; TargetElement: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_ElementSecuritySensitivity: {
    ancestors: never;
    keys: 'SecurityLevel' | 'ManagedElement';
    required: never;
    properties: CIM_ElementSecuritySensitivityProperties;
    references: { SecurityLevel: 'CIM_SecuritySensitivity'; ManagedElement: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_IdentityContext: {
    ancestors: never;
    keys: 'ElementInContext' | 'ElementProvidingContext';
    required: never;
    properties: CIM_IdentityContextProperties;
    references: { ElementInContext: 'CIM_Identity'; ElementProvidingContext: 'CIM_ManagedElement' };
    methods: {};
  };
  CIM_RoleLimitedToTarget: {
    ancestors: never;
    keys: 'DefiningRole' | 'TargetElement';
    required: never;
    properties: CIM_RoleLimitedToTargetProperties;
    references: { DefiningRole: 'CIM_Role'; TargetElement: 'CIM_ManagedElement' };
    methods: {};
  };
}
