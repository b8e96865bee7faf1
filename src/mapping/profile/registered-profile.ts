/** A profile of the DMTF, by the name and version of its document. @see DSP1033 Profile Registration */
export const registeredProfile = (
  instanceId: string,
  name: string,
  document: string,
  caption = `${document} ${name}`,
) => ({
  InstanceID: instanceId,
  Caption: caption,
  ElementName: name,
  RegisteredOrganization: 2,
  RegisteredName: name,
  RegisteredVersion: '1.0.0',
  AdvertiseTypes: [2],
  SpecificationType: 2,
});

/** Profiles live in the interop namespace; old clients look for them among the machines. */
export const profileHomes = ['interop', 'pool'] as const;

export const profileUnmapped = {
  'version 1.0 of the profiles names no features': ['ImplementedFeatures'],
} as const;
