import type { Pace } from "../../model/pace.ts";
import { SegmentedControl } from "../kit/SegmentedControl.tsx";
import { SelectMenu } from "../kit/SelectMenu.tsx";
import { useSession, useSessionState } from "../SessionContext.ts";

const choices = [
  {
    value: "beats",
    label: "Beats",
    title: "A beat for each moment with something to see; quiet stretches are squeezed",
    pace: { name: "beats" },
  },
  {
    value: "0.1",
    label: "0.1×",
    title: "Ten times slower than real time",
    pace: { name: "linear", rate: 0.1 },
  },
  { value: "1", label: "1×", title: "Real time", pace: { name: "linear", rate: 1 } },
  { value: "10", label: "10×", title: "Ten times faster than real time", pace: { name: "linear", rate: 10 } },
  { value: "max", label: "Max", title: "As fast as it computes", pace: { name: "max" } },
] as const satisfies readonly { value: string; label: string; title: string; pace: Pace }[];

type Choice = (typeof choices)[number]["value"];

interface PaceControlProps {
  /** As one menu instead of a row. */
  readonly compact?: boolean;
}

export function PaceControl({ compact }: PaceControlProps) {
  const session = useSession();
  const pace = useSessionState((state) => state.pace);
  const Control = compact ? SelectMenu : SegmentedControl;
  return (
    <Control<Choice>
      label="Pace"
      options={choices}
      value={choiceOf(pace)}
      onChoose={(value) => {
        const chosen = choices.find((each) => each.value === value);
        if (chosen) session.setPace(chosen.pace);
      }}
    />
  );
}

function choiceOf(pace: Pace): Choice | null {
  const key = pace.name === "linear" ? String(pace.rate) : pace.name;
  return choices.find(({ value }) => value === key)?.value ?? null;
}
