/** A file taken in as text by Vite, for the rooms that compile without Vite's own types. */
declare module "*?raw" {
  const text: string;
  export default text;
}
