// Which terminals are open, apart from what is in them: the panel shows them, and other parts of the screen may open one.

import { create } from "zustand";
import type { Guest } from "../../model/functionConfiguration.ts";
import type { EnvironmentId } from "../../model/id.ts";
import type { World } from "../../world/world.ts";
import { openPanel } from "../selection.ts";

/** `main`: the person is the process of the environment. `beside`: they look around beside its process. */
export type Seat = "main" | "beside";

export type OpenTerminal =
  | { readonly id: string; readonly place: "laptop"; readonly number: number }
  | {
      readonly id: string;
      readonly place: "environment";
      readonly environmentId: EnvironmentId;
      readonly seat: Seat;
    };

interface Terminals {
  /** Never empty. */
  readonly open: readonly OpenTerminal[];
  readonly chosen: string;
  /** The one that is to take the keyboard focus as soon as it is there. */
  readonly focusFor: string | null;
}

/** Ours: each is a screen with thousands of lines. */
export const terminalsLimits = { laptop: 4, environments: 8 } as const;

const first = laptopTerminal(1);

export const useTerminals = create<Terminals>()(() => ({ open: [first], chosen: first.id, focusFor: null }));

export function chooseTerminal(id: string): void {
  useTerminals.setState({ chosen: id });
}

/** Another terminal of the laptop; nothing where there are as many as there may be. */
export function openLaptopTerminal(): void {
  const { open } = useTerminals.getState();
  const number = [1, 2, 3, 4].find((each) => !open.some(({ id }) => id === `terminal-${each}`));
  if (number !== undefined) show(laptopTerminal(number));
}

/** A terminal at a shell of the environment: the one that is open there already, or a new one. */
export function openEnvironmentTerminal(environmentId: EnvironmentId, seat: Seat): void {
  show({
    id: seat === "main" ? `${environmentId}-main` : environmentId,
    place: "environment",
    environmentId,
    seat,
  });
}

export function closeTerminal(id: string): void {
  const { open, chosen } = useTerminals.getState();
  const rest = open.filter((each) => each.id !== id);
  const left = rest.length > 0 ? rest : [first];
  const next = id === chosen ? (left.at(-1)?.id ?? first.id) : chosen;
  useTerminals.setState({ open: left, chosen: next, focusFor: next });
}

/** The scenario was started afresh: its environments are gone, and others will have their names. */
export function closeEnvironmentTerminals(): void {
  const { open, chosen } = useTerminals.getState();
  const left = open.filter(({ place }) => place === "laptop");
  const rest = left.length > 0 ? left : [first];
  useTerminals.setState({
    open: rest,
    chosen: rest.some(({ id }) => id === chosen) ? chosen : (rest[0]?.id ?? first.id),
  });
}

export function focusTaken(): void {
  useTerminals.setState({ focusFor: null });
}

/** Whether a guest runs bash, so that there is a shell to open beside it. */
export function hasShell(guest: Guest): boolean {
  return guest === "container" || guest === "person";
}

/** The guest of a living environment. */
export function guestOf(world: World, environmentId: EnvironmentId): Guest | undefined {
  const environment = world.environments.get(environmentId);
  return environment && world.deployments[environment.version - 1]?.configuration.guest;
}

function laptopTerminal(number: number): OpenTerminal {
  return { id: `terminal-${number}`, place: "laptop", number };
}

function show(terminal: OpenTerminal): void {
  const { open } = useTerminals.getState();
  const isOpen = open.some(({ id }) => id === terminal.id);
  useTerminals.setState({
    open: isOpen ? open : withinLimit([...open, terminal]),
    chosen: terminal.id,
    focusFor: terminal.id,
  });
  openPanel("laptop");
}

/** The environments' terminals that have been open longest make room. */
function withinLimit(open: readonly OpenTerminal[]): readonly OpenTerminal[] {
  const tooMany = open.filter(({ place }) => place === "environment").length - terminalsLimits.environments;
  if (tooMany <= 0) return open;
  const leaving = new Set(open.filter(({ place }) => place === "environment").slice(0, tooMany));
  return open.filter((each) => !leaving.has(each));
}
