import { constant } from '../define/sources.ts';

interface Image {
  readonly virtual_size: bigint;
  readonly physical_utilisation: bigint;
}

/** The bytes of an image that nobody has written yet; NULL where the back end does not tell (-1). */
export const consumable = (image: Image | undefined): bigint | null => {
  if (image === undefined || image.physical_utilisation < 0n || image.virtual_size < 0n) return null;
  return image.virtual_size > image.physical_utilisation ? image.virtual_size - image.physical_utilisation : 0n;
};

/** How an image is named and laid out. @see CIM_StorageExtent */
export const imageProperties = {
  NameFormat: constant(1),
  OtherNameFormat: constant('Xen VDI ID'),
  NameNamespace: constant(1),
  BlockSize: constant(1n),
  DataOrganization: constant(1),
} as const;

/** Properties of images that the pool has nothing for. */
export const imageUnmapped = {
  'the back end does not tell': [
    'Purpose',
    'SequentialAccess',
    'NoSinglePointOfFailure',
    'DataRedundancy',
    'DeltaReservation',
  ],
} as const;
