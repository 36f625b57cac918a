import { WholeScreenNotice } from "./WholeScreenNotice.tsx";

/** The app itself failed. */
export function BrokenScreen({ why }: { readonly why: string }) {
  return (
    <WholeScreenNotice
      title="Two Curls cannot go on"
      why={why}
      kept="Your files and settings are saved in this browser and will be here after a reload."
      action="Reload the page"
      onAction={() => location.reload()}
    />
  );
}
