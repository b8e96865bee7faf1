interface Image {
  readonly virtual_size: bigint;
  readonly physical_utilisation: bigint;
}

/** The bytes of an image that nobody has written yet; NULL where the back end does not tell (-1). */
export const consumable = (image: Image | undefined): bigint | null => {
  if (image === undefined || image.physical_utilisation < 0n || image.virtual_size < 0n) return null;
  return image.virtual_size > image.physical_utilisation ? image.virtual_size - image.physical_utilisation : 0n;
};
