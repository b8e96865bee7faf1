/** Whoever comes waits until it is opened. */
export function gate(): { readonly passed: Promise<undefined>; readonly open: () => void } {
  let open: () => void = () => {};
  const passed = new Promise<undefined>((resolve) => {
    open = () => resolve(undefined);
  });
  return { passed, open };
}
