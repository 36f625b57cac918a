// When there is something to look at: what is big loads behind that.

/** Resolves once the page has painted something, at once where nobody looks. */
export function firstPaint(): Promise<void> {
  const name = "first-contentful-paint";
  if (document.hidden || performance.getEntriesByName(name).length > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(name).length > 0) done();
    });
    const done = (): void => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", done);
      resolve();
    };
    observer.observe({ type: "paint", buffered: true });
    document.addEventListener("visibilitychange", done);
  });
}
