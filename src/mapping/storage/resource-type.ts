/** The type of resource that a repository gives: CD drives or disks. @see CIM_ResourceAllocationSettingData.ResourceType */
export const resourceType = ({ content_type }: { readonly content_type: string }): number =>
  content_type === 'iso' ? 16 : 19;
