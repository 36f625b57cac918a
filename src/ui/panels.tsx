// The panels that both layouts place in tabs. Each is loaded when it is first shown: the stage is there before them.

import { lazy } from "react";
import { Later } from "./kit/Later.tsx";
import type { Tab } from "./kit/Tabs.tsx";
import { Present } from "./Present.tsx";

const TerminalPanel = lazy(() =>
  import("./terminal/TerminalPanel.tsx").then((module) => ({ default: module.TerminalPanel })),
);
const TimelinePanel = lazy(() =>
  import("./timeline/TimelinePanel.tsx").then((module) => ({ default: module.TimelinePanel })),
);
const LogPanel = lazy(() =>
  import("./inspector/LogPanel.tsx").then((module) => ({ default: module.LogPanel })),
);
const ExchangesPanel = lazy(() =>
  import("./inspector/ExchangesPanel.tsx").then((module) => ({ default: module.ExchangesPanel })),
);
const SettingsPanel = lazy(() =>
  import("./settings/SettingsPanel.tsx").then((module) => ({ default: module.SettingsPanel })),
);
const EventsPanel = lazy(() =>
  import("./events/EventsPanel.tsx").then((module) => ({ default: module.EventsPanel })),
);

export const laptopTab: Tab<"laptop"> = {
  id: "laptop",
  label: "Terminals",
  keep: true,
  content: (
    <Later what="the terminal">
      <Present>
        <TerminalPanel />
      </Present>
    </Later>
  ),
};

export const logsTab: Tab<"logs"> = {
  id: "logs",
  label: "Logs",
  content: (
    <Later what="the log">
      <LogPanel />
    </Later>
  ),
};

export const exchangesTab: Tab<"exchanges"> = {
  id: "exchanges",
  label: "Exchanges",
  content: (
    <Later what="the exchanges">
      <ExchangesPanel />
    </Later>
  ),
};

export const timelineTab: Tab<"timeline"> = {
  id: "timeline",
  label: "Timeline",
  content: (
    <Later what="the timeline">
      <TimelinePanel />
    </Later>
  ),
};

export const settingsTab: Tab<"settings"> = {
  id: "settings",
  label: "Settings",
  content: (
    <Later what="the settings">
      <SettingsPanel />
    </Later>
  ),
};

export const eventsTab: Tab<"events"> = {
  id: "events",
  label: "Events",
  content: (
    <Later what="the event forms">
      <EventsPanel />
    </Later>
  ),
};
