import { useSession } from "./SessionContext.ts";
import { WholeScreenNotice } from "./WholeScreenNotice.tsx";

/** The run has written as much as a page keeps. */
export function FullRunScreen({ why }: { readonly why: string }) {
  const session = useSession();
  return (
    <WholeScreenNotice
      title="This run is full"
      why={why}
      kept="Your files and settings are kept. A new run begins with nothing running and an empty queue."
      action="Start a new run"
      onAction={() => session.restart()}
    />
  );
}
