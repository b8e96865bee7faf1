import { constants } from '../define/instances.ts';

/** What can be shared, and what can change while it is used; by type of resource. */
const kinds = [
  { ResourceType: 'Processor', Shared: true, Mutable: false },
  { ResourceType: 'Memory', Shared: false, Mutable: true },
  { ResourceType: 'Disk', Shared: true, Mutable: false },
  { ResourceType: 'NetworkPort', Shared: false, Mutable: false },
] as const;

/** The kinds of virtualization that every host has. */
export const virtualizationCapabilities = constants('Xen_VirtualizationCapabilities', {
  rows: kinds.map((kind) => ({
    InstanceID: `Xen_${kind.ResourceType}VirtualizationCapability`,
    ElementName: `${kind.ResourceType} virtualization`,
    ...kind,
  })),
});
