import { describe, expect, it } from 'vitest';
import formerClasses from './fixtures/former-classes.json' with { type: 'json' };
import { cimv2, xenClasses } from './model.ts';

function ends(association: string): Record<string, string | undefined> {
  const references = cimv2.class(association)?.references ?? [];
  return Object.fromEntries(references.map(({ name, referenceClass }) => [name, referenceClass]));
}

describe('the model beside the former provider', () => {
  it('has every class of the former', () => {
    expect(formerClasses).toHaveLength(214);
    expect(formerClasses.filter((name) => cimv2.class(name)?.name !== name)).toEqual([]);
  });

  it('adds to them', () => {
    expect(xenClasses().length).toBeGreaterThan(formerClasses.length);
  });

  it.each([
    'Xen_SystemDevice',
    'Xen_Job',
    'Xen_VirtualSystemSettingData',
    'Xen_ComputerSystemActiveSettings',
    'Xen_DiskMetricDefinition',
    'Xen_DiskMetricValue',
    'Xen_NetworkPortMetricValue',
    'Xen_HostProcessorMetricDefinition',
  ])('makes %s abstract', (name) => {
    expect(cimv2.class(name)?.isAbstract).toBe(true);
  });

  it('lets the referring profile be the dependent one', () => {
    const references = xenClasses().filter((cimClass) => cimClass.isA('CIM_ReferencedProfile'));
    expect(references).toHaveLength(6);
    for (const { name } of references) {
      expect(ends(name)['Dependent']).toBe('Xen_RegisteredSystemVirtualizationProfile');
      expect(ends(name)['Antecedent']).not.toBe('Xen_RegisteredSystemVirtualizationProfile');
    }
  });

  it('joins what the former names say', () => {
    expect(ends('Xen_HostMemoryAllocationCapabilities')).toEqual({
      ManagedElement: 'Xen_HostComputerSystem',
      Capabilities: 'Xen_MemoryAllocationCapabilities',
    });
    expect(ends('Xen_ResourcePoolConformsToMemoryAllocationProfile')).toEqual({
      ConformantStandard: 'Xen_RegisteredMemoryAllocationProfile',
      ManagedElement: 'Xen_MemoryPool',
    });
  });

  it('numbers the methods of the management capabilities as the DMTF does', () => {
    const capabilities = cimv2.class('Xen_VirtualSystemManagementCapabilities');
    expect(capabilities?.property('SynchronousMethodsSupported')?.classOrigin).toBe(
      'CIM_VirtualSystemManagementCapabilities',
    );
  });

  it.each([
    ['Xen_Console', 'Xen_ConsoleSettingsDefineState'],
    ['Xen_HostPool', 'Xen_HostPoolMember'],
    ['Xen_HostNetworkPort', 'Xen_HostComputerSystemNetworkPort'],
    ['Xen_VirtualSwitchSettingData', 'Xen_VirtualSwitchSettingsDefineState'],
    ['Xen_ComputerSystemSnapshot', 'Xen_SnapshotOfVirtualSystem'],
    ['Xen_ComputerSystemTemplate', 'Xen_VirtualSystemManagementServiceAffectsTemplate'],
    ['Xen_Job', 'Xen_OwningJobElement'],
    ['Xen_StoragePoolManagementService', 'Xen_HostedStoragePoolManagementService'],
    ['Xen_MetricService', 'Xen_HostedMetricService'],
  ])('ties %s by %s', (name, association) => {
    expect(cimv2.class(association)?.isAssociation).toBe(true);
    expect(Object.values(ends(association))).toContain(name);
  });
});
