type Profile = readonly [instanceId: string, name: string, document: string, caption?: string];

/**
 * Profiles of the DMTF, by the names of their documents. They live in the interop namespace; old clients look for them
 * among the machines. @see DSP1033 Profile Registration
 */
export const registered = (...profiles: readonly Profile[]) => ({
  in: ['interop', 'pool'] as const,
  rows: profiles.map(([instanceId, name, document, caption = `${document} ${name}`]) => ({
    InstanceID: instanceId,
    Caption: caption,
    ElementName: name,
    RegisteredOrganization: 2,
    RegisteredName: name,
    RegisteredVersion: '1.0.0',
    AdvertiseTypes: [2],
    SpecificationType: 2,
  })),
  unmapped: { 'version 1.0 of the profiles names no features': ['ImplementedFeatures'] as const },
});
