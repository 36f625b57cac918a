// Reads the link, makes a session, opens the playground.

import "./ui/style/base.css";
import { createRoot } from "react-dom/client";
import { examples } from "./session/examples.ts";
import { openSession } from "./session/openSession.ts";
import { readScenario } from "./session/scenario.ts";
import { BrokenScreen } from "./ui/BrokenScreen.tsx";
import { Playground } from "./ui/Playground.tsx";
import { showTheme } from "./ui/selection.ts";

showTheme();
const element = document.getElementById("root");
if (element === null) throw new Error("index.html has no #root");
const root = createRoot(element);

try {
  const session = await openSession(readScenario(location.search));
  root.render(<Playground session={session} examples={examples} />);
  // Behind the first screen: it brings the schema library along.
  const { offerAutomation } = await import("./session/automation.ts");
  offerAutomation(session);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  root.render(<BrokenScreen why={`The session could not be opened: ${why}`} />);
}
